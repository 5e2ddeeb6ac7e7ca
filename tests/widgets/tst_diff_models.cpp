#include "encoder/probe/tap_diff.h"
#include "encoder/probe/tap_source.h"
#include "tests/widgets/made_dumps.h"
#include "widgets/models/diff_channel_model.h"
#include "widgets/models/diff_state.h"
#include "widgets/models/diff_tap_filter.h"
#include "widgets/models/diff_tap_model.h"
#include "widgets/models/diff_tensor_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/models/number_table_model.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace deepscope;

namespace {

TapComparison made(const char* tap, TapStatus status, double rms) {
    TapComparison comparison;
    comparison.tap = tap;
    comparison.status = status;
    comparison.rms = rms;
    comparison.max = 4 * rms;
    comparison.cosine = 1;
    comparison.rmsLimit = 1e-5;
    comparison.maxLimit = 1e-4;
    comparison.shapeA = comparison.shapeB = {16, 16, 32};
    return comparison;
}

TapDiff madeDiff() {
    TapDiff diff;
    diff.taps = {made("global/sam.patch_embed", TapStatus::Same, 0), made("global/sam.blocks.0", TapStatus::Differs, 0.25),
                 made("global/sam.blocks.1", TapStatus::Same, 1e-6), made("global/sam.neck", TapStatus::Missing, 0),
                 made("global/clip.layers.0", TapStatus::Misshapen, 0)};
    diff.taps[4].shapeB = {3, 3};
    diff.taps[4].note = "B has it, transposed";
    diff.first = 1;
    return diff;
}

}  // namespace

class TestDiffModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tapsComeOneByOneAndAreJudged();
    void sortsBackToPipelineOrder();
    void filtersByStatusAndWords();
    void everyCellIsTheTensors();
    void channelsOfAToken();
    void stateSurvivesJson();
    void unsoundStateIsLeftOut();
    void tableAsText();
};

void TestDiffModels::tapsComeOneByOneAndAreJudged() {
    DiffTapModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const TapDiff diff = madeDiff();
    for (const TapComparison& tap : diff.taps) model.append(tap);
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!model.isJudged());
    QVERIFY(!model.index(1, 0).data(DiffTapModel::StatusRole).isValid());
    // What needs no limit to be judged is told at once.
    QCOMPARE(model.index(3, DiffTapModel::StatusColumn).data().toString(), statusText(TapStatus::Missing));
    const QPersistentModelIndex kept(model.index(1, 0));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setDiff(diff);
    QCOMPARE(resets.size(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(model.firstDivergence(), 1);
    QVERIFY(model.index(1, 0).data(NumberTableModel::MarkedRole).toBool());
    QCOMPARE(model.index(1, 0).data(DiffTapModel::OverLimitRole).toDouble(), 25000.0);
    QCOMPARE(model.index(4, DiffTapModel::ShapeColumn).data().toString(), QStringLiteral("16×16×32 ≠ 3×3"));
    QVERIFY(std::isnan(model.index(3, DiffTapModel::RmsColumn).data(NumberTableModel::NumberRole).toDouble()));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestDiffModels::sortsBackToPipelineOrder() {
    DiffTapModel model;
    DiffTapFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDiff(madeDiff());
    const auto order = [&] {
        QStringList taps;
        for (int row = 0; row < filter.rowCount(); ++row)
            taps << filter.index(row, 0).data().toString().section(QLatin1Char('/'), 1);
        return taps.join(QLatin1Char(' '));
    };
    const QString pipeline = order();
    filter.sort(DiffTapModel::RmsColumn, Qt::DescendingOrder);
    QCOMPARE(order(), QStringLiteral("sam.blocks.0 sam.blocks.1 sam.patch_embed sam.neck clip.layers.0"));
    filter.sort(DiffTapModel::RmsColumn, Qt::AscendingOrder);
    QCOMPARE(order(), QStringLiteral("sam.patch_embed sam.blocks.1 sam.blocks.0 sam.neck clip.layers.0"));
    filter.sort(-1);
    QCOMPARE(order(), pipeline);
}

void TestDiffModels::filtersByStatusAndWords() {
    DiffTapModel model;
    DiffTapFilter filter;
    filter.setSourceModel(&model);
    model.setDiff(madeDiff());
    filter.setStatus(TapStatus::Differs);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("global/sam.blocks.0"));
    filter.setStatus(std::nullopt);
    filter.setText(QStringLiteral("BLOCKS sam"));
    QCOMPARE(filter.rowCount(), 2);
    filter.setText(QStringLiteral("transposed"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 5);
}

void TestDiffModels::everyCellIsTheTensors() {
    const MadeDumps dumps;
    const std::string tap = "global/clip.layers.0";
    const auto record = dumps.trace()->find(tap);
    QVERIFY(record);
    const auto a = traceSource(dumps.trace());
    const auto altered = std::make_shared<TensorBuffer>(record->shape(), ElementType::F32);
    std::vector<float> values = record->tensor()->floats();
    for (std::size_t i = 0; i < values.size(); i += 7) values[i] *= 1.5F;
    std::copy(values.begin(), values.end(), reinterpret_cast<float*>(altered->data()));
    TapPair made;
    made.tap = tap;
    made.a = record;
    made.b = std::make_shared<const TapRecord>(tap, record->shape(), ValueStatistics{}, altered);
    DiffTensorModel model;
    model.setPair(std::make_shared<const TapPair>(made), nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto tokens = static_cast<int>(record->shape()[0]);
    const auto channels = static_cast<int>(record->shape()[1]);
    QCOMPARE(model.rowCount(), tokens);
    QCOMPARE(model.columnCount(), 3 * channels);
    QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("CLS"));
    const auto shown = [&](int row, int column) {
        return model.index(row, column).data(NumberTableModel::NumberRole).toDouble();
    };
    for (const int row : {0, 1, tokens - 1}) {
        for (const int channel : {0, 7, channels - 1}) {
            const std::int64_t at = std::int64_t{row} * channels + channel;
            const double ours = record->tensor()->at(at);
            const double theirs = values[static_cast<std::size_t>(at)];
            QCOMPARE(shown(row, 3 * channel), ours);
            QCOMPARE(shown(row, 3 * channel + 1), theirs);
            QCOMPARE(shown(row, 3 * channel + 2), static_cast<double>(static_cast<float>(theirs) - static_cast<float>(ours)));
        }
    }
    model.setPair(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestDiffModels::channelsOfAToken() {
    DiffChannelModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setErrors({0.5F, 0, 2});
    QCOMPARE(model.index(0, DiffChannelModel::AColumn).data().toString(), QStringLiteral("–"));
    model.setToken({1, 2, 3}, {1, 2.5F, 1});
    const auto shown = [&](int row, int column) {
        return model.index(row, column).data(NumberTableModel::NumberRole).toDouble();
    };
    QCOMPARE(shown(1, DiffChannelModel::DifferenceColumn), 0.5);
    QCOMPARE(shown(2, DiffChannelModel::DifferenceColumn), -2.0);
    QCOMPARE(shown(2, DiffChannelModel::ErrorColumn), 2.0);
    model.sort(DiffChannelModel::DifferenceColumn, Qt::AscendingOrder);
    QCOMPARE(model.keyAt(0), 2);
    model.setToken({1}, {1});  // of another tap: not taken
    QCOMPARE(model.a().size(), std::size_t{3});
}

void TestDiffModels::stateSurvivesJson() {
    DiffState state;
    state.pathA = QStringLiteral("ours.safetensors");
    state.pathB = QStringLiteral("port/dump");
    state.map = QStringLiteral("names.json");
    state.image = QStringLiteral("page.png");
    state.rtol = 1e-4;
    state.view = {
        .tap = "tile.1/sam.neck", .look = FeatureView::Channel, .channel = 17, .logErrors = false, .token = kClassToken};
    state.statusFilter = QStringLiteral("differs");
    state.textFilter = QStringLiteral("sam");
    const QByteArray text = QJsonDocument(state.toJson()).toJson();
    QVERIFY(DiffState::fromJson(QJsonDocument::fromJson(text).object()) == state);
}

void TestDiffModels::unsoundStateIsLeftOut() {
    const DiffState plain;
    QVERIFY(DiffState::fromJson({}) == plain);
    const QByteArray hostile =
        R"({"a":5,"rtol":-1,"look":"sideways","channel":-7,"token":-9,"tap":["x"],"logErrors":"no","status":{}})";
    QVERIFY(DiffState::fromJson(QJsonDocument::fromJson(hostile).object()) == plain);
}

void TestDiffModels::tableAsText() {
    TapDiff diff = madeDiff();
    diff.taps[4].note = "B has \"it\", transposed";
    const QString csv = diffAsText(diff.taps, QLatin1Char(','));
    const QStringList lines = csv.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[0].startsWith(QLatin1String("tap,status,max,rms,cosine")));
    QCOMPARE(lines[2], QStringLiteral("global/sam.blocks.0,differs,1,0.25,1,1e-05,0.0001,0,16×16×32,16×16×32,"));
    QVERIFY2(lines[5].endsWith(QLatin1String("\"B has \"\"it\"\", transposed\"")), qPrintable(lines[5]));
    QCOMPARE(diffAsText(diff.taps, QLatin1Char('\t')).count(QLatin1Char('\t')), 6 * 10);
}

QTEST_MAIN(TestDiffModels)
#include "tst_diff_models.moc"
