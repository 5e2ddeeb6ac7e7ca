#include "encoder/probe/quantile.h"
#include "tests/widgets/mini_run.h"
#include "tests/widgets/run_page.h"
#include "widgets/models/view_history.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/go_to_token.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/inspector.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/view_bar.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace deepscope;

/// Canvas, header, bar and inspector as the window puts them together, over a finished run of the mini preset.
class TestInspectionPresenter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void overlaysShownLatelyAreThereAtOnce();
    void newerRequestReplacesAnOlderOne();
    void rangeByHandStaysWithItsStage();
    void draggingTheBarColoursTheCells();
    void percentileMarksCells();
    void logarithmIsOfferedForFeatures();
    void pinMovesIntoSight();
    void goToTokenPins();
    void layoutPinsMoveAlongTheirLines();
    void everyChangeOfAPersonIsTold();
    void undoRestoresExactly();
    void undoAcrossAStageNotAtHand();
    void cacheIsBoundedAndHoldsNoTap();

private:
    void choose(const char* tap);
    QPoint centreOf(int row, int column) const {
        return m_canvas->viewport().toScreen(m_canvas->overlay().cellRect(row, column)).center().toPoint();
    }
    QPoint onBar(double position) const {
        const QRect bar = m_bar->barRect();
        return {bar.center().x(), bar.top() + static_cast<int>(std::lround((1 - position) * bar.height()))};
    }
    const ColorScale& scale() const { return m_canvas->scene().scale; }

    QTemporaryDir m_folder;
    std::unique_ptr<InspectionSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<QWidget> m_window;
    PageCanvas* m_canvas = nullptr;
    CanvasHeader* m_header = nullptr;
    ColorBar* m_bar = nullptr;
    ViewBar* m_looks = nullptr;
    std::unique_ptr<InspectionPresenter> m_presenter;
};

void TestInspectionPresenter::initTestCase() {
    m_session = std::make_unique<InspectionSession>();
    runPage(*m_session, m_folder);
}

void TestInspectionPresenter::init() {
    m_selection = std::make_unique<Selection>();
    m_window = std::make_unique<QWidget>();
    m_canvas = new PageCanvas;
    m_header = new CanvasHeader;
    m_bar = new ColorBar;
    m_looks = new ViewBar;
    auto* inspector = new Inspector;
    auto* layout = new QGridLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header, 0, 0, 1, 2);
    layout->addWidget(m_looks, 1, 0, 1, 2);
    layout->addWidget(m_canvas, 2, 0);
    layout->addWidget(m_bar, 2, 1);
    layout->addWidget(inspector, 0, 2, 3, 1);
    m_window->resize(1200, 640);
    m_presenter = std::make_unique<InspectionPresenter>(
        m_session.get(), m_selection.get(), InspectionPresenter::Views{m_canvas, m_header, m_looks, m_bar, inspector});
    m_canvas->setPicture(m_session->pages()->page(0).picture);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_selection->setPage(0, "tiny");
    m_presenter->refresh();
    choose("global/sam.blocks.1");
}

void TestInspectionPresenter::cleanup() {
    m_presenter.reset();
    m_window.reset();
}

void TestInspectionPresenter::choose(const char* tap) {
    m_selection->setTap(tap);
    QTRY_VERIFY(m_presenter->settled());
}

void TestInspectionPresenter::overlaysShownLatelyAreThereAtOnce() {
    const std::vector<float> block = m_canvas->overlay().values;
    choose("global/sam.neck");
    const std::vector<float> neck = m_canvas->overlay().values;
    QVERIFY(block != neck);
    m_selection->setTap("global/sam.blocks.1");  // no event loop turns
    QVERIFY(m_presenter->settled());
    QCOMPARE(m_canvas->overlay().values, block);
    m_selection->setTap("global/sam.neck");
    QCOMPARE(m_canvas->overlay().values, neck);
    // Attention of a token asked for before, too.
    choose("global/sam.blocks.1");
    const PinnedToken pin{ViewId::global(), {3, 4}, m_canvas->overlay().gridSide, false};
    m_selection->setPin(pin);
    QVERIFY(!m_presenter->settled());
    QTRY_COMPARE(m_canvas->overlay().kind, CanvasOverlay::Kind::Attention);
    const std::vector<float> attention = m_canvas->overlay().values;
    m_selection->setPin(std::nullopt);
    QCOMPARE(m_canvas->overlay().values, block);
    m_selection->setPin(pin);
    QCOMPARE(m_canvas->overlay().values, attention);
}

void TestInspectionPresenter::newerRequestReplacesAnOlderOne() {
    QSignalSpy shown(m_presenter.get(), &InspectionPresenter::overlayShown);
    m_selection->setTap("global/sam.blocks.0");
    m_selection->setTap("global/compressor.net_2");
    m_selection->setTap("global/sam.blocks.1");  // at hand: what is on its way is stale
    QCOMPARE(shown.size(), 1);
    const std::vector<float> values = m_canvas->overlay().values;
    QTest::qWait(150);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(m_canvas->overlay().values, values);
    choose("global/sam.blocks.0");
    QVERIFY(m_canvas->overlay().values != values);
}

void TestInspectionPresenter::rangeByHandStaysWithItsStage() {
    auto* max = m_bar->findChild<QLineEdit*>(QStringLiteral("colorBarMax"));
    const double fitted = scale().max;
    QTest::mouseDClick(max, Qt::LeftButton);
    QTest::keyClicks(max, QString::number(2 * fitted, 'f', 4));
    QTest::keyClick(max, Qt::Key_Return);
    QVERIFY(std::abs(scale().max - 2 * fitted) < 1e-3);
    choose("global/sam.neck");
    QVERIFY(!m_bar->state().fitted.byHand);
    choose("global/sam.blocks.1");
    QVERIFY(m_bar->state().fitted.byHand);
    QVERIFY(std::abs(scale().max - 2 * fitted) < 1e-3);
    QTest::mouseDClick(m_bar, Qt::LeftButton, {}, onBar(0.5));
    QCOMPARE(scale().max, fitted);
}

void TestInspectionPresenter::draggingTheBarColoursTheCells() {
    QTest::mousePress(m_bar, Qt::LeftButton, {}, onBar(1));
    QTest::mouseMove(m_bar, onBar(0.4));
    const double live = scale().max;
    QVERIFY(live < m_canvas->overlay().range().second);
    QVERIFY(m_bar->state().fitted.above > 0);
    QTest::mouseMove(m_bar, onBar(0.6));
    QVERIFY(scale().max > live);
    QTest::keyClick(m_bar, Qt::Key_Escape);
    QCOMPARE(scale().max, m_canvas->overlay().range().second);
    QTest::mouseRelease(m_bar, Qt::LeftButton, {}, onBar(0.6));
    QVERIFY(m_presenter->colors().of(ColorKind::Features).byHand.empty());
}

void TestInspectionPresenter::percentileMarksCells() {
    QTest::mouseClick(m_bar->findChild<QToolButton*>(QStringLiteral("percentileButton")), Qt::LeftButton);
    const std::vector<float>& values = m_canvas->overlay().values;
    std::vector<double> sorted(values.begin(), values.end());
    QCOMPARE(scale().max, quantile(sorted, 0.99));
    QCOMPARE(scale().min, quantile(sorted, 0.01));
    const auto above = std::count_if(values.begin(), values.end(), [this](float v) { return v > scale().max; });
    QCOMPARE(m_bar->state().fitted.above, static_cast<int>(above));
    QVERIFY(above > 0);
    m_header->findChild<QSlider*>(QStringLiteral("opacitySlider"))->setValue(100);
    m_canvas->setDecorations({false, false, false, false});
    const auto largest = static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin());
    const int side = m_canvas->overlay().gridSide;
    QCOMPARE(m_canvas->grab().toImage().pixel(centreOf(largest / side, largest % side)), overColor(Colormap::Viridis));
}

void TestInspectionPresenter::logarithmIsOfferedForFeatures() {
    auto* log = m_header->findChild<QToolButton*>(QStringLiteral("logButton"));
    QVERIFY(log->isVisible() && !log->isChecked());
    QTest::mouseClick(log, Qt::LeftButton);
    QVERIFY(scale().logarithmic);
    QTest::mouseClick(m_bar->findChild<QToolButton*>(QStringLiteral("symmetricButton")), Qt::LeftButton);
    QVERIFY(!scale().logarithmic);  // refused, and said
    QVERIFY(m_bar->accessibleDescription().contains(QStringLiteral("logarithm")));
    QVERIFY(log->isChecked());
}

void TestInspectionPresenter::pinMovesIntoSight() {
    const int side = m_canvas->overlay().gridSide;
    m_canvas->setFocus();
    m_canvas->setView({6, m_canvas->overlay().cellRect(2, 12).center(), false});
    QTest::mouseClick(m_canvas, Qt::LeftButton, {}, centreOf(2, 12));
    QCOMPARE(m_selection->pin()->position, (GridPosition{2, 12}));
    QTest::keyClick(m_canvas, Qt::Key_End);
    QCOMPARE(m_selection->pin()->position, (GridPosition{2, side - 1}));
    QVERIFY(m_canvas->rect().contains(centreOf(2, side - 1)));
    for (int i = 0; i < side + 3; ++i) QTest::keyClick(m_canvas, Qt::Key_Down);
    QCOMPARE(m_selection->pin()->position, (GridPosition{side - 1, side - 1}));
    QVERIFY(m_canvas->rect().contains(centreOf(side - 1, side - 1)));
    QTest::keyClick(m_canvas, Qt::Key_Escape);
    QVERIFY(!m_selection->pin());
}

void TestInspectionPresenter::goToTokenPins() {
    m_canvas->setView({8, {10, 10}, false});
    GoToTokenDialog dialog(m_canvas->overlay(), m_window.get());
    connect(&dialog, &GoToTokenDialog::tokenChosen, m_presenter.get(), &InspectionPresenter::goTo);
    dialog.open();
    auto* text = dialog.findChild<QLineEdit*>(QStringLiteral("goToTokenText"));
    QTest::keyClicks(text, QStringLiteral("20,14"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(m_selection->pin()->position, (GridPosition{20, 14}));
    QVERIFY(m_canvas->rect().contains(centreOf(20, 14)));
    m_presenter->goTo(*hitOfPin(m_canvas->overlay(), *m_selection->pin()));  // again does not unpin
    QVERIFY(m_selection->pin().has_value());
}

void TestInspectionPresenter::layoutPinsMoveAlongTheirLines() {
    choose("tokens");
    QCOMPARE(m_canvas->overlay().kind, CanvasOverlay::Kind::Layout);
    const int columns = m_canvas->overlay().columns;
    m_canvas->setFocus();
    QTest::mouseClick(m_canvas, Qt::LeftButton, {}, centreOf(0, 0));
    QCOMPARE(m_selection->pin()->position.row, 0);
    QTest::keyClick(m_canvas, Qt::Key_Down);
    QCOMPARE(m_selection->pin()->position.row, columns);
    QTest::keyClick(m_canvas, Qt::Key_End);
    QCOMPARE(m_selection->pin()->position.row, 2 * columns - 1);
    for (int i = 0; i < 2 * m_canvas->overlay().rows; ++i) QTest::keyClick(m_canvas, Qt::Key_Down);
    const int last = *std::max_element(m_canvas->overlay().laidOut.begin(), m_canvas->overlay().laidOut.end());
    QCOMPARE(m_selection->pin()->position.row, last);  // the separator stands alone on its line
}

void TestInspectionPresenter::everyChangeOfAPersonIsTold() {
    QSignalSpy told(m_presenter.get(), &InspectionPresenter::viewChanged);
    const auto last = [&told] { return told.back().at(0).value<ViewChange>(); };
    m_selection->setTap("global/sam.neck");
    m_selection->setPin(PinnedToken{ViewId::global(), {3, 4}, 32, false});
    m_selection->setPin(std::nullopt);
    ColorSettings colors;
    colors.opacity = 0.4;
    m_presenter->setColors(colors);
    QTRY_VERIFY(m_presenter->settled());
    m_window->resize(1100, 600);
    QCOMPARE(told.size(), 0);  // none of these is a person's
    m_canvas->zoomBy(2);
    QCOMPARE(last(), ViewChange::Zoom);
    m_canvas->fit();
    QCOMPARE(last(), ViewChange::Fit);
    QTest::mouseClick(m_canvas, Qt::LeftButton, {}, centreOf(5, 5));
    QCOMPARE(last(), ViewChange::Token);
    m_header->findChild<QSlider*>(QStringLiteral("opacitySlider"))->setValue(80);
    QCOMPARE(last(), ViewChange::Opacity);
    QTest::mouseClick(m_header->findChild<QToolButton*>(QStringLiteral("logButton")), Qt::LeftButton);
    QCOMPARE(last(), ViewChange::Logarithm);
    QTest::keyClick(m_bar, Qt::Key_Up);
    QCOMPARE(last(), ViewChange::Range);
    Q_EMIT m_bar->markingChosen(false);
    QCOMPARE(last(), ViewChange::Marking);
    Q_EMIT m_bar->colormapChosen(Colormap::Turbo);
    QCOMPARE(last(), ViewChange::Colormap);
    QCOMPARE(told.size(), 8);
}

void TestInspectionPresenter::undoRestoresExactly() {
    ViewHistory history;
    history.setCurrent(m_presenter->viewState());
    connect(m_presenter.get(), &InspectionPresenter::viewChanged, &history,
            [&](ViewChange change) { history.record(m_presenter->viewState(), change); });
    connect(&history, &ViewHistory::restored, m_presenter.get(), &InspectionPresenter::restore);
    std::vector<ViewState> states{m_presenter->viewState()};
    const auto step = [&] { states.push_back(m_presenter->viewState()); };

    QTest::mouseClick(m_canvas, Qt::LeftButton, {}, centreOf(7, 9));
    QTest::mouseDClick(m_canvas, Qt::LeftButton, {}, centreOf(7, 9));  // pins, then goes close
    QTRY_VERIFY(m_presenter->settled());
    states.push_back(m_presenter->viewState());
    QTest::keyClick(m_bar, Qt::Key_Up);
    QTest::keyClick(m_bar, Qt::Key_Up);
    step();
    m_header->findChild<QSlider*>(QStringLiteral("opacitySlider"))->setValue(90);
    m_header->findChild<QSlider*>(QStringLiteral("opacitySlider"))->setValue(20);
    step();
    m_selection->setTap("global/sam.neck");
    history.record(m_presenter->viewState(), ViewChange::Stage);
    QTRY_VERIFY(m_presenter->settled());
    step();
    QCOMPARE(history.count(), 5);  // token, zoom, range, opacity, stage

    history.undo();
    QVERIFY(m_presenter->settled());  // in the same turn
    QCOMPARE(m_presenter->viewState(), states[3]);
    QCOMPARE(m_canvas->overlay().kind, CanvasOverlay::Kind::Attention);
    history.undo();
    QCOMPARE(m_presenter->viewState(), states[2]);
    QCOMPARE(m_header->opacity(), 0.65);
    history.undo();
    QCOMPARE(m_presenter->viewState(), states[1]);
    QVERIFY(!m_bar->state().fitted.byHand);
    history.undo();
    history.undo();
    QCOMPARE(m_presenter->viewState(), states[0]);
    QCOMPARE(m_canvas->overlay().kind, CanvasOverlay::Kind::Features);
    QVERIFY(!history.canUndo());
    while (history.canRedo()) history.redo();
    QCOMPARE(m_presenter->viewState(), states[4]);
    QCOMPARE(history.count(), 5);
}

void TestInspectionPresenter::undoAcrossAStageNotAtHand() {
    m_canvas->setView({3, {40, 50}, false});
    const ViewState zoomed = m_presenter->viewState();
    choose("tokens");  // a scene of its own: fitted
    ViewState other = zoomed;
    other.selection.tap = "global/compressor.net_2";  // not shown before
    m_presenter->restore(other);
    QVERIFY(!m_presenter->settled());
    QCOMPARE(m_presenter->viewState(), other);
    QTRY_VERIFY(m_presenter->settled());
    QCOMPARE(m_canvas->overlay().kind, CanvasOverlay::Kind::Features);
    QCOMPARE(m_presenter->viewState(), other);
    QCOMPARE(m_canvas->view(), zoomed.canvas);
}

void TestInspectionPresenter::cacheIsBoundedAndHoldsNoTap() {
    const auto tap = [](const char* name) {
        return std::make_shared<const TapRecord>(name, Shape{1}, ValueStatistics{}, nullptr);
    };
    OverlayCache cache;
    std::vector<std::shared_ptr<const TapRecord>> taps;
    CanvasOverlay overlay;
    overlay.values.assign(1000, 1.0F);
    for (std::size_t i = 0; i < 2 * OverlayCache::kMostOverlays; ++i) {
        taps.push_back(tap("global/sam.neck"));
        cache.add({taps.back(), "norm"}, {taps.back(), overlay, nullptr});
    }
    QCOMPARE(cache.size(), OverlayCache::kMostOverlays);
    QCOMPARE(cache.bytes(), OverlayCache::kMostOverlays * 4000);
    QVERIFY(!cache.find({taps.front(), "norm"}));
    QVERIFY(cache.find({taps.back(), "norm"}));
    QVERIFY(!cache.find({taps.back(), "similarity 3"}));
    // What was found last goes last.
    QVERIFY(cache.find({taps[OverlayCache::kMostOverlays], "norm"}));
    taps.push_back(tap("global/sam.neck"));
    cache.add({taps.back(), "norm"}, {taps.back(), overlay, nullptr});
    QVERIFY(cache.find({taps[OverlayCache::kMostOverlays], "norm"}));
    QVERIFY(!cache.find({taps[OverlayCache::kMostOverlays + 1], "norm"}));
    // Large ones push others out; one beyond the budget is not kept.
    overlay.values.assign(OverlayCache::kMostBytes / sizeof(float), 1.0F);
    cache.add({taps.front(), "norm"}, {taps.front(), overlay, nullptr});
    QCOMPARE(cache.size(), std::size_t{1});
    const std::weak_ptr<const TapRecord> watched = taps.front();
    taps.clear();
    QVERIFY(watched.expired());
    const auto last = tap("tokens");
    cache.add({last, "norm"}, {last, {}, nullptr});
    QCOMPARE(cache.size(), std::size_t{1});
    QCOMPARE(cache.bytes(), std::size_t{0});
}

QTEST_MAIN(TestInspectionPresenter)
#include "tst_inspection_presenter.moc"
