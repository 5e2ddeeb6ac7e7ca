#include "encoder/probe/block_attention.h"
#include "tests/app/inspected_window.h"
#include "widgets/views/attention_grid.h"
#include "widgets/views/attention_grid_view.h"
#include "widgets/views/attention_parts.h"
#include "widgets/views/lineage_panel.h"
#include "widgets/views/rank_panel.h"
#include "widgets/views/region_panel.h"
#include "widgets/views/token_panel.h"

#include <QTableView>

#include <cmath>

using namespace deepscope;

/// The inspector's panels in the real window: one selection everywhere, and only what is seen is computed.
class TestWindowInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHeadOfTheGridOpensOnTheCanvas();
    void tokensOfPanelsAndCanvasAreOne();
    void aFrameIsMeasured();
    void aChannelOfAPanelIsShown();
    void lineageLeadsToOtherStages();
    void sourcePointIsFollowedThroughTiles();
    void logarithmsOfHeadsAndPartsAreRemembered();
    void panelsBehindATabComputeNothing();
    void aFrameGrowsUnderTheArrowKeys();
    void aHeadWithoutAPinShowsWhatItReceives();
    void hoverOfAPanelOutlivesANewPicture();
    void closingInTheTourKeepsThePersonsMarks();

private:
    std::unique_ptr<WindowUnderTest> m_shared;  // for flows that leave it as it was
};

void TestWindowInspector::initTestCase() {
    m_shared = std::make_unique<WindowUnderTest>();
    m_shared->run();
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
    auto* figures = panel<RegionPanel>(t);
    QVERIFY(figures->isVisible());
    // Every value of the frame is counted once.
    const auto record = traceOf(t)->find("global/sam.blocks.0");
    bool told = false;
    for (const QLabel* label : figures->findChildren<QLabel*>()) told = told || label->text().contains(QLatin1String("24"));
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
