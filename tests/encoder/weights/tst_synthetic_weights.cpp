#include "encoder/sha256.h"
#include "encoder/weights/synthetic_weights.h"
#include "encoder/weights/weight_source.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <bit>

using namespace deepscope;

/// Against data/weights/synthetic_expected.json, which the Python definition wrote: bits of the first and last three
/// values, and the SHA-256 of the whole tensor.
class TestSyntheticWeights : public QObject {
    Q_OBJECT
private:
    static QJsonArray expected() {
        QFile file(DEEPSCOPE_TEST_DATA "/weights/synthetic_expected.json");
        if (!file.open(QIODevice::ReadOnly)) qFatal("no test data");
        return QJsonDocument::fromJson(file.readAll()).array();
    }

private Q_SLOTS:
    void everyBitIsAsDefined() {
        const QJsonArray cases = expected();
        QVERIFY(cases.size() > 140);
        for (const QJsonValue& value : cases) {
            const QJsonObject entry = value.toObject();
            const std::string name = entry["name"].toString().toStdString();
            const WeightSpec spec{.path = std::nullopt,
                                  .preset = parsePreset(entry["preset"].toString().toStdString()),
                                  .seed = entry["seed"].toString().toULongLong()};
            const auto source = openWeights(spec);
            Shape shape;
            for (const QJsonValue& side : entry["shape"].toArray()) shape.push_back(side.toInteger());
            QVERIFY2(source->shape(name) == shape, name.c_str());
            std::vector<float> values(static_cast<std::size_t>(elementCount(shape)));
            source->read(name, ElementType::F32, reinterpret_cast<std::byte*>(values.data()));
            for (std::size_t i = 0; i < 3; ++i) {
                const auto index = static_cast<qsizetype>(i);
                QCOMPARE(std::bit_cast<std::uint32_t>(values[i]), entry["head"].toArray()[index].toInteger());
                QCOMPARE(std::bit_cast<std::uint32_t>(values[values.size() - 3 + i]), entry["tail"].toArray()[index].toInteger());
            }
            QVERIFY2(sha256Hex(values.data(), values.size() * sizeof(float)) == entry["sha256"].toString().toStdString(),
                     name.c_str());
        }
    }
    void piecesMakeTheWhole() {
        const Shape shape = {1001};
        std::vector<float> whole(1001);
        fillSyntheticWeights("model.view_seperator", shape, 3, 0, 1001, whole.data());
        std::vector<float> pieces(1001);
        for (std::int64_t first = 0; first < 1001; first += 13) {
            fillSyntheticWeights("model.view_seperator", shape, 3, first, std::min<std::int64_t>(13, 1001 - first),
                                 pieces.data() + first);
        }
        QVERIFY(whole == pieces);
    }
};

QTEST_GUILESS_MAIN(TestSyntheticWeights)
#include "tst_synthetic_weights.moc"
