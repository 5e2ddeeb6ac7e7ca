#include "encoder/probe/token_lineage.h"
#include "tests/widgets/look.h"
#include "tests/widgets/made_overlay.h"
#include "tests/widgets/mini_run.h"
#include "widgets/engine/page_picture.h"
#include "widgets/views/canvas_marks.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace deepscope;

using Kind = CanvasMark::Kind;
using Region = std::optional<TokenRegion>;

/// Marks of tokens, windows and frames on the real canvas.
class TestCanvasMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void samPinHasItsPatchOutlined();
    void patchHasItsFieldDashed();
    void hoverElsewhereIsMarkedAtItsSize();
    void ownHoverIsNotMarkedTwice();
    void gundamMarksTileAndGlobalView();
    void layoutMarksTheRow();
    void laidOutRowIsMarkedOnThePage();
    void lineageIsDrawnWhenAskedFor();
    void windowsAreDrawnWhereTheyEnd();
    void paddedKeysAreHatched();
    void shiftDragFramesTokens();
    void plainDragStillPans();
    void shiftClickClearsOrReaches();
    void shiftArrowsGrowFromThePin();
    void escapeTakesTheFrameBeforeThePin();
    void escapeTakesBackADrag();
    void crossCursorSaysThatAFrameCanBeDrawn();
    void frameStaysOverOtherGrids();
    void lookOfMarks();
    void lookOfGundam();

private:
    QPoint centreOf(int row, int column) const {
        return m_canvas->viewport().toScreen(m_canvas->overlay().cellRect(row, column)).center().toPoint();
    }
    QImage shot() const { return m_canvas->grab().toImage(); }
    void show(const char* tap, const Trace& trace);
    void showAttention(const char* tap, int token);
    std::vector<QRectF> rects(Kind kind) const;
    void shiftDrag(QPoint from, QPoint to) const;

    std::shared_ptr<const PagePicture> m_picture;
    std::shared_ptr<const Trace> m_base;
    std::unique_ptr<PageCanvas> m_canvas;
};

void TestCanvasMarks::initTestCase() {
    auto picture = std::make_shared<PagePicture>();
    picture->decoded = madePage(512, 512);
    picture->levels = {wrapPixels(picture->decoded->upright).convertToFormat(QImage::Format_RGB32)};
    m_picture = picture;
    m_base = miniTrace(*picture->decoded, "base");  // two view pixels a page pixel
}

void TestCanvasMarks::init() {
    m_canvas = std::make_unique<PageCanvas>();
    m_canvas->resize(800, 600);
    m_canvas->setPicture(m_picture);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
}

void TestCanvasMarks::show(const char* tap, const Trace& trace) {
    const PixelMap map(trace.provenance().plan);
    m_canvas->setPlan(map, parseTapName(tap).view);
    m_canvas->setOverlay(normOverlay(trace, tap), map);
    const auto [low, high] = m_canvas->overlay().range();
    m_canvas->setScale({Colormap::Viridis, low, high, false});
}

void TestCanvasMarks::showAttention(const char* tap, int token) {
    const PixelMap map(m_base->provenance().plan);
    m_canvas->setPlan(map, ViewId::global());
    m_canvas->setOverlay(attentionOverlay(m_base, {.tap = tap, .token = token}), map);
    m_canvas->setScale({Colormap::Viridis, 0, m_canvas->overlay().range().second, false});
}

std::vector<QRectF> TestCanvasMarks::rects(Kind kind) const {
    std::vector<QRectF> found;
    for (const CanvasMark& mark : canvasMarks(m_canvas->scene())) {
        if (mark.kind == kind) found.push_back(mark.rect);
    }
    return found;
}

void TestCanvasMarks::shiftDrag(QPoint from, QPoint to) const {
    const auto send = [this](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, m_canvas->mapToGlobal(at), button, buttons, Qt::ShiftModifier);
        QApplication::sendEvent(m_canvas.get(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

void TestCanvasMarks::samPinHasItsPatchOutlined() {
    show("global/sam.blocks.2", *m_base);
    QVERIFY(canvasMarks(m_canvas->scene()).empty());
    m_canvas->setPin(PinnedToken{ViewId::global(), {22, 13}, 64, false});
    // Patch (5, 3) of 16: tokens 20…23 and 12…15, 8 page pixels each.
    QCOMPARE(rects(Kind::AncestorBlock), (std::vector{QRectF(96, 160, 32, 32)}));
    QVERIFY(rects(Kind::ReceptiveField).empty() && rects(Kind::Counterpart).empty() && rects(Kind::Place).empty());
    // A compressed token that is looked at in SAM's grid has the same block.
    m_canvas->setPin(PinnedToken{ViewId::global(), {5, 3}, 16, false});
    QCOMPARE(rects(Kind::AncestorBlock), (std::vector{QRectF(96, 160, 32, 32)}));
}

void TestCanvasMarks::patchHasItsFieldDashed() {
    show("global/fusion.projector", *m_base);
    m_canvas->setPin(PinnedToken{ViewId::global(), {22, 13}, 64, false});
    // 9×9 SAM tokens from (16, 8).
    QCOMPARE(rects(Kind::ReceptiveField), (std::vector{QRectF(64, 128, 72, 72)}));
    QVERIFY(rects(Kind::AncestorBlock).empty());
    show("global/compressor.net_2", *m_base);  // token (11, 6): 5×5 from (20, 10)
    QCOMPARE(rects(Kind::ReceptiveField), (std::vector{QRectF(80, 160, 40, 40)}));
    show("global/fusion.projector", *m_base);
    m_canvas->setPin(PinnedToken{ViewId::global(), {0, 0}, 16, false});
    QCOMPARE(rects(Kind::ReceptiveField), (std::vector{QRectF(0, 0, 40, 40)}));
}

void TestCanvasMarks::hoverElsewhereIsMarkedAtItsSize() {
    show("global/fusion.projector", *m_base);
    m_canvas->setOtherHover(PinnedToken{ViewId::global(), {22, 13}, 64, false});
    QCOMPARE(rects(Kind::HoverElsewhere), (std::vector{QRectF(104, 176, 8, 8)}));
    m_canvas->setOtherHover(PinnedToken{ViewId::global(), {5, 3}, 16, false});
    QCOMPARE(rects(Kind::HoverElsewhere), (std::vector{QRectF(96, 160, 32, 32)}));
    const QImage with = shot();
    m_canvas->setOtherHover(std::nullopt);
    QVERIFY(rects(Kind::HoverElsewhere).empty());
    QVERIFY(with != shot());
    m_canvas->setOtherHover(PinnedToken{ViewId::global(), {}, 16, true});  // CLS has no place here
    QVERIFY(canvasMarks(m_canvas->scene()).empty());
    m_canvas->setOtherHover(PinnedToken{ViewId::ofTile(2), {1, 1}, 40, false});  // nor has a tile in this run
    QVERIFY(canvasMarks(m_canvas->scene()).empty());
    showAttention("global/clip.layers.0", 18);
    m_canvas->setOtherHover(PinnedToken{ViewId::global(), {}, 16, true});
    QCOMPARE(rects(Kind::HoverElsewhere), (std::vector{m_canvas->overlay().classRect()}));
}

void TestCanvasMarks::ownHoverIsNotMarkedTwice() {
    show("global/fusion.projector", *m_base);
    QTest::mouseMove(m_canvas.get(), centreOf(5, 3));
    QVERIFY(m_canvas->hovered().has_value());
    m_canvas->setOtherHover(PinnedToken{ViewId::global(), {5, 3}, 16, false});
    QVERIFY(rects(Kind::HoverElsewhere).empty());
    QTest::mouseMove(m_canvas.get(), {2, 2});
    QCOMPARE(rects(Kind::HoverElsewhere).size(), std::size_t{1});
}

void TestCanvasMarks::gundamMarksTileAndGlobalView() {
    const PixelMap map(planViews({1280, 1920}, parseMode("gundam")));
    CanvasScene scene;
    scene.plan = map;
    scene.otherHover = PinnedToken{ViewId::ofTile(3), {0, 0}, 40, false};
    const auto marks = canvasMarks(scene);
    QCOMPARE(marks.size(), std::size_t{2});
    QCOMPARE(marks[0].kind, Kind::Counterpart);
    QCOMPARE(marks[0].rect, toQRectF(blockExtent(map, ViewId::global(), {{21, 32}, 1, 1}, 64)));
    QCOMPARE(marks[1].kind, Kind::HoverElsewhere);
    QCOMPARE(marks[1].rect, QRectF(640, 640, 16, 16));
    scene.otherHover.reset();
    scene.pin = PinnedToken{ViewId::ofTile(3), {0, 0}, 40, false};
    std::vector<Kind> kinds;
    for (const CanvasMark& mark : canvasMarks(scene)) kinds.push_back(mark.kind);
    QCOMPARE(kinds, (std::vector{Kind::AncestorBlock, Kind::Counterpart, Kind::Place}));
    scene.decorations.lineage = false;
    QVERIFY(canvasMarks(scene).empty());
}

void TestCanvasMarks::layoutMarksTheRow() {
    const ViewPlan plan = planViews({1280, 1920}, parseMode("gundam"));
    CanvasScene scene;
    scene.plan = PixelMap(plan);
    scene.overlay = layoutOverlay(plan, std::vector<float>(static_cast<std::size_t>(plan.tokenCount()), 1.0F));
    scene.pin = PinnedToken{ViewId::ofTile(3), {17, 25}, 40, false};  // fused token (4, 6)
    const auto marks = canvasMarks(scene);
    const auto place = std::find_if(marks.begin(), marks.end(), [](const CanvasMark& m) { return m.kind == Kind::Place; });
    QVERIFY(place != marks.end());
    QCOMPARE(place->rect, scene.overlay.cellRect(14, 16));
    const auto hit = hitTest(scene.overlay, place->rect.center());
    QVERIFY(hit && hit->token == 14 * 21 + 16);
    const auto other = std::find_if(marks.begin(), marks.end(), [](const CanvasMark& m) { return m.kind == Kind::Counterpart; });
    QVERIFY(other != marks.end());
    const auto global = hitTest(scene.overlay, other->rect.center());
    QVERIFY(global && laidOutToken(plan, global->token).view.isGlobal());
    scene.otherHover = PinnedToken{ViewId::global(), {20, 0}, 0, false};  // a newline
    scene.pin.reset();
    QCOMPARE(canvasMarks(scene).front().rect, scene.overlay.cellRect(0, 20));
}

void TestCanvasMarks::laidOutRowIsMarkedOnThePage() {
    show("global/fusion.projector", *m_base);
    m_canvas->setPin(PinnedToken{ViewId::global(), {5 * 17 + 3, 0}, 0, false});
    QCOMPARE(rects(Kind::Place), (std::vector{QRectF(96, 160, 32, 32)}));
    QCOMPARE(rects(Kind::ReceptiveField), (std::vector{QRectF(64, 128, 72, 72)}));
    m_canvas->setPin(PinnedToken{ViewId::global(), {5 * 17 + 16, 0}, 0, false});  // a newline is nowhere on the page
    QVERIFY(canvasMarks(m_canvas->scene()).empty());
}

void TestCanvasMarks::lineageIsDrawnWhenAskedFor() {
    show("global/fusion.projector", *m_base);
    m_canvas->setPin(PinnedToken{ViewId::global(), {5, 3}, 16, false});
    const QImage with = shot();
    CanvasDecorations shown;
    shown.lineage = false;
    m_canvas->setDecorations(shown);
    const QImage without = shot();
    // On the field's left edge, between two rows of the patch grid.
    const QPoint edge = m_canvas->viewport().toScreen(QPointF(64, 150)).toPoint();
    int differing = 0;
    for (int y = edge.y() - 8; y <= edge.y() + 8; ++y) differing += with.pixel(edge.x(), y) != without.pixel(edge.x(), y) ? 1 : 0;
    QVERIFY2(differing > 10, QByteArray::number(differing));
    const QPoint inside = m_canvas->viewport().toScreen(QPointF(80, 145)).toPoint();
    QCOMPARE(with.pixel(inside), without.pixel(inside));
}

void TestCanvasMarks::windowsAreDrawnWhereTheyEnd() {
    show("global/sam.blocks.0", *m_base);
    const QImage without = shot();
    m_canvas->setWindowSide(14);
    const QImage with = shot();
    const QRectF view = m_canvas->viewport().toScreen(m_canvas->overlay().viewExtent);
    const double cell = view.width() / 64;
    const int y = static_cast<int>(view.top() + 6.5 * cell);  // mid-cell: no grid line
    for (int column = 1; column < 64; ++column) {
        const int x = static_cast<int>(std::lround(view.left() + column * cell));
        QCOMPARE(with.pixel(x, y) != without.pixel(x, y), column % 14 == 0);
    }
    CanvasDecorations shown;
    shown.windows = false;
    m_canvas->setDecorations(shown);
    QVERIFY(shot() == without);
}

void TestCanvasMarks::paddedKeysAreHatched() {
    showAttention("global/sam.blocks.0", 20 * 64 + 61);
    const CanvasOverlay& overlay = m_canvas->overlay();
    QCOMPARE(overlay.firstColumn + overlay.columns, 70);
    m_canvas->setWindowSide(overlay.rows);
    const QImage with = shot();
    CanvasDecorations shown;
    shown.windows = false;
    m_canvas->setDecorations(shown);
    const QImage without = shot();
    const auto changed = [&](int row, int column) {
        const QRect cell = m_canvas->viewport().toScreen(overlay.cellRect(row, column)).toRect().adjusted(2, 2, -2, -2);
        for (int y = cell.top(); y <= cell.bottom(); ++y) {
            for (int x = cell.left(); x <= cell.right(); ++x) {
                if (with.pixel(x, y) != without.pixel(x, y)) return true;
            }
        }
        return false;
    };
    QVERIFY(changed(20, 66) && changed(22, 68));
    QVERIFY(!changed(20, 60) && !changed(5, 5));
    // Zoomed in, a padded key has its figure as any other has.
    m_canvas->setView({10, overlay.cellRect(20, 66).center(), false});
    shown.values = false;
    m_canvas->setDecorations(shown);
    const QImage bare = shot();
    shown.values = true;
    m_canvas->setDecorations(shown);
    const QRect cell = m_canvas->viewport().toScreen(overlay.cellRect(20, 66)).toRect();
    QVERIFY(shot().copy(cell) != bare.copy(cell));
}

void TestCanvasMarks::shiftDragFramesTokens() {
    show("global/fusion.projector", *m_base);
    QSignalSpy regions(m_canvas.get(), &PageCanvas::regionChosen);
    QSignalSpy clicks(m_canvas.get(), &PageCanvas::tokenClicked);
    QSignalSpy moves(m_canvas.get(), &PageCanvas::viewportChanged);
    shiftDrag(centreOf(9, 14), centreOf(3, 3));  // whichever way it is drawn
    QCOMPARE(regions.size(), 1);
    const TokenRegion wanted{ViewId::global(), 16, {3, 3}, 7, 12};
    QCOMPARE(regions.at(0).at(0).value<Region>(), Region(wanted));
    QCOMPARE(m_canvas->scene().region, Region(wanted));
    QVERIFY(m_canvas->accessibleDescription().contains(QStringLiteral("12×7 tokens framed")));
    QCOMPARE(regionRect(m_canvas->scene(), wanted), QRectF(96, 96, 384, 224));
    QCOMPARE(clicks.size() + moves.size(), 0);
    shiftDrag(centreOf(9, 14), {798, 598});  // beyond the view it ends with the grid
    QCOMPARE(regions.at(1).at(0).value<Region>(), Region(TokenRegion{ViewId::global(), 16, {9, 14}, 7, 2}));
}

void TestCanvasMarks::plainDragStillPans() {
    show("global/fusion.projector", *m_base);
    QSignalSpy regions(m_canvas.get(), &PageCanvas::regionChosen);
    QSignalSpy moves(m_canvas.get(), &PageCanvas::viewportChanged);
    m_canvas->zoomBy(4);
    const QPointF before = m_canvas->viewport().toScreen(QPointF(0, 0));
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {400, 300});
    QTest::mouseMove(m_canvas.get(), {430, 320});
    QTest::mouseMove(m_canvas.get(), {460, 340});
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {460, 340});
    QCOMPARE(m_canvas->viewport().toScreen(QPointF(0, 0)), before + QPointF(60, 40));
    QCOMPARE(regions.size(), 0);
    QCOMPARE(moves.size(), 2);
    // Without tokens Shift changes nothing about a drag.
    m_canvas->setOverlay({}, std::nullopt);
    shiftDrag({400, 300}, {440, 300});
    QCOMPARE(regions.size(), 0);
    QCOMPARE(moves.size(), 3);
}

void TestCanvasMarks::shiftClickClearsOrReaches() {
    show("global/fusion.projector", *m_base);
    QSignalSpy regions(m_canvas.get(), &PageCanvas::regionChosen);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::ShiftModifier, {2, 2});
    QCOMPARE(regions.size(), 0);  // there is none to take away
    shiftDrag(centreOf(3, 3), centreOf(9, 14));
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::ShiftModifier, {2, 2});
    QCOMPARE(regions.size(), 2);
    QCOMPARE(regions.at(1).at(0).value<Region>(), Region());
    m_canvas->setPin(PinnedToken{ViewId::global(), {7, 9}, 16, false});
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::ShiftModifier, centreOf(5, 10));
    QCOMPARE(regions.at(2).at(0).value<Region>(), Region(TokenRegion{ViewId::global(), 16, {5, 9}, 3, 2}));
}

void TestCanvasMarks::shiftArrowsGrowFromThePin() {
    show("global/fusion.projector", *m_base);
    QSignalSpy regions(m_canvas.get(), &PageCanvas::regionChosen);
    QSignalSpy pins(m_canvas.get(), &PageCanvas::pinMoveRequested);
    m_canvas->setPin(PinnedToken{ViewId::global(), {7, 9}, 16, false});
    connect(m_canvas.get(), &PageCanvas::regionChosen, m_canvas.get(), &PageCanvas::setRegion);
    const auto press = [this](int key) { QTest::keyClick(m_canvas.get(), static_cast<Qt::Key>(key), Qt::ShiftModifier); };
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    QCOMPARE(m_canvas->scene().region, Region(TokenRegion{ViewId::global(), 16, {7, 9}, 2, 3}));
    for (int i = 0; i < 4; ++i) press(Qt::Key_Left);  // shrinks, and grows to the other side
    QCOMPARE(m_canvas->scene().region, Region(TokenRegion{ViewId::global(), 16, {7, 7}, 2, 3}));
    for (int i = 0; i < 12; ++i) press(Qt::Key_Up);
    QCOMPARE(m_canvas->scene().region, Region(TokenRegion{ViewId::global(), 16, {0, 7}, 8, 3}));
    QCOMPARE(regions.size(), 7 + 8);  // at the edge nothing more changes
    QCOMPARE(pins.size(), 0);
}

void TestCanvasMarks::escapeTakesTheFrameBeforeThePin() {
    show("global/fusion.projector", *m_base);
    QSignalSpy unpins(m_canvas.get(), &PageCanvas::unpinRequested);
    QSignalSpy regions(m_canvas.get(), &PageCanvas::regionChosen);
    m_canvas->setPin(PinnedToken{ViewId::global(), {7, 9}, 16, false});
    m_canvas->setRegion(TokenRegion{ViewId::global(), 16, {1, 1}, 2, 3});
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(regions.size(), 1);
    QCOMPARE(regions.at(0).at(0).value<Region>(), Region());
    QCOMPARE(unpins.size(), 0);
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(unpins.size(), 1);
}

void TestCanvasMarks::escapeTakesBackADrag() {
    show("global/fusion.projector", *m_base);
    const TokenRegion before{ViewId::global(), 16, {1, 1}, 2, 3};
    m_canvas->setRegion(before);
    QSignalSpy regions(m_canvas.get(), &PageCanvas::regionChosen);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, Qt::ShiftModifier, centreOf(3, 3));
    QTest::mouseMove(m_canvas.get(), centreOf(8, 8));
    QVERIFY(m_canvas->scene().region != Region(before));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(m_canvas->scene().region, Region(before));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, centreOf(8, 8));
    QCOMPARE(regions.size(), 0);
}

void TestCanvasMarks::crossCursorSaysThatAFrameCanBeDrawn() {
    show("global/fusion.projector", *m_base);
    QTest::keyPress(m_canvas.get(), Qt::Key_Shift);
    QCOMPARE(m_canvas->cursor().shape(), Qt::CrossCursor);
    QTest::keyRelease(m_canvas.get(), Qt::Key_Shift);
    QCOMPARE(m_canvas->cursor().shape(), Qt::ArrowCursor);
    m_canvas->setOverlay({}, std::nullopt);
    QTest::keyPress(m_canvas.get(), Qt::Key_Shift);
    QCOMPARE(m_canvas->cursor().shape(), Qt::ArrowCursor);
    QTest::keyRelease(m_canvas.get(), Qt::Key_Shift);
}

void TestCanvasMarks::frameStaysOverOtherGrids() {
    show("global/fusion.projector", *m_base);
    m_canvas->setRegion(TokenRegion{ViewId::global(), 16, {3, 3}, 7, 12});
    const QRectF before = regionRect(m_canvas->scene(), *m_canvas->scene().region);
    show("global/sam.blocks.2", *m_base);
    QCOMPARE(regionRect(m_canvas->scene(), *m_canvas->scene().region), before);
    QVERIFY(regionRect(m_canvas->scene(), TokenRegion{ViewId::ofTile(0), 10, {0, 0}, 1, 1}).isEmpty());
}

void TestCanvasMarks::lookOfMarks() {
    for (const bool dark : {true, false}) {
        applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        show("global/fusion.projector", *m_base);
        m_canvas->setPin(PinnedToken{ViewId::global(), {5, 3}, 16, false});
        m_canvas->setOtherHover(PinnedToken{ViewId::global(), {40, 50}, 64, false});
        m_canvas->setRegion(TokenRegion{ViewId::global(), 16, {8, 6}, 3, 6});
        keepLook(*m_canvas, QStringLiteral("marks_fused_") + theme);
        showAttention("global/sam.blocks.0", 20 * 64 + 61);
        m_canvas->setWindowSide(14);
        m_canvas->setPin(PinnedToken{ViewId::global(), {20, 61}, 64, false});
        keepLook(*m_canvas, QStringLiteral("marks_window_") + theme);
        m_canvas->setView({7, {500, 170}, false});
        keepLook(*m_canvas, QStringLiteral("marks_padded_") + theme);
        m_canvas->fit();
        m_canvas->setWindowSide(0);
        QVERIFY(!canvasMarks(m_canvas->scene()).empty());
    }
    applyTheme(ThemeChoice::System);
}

void TestCanvasMarks::lookOfGundam() {
    auto picture = std::make_shared<PagePicture>();
    picture->decoded = madePage(1280, 1920);
    picture->levels = {wrapPixels(picture->decoded->upright).convertToFormat(QImage::Format_RGB32)};
    m_canvas->setPicture(picture);
    const ViewPlan plan = planViews({1280, 1920}, parseMode("gundam"));
    m_canvas->setPlan(PixelMap(plan), ViewId::ofTile(3));
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Features;
    overlay.view = ViewId::ofTile(3);
    overlay.gridSide = overlay.rows = overlay.columns = 10;
    overlay.viewExtent = toQRectF(PixelMap(plan).viewExtentOnPage(overlay.view));
    overlay.values.assign(100, 0.5F);
    m_canvas->setOverlay(overlay, PixelMap(plan));
    m_canvas->setPin(PinnedToken{ViewId::ofTile(3), {4, 6}, 10, false});
    m_canvas->setOtherHover(PinnedToken{ViewId::global(), {3, 7}, 16, false});
    keepLook(*m_canvas, QStringLiteral("marks_gundam"));
    QCOMPARE(rects(Kind::HoverElsewhere).size(), std::size_t{1});
    QCOMPARE(rects(Kind::Counterpart).size(), std::size_t{3});  // the pin's in the global view; the other spans tiles 0 and 1
    std::vector<float> values;
    for (int i = 0; i < plan.tokenCount(); ++i) values.push_back(static_cast<float>(i % 17) / 17);
    m_canvas->setOverlay(layoutOverlay(plan, values), std::nullopt);
    keepLook(*m_canvas, QStringLiteral("marks_layout"));
    QCOMPARE(rects(Kind::Place).size(), std::size_t{1});
}

QTEST_MAIN(TestCanvasMarks)
#include "tst_canvas_marks.moc"
