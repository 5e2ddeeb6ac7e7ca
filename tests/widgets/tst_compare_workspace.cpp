#include "encoder/probe/mode_similarity.h"
#include "encoder/probe/principal_components.h"
#include "tests/widgets/compare_under_test.h"
#include "tests/widgets/look.h"
#include "widgets/engine/mode_pictures.h"
#include "widgets/models/run_text.h"
#include "widgets/views/compact_combo.h"
#include "widgets/views/compare_charts.h"
#include "widgets/views/theme.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace deepscope;

namespace {

const char* const kModes[] = {"tiny", "small", "base", "gundam"};

void wheel(QWidget* on, QPoint at, int notches) {
    QWheelEvent event(QPointF(at), QPointF(on->mapToGlobal(at)), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(on, &event);
}

void choose(CompactCombo* combo, const QVariant& value) {
    combo->setCurrentIndex(combo->findData(value));
    Q_EMIT combo->activated(combo->currentIndex());
}

}  // namespace

class TestCompareWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void foretellsWhatEachModeDoes();
    void runsWhatIsMissingSmallestFirst();
    void aRunThatFailsSaysSo();
    void aPickMarksTheCoveringTokenInEveryPane();
    void arrowsMoveThePickByAToken();
    void panesZoomAndPanTogether();
    void oneRangeIsOverAllPanes();
    void spaceShowsTheOtherModeInPlace();
    void theWipesHandleIsDraggedAndMovedByKeys();
    void differencesAreTheEngines();
    void similarityIsToThePickedToken();
    void componentsShareOneFit();
    void aFramedPartHasItsOwnSimilarity();
    void chartsTableAndFilesHoldTheSameFigures();
    void aPaneCanHaveAllRoom();
    void whatIsSeenCanBeUndone();
    void anotherPageIsShownAndAClosedOneGoes();
    void tilesOrTheGlobalView();

private:
    std::unique_ptr<CompareUnderTest> m_t;
};

void TestCompareWorkspace::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Dark);
    m_t = std::make_unique<CompareUnderTest>();
    m_t->show();
}

void TestCompareWorkspace::foretellsWhatEachModeDoes() {
    const auto* button = m_t->find<QPushButton>("compareRunButton");
    QCOMPARE(button->text(), QStringLiteral("Run these 4"));
    for (const char* mode : kModes) {
        const ModePreview expected = previewMode({700, 900}, parseMode(mode), presetArchitecture(Preset::Mini));
        QCOMPARE(m_t->fact(mode, QStringLiteral("tokens")), QString::number(expected.tokenCount));
        QVERIFY(!m_t->fact(mode, QStringLiteral("below a patch")).isEmpty());
        QVERIFY(m_t->fact(mode, QStringLiteral("peak memory")).startsWith(QChar(0x2248)));
        QCOMPARE(m_t->fact(mode, QStringLiteral("time")), QStringLiteral("–"));  // nothing to tell it from yet
        // The page as this mode sees it: all of the view, where it lies on the page.
        const CompareScene& scene = m_t->canvas(mode)->scene();
        QVERIFY(!scene.cells.picture.isNull());
        const bool tiled = expected.plan.tiles.has_value();
        QCOMPARE(scene.cells.picture.width(), tiled ? expected.plan.tiles->columns * 640 : expected.plan.mode.globalSidePx);
    }
    QCOMPARE(m_t->fact("tiny", QStringLiteral("stretched")), QStringLiteral("1.29 : 1"));
    QVERIFY(!m_t->fact("base", QStringLiteral("padding")).isEmpty());
    keepLook(*m_t->workspace, QStringLiteral("compare_before"));
}

void TestCompareWorkspace::runsWhatIsMissingSmallestFirst() {
    std::vector<std::string> order;
    const auto follow = connect(m_t->session.queue(), &RunQueue::started, this,
                                [&order](const RunJob& job) { order.push_back(job.choice.mode.name()); });
    QTest::mouseClick(m_t->find<QPushButton>("compareRunButton"), Qt::LeftButton);
    QVERIFY(m_t->workspace->pane("gundam")->hasProgress());
    QTRY_VERIFY_WITH_TIMEOUT(!m_t->session.isRunning() && m_t->workspace->isSettled(), 60'000);
    disconnect(follow);
    QCOMPARE(order, (std::vector<std::string>{"tiny", "small", "base", "gundam"}));
    QCOMPARE(m_t->find<QPushButton>("compareRunButton")->text(), QStringLiteral("Run again"));
    for (const char* mode : kModes) {
        QVERIFY(!m_t->workspace->pane(mode)->hasProgress());
        QCOMPARE(m_t->fact(mode, QStringLiteral("peak memory")).contains(QChar(0x2248)), false);
    }
    QCOMPARE(m_t->fact("gundam", QStringLiteral("similarity to Gundam")), QStringLiteral("reference"));
    keepLook(*m_t->workspace, QStringLiteral("compare_after"));
}

void TestCompareWorkspace::aRunThatFailsSaysSo() {
    CompareUnderTest t({300, 400}, {"tiny", "small"});
    RunChoice choice = miniChoice("tiny");
    choice.weights.path = std::filesystem::path(t.folder.filePath(QStringLiteral("none.safetensors")).toStdString());
    t.workspace->setRunChoice(choice);
    t.show();
    t.run();
    QCOMPARE(t.canvas("tiny")->message(), QStringLiteral("This run failed"));
    QVERIFY(t.workspace->canRun());
    t.workspace->setRunChoice(miniChoice("tiny"));
    t.run();
    QCOMPARE(t.canvas("tiny")->message(), QString());
    QCOMPARE(t.find<QPushButton>("compareRunButton")->text(), QStringLiteral("Run again"));
}

void TestCompareWorkspace::aPickMarksTheCoveringTokenInEveryPane() {
    const QPointF point(431, 612);
    QTest::mouseClick(m_t->canvas("small"), Qt::LeftButton, {}, m_t->screen("small", point));
    QVERIFY(m_t->workspace->state().pick);
    const QPointF picked = *m_t->workspace->state().pick;
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    for (const char* mode : kModes) {
        const PixelMap map = m_t->map(mode);
        const bool tiled = map.plan().tiles.has_value();
        std::optional<PlacedToken> expected;
        for (const ViewId view : map.plan().views()) {
            if (view.isGlobal() == tiled) continue;
            const int side = map.plan().sidePx(view) / 64;
            if (const auto at = map.tokenAt(view, side, picked.x(), picked.y())) expected = PlacedToken{view, *at, side, {}};
        }
        QVERIFY(expected);
        const auto& marks = m_t->canvas(mode)->marks();
        QVERIFY2(marks.picked && *marks.picked == *expected, mode);
        QVERIFY(marks.picked->extent.contains(picked));
        // Its figures are the trace's own.
        const auto tap = m_t->trace(mode).find(TapName{expected->view, "fusion.projector"}.text());
        double squares = 0;
        for (const float v : tokenVector(*tap, expected->index())) squares += static_cast<double>(v) * v;
        QCOMPARE(m_t->fact(mode, QStringLiteral("its norm")).toDouble(), QString::number(std::sqrt(squares), 'g', 4).toDouble());
    }
    QCOMPARE(m_t->workspace->copiedText().split(QLatin1Char('\n')).size(), 4);
    // Pointing marks it in every pane as well.
    QTest::mouseMove(m_t->canvas("base"), m_t->screen("base", {130, 60}));
    for (const char* mode : kModes) QVERIFY(m_t->canvas(mode)->marks().hovered);
    QCOMPARE(m_t->canvas("tiny")->marks().readout.left(13), QStringLiteral("r0 c1 · Norm "));
}

void TestCompareWorkspace::arrowsMoveThePickByAToken() {
    QTest::mouseClick(m_t->canvas("tiny"), Qt::LeftButton, {}, m_t->screen("tiny", {350, 450}));
    const GridPosition before = m_t->canvas("tiny")->marks().picked->position;
    QTest::keyClick(m_t->canvas("tiny"), Qt::Key_Right);
    QTest::keyClick(m_t->canvas("tiny"), Qt::Key_Up);
    const GridPosition after = m_t->canvas("tiny")->marks().picked->position;
    QCOMPARE(after.column, before.column + 1);
    QCOMPARE(after.row, before.row - 1);
    // Enlarged, what is picked stays in sight.
    m_t->workspace->zoomBy(6);
    for (int i = 0; i < 4; ++i) QTest::keyClick(m_t->canvas("tiny"), Qt::Key_Left);
    QVERIFY(m_t->canvas("tiny")->rect().contains(m_t->screen("tiny", *m_t->workspace->state().pick)));
    QCOMPARE(m_t->canvas("base")->sight(), m_t->canvas("tiny")->sight());
    m_t->workspace->fit();
    QTest::keyClick(m_t->canvas("tiny"), Qt::Key_Delete);
    QVERIFY(!m_t->workspace->state().pick);
    QVERIFY(!m_t->canvas("base")->marks().picked);
}

void TestCompareWorkspace::panesZoomAndPanTogether() {
    m_t->workspace->fit();
    CompareCanvas* base = m_t->canvas("base");
    const QPoint at(60, 90);
    const QPointF under = base->viewport().toScene(at);
    wheel(base, at, 3);
    QVERIFY((base->viewport().toScene(at) - under).manhattanLength() < 1e-6);
    for (const char* mode : kModes) QCOMPARE(m_t->canvas(mode)->sight(), base->sight());
    const CanvasView zoomed = base->sight();
    QTest::mousePress(base, Qt::LeftButton, {}, {80, 80});
    QTest::mouseMove(base, {60, 60});
    QTest::mouseMove(base, {50, 40});
    QTest::mouseRelease(base, Qt::LeftButton, {}, {50, 40});
    QCOMPARE(m_t->canvas("tiny")->sight(), base->sight());
    QVERIFY(!(base->sight() == zoomed));
    QVERIFY(!m_t->workspace->state().pick);  // a drag is no click

    auto* link = m_t->find<QToolButton>("compareLinkButton");
    QTest::mouseClick(link, Qt::LeftButton);
    const CanvasView tiny = m_t->canvas("tiny")->sight();
    wheel(base, at, 2);
    QCOMPARE(m_t->canvas("tiny")->sight(), tiny);
    QVERIFY(!(base->sight() == tiny));
    QTest::mouseClick(link, Qt::LeftButton);
    for (const char* mode : kModes) QCOMPARE(m_t->canvas(mode)->sight(), m_t->canvas("tiny")->sight());
    m_t->workspace->fit();
}

void TestCompareWorkspace::oneRangeIsOverAllPanes() {
    double low = INFINITY;
    double high = -INFINITY;
    for (const char* mode : kModes) {
        for (const float v : m_t->canvas(mode)->scene().cells.values) {
            low = std::min<double>(low, v);
            high = std::max<double>(high, v);
        }
    }
    for (const char* mode : kModes) {
        QCOMPARE(m_t->canvas(mode)->scene().scale.min, low);
        QCOMPARE(m_t->canvas(mode)->scene().scale.max, high);
    }
    QTest::mouseClick(m_t->find<QToolButton>("compareRangeButton"), Qt::LeftButton);
    for (const char* mode : kModes) {
        const CompareScene& scene = m_t->canvas(mode)->scene();
        QCOMPARE(scene.scale.max, static_cast<double>(*std::max_element(scene.cells.values.begin(), scene.cells.values.end())));
    }
    QTest::mouseClick(m_t->find<QToolButton>("compareRangeButton"), Qt::LeftButton);
}

void TestCompareWorkspace::spaceShowsTheOtherModeInPlace() {
    CompareCanvas* tiny = m_t->canvas("tiny");
    QTest::mouseMove(tiny, tiny->rect().center());
    tiny->setFocus();
    const QImage before = tiny->grab().toImage();
    QTest::keyPress(tiny, Qt::Key_Space);
    QVERIFY(tiny->isFlipped());
    QVERIFY(!m_t->canvas("base")->isFlipped());
    QVERIFY(tiny->grab().toImage() != before);
    QTest::keyClick(tiny, Qt::Key_3);
    QCOMPARE(m_t->workspace->state().other, std::string("base"));
    QTest::keyRelease(tiny, Qt::Key_Space);
    QVERIFY(!tiny->isFlipped());
    QCOMPARE(tiny->grab().toImage(), before);
}

void TestCompareWorkspace::theWipesHandleIsDraggedAndMovedByKeys() {
    QTest::mouseClick(m_t->find<QToolButton>("compareWipeButton"), Qt::LeftButton);
    CompareCanvas* tiny = m_t->canvas("tiny");
    QCOMPARE(*tiny->wipe(), 0.5);
    const int y = tiny->height() / 2;
    QTest::mousePress(tiny, Qt::LeftButton, {}, {tiny->width() / 2, y});
    QTest::mouseMove(tiny, {tiny->width() / 4, y});
    QTest::mouseRelease(tiny, Qt::LeftButton, {}, {tiny->width() / 4, y});
    QVERIFY(std::abs(*tiny->wipe() - 0.25) < 0.01);
    QCOMPARE(*m_t->canvas("gundam")->wipe(), *tiny->wipe());
    const double before = *tiny->wipe();
    QTest::keyClick(tiny, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(*tiny->wipe(), before + 0.02);
    QVERIFY(!m_t->workspace->state().pick);
    keepLook(*m_t->workspace, QStringLiteral("compare_wipe"));
    QTest::mouseClick(m_t->find<QToolButton>("compareWipeButton"), Qt::LeftButton);
    QVERIFY(!tiny->wipe());
}

void TestCompareWorkspace::differencesAreTheEngines() {
    choose(m_t->find<CompactCombo>("compareReferenceCombo"), QStringLiteral("base"));
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    const CellGrid cells = cellGridFor({700, 900});
    const CommonGrid base = commonGrid(m_t->trace("base"), "fusion.projector", GridViews::Global, cells);
    const CommonGrid tiles = commonGrid(m_t->trace("gundam"), "fusion.projector", GridViews::Tiles, cells);
    const GridSimilarity expected = gridSimilarity(tiles, base);
    const std::pair<GridMeasure, const std::vector<float>*> measures[] = {{GridMeasure::CentredCosine, &expected.centred},
                                                                          {GridMeasure::Cosine, &expected.cosine},
                                                                          {GridMeasure::RelativeL2, &expected.relativeL2}};
    for (const auto& [measure, values] : measures) {
        choose(m_t->find<CompactCombo>("compareMeasureCombo"), static_cast<int>(measure));
        QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
        const PageCells& shown = m_t->canvas("gundam")->scene().cells;
        QCOMPARE(shown.columns, cells.columns);
        QCOMPARE(shown.rows, cells.rows);
        QCOMPARE(shown.values, *values);
        QVERIFY(!m_t->canvas("base")->scene().cells.hasCells());  // the reference itself
    }
    keepLook(*m_t->workspace, QStringLiteral("compare_difference"));
    choose(m_t->find<CompactCombo>("compareMeasureCombo"), 0);
}

void TestCompareWorkspace::similarityIsToThePickedToken() {
    QTest::mouseClick(m_t->canvas("base"), Qt::LeftButton, {}, m_t->screen("base", {300, 300}));
    choose(m_t->find<CompactCombo>("compareLookCombo"), static_cast<int>(ViewKind::Similarity));
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    for (const char* mode : {"tiny", "gundam"}) {
        const PageCells& cells = m_t->canvas(mode)->scene().cells;
        const auto at = cells.cellAt(*m_t->workspace->state().pick);
        QVERIFY(at);
        QVERIFY(std::abs(cells.valueAt(*at) - 1) < 1e-5);
        for (const float v : cells.values) QVERIFY(std::isnan(v) || std::abs(v) <= 1.0001F);
    }
    choose(m_t->find<CompactCombo>("compareLookCombo"), static_cast<int>(ViewKind::Norm));
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
}

void TestCompareWorkspace::componentsShareOneFit() {
    choose(m_t->find<CompactCombo>("compareLookCombo"), static_cast<int>(ViewKind::Components));
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    std::vector<const TapRecord*> taps;
    std::vector<std::shared_ptr<const TapRecord>> kept;
    for (const char* mode : kModes) {
        const PixelMap map = m_t->map(mode);
        for (const ViewId view : map.plan().views()) {
            if (view.isGlobal() == map.plan().tiles.has_value()) continue;
            kept.push_back(m_t->trace(mode).find(TapName{view, "fusion.projector"}.text()));
            taps.push_back(kept.back().get());
        }
    }
    const ComponentMap expected = projectComponents(fitComponents(taps), *m_t->trace("small").find("global/fusion.projector"));
    const PageCells& cells = m_t->canvas("small")->scene().cells;
    QCOMPARE(cells.colors.size(), expected.colors.size());
    for (std::size_t i = 0; i < cells.colors.size(); ++i)
        QCOMPARE(cells.colors[i], qRgb(expected.colors[i][0], expected.colors[i][1], expected.colors[i][2]));
    choose(m_t->find<CompactCombo>("compareLookCombo"), static_cast<int>(ViewKind::Norm));
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
}

void TestCompareWorkspace::aFramedPartHasItsOwnSimilarity() {
    CompareCanvas* tiny = m_t->canvas("tiny");
    QTest::mousePress(tiny, Qt::LeftButton, Qt::ShiftModifier, m_t->screen("tiny", {100, 100}));
    QMouseEvent move(QEvent::MouseMove, m_t->screen("tiny", {400, 500}), tiny->mapToGlobal(m_t->screen("tiny", {400, 500})),
                     Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(tiny, &move);
    QTest::mouseRelease(tiny, Qt::LeftButton, Qt::ShiftModifier, m_t->screen("tiny", {400, 500}));
    QVERIFY(m_t->workspace->state().region);
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    const QRectF r = *m_t->workspace->state().region;
    const CellGrid cells = cellGridFor({700, 900});
    const auto expected =
        meansWithin(gridSimilarity(commonGrid(m_t->trace("tiny"), "fusion.projector", GridViews::Global, cells),
                                   commonGrid(m_t->trace("base"), "fusion.projector", GridViews::Global, cells)),
                    {r.x(), r.y(), r.width(), r.height()});
    QCOMPARE(m_t->workspace->figures()->number(0, CompareFigures::FramedColumn), expected.centred);
}

void TestCompareWorkspace::chartsTableAndFilesHoldTheSameFigures() {
    const CompareFigures* model = m_t->workspace->figures();
    const auto* charts = m_t->find<CompareCharts>("compareCharts");
    const CompareFigures::Column columns[] = {CompareFigures::TokensColumn, CompareFigures::PagePxColumn,
                                              CompareFigures::TimeColumn, CompareFigures::FlopsColumn,
                                              CompareFigures::PeakColumn};
    QCOMPARE(charts->chartCount(), 5);
    QTest::qWait(0);
    for (int row = 0; row < model->rowCount(); ++row) {
        const Trace& trace = m_t->trace(model->figures()[static_cast<std::size_t>(row)].mode.c_str());
        QCOMPARE(model->number(row, CompareFigures::TimeColumn), trace.total().medianMs);
        QCOMPARE(model->number(row, CompareFigures::FlopsColumn), static_cast<double>(trace.flopsExecuted()));
        const PartTimes parts = partTimes(trace);
        for (int chart = 0; chart < 5; ++chart) {
            const double sum = parts.samMs + parts.compressorMs + parts.clipMs + parts.fusionMs;
            const double expected = chart == 2 ? sum : model->number(row, columns[chart]);
            QVERIFY(std::abs(charts->barOf(chart, row) - expected) <= 1e-9 * expected);
        }
    }
    CompareState state = m_t->workspace->state();
    for (int tab = 1; tab <= 2; ++tab) {
        state.figuresTab = tab;
        m_t->workspace->setState(state);
        keepLook(*m_t->workspace, QStringLiteral("compare_tab%1").arg(tab));
    }
    state.figuresTab = 0;
    m_t->workspace->setState(state);
    const QString path = m_t->folder.filePath(QStringLiteral("table.csv"));
    m_t->workspace->exportTable(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), model->toCsv());
    bool refused = false;
    try {
        m_t->workspace->exportTable(m_t->folder.filePath(QStringLiteral("none/table.csv")));
    } catch (const FileError&) {
        refused = true;
    }
    QVERIFY(refused);
}

void TestCompareWorkspace::aPaneCanHaveAllRoom() {
    QTest::mouseDClick(m_t->canvas("base"), Qt::LeftButton, {}, {40, 40});
    QVERIFY(m_t->workspace->pane("base")->isVisible());
    QVERIFY(m_t->workspace->pane("tiny")->isHidden());
    QVERIFY(m_t->workspace->pane("base")->width() > 900);
    QTest::mouseDClick(m_t->canvas("base"), Qt::LeftButton, {}, {40, 40});
    for (const char* mode : kModes) QVERIFY(m_t->workspace->pane(mode)->isVisible());
}

void TestCompareWorkspace::whatIsSeenCanBeUndone() {
    const CompareState before = m_t->workspace->state();
    QTest::qWait(CompareHistory::kMergeMs + 20);
    wheel(m_t->canvas("tiny"), {50, 50}, 1);
    wheel(m_t->canvas("tiny"), {50, 50}, 1);
    QCOMPARE(m_t->workspace->undoText(), QStringLiteral("Undo zoom"));
    QTest::mouseClick(m_t->find<QToolButton>("compareMode_small"), Qt::LeftButton);
    QCOMPARE(m_t->workspace->state().modes.size(), std::size_t{3});
    QVERIFY(!m_t->workspace->pane("small"));
    m_t->workspace->undo();
    QCOMPARE(m_t->workspace->state().modes, before.modes);
    m_t->workspace->undo();
    QCOMPARE(m_t->workspace->state().sight, before.sight);
    QCOMPARE(m_t->canvas("base")->sight(), before.sight);
    m_t->workspace->redo();
    QVERIFY(!(m_t->canvas("base")->sight() == before.sight));
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    m_t->workspace->fit();
}

void TestCompareWorkspace::anotherPageIsShownAndAClosedOneGoes() {
    const int other = m_t->open({400, 300}, "other.png");
    choose(m_t->find<CompactCombo>("comparePageCombo"), other);
    QCOMPARE(m_t->workspace->page(), other);
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    QCOMPARE(m_t->find<QPushButton>("compareRunButton")->text(), QStringLiteral("Run these 4"));
    QVERIFY(m_t->fact("tiny", QStringLiteral("fitted")).startsWith(QStringLiteral("400 × 300")));
    m_t->session.pages()->close(other);
    QCOMPARE(m_t->workspace->page(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    QCOMPARE(m_t->find<QPushButton>("compareRunButton")->text(), QStringLiteral("Run again"));

    CompareUnderTest t({300, 400}, {"tiny", "base"});
    t.show();
    t.session.pages()->close(0);
    QCOMPARE(t.workspace->page(), -1);
    QVERIFY(t.find<QLabel>("compareEmpty")->isVisible());
    QVERIFY(!t.workspace->canRun());
    keepLook(*t.workspace, QStringLiteral("compare_empty"));
}

void TestCompareWorkspace::tilesOrTheGlobalView() {
    auto* tiles = m_t->find<QToolButton>("compareTilesButton");
    QVERIFY(tiles->isVisible());
    const TileGrid grid = m_t->map("gundam").plan().tileGrid();
    QVERIFY(grid.count() > 1);
    const PageCells& mosaic = m_t->canvas("gundam")->scene().cells;
    QCOMPARE(mosaic.columns, grid.columns * 10);
    // The mosaic is its tiles' own values, where they lie.
    const int last = grid.count() - 1;
    const auto tap = m_t->trace("gundam").find(TapName{ViewId::ofTile(last), "fusion.projector"}.text());
    const FeatureMap map = featureMap(*tap, FeatureView::Norm);
    QCOMPARE(mosaic.valueAt({mosaic.rows - 1, mosaic.columns - 1}), map.values.back());
    QTest::mouseClick(tiles, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
    QCOMPARE(m_t->canvas("gundam")->scene().cells.columns, 16);
    QTest::mouseClick(tiles, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_t->workspace->isSettled(), 30'000);
}

QTEST_MAIN(TestCompareWorkspace)
#include "tst_compare_workspace.moc"
