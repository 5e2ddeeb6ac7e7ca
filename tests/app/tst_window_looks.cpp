#include "encoder/probe/block_attention.h"
#include "encoder/probe/block_parts.h"
#include "encoder/probe/fusion_split.h"
#include "encoder/probe/kept_mass.h"
#include "encoder/probe/rollout.h"
#include "encoder/probe/similarity_map.h"
#include "encoder/probe/tap_difference.h"
#include "tests/app/inspected_window.h"
#include "widgets/models/view_history.h"

#include <QMenu>
#include <QSpinBox>
#include <QWheelEvent>

#include <cmath>

using namespace deepscope;

/// Ways to look at a tap, chosen in the real window; what the canvas shows against the run's trace.
class TestWindowLooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWayToLookShowsTheTracesNumbers_data();
    void everyWayToLookShowsTheTracesNumbers();
    void keysChooseWaysHeadsAndChannels();
    void theWheelOverTheNumberTurnsTheChannel();
    void suggestedChannelsAreTheWidest();
    void keptMassMasksTheWeakest();
    void undoBringsTheWayToLookBack();
    void everyWayHasItsNote();

private:
    std::unique_ptr<WindowUnderTest> m_shared;  // for flows that leave it as it was
};

void TestWindowLooks::initTestCase() {
    m_shared = std::make_unique<WindowUnderTest>();
    m_shared->run();
}

void TestWindowLooks::everyWayToLookShowsTheTracesNumbers_data() {
    QTest::addColumn<QString>("tap");
    QTest::addColumn<QString>("look");
    for (const char* look :
         {"norm", "mean", "channel", "similarity", "attn-adds", "mlp-adds", "attn-from", "attn-to", "attn-received"}) {
        QTest::newRow((std::string("SAM ") + look).c_str()) << "global/sam.blocks.1" << look;
        QTest::newRow((std::string("CLIP ") + look).c_str()) << "global/clip.layers.1" << look;
    }
    for (const char* look : {"norm", "channel", "similarity"})
        QTest::newRow((std::string("neck ") + look).c_str()) << "global/sam.neck" << look;
    for (const char* look : {"clip-part", "sam-part", "part-angle", "clip-share"})
        QTest::newRow(look) << "global/fusion.projector" << look;
    QTest::newRow("rollout") << "global/clip.layers.2"
                             << "rollout";
}

void TestWindowLooks::everyWayToLookShowsTheTracesNumbers() {
    QFETCH(QString, tap);
    QFETCH(QString, look);
    WindowUnderTest& t = *m_shared;
    const std::string name = tap.toStdString();
    stage(t, name.c_str());
    pinAt(t, 2, 3);
    deepscope::look(t, look.toLatin1().constData());
    const auto trace = traceOf(t);
    const auto record = trace->find(name);
    const int side = tapLayout(*record).gridSide;
    const int token = t.window->selection()->pin()->inGrid(side).row * side + t.window->selection()->pin()->inGrid(side).column;
    const bool clip = tapLayout(*record).hasClassToken;
    const CanvasOverlay& overlay = t.canvas()->overlay();
    QCOMPARE(QString::fromStdString(std::string(viewId(overlay.look))), look);

    std::vector<float> wanted;
    std::optional<float> wantedClass;
    const auto ofMap = [&](const FeatureMap& map) {
        wanted = map.values;
        wantedClass = map.classValue;
    };
    const auto ofRow = [&](std::vector<float> row) {
        if (clip) {
            wantedClass = row.front();
            row.erase(row.begin());
        }
        wanted = std::move(row);
    };
    const AttentionQuery query{name, clip ? token + 1 : token};
    if (look == QLatin1String("norm")) ofMap(featureMap(*record, FeatureView::Norm));
    if (look == QLatin1String("mean")) ofMap(featureMap(*record, FeatureView::Mean));
    if (look == QLatin1String("channel")) ofMap(featureMap(*record, FeatureView::Channel, t.window->selection()->look().channel));
    if (look == QLatin1String("similarity")) ofMap(similarityMap(*record, token));
    if (look.endsWith(QLatin1String("adds"))) {
        const auto part = look.startsWith(QLatin1String("attn")) ? BlockPart::Attention : BlockPart::Mlp;
        const BlockAddition addition = blockAddition(*trace, name, part);
        ofMap(differenceMap(*addition.before, *addition.after));
    }
    if (look == QLatin1String("clip-part")) ofMap(fusionSplit(*trace, ViewId::global()).clipNorm);
    if (look == QLatin1String("sam-part")) ofMap(fusionSplit(*trace, ViewId::global()).samNorm);
    if (look == QLatin1String("part-angle")) ofMap(fusionSplit(*trace, ViewId::global()).angleDegrees);
    if (look == QLatin1String("clip-share")) ofMap(fusionSplit(*trace, ViewId::global()).clipShare);
    if (look == QLatin1String("attn-from")) ofRow(attentionRow(*trace, query).values);
    if (look == QLatin1String("attn-to")) {
        ofRow(BlockAttention::prepare(*trace, name)->to(query.token, AttentionQuery::Heads::Mean).values);
    }
    if (look == QLatin1String("rollout")) ofRow(rollout(trace, name, query.token).values);
    if (look == QLatin1String("attn-received")) {
        const auto summary = BlockAttention::prepare(*trace, name)->summary();
        std::vector<float> mean(summary->tokens(), 0);
        for (std::size_t i = 0; i < summary->received.size(); ++i)
            mean[i % mean.size()] += summary->received[i] / static_cast<float>(summary->heads.size());
        ofRow(mean);
    }
    QVERIFY(!wanted.empty());
    QCOMPARE(overlay.values.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QVERIFY2(std::abs(overlay.values[i] - wanted[i]) <= 1e-6F * std::max(1.0F, std::abs(wanted[i])),
                 qPrintable(QString::number(i)));
    }
    QCOMPARE(overlay.classValue.has_value(), wantedClass.has_value());
    if (wantedClass) QVERIFY(std::abs(*overlay.classValue - *wantedClass) <= 1e-5F * std::max(1.0F, std::abs(*wantedClass)));
    t.window->selection()->setPin(std::nullopt);
    deepscope::look(t, "auto");
}

void TestWindowLooks::keysChooseWaysHeadsAndChannels() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.1");
    pinAt(t, 4, 4);
    QTest::keyClick(t.window.get(), Qt::Key_C);
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::Channel);
    const int channel = t.window->selection()->look().channel;
    QTest::keyClick(t.window.get(), Qt::Key_BracketRight);
    QCOMPARE(t.window->selection()->look().channel, channel + 1);
    QTest::keyClick(t.window.get(), Qt::Key_A);
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::AttentionFrom);
    QTest::keyClick(t.window.get(), Qt::Key_Period);
    QTRY_VERIFY(t.window->isSettled());
    AttentionQuery query{"global/sam.blocks.1", 4 * t.canvas()->overlay().gridSide + 4, AttentionQuery::Heads::One, 0};
    const std::vector<float> head = attentionRow(*traceOf(t), query).values;
    const std::vector<float>& shown = t.canvas()->overlay().values;
    QCOMPARE(shown.size(), head.size());
    for (std::size_t i = 0; i < head.size(); ++i) QVERIFY(std::abs(shown[i] - head[i]) < 1e-6F);
    QTest::keyClick(t.window.get(), Qt::Key_0);
    QTRY_COMPARE(t.window->selection()->look().kind, ViewKind::Automatic);
    t.window->selection()->setLook({});
    t.window->selection()->setPin(std::nullopt);
}

void TestWindowLooks::theWheelOverTheNumberTurnsTheChannel() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.neck");
    look(t, "channel");
    auto* spin = t.find<QSpinBox>("channelSpin");
    QVERIFY(spin->isVisible());
    QCOMPARE(spin->maximum() + 1, tapLayout(*traceOf(t)->find("global/sam.neck")).channels);
    const int before = spin->value();
    QWheelEvent wheel(spin->rect().center(), spin->mapToGlobal(spin->rect().center()), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(spin, &wheel);
    QCOMPARE(t.window->selection()->look().channel, before + 1);
    QTRY_COMPARE(t.canvas()->overlay().values,
                 featureMap(*traceOf(t)->find("global/sam.neck"), FeatureView::Channel, before + 1).values);
    t.window->selection()->setLook({});
}

void TestWindowLooks::suggestedChannelsAreTheWidest() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.neck");
    look(t, "channel");
    auto* menu = t.find<QMenu>("channelSuggestions");
    menu->popup(t.window->mapToGlobal(QPoint(300, 300)));
    const FeatureMap first = featureMap(*traceOf(t)->find("global/sam.neck"), FeatureView::Norm);
    QVERIFY(!first.values.empty());
    QTRY_VERIFY(menu->actions().size() > 2);
    QAction* widest = nullptr;
    for (QAction* action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator() && !widest) widest = action;
    }
    QVERIFY(widest);
    widest->trigger();
    menu->close();
    QTRY_VERIFY(t.window->isSettled());
    // No channel spreads wider than the one that is shown now.
    const auto record = traceOf(t)->find("global/sam.neck");
    const auto spread = [&](int channel) {
        const std::vector<float> values = featureMap(*record, FeatureView::Channel, channel).values;
        double mean = 0;
        double squares = 0;
        for (const float v : values) mean += static_cast<double>(v) / static_cast<double>(values.size());
        for (const float v : values) squares += (static_cast<double>(v) - mean) * (static_cast<double>(v) - mean);
        return squares;
    };
    const double shown = spread(t.window->selection()->look().channel);
    for (int c = 0; c < tapLayout(*record).channels; ++c) QVERIFY(spread(c) <= shown * (1 + 1e-6));
    t.window->selection()->setLook({});
}

void TestWindowLooks::keptMassMasksTheWeakest() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.1");
    pinAt(t, 3, 3);
    auto* mass = t.find<QSpinBox>("massSpin");
    QVERIFY(mass->isVisible());
    mass->setValue(50);
    QTRY_VERIFY(t.window->isSettled());
    t.canvas()->grab();  // cells are coloured when they are painted
    const CanvasOverlay& overlay = t.canvas()->overlay();
    const std::vector<bool> kept = strongestMass(overlay.values, 0.5);
    QCOMPARE(overlay.masked.size(), kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(overlay.masked[i] == 0, static_cast<bool>(kept[i]));
        const QRgb cell =
            t.canvas()->scene().heatmap.pixel(static_cast<int>(i) % overlay.columns, static_cast<int>(i) / overlay.columns);
        QCOMPARE(qAlpha(cell) > 0, static_cast<bool>(kept[i]));
    }
    mass->setValue(100);
    QVERIFY(t.canvas()->overlay().masked.empty());
    t.window->selection()->setPin(std::nullopt);
    t.window->selection()->setLook({});
}

void TestWindowLooks::undoBringsTheWayToLookBack() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.neck");
    for (const char* id : {"norm", "mean", "components"}) {
        look(t, id);
        QTest::qWait(ViewHistory::kMergeMs + 50);  // what follows at once is one step
    }
    QVERIFY(!t.canvas()->overlay().cellColors.empty());
    t.action("undoAction")->trigger();
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::Mean);
    t.action("undoAction")->trigger();
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::Norm);
    t.action("redoAction")->trigger();
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::Mean);
    t.window->selection()->setLook({});
}

void TestWindowLooks::everyWayHasItsNote() {
    WindowUnderTest& t = *m_shared;
    t.show();  // active again: other windows came between
    QStringList notes;
    stage(t, "global/clip.layers.1");
    pinAt(t, 1, 2);
    for (const char* id :
         {"norm", "mean", "channel", "components", "similarity", "defects", "attn-from", "attn-to", "attn-received", "rollout"}) {
        look(t, id);
        const QWidget* note = t.find<QWidget>("viewNote");
        QVERIFY(note && note->isVisible());
        QString words;
        for (const QLabel* label : note->findChildren<QLabel*>()) words += label->text();
        QVERIFY(!words.isEmpty());
        notes << words;
    }
    QCOMPARE(notes.removeDuplicates(), 0);
    QTest::keyClick(t.window.get(), Qt::Key_I);
    QVERIFY(!t.find<QWidget>("viewNote")->isVisible());
    QTest::keyClick(t.window.get(), Qt::Key_I);
    QVERIFY(t.find<QWidget>("viewNote")->isVisible());
    t.window->selection()->setPin(std::nullopt);
    t.window->selection()->setLook({});
}

QTEST_MAIN(TestWindowLooks)
#include "tst_window_looks.moc"
