#include "encoder/errors.h"
#include "encoder/sha256.h"
#include "encoder/weights/weight_map.h"

#include <QFile>
#include <QTest>

using namespace deepscope;

namespace {

std::string listText(Preset preset) {
    std::string text;
    for (const TensorSpec& spec : encoderTensorList(presetArchitecture(preset))) {
        text += spec.name + " " + shapeText(spec.shape) + "\n";
    }
    return text;
}

}  // namespace

class TestArchitecture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAndShapesAreThoseOfTheDefinition() {
        QFile file(DEEPSCOPE_TEST_DATA "/weights/tensors_mini.txt");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(listText(Preset::Mini), file.readAll().toStdString());
        const auto hash = [](const std::string& text) { return sha256Hex(text.data(), text.size()); };
        QCOMPARE(hash(listText(Preset::Released)),
                 std::string("856ecb15a20a1353ae6f7dc7ac3142b5ef9c21b213d015b1d4d6d91c87e7640b"));
        QCOMPARE(hash(listText(Preset::DesignNote)),
                 std::string("33643d5fa1b0dd4cfc270a5c4a6d5db4565c698510134af8cca88928952c4548"));
    }
    void countsReleasedParameters() {
        const ParameterCounts counts = parameterCounts(presetArchitecture(Preset::Released));
        QCOMPARE(counts.sam, std::int64_t{95'569'152});
        QCOMPARE(counts.clip, std::int64_t{303'177'728});
        QCOMPARE(counts.projector, std::int64_t{2'622'720});
        QCOMPARE(counts.all, std::int64_t{401'372'160});
    }
    void headsAre64Wide() {
        const Architecture released = presetArchitecture(Preset::Released);
        QCOMPARE(released.samHeads(), 12);
        QCOMPARE(released.clipHeads(), 16);
        QCOMPARE(released.samDepth(), 12);
    }
    void presetNamesRoundTrip() {
        for (const Preset preset : {Preset::Released, Preset::DesignNote, Preset::Mini}) {
            QVERIFY(parsePreset(presetName(preset)) == preset);
        }
        for (const char* wrong : {"", "Released", "mini ", "huge"}) QVERIFY_EXCEPTION_THROWN(parsePreset(wrong), UsageError);
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
