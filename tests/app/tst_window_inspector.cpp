#include "app/page_controller.h"
#include "encoder/probe/block_attention.h"
#include "encoder/probe/block_parts.h"
#include "encoder/probe/fusion_split.h"
#include "encoder/probe/kept_mass.h"
#include "encoder/probe/principal_components.h"
#include "encoder/probe/rollout.h"
#include "encoder/probe/similarity_map.h"
#include "encoder/probe/tap_difference.h"
#include "tests/app/window_under_test.h"
#include "widgets/models/view_history.h"
#include "widgets/views/attention_grid.h"
#include "widgets/views/attention_grid_view.h"
#include "widgets/views/attention_parts.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/kept_runs_panel.h"
#include "widgets/views/lineage_panel.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/rank_panel.h"
#include "widgets/views/region_panel.h"
#include "widgets/views/run_again_menu.h"
#include "widgets/views/tensor_panel.h"
#include "widgets/views/time_chart.h"
#include "widgets/views/token_panel.h"
#include "widgets/views/view_bar.h"

#include <QMenu>
#include <QSpinBox>
#include <QTableView>
#include <QWheelEvent>

#include <cmath>

using namespace deepscope;

/// The inspector's flows through the real window: ways to look, panels, kept runs; numbers against the run's trace.
class TestWindowInspector : public QObject {
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
    void aHeadOfTheGridOpensOnTheCanvas();
    void tokensOfPanelsAndCanvasAreOne();
    void aFrameIsMeasured();
    void aChannelOfAPanelIsShown();
    void lineageLeadsToOtherStages();
    void sourcePointIsFollowedThroughTiles();
    void aRunIsKeptAndHeldAgainstAnother();
    void aRunAtAnotherTypeIsTwoClicksAway();
    void everyWayHasItsNote();
    void panelsBehindATabComputeNothing();
    void aFrameGrowsUnderTheArrowKeys();
    void aHeadWithoutAPinShowsWhatItReceives();
    void aHeldRunEndsWithItsPage();
    void hoverOfAPanelOutlivesANewPicture();
    void closingInTheTourKeepsThePersonsMarks();
    void logarithmsOfHeadsAndPartsAreRemembered();

private:
    static std::shared_ptr<const Trace> traceOf(const WindowUnderTest& t) { return t.results()->trace; }
    /// Chooses a way to look by the menu's action, as its key does.
    static void look(const WindowUnderTest& t, const char* id) {
        t.action((std::string("look-") + id).c_str())->trigger();
        QTRY_VERIFY(t.window->isSettled());
    }
    static void pinAt(const WindowUnderTest& t, int row, int column) {
        t.window->selection()->setPin(
            PinnedToken{t.window->selection()->view(), {row, column}, t.canvas()->overlay().gridSide, false});
        QTRY_VERIFY(t.window->isSettled());
    }
    static void stage(const WindowUnderTest& t, const char* tap) {
        t.chooseStage(tap);
        QTRY_VERIFY(t.window->isSettled());
    }
    static void openPanel(const WindowUnderTest& t, const char* name) {
        t.window->showPanel(name);
        QTRY_VERIFY(t.window->isSettled());
    }
    template <class P>
    static P* panel(const WindowUnderTest& t) {
        return t.window->findChild<P*>();
    }
    std::unique_ptr<WindowUnderTest> m_shared;  // for flows that leave it as it was
};

void TestWindowInspector::initTestCase() {
    m_shared = std::make_unique<WindowUnderTest>();
    m_shared->run();
}

void TestWindowInspector::everyWayToLookShowsTheTracesNumbers_data() {
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

void TestWindowInspector::everyWayToLookShowsTheTracesNumbers() {
    QFETCH(QString, tap);
    QFETCH(QString, look);
    WindowUnderTest& t = *m_shared;
    const std::string name = tap.toStdString();
    stage(t, name.c_str());
    pinAt(t, 2, 3);
    this->look(t, look.toLatin1().constData());
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
    this->look(t, "auto");
}

void TestWindowInspector::keysChooseWaysHeadsAndChannels() {
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

void TestWindowInspector::theWheelOverTheNumberTurnsTheChannel() {
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

void TestWindowInspector::suggestedChannelsAreTheWidest() {
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

void TestWindowInspector::keptMassMasksTheWeakest() {
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

void TestWindowInspector::undoBringsTheWayToLookBack() {
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

void TestWindowInspector::aHeadOfTheGridOpensOnTheCanvas() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/clip.layers.0");
    pinAt(t, 1, 1);
    openPanel(t, "heads");
    auto* grid = panel<AttentionGrid>(t);
    QVERIFY(grid->isVisible());
    QCOMPARE(grid->family(), AttentionGrid::Family::Clip);
    grid->view()->setFocus();
    QTest::keyClick(grid->view(), Qt::Key_Down);
    QTest::keyClick(grid->view(), Qt::Key_Right);
    QTest::keyClick(grid->view(), Qt::Key_Return);
    QTRY_VERIFY(t.window->isSettled());
    const TapView& look = t.window->selection()->look();
    QCOMPARE(look.heads, AttentionQuery::Heads::One);
    const std::string& tap = t.window->selection()->tap();
    QVERIFY(tap.starts_with("global/clip.layers."));
    const int side = t.canvas()->overlay().gridSide;
    const GridPosition at = t.window->selection()->pin()->inGrid(side);
    std::vector<float> row =
        attentionRow(*traceOf(t), {tap, at.row * side + at.column + 1, AttentionQuery::Heads::One, look.head}).values;
    QVERIFY(std::abs(*t.canvas()->overlay().classValue - row.front()) < 1e-6F);
    row.erase(row.begin());
    for (std::size_t i = 0; i < row.size(); ++i) QVERIFY(std::abs(t.canvas()->overlay().values[i] - row[i]) < 1e-6F);
    t.window->selection()->setPin(std::nullopt);
    t.window->selection()->setLook({});
}

void TestWindowInspector::tokensOfPanelsAndCanvasAreOne() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.0");
    openPanel(t, "ranks");
    auto* ranks = panel<RankPanel>(t);
    auto* table = ranks->findChild<QTableView*>(QStringLiteral("tokenRanks"));
    QVERIFY(table && table->isVisible());
    // The first of the ranking is the token with the largest norm.
    const std::vector<float> norms = featureMap(*traceOf(t)->find("global/sam.blocks.0"), FeatureView::Norm).values;
    const int largest = static_cast<int>(std::max_element(norms.begin(), norms.end()) - norms.begin());
    const QRect first = table->visualRect(table->model()->index(0, 1));
    QTest::mouseMove(table->viewport(), first.center());
    QTRY_VERIFY(t.window->selection()->hover());
    const int side = t.canvas()->overlay().gridSide;
    QCOMPARE(t.window->selection()->hover()->position, (GridPosition{largest / side, largest % side}));
    QCOMPARE(t.canvas()->scene().otherHover, t.window->selection()->hover());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, first.center());
    QTRY_VERIFY(t.window->selection()->pin());
    QCOMPARE(t.window->selection()->pin()->position, (GridPosition{largest / side, largest % side}));
    QTRY_VERIFY(t.window->isSettled());
    // The canvas's own token is everyone's as well.
    openPanel(t, "tensor");
    const QPoint point = t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(2, 5)).center().toPoint();
    QTest::mouseMove(t.canvas(), point);
    QTRY_VERIFY(t.window->selection()->hover());
    QCOMPARE(t.window->selection()->hover()->position, (GridPosition{2, 5}));
    t.window->selection()->setPin(std::nullopt);
}

void TestWindowInspector::aFrameIsMeasured() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.0");
    const auto at = [&](int row, int column) {
        return t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(row, column)).center().toPoint();
    };
    QTest::mousePress(t.canvas(), Qt::LeftButton, Qt::ShiftModifier, at(2, 3));
    QTest::mouseMove(t.canvas(), at(4, 5));
    QTest::mouseMove(t.canvas(), at(5, 8));
    QTest::mouseRelease(t.canvas(), Qt::LeftButton, Qt::ShiftModifier, at(5, 8));
    const auto& region = t.window->selection()->region();
    QVERIFY(region);
    QCOMPARE(region->first, (GridPosition{2, 3}));
    QCOMPARE(region->rows, 4);
    QCOMPARE(region->columns, 6);
    QTRY_VERIFY(t.window->isSettled());
    auto* panel = this->panel<RegionPanel>(t);
    QVERIFY(panel->isVisible());
    QVERIFY(panel->histogram() != nullptr);
    // Every value of the frame is counted once.
    const auto record = traceOf(t)->find("global/sam.blocks.0");
    bool told = false;
    for (const QLabel* label : panel->findChildren<QLabel*>()) told = told || label->text().contains(QLatin1String("24"));
    QVERIFY(told);
    QVERIFY(!t.window->selection()->pin());
    t.window->selection()->setRegion(std::nullopt);
}

void TestWindowInspector::aChannelOfAPanelIsShown() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.0");
    openPanel(t, "ranks");
    Q_EMIT panel<RankPanel>(t)->channelChosen(11);
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::Channel);
    QTRY_COMPARE(t.canvas()->overlay().values,
                 featureMap(*traceOf(t)->find("global/sam.blocks.0"), FeatureView::Channel, 11).values);
    t.window->selection()->setLook({});
}

void TestWindowInspector::lineageLeadsToOtherStages() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.0");
    pinAt(t, 5, 6);
    openPanel(t, "lineage");
    auto* list = panel<LineagePanel>(t)->findChild<QAbstractItemView*>();
    QVERIFY(list && list->isVisible());
    // Through all its lines by keyboard: one of them leads to the compressed patch that holds the token.
    list->setFocus();
    bool reached = false;
    for (int row = 0; row < list->model()->rowCount() && !reached; ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(t.window->isSettled());
        reached = t.window->selection()->tap() == "global/compressor.net_3";
    }
    QVERIFY(reached);
    QCOMPARE(t.window->selection()->pin()->inGrid(t.canvas()->overlay().gridSide), (GridPosition{1, 1}));  // 5/4, 6/4
    t.window->selection()->setPin(std::nullopt);
}

void TestWindowInspector::sourcePointIsFollowedThroughTiles() {
    WindowUnderTest t(Preset::Mini, "gundam", {1300, 700});
    t.run();
    t.window->selection()->setView(ViewId::ofTile(1));
    t.chooseStage("tile.1/sam.blocks.0");
    QTRY_VERIFY(t.window->isSettled());
    pinAt(t, 3, 4);
    openPanel(t, "lineage");
    auto* list = panel<LineagePanel>(t)->findChild<QAbstractItemView*>();
    bool global = false;
    for (int row = 0; row < list->model()->rowCount() && !global; ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(t.window->isSettled());
        global = t.window->selection()->view().isGlobal() && t.window->selection()->pin();
        if (!global && t.window->selection()->tap() != "tile.1/sam.blocks.0") {
            t.window->selection()->setView(ViewId::ofTile(1));
            t.window->selection()->setTap("tile.1/sam.blocks.0");
            QTRY_VERIFY(t.window->isSettled());
            pinAt(t, 3, 4);
        }
    }
    QVERIFY(global);
    // Both tokens cover the same point of the page.
    const PixelMap map(t.results()->plan->views, t.results()->plan->orientation);
    const PixelRect source = map.tokenOnPage(ViewId::ofTile(1), {3, 4}, 40);
    const PinnedToken& pin = *t.window->selection()->pin();
    const PixelRect found = map.tokenOnPage(pin.view, pin.position, pin.gridSide);
    const double x = source.x + source.width / 2;
    const double y = source.y + source.height / 2;
    QVERIFY(found.x <= x && x < found.x + found.width && found.y <= y && y < found.y + found.height);
}

void TestWindowInspector::aRunIsKeptAndHeldAgainstAnother() {
    WindowUnderTest t;
    t.run();
    QTest::keyClick(t.window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(t.window->session()->kept()->all().size(), std::size_t{1});
    QVERIFY(!t.action("look-difference")->isEnabled());  // it is its own
    // The same page with other weights.
    auto* panel = this->panel<KeptRunsPanel>(t);
    const auto first = t.results();
    RunChoice choice = panel->runAgainMenu()->baseChoice();
    choice.weights.seed = 1;
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    Q_EMIT panel->runAgainMenu()->runAgainRequested(choice);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QTRY_VERIFY(t.window->isSettled());
    QVERIFY(t.results() != first);
    stage(t, "global/sam.blocks.1");
    QTRY_VERIFY(t.action("look-difference")->isEnabled());
    QTest::keyClick(t.window.get(), Qt::Key_D);
    QTRY_COMPARE(t.canvas()->overlay().look, ViewKind::Difference);
    const auto now = t.results()->tap("global/sam.blocks.1");
    const auto before = first->tap("global/sam.blocks.1");
    QCOMPARE(t.canvas()->overlay().values, differenceMap(*before, *now).values);
    // Its costs stand behind this run's.
    QVERIFY(t.window->findChild<TimeChart*>()->referenceBars() != nullptr);
    // Flipped by a held key, and back.
    look(t, "norm");
    const std::vector<float> own = featureMap(*now, FeatureView::Norm).values;
    QCOMPARE(t.canvas()->overlay().values, own);
    QTest::keyPress(t.canvas(), Qt::Key_R);
    QTRY_COMPARE(t.canvas()->overlay().values, featureMap(*before, FeatureView::Norm).values);
    QTest::keyRelease(t.canvas(), Qt::Key_R);
    QTRY_COMPARE(t.canvas()->overlay().values, own);
    // One fit of components over both runs.
    look(t, "components");
    QTest::mouseClick(t.find<QToolButton>("sharedComponentsButton"), Qt::LeftButton);
    QTRY_VERIFY(t.window->isSettled());
    const std::vector<const TapRecord*> taps{now.get(), before.get()};
    const PrincipalComponents fit = fitComponents(taps);
    const ComponentMap wanted = projectComponents(fit, *now);
    for (std::size_t i = 0; i < wanted.values.size(); ++i) {
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs(t.canvas()->overlay().components[i][c] - wanted.values[i][c]) <
                    1e-3F * std::max(1.0F, std::abs(wanted.values[i][c])));
    }
    // Forgotten, it is no longer held against anything.
    t.window->session()->kept()->forget(t.window->session()->kept()->all().front()->id);
    QTRY_VERIFY(!t.action("look-difference")->isEnabled());
}

void TestWindowInspector::aRunAtAnotherTypeIsTwoClicksAway() {
    WindowUnderTest t;
    t.run();
    openPanel(t, "kept");
    RunAgainMenu* menu = panel<KeptRunsPanel>(t)->runAgainMenu();
    menu->popup(t.window->mapToGlobal(QPoint(400, 400)));  // the first click
    QAction* bf16 = nullptr;
    for (QAction* action : menu->findChildren<QAction*>()) {
        if (action->text().contains(QLatin1String("bf16")) && action->isEnabled() && !action->menu()) bf16 = action;
    }
    QVERIFY(bf16);
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    bf16->trigger();  // the second
    menu->close();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QTRY_VERIFY(t.window->isSettled());
    QCOMPARE(t.results()->plan->compute.type, ElementType::BF16);
    const auto reference = t.window->session()->reference(t.window->selection()->page(), t.window->selection()->mode());
    QVERIFY(reference);
    QCOMPARE(reference->plan->compute.type, ElementType::F32);
    QVERIFY(!panel<KeptRunsPanel>(t)->summaryText().isEmpty());
}

void TestWindowInspector::everyWayHasItsNote() {
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

void TestWindowInspector::logarithmsOfHeadsAndPartsAreRemembered() {
    WindowUnderTest t;
    for (const char* name : {"headsLogButton", "partsLogButton"}) {
        auto* log = t.find<QToolButton>(name);
        QVERIFY(log->isChecked());
        log->click();
    }
    const MainWindow again({}, std::make_unique<Settings>(t.folder.filePath(QStringLiteral("settings.ini"))));
    for (const char* name : {"headsLogButton", "partsLogButton"})
        QVERIFY(!again.findChild<QToolButton*>(QLatin1String(name))->isChecked());
    QVERIFY(!again.findChild<AttentionParts*>()->isLogarithmic());
}

void TestWindowInspector::panelsBehindATabComputeNothing() {
    WindowUnderTest t;
    t.run();
    QTRY_VERIFY(!panel<AttentionGrid>(t)->isInFront());
    QVERIFY(!panel<TokenPanel>(t)->isInFront());
    QTest::qWait(50);
    QCOMPARE(t.window->session()->attentionCache()->blocks(), std::size_t{0});
    QVERIFY(t.window->session()->backgroundProbe()->isIdle());
    openPanel(t, "heads");
    QVERIFY(panel<AttentionGrid>(t)->isInFront());
    QVERIFY(t.window->session()->attentionCache()->blocks() > 0);
    openPanel(t, "time");
    QVERIFY(!panel<AttentionGrid>(t)->isInFront());
}

void TestWindowInspector::aFrameGrowsUnderTheArrowKeys() {
    WindowUnderTest t;
    t.run();
    stage(t, "global/sam.blocks.0");
    pinAt(t, 5, 5);
    t.canvas()->setFocus();
    for (int i = 0; i < 3; ++i) QTest::keyClick(t.window->focusWidget(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(t.window->focusWidget(), Qt::Key_Right, Qt::ShiftModifier);
    const auto& region = t.window->selection()->region();
    QVERIFY(region);
    QCOMPARE(region->rows, 4);
    QCOMPARE(region->columns, 2);
    QVERIFY(panel<RegionPanel>(t)->isInFront());
    QCOMPARE(t.window->focusWidget(), t.canvas());
}

void TestWindowInspector::aHeadWithoutAPinShowsWhatItReceives() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.1");
    t.window->selection()->setPin(std::nullopt);
    look(t, "auto");
    openPanel(t, "heads");
    Q_EMIT panel<AttentionGrid>(t)->headChosen(QStringLiteral("global/sam.blocks.0"), 1);
    QTRY_VERIFY(t.window->isSettled());
    QCOMPARE(t.window->selection()->tap(), std::string("global/sam.blocks.0"));
    QCOMPARE(t.canvas()->overlay().look, ViewKind::AttentionReceived);
    const auto summary = BlockAttention::prepare(*traceOf(t), "global/sam.blocks.0")->summary();
    const std::size_t tokens = summary->tokens();
    for (std::size_t i = 0; i < tokens; ++i)
        QVERIFY(std::abs(t.canvas()->overlay().values[i] - summary->received[tokens + i]) < 1e-6F);
    t.window->selection()->setLook({});
}

void TestWindowInspector::aHeldRunEndsWithItsPage() {
    WindowUnderTest t;
    t.run();
    t.action("keepRunAction")->trigger();
    RunAgainMenu* menu = panel<KeptRunsPanel>(t)->runAgainMenu();
    RunChoice choice = menu->baseChoice();
    choice.weights.seed = 1;
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    Q_EMIT menu->runAgainRequested(choice);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QTRY_VERIFY(t.window->isSettled());
    t.window->openPages({t.savePicture("other.png", {500, 200}, Qt::red)});
    const int second = t.window->session()->pages()->order().back();
    QTRY_VERIFY(t.window->session()->pages()->page(second).picture);
    t.window->pages()->show(t.window->session()->pages()->order().front());
    QTRY_VERIFY(t.window->isSettled());
    QTest::keyPress(t.canvas(), Qt::Key_R);
    t.window->pages()->show(second);
    QTRY_VERIFY(t.window->isSettled());
    QVERIFY(!t.canvas()->scene().plan);  // that page has no run: nothing of the other's is drawn over it
    QTest::keyRelease(t.canvas(), Qt::Key_R);
}

void TestWindowInspector::hoverOfAPanelOutlivesANewPicture() {
    WindowUnderTest& t = *m_shared;
    stage(t, "global/sam.blocks.0");
    QTest::mouseMove(t.window.get(), QPoint(3, 3));
    const PinnedToken token{ViewId::global(), {7, 7}, t.canvas()->overlay().gridSide, false};
    t.window->selection()->setHover(token);
    look(t, "mean");
    QCOMPARE(t.window->selection()->hover(), std::optional(token));
    QCOMPARE(t.canvas()->scene().otherHover, std::optional(token));
    t.window->selection()->setHover(std::nullopt);
    t.window->selection()->setLook({});
}

void TestWindowInspector::closingInTheTourKeepsThePersonsMarks() {
    WindowUnderTest t;
    t.show();
    QVERIFY(t.canvas()->decorations().windows && t.canvas()->decorations().lineage);
    t.action("tourAction")->trigger();
    QTRY_VERIFY(!(t.canvas()->decorations().windows && t.canvas()->decorations().lineage));
    t.window->close();
    const CanvasDecorations remembered = Settings(t.folder.filePath(QStringLiteral("settings.ini"))).decorations();
    QVERIFY(remembered.windows && remembered.lineage);
}

QTEST_MAIN(TestWindowInspector)
#include "tst_window_inspector.moc"
