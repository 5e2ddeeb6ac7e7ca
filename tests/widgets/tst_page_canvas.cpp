#include "tests/widgets/made_overlay.h"
#include "tests/widgets/mini_run.h"
#include "widgets/engine/page_picture.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/token_readout.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace deepscope;

class TestPageCanvas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fitShowsTheWholePage();
    void wheelKeepsThePointUnderTheCursor();
    void oneToOneIsAPixelAPixel();
    void hoverFindsTheTokenOfThePixelMap_data();
    void hoverFindsTheTokenOfThePixelMap();
    void valuesAreThoseOfTheFeatureMap();
    void clickAsksToPinAndDragDoesNot();
    void arrowsMoveThePinAndEscapeUnpins();
    void paddingCellsReachBeyondThePage();
    void windowAttentionLiesInItsWindow();
    void classTokenStandsBesideTheView();
    void layoutPutsEveryTokenInItsPlace();
    void pinFollowsIntoOtherGrids();
    void logarithmicScaleInverts();
    void trackpadPansAndPinches();
    void wheelPansSidewaysWithShift();
    void doubleClickGoesCloseAndBack();
    void homeEndAndPageKeys();
    void personsMovesAreToldOnce();
    void viewIsRestoredExactly();
    void ensureVisibleMovesNoFartherThanNeeded();
    void flipKeyIsHeld();

private:
    void wheel(QPointF at, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers, Qt::ScrollPhase phase);
    QPoint centreOf(int row, int column) const {
        return m_canvas->viewport().toScreen(m_canvas->overlay().cellRect(row, column)).center().toPoint();
    }
    void show(const char* tap, const Trace& trace);

    std::shared_ptr<const PagePicture> m_picture;
    std::shared_ptr<const Trace> m_base;
    std::unique_ptr<PageCanvas> m_canvas;
};

void TestPageCanvas::initTestCase() {
    auto picture = std::make_shared<PagePicture>();
    picture->decoded = madePage(300, 420);
    picture->levels = {wrapPixels(picture->decoded->upright).convertToFormat(QImage::Format_RGB32)};
    m_picture = picture;
    m_base = miniTrace(*picture->decoded, "base");
}

void TestPageCanvas::init() {
    m_canvas = std::make_unique<PageCanvas>();
    m_canvas->resize(800, 600);
    m_canvas->setPicture(m_picture);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
}

void TestPageCanvas::show(const char* tap, const Trace& trace) {
    m_canvas->setOverlay(normOverlay(trace, tap), PixelMap(trace.provenance().plan));
}

void TestPageCanvas::fitShowsTheWholePage() {
    m_canvas->zoomBy(9);
    QTest::keyClick(m_canvas.get(), Qt::Key_A);
    m_canvas->fit();
    const QRectF shown = m_canvas->viewport().toScreen(QRectF(0, 0, 300, 420));
    QVERIFY(QRectF(m_canvas->rect()).contains(shown));
    QVERIFY(shown.height() > 540);
    m_canvas->resize(500, 300);  // fitted stays fitted
    QVERIFY(QRectF(m_canvas->rect()).contains(m_canvas->viewport().toScreen(QRectF(0, 0, 300, 420))));
}

void TestPageCanvas::wheelKeepsThePointUnderTheCursor() {
    for (const QPointF cursor : {QPointF(400, 300), QPointF(310, 120), QPointF(455, 500)}) {
        m_canvas->fit();
        const QPointF scene = m_canvas->viewport().toScene(cursor);
        for (const int notch : {120, 120, 120, -120, 240}) {
            const double before = m_canvas->viewport().scale();
            QWheelEvent wheel(cursor, m_canvas->mapToGlobal(cursor), {}, {0, notch}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_canvas.get(), &wheel);
            QVERIFY((m_canvas->viewport().scale() > before) == (notch > 0));
            const QPointF after = m_canvas->viewport().toScene(cursor);
            QVERIFY(std::hypot(after.x() - scene.x(), after.y() - scene.y()) < 1e-6 * 420);
        }
    }
}

void TestPageCanvas::oneToOneIsAPixelAPixel() {
    m_canvas->oneToOne();
    QCOMPARE(m_canvas->viewport().scale() * m_canvas->devicePixelRatioF(), 1.0);
}

void TestPageCanvas::hoverFindsTheTokenOfThePixelMap_data() {
    QTest::addColumn<QString>("tap");
    QTest::newRow("sam") << "global/sam.blocks.0";
    QTest::newRow("neck, channels first") << "global/sam.neck";
    QTest::newRow("clip, CLS first") << "global/clip.layers.0";
    QTest::newRow("fused") << "global/fusion.projector";
}

void TestPageCanvas::hoverFindsTheTokenOfThePixelMap() {
    QFETCH(QString, tap);
    show(tap.toUtf8().constData(), *m_base);
    const PixelMap map(m_base->provenance().plan);
    const FeatureMap values = featureMap(*m_base->find(tap.toStdString()), FeatureView::Norm);
    QSignalSpy hovers(m_canvas.get(), &PageCanvas::tokenHovered);
    for (const QPoint point : {QPoint(300, 100), QPoint(401, 303), QPoint(488, 511), QPoint(350, 444)}) {
        QTest::mouseMove(m_canvas.get(), point);
        const QPointF page = m_canvas->viewport().toScene(point);
        const auto wanted = map.tokenAt(ViewId::global(), values.gridSide, page.x(), page.y());
        QVERIFY(wanted.has_value());
        QVERIFY(m_canvas->hovered().has_value());
        QCOMPARE(m_canvas->hovered()->position, *wanted);
        QCOMPARE(m_canvas->hovered()->token, wanted->row * values.gridSide + wanted->column);
        QCOMPARE(m_canvas->hovered()->value, values.values.at(static_cast<std::size_t>(m_canvas->hovered()->token)));
    }
    QVERIFY(hovers.size() >= 4);
}

void TestPageCanvas::valuesAreThoseOfTheFeatureMap() {
    show("global/sam.blocks.1", *m_base);
    const FeatureMap map = featureMap(*m_base->find("global/sam.blocks.1"), FeatureView::Norm);
    QCOMPARE(m_canvas->overlay().values, map.values);
    QCOMPARE(m_canvas->overlay().range(), std::pair(static_cast<double>(map.min), static_cast<double>(map.max)));
}

void TestPageCanvas::clickAsksToPinAndDragDoesNot() {
    show("global/fusion.projector", *m_base);
    QSignalSpy clicks(m_canvas.get(), &PageCanvas::tokenClicked);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centreOf(7, 9));
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.at(0).at(0).value<TokenHit>().position, (GridPosition{7, 9}));
    const QPointF before = m_canvas->viewport().toScene(QPointF(0, 0));
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {400, 300});
    QTest::mouseMove(m_canvas.get(), {430, 320});
    QTest::mouseMove(m_canvas.get(), {460, 340});
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {460, 340});
    QCOMPARE(clicks.size(), 1);
    QVERIFY(m_canvas->viewport().toScene(QPointF(0, 0)) != before);
    m_canvas->setOverlay({}, std::nullopt);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {400, 300});
    QCOMPARE(clicks.size(), 1);
}

void TestPageCanvas::arrowsMoveThePinAndEscapeUnpins() {
    show("global/fusion.projector", *m_base);
    QSignalSpy moves(m_canvas.get(), &PageCanvas::pinMoveRequested);
    QSignalSpy unpins(m_canvas.get(), &PageCanvas::unpinRequested);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);  // no pin: the view moves
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(moves.size() + unpins.size(), 0);
    m_canvas->setPin(PinnedToken{ViewId::global(), {7, 9}, 16, false});
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QTest::keyClick(m_canvas.get(), Qt::Key_Left);
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(moves.size(), 2);
    QCOMPARE(moves.at(0).at(0).toInt(), 1);
    QCOMPARE(moves.at(1).at(1).toInt(), -1);
    QCOMPARE(unpins.size(), 1);
}

void TestPageCanvas::paddingCellsReachBeyondThePage() {
    show("global/fusion.projector", *m_base);  // 300×420 inside a square: padding left and right
    const QRectF extent = m_canvas->overlay().viewExtent;
    QVERIFY(extent.left() < -40 && extent.right() > 340);
    QTest::mouseMove(m_canvas.get(), centreOf(4, 0));
    QVERIFY(m_canvas->hovered().has_value());
    const PixelMap map(m_base->provenance().plan);
    const QStringList lines = tokenReadout(m_canvas->overlay(), *m_canvas->hovered(), &map, false);
    QVERIFY(lines.contains(QStringLiteral("padding, beyond the page")));
}

void TestPageCanvas::windowAttentionLiesInItsWindow() {
    const int token = 20 * 64 + 61;  // in the last column of windows, which reaches past the grid
    const AttentionQuery query{.tap = "global/sam.blocks.0", .token = token};
    const AttentionRow row = attentionRow(*m_base, query);
    QVERIFY(row.isWindow);
    const CanvasOverlay overlay = attentionOverlay(m_base, query);
    QCOMPARE(overlay.rows, row.windowSide);
    QVERIFY(overlay.firstColumn + overlay.columns > overlay.gridSide);
    QVERIFY(overlay.valuesRect().right() > overlay.viewExtent.right());
    QVERIFY(std::isnan(overlay.valueAt(0, 0)));
    QCOMPARE(overlay.valueAt(row.windowRow, row.windowColumn), row.values.front());
    const auto hit = hitTest(overlay, overlay.cellRect(20, 61).center());
    QVERIFY(hit && hit->token == token);
}

void TestPageCanvas::classTokenStandsBesideTheView() {
    const AttentionQuery query{.tap = "global/clip.layers.0", .token = 1 + 17};
    const AttentionRow row = attentionRow(*m_base, query);
    const CanvasOverlay overlay = attentionOverlay(m_base, query);
    QCOMPARE(*overlay.classValue, row.values.at(0));
    QCOMPARE(overlay.valueAt(0, 0), row.values.at(1));
    QVERIFY(!overlay.classRect().intersects(overlay.viewExtent));
    const auto hit = hitTest(overlay, overlay.classRect().center());
    QVERIFY(hit && hit->isClassToken);
}

void TestPageCanvas::layoutPutsEveryTokenInItsPlace() {
    const auto page = madePage(1300, 700);
    const ViewPlan plan = planViews(page->upright.size, parseMode("gundam"));
    QVERIFY(plan.tiles.has_value());
    std::vector<float> values;
    for (int i = 0; i < plan.tokenCount(); ++i) values.push_back(static_cast<float>(i));
    const CanvasOverlay overlay = layoutOverlay(plan, values);
    QCOMPARE(overlay.rows, plan.tiles->rows * 10 + 16 + 1);
    std::vector<int> placed;
    for (const int token : overlay.laidOut) {
        if (token >= 0) placed.push_back(token);
    }
    QCOMPARE(static_cast<int>(placed.size()), plan.tokenCount());
    QVERIFY(std::is_sorted(placed.begin(), placed.end()));
    const auto last = hitTest(overlay, overlay.cellRect(overlay.rows - 1, 0).center());
    QVERIFY(last && last->token == plan.tokenCount() - 1);
    QVERIFY(tokenReadout(overlay, *last, nullptr, false).contains(QStringLiteral("view separator")));
    QVERIFY(!hitTest(overlay, overlay.cellRect(overlay.rows - 1, 1).center()));
    const auto newline = hitTest(overlay, overlay.cellRect(0, plan.tiles->columns * 10).center());
    QVERIFY(newline && tokenReadout(overlay, *newline, nullptr, false).contains(QStringLiteral("newline")));
}

void TestPageCanvas::pinFollowsIntoOtherGrids() {
    const PinnedToken pin{ViewId::global(), {20, 14}, 64, false};
    QCOMPARE(pin.inGrid(16), (GridPosition{5, 3}));
    QCOMPARE(pin.inGrid(64), (GridPosition{20, 14}));
    const PinnedToken coarse{ViewId::global(), {5, 3}, 16, false};
    QCOMPARE(coarse.inGrid(64), (GridPosition{22, 14}));
    show("global/fusion.projector", *m_base);
    const auto hit = hitOfPin(m_canvas->overlay(), pin);
    QVERIFY(hit && hit->token == 5 * 16 + 3);
    QVERIFY(!hitOfPin(m_canvas->overlay(), PinnedToken{ViewId::ofTile(0), {1, 1}, 40, false}));
}

void TestPageCanvas::logarithmicScaleInverts() {
    ColorScale scale{Colormap::Magma, 1e-6, 0.5, true};
    QCOMPARE(scale.position(0.5), 1.0);
    QCOMPARE(scale.position(scale.lowest()), 0.0);
    QVERIFY(std::abs(scale.valueAt(scale.position(0.01)) - 0.01) < 1e-9);
    QVERIFY(std::isnan(scale.position(NAN)));
    scale = {Colormap::Magma, 2, 2, false};
    QCOMPARE(scale.position(2), 0.0);
}

void TestPageCanvas::wheel(QPointF at, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers, Qt::ScrollPhase phase) {
    QWheelEvent event(at, m_canvas->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, phase, false);
    QApplication::sendEvent(m_canvas.get(), &event);
}

void TestPageCanvas::trackpadPansAndPinches() {
    const QPointF origin = m_canvas->viewport().toScreen(QPointF(0, 0));
    const double scale = m_canvas->viewport().scale();
    wheel({400, 300}, {-7, 11}, {-21, 33}, {}, Qt::ScrollUpdate);
    QCOMPARE(m_canvas->viewport().scale(), scale);
    QCOMPARE(m_canvas->viewport().toScreen(QPointF(0, 0)), origin + QPointF(-7, 11));
    wheel({400, 300}, {0, 11}, {0, 120}, Qt::ControlModifier, Qt::ScrollUpdate);
    QVERIFY(m_canvas->viewport().scale() > scale);
    m_canvas->fit();
    const QPointF held = m_canvas->viewport().toScene(QPointF(350, 200));
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, {350, 200}, {350, 200},
                              m_canvas->mapToGlobal(QPointF(350, 200)), 0.25, {});
    QApplication::sendEvent(m_canvas.get(), &pinch);
    QVERIFY(std::abs(m_canvas->viewport().scale() - 1.25 * scale) < 1e-9);
    const QPointF apart = m_canvas->viewport().toScene(QPointF(350, 200)) - held;
    QVERIFY(std::hypot(apart.x(), apart.y()) < 1e-6);
}

void TestPageCanvas::wheelPansSidewaysWithShift() {
    const QPointF origin = m_canvas->viewport().toScreen(QPointF(0, 0));
    const double scale = m_canvas->viewport().scale();
    wheel({400, 300}, {}, {0, 120}, Qt::ShiftModifier, Qt::NoScrollPhase);
    QCOMPARE(m_canvas->viewport().scale(), scale);
    const QPointF moved = m_canvas->viewport().toScreen(QPointF(0, 0)) - origin;
    QCOMPARE(moved, QPointF(48, 0));
    wheel({400, 300}, {}, {-120, 0}, {}, Qt::NoScrollPhase);  // a wheel that turns sideways itself
    QCOMPARE(m_canvas->viewport().toScreen(QPointF(0, 0)), origin);
}

void TestPageCanvas::doubleClickGoesCloseAndBack() {
    show("global/fusion.projector", *m_base);
    QSignalSpy clicks(m_canvas.get(), &PageCanvas::tokenClicked);
    const QRectF cell = m_canvas->overlay().cellRect(7, 9);
    connect(m_canvas.get(), &PageCanvas::tokenClicked, m_canvas.get(), [this](const TokenHit& hit) {
        const bool pinned = m_canvas->scene().pin && m_canvas->scene().pin->position == hit.position;
        m_canvas->setPin(pinned ? std::nullopt : std::optional(PinnedToken{ViewId::global(), hit.position, 16, false}));
    });
    const auto doubleClick = [this](QPoint at) {  // what a mouse does; QTest's own is the second press alone
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at);
    };
    doubleClick(centreOf(7, 9));
    QVERIFY(std::abs(m_canvas->viewport().toScreen(cell).width() - 96) < 0.01);
    QCOMPARE(m_canvas->viewport().toScreen(cell).center().toPoint(), QPoint(400, 300));
    QCOMPARE(clicks.size(), 1);  // the first of the two: it pins
    QVERIFY(m_canvas->accessibleDescription().contains(QStringLiteral("row 7, col 9")));
    doubleClick(centreOf(7, 9));
    QVERIFY(m_canvas->view().fitted);
    QVERIFY(m_canvas->scene().pin.has_value());  // the first click took it away
    QCOMPARE(clicks.size(), 3);
    m_canvas->zoomBy(0.8);
    doubleClick({2, 2});  // beyond all tokens
    QVERIFY(m_canvas->view().fitted);
}

void TestPageCanvas::homeEndAndPageKeys() {
    m_canvas->zoomBy(6);
    const CanvasViewport& viewport = m_canvas->viewport();
    QTest::keyClick(m_canvas.get(), Qt::Key_Home);
    QCOMPARE(viewport.toScreen(QPointF(0, 0)).toPoint(), QPoint(0, 0));
    const double before = viewport.toScreen(QPointF(0, 0)).y();
    QTest::keyClick(m_canvas.get(), Qt::Key_PageDown);
    QCOMPARE(viewport.toScreen(QPointF(0, 0)).y(), before - 540);
    QTest::keyClick(m_canvas.get(), Qt::Key_End);
    QCOMPARE(viewport.toScreen(QPointF(300, 420)).toPoint(), QPoint(800, 600));
    QSignalSpy moves(m_canvas.get(), &PageCanvas::pinMoveRequested);
    show("global/fusion.projector", *m_base);
    m_canvas->setPin(PinnedToken{ViewId::global(), {7, 9}, 16, false});
    QTest::keyClick(m_canvas.get(), Qt::Key_End);
    QCOMPARE(moves.at(0).at(1).toInt(), 16);
}

void TestPageCanvas::personsMovesAreToldOnce() {
    QSignalSpy moves(m_canvas.get(), &PageCanvas::viewportChanged);
    m_canvas->resize(700, 500);
    show("global/fusion.projector", *m_base);
    m_canvas->setView({2, {100, 100}, false});
    m_canvas->ensureVisible(QRectF(290, 410, 5, 5));
    QCOMPARE(moves.size(), 0);  // nobody's
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {400, 300});
    for (int i = 1; i < 9; ++i) QTest::mouseMove(m_canvas.get(), {400 + 9 * i, 300});
    QCOMPARE(moves.size(), 0);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {480, 300});
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.at(0).at(0).value<ViewChange>(), ViewChange::Pan);
    m_canvas->fit();
    QCOMPARE(moves.at(1).at(0).value<ViewChange>(), ViewChange::Fit);
    wheel({400, 300}, {}, {0, 120}, {}, Qt::NoScrollPhase);
    QCOMPARE(moves.at(2).at(0).value<ViewChange>(), ViewChange::Zoom);
}

void TestPageCanvas::viewIsRestoredExactly() {
    wheel({311, 177}, {}, {0, 480}, {}, Qt::NoScrollPhase);
    wheel({511, 277}, {}, {0, 87}, {}, Qt::NoScrollPhase);
    const CanvasView view = m_canvas->view();
    const QRectF seen = m_canvas->viewport().toScene(QRectF(m_canvas->rect()));
    m_canvas->fit();
    QVERIFY(m_canvas->view() != view);
    m_canvas->setView(view);
    QCOMPARE(m_canvas->view(), view);
    QCOMPARE(m_canvas->viewport().toScene(QRectF(m_canvas->rect())), seen);
}

void TestPageCanvas::ensureVisibleMovesNoFartherThanNeeded() {
    m_canvas->setView({8, {150, 210}, false});
    const QRectF near(140, 200, 10, 10);
    const CanvasView before = m_canvas->view();
    m_canvas->ensureVisible(near);
    QCOMPARE(m_canvas->view(), before);
    const QRectF far(280, 200, 10, 10);
    m_canvas->ensureVisible(far);
    const QRectF shown = m_canvas->viewport().toScreen(far);
    QVERIFY(QRectF(m_canvas->rect()).contains(shown));
    QVERIFY(std::abs(shown.right() - (800 - 48)) < 1e-6);
    QVERIFY(std::abs(m_canvas->view().centre.y() - before.centre.y()) < 1e-9);
}

void TestPageCanvas::flipKeyIsHeld() {
    QSignalSpy flips(m_canvas.get(), &PageCanvas::flipRequested);
    const auto key = [this](QEvent::Type type, bool repeated) {
        QKeyEvent event(type, Qt::Key_B, {}, QStringLiteral("b"), repeated);
        QApplication::sendEvent(m_canvas.get(), &event);
    };
    key(QEvent::KeyPress, false);
    for (int i = 0; i < 3; ++i) {
        key(QEvent::KeyRelease, true);
        key(QEvent::KeyPress, true);
    }
    QCOMPARE(flips.size(), 1);
    QCOMPARE(flips.at(0).at(0).toBool(), true);
    key(QEvent::KeyRelease, false);
    QCOMPARE(flips.size(), 2);
    QCOMPARE(flips.at(1).at(0).toBool(), false);
    key(QEvent::KeyPress, false);
    QFocusEvent out(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(m_canvas.get(), &out);
    QCOMPARE(flips.size(), 4);
    QCOMPARE(flips.at(3).at(0).toBool(), false);
    key(QEvent::KeyRelease, false);  // what is up already does not go up again
    QCOMPARE(flips.size(), 4);
}

QTEST_MAIN(TestPageCanvas)
#include "tst_page_canvas.moc"
