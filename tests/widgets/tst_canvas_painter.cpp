#include "tests/widgets/made_overlay.h"
#include "tests/widgets/mini_run.h"
#include "widgets/engine/page_picture.h"
#include "widgets/views/magnifier.h"
#include "widgets/views/page_canvas.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace deepscope;

/// What the canvas draws, pixel by pixel.
class TestCanvasPainter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cellsOutOfRangeTakeTheMarks();
    void lensShowsEightTimesThePage();
    void decorationsAreDrawnWhenAskedFor();
    void tilesAreFramedAndTheCurrentOneStandsOut();
    void valuesStandInCellsWithRoom();

private:
    QPoint centreOf(int row, int column) const {
        return m_canvas->viewport().toScreen(m_canvas->overlay().cellRect(row, column)).center().toPoint();
    }
    QImage shot() const { return m_canvas->grab().toImage(); }
    void show(const char* tap, const Trace& trace);

    std::shared_ptr<const PagePicture> m_picture;
    std::shared_ptr<const Trace> m_base;
    std::unique_ptr<PageCanvas> m_canvas;
};

void TestCanvasPainter::initTestCase() {
    auto picture = std::make_shared<PagePicture>();
    picture->decoded = madePage(300, 420);
    picture->levels = {wrapPixels(picture->decoded->upright).convertToFormat(QImage::Format_RGB32)};
    m_picture = picture;
    m_base = miniTrace(*picture->decoded, "base");
}

void TestCanvasPainter::init() {
    m_canvas = std::make_unique<PageCanvas>();
    m_canvas->resize(800, 600);
    m_canvas->setPicture(m_picture);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
}

void TestCanvasPainter::show(const char* tap, const Trace& trace) {
    m_canvas->setOverlay(normOverlay(trace, tap), PixelMap(trace.provenance().plan));
}

void TestCanvasPainter::cellsOutOfRangeTakeTheMarks() {
    show("global/fusion.projector", *m_base);
    CanvasOverlay overlay = m_canvas->overlay();
    std::fill(overlay.values.begin(), overlay.values.end(), 0.5F);
    overlay.values[2 * 16 + 3] = 1.5F;
    overlay.values[2 * 16 + 4] = -0.5F;
    overlay.values[2 * 16 + 5] = std::nanf("");
    m_canvas->setDecorations({false, false, false, false});
    m_canvas->setOverlay(overlay, PixelMap(m_base->provenance().plan));
    m_canvas->setScale({Colormap::Grey, 0, 1, false, true});
    m_canvas->setOpacity(1);
    QImage image = shot();
    QCOMPARE(image.pixel(centreOf(2, 3)), overColor(Colormap::Grey));
    QCOMPARE(image.pixel(centreOf(2, 4)), underColor(Colormap::Grey));
    QCOMPARE(image.pixel(centreOf(2, 5)), qRgb(255, 0, 255));
    QCOMPARE(image.pixel(centreOf(2, 6)), qRgb(128, 128, 128));
    m_canvas->setScale({Colormap::Grey, 0, 1, false, false});
    image = shot();
    QCOMPARE(image.pixel(centreOf(2, 3)), qRgb(255, 255, 255));
    QCOMPARE(image.pixel(centreOf(2, 4)), qRgb(0, 0, 0));
}

void TestCanvasPainter::lensShowsEightTimesThePage() {
    QSignalSpy lens(m_canvas.get(), &PageCanvas::magnifierChanged);
    const QPoint cursor(380, 260);
    QTest::mouseMove(m_canvas.get(), cursor);
    const QImage plain = shot();
    QTest::keyPress(m_canvas.get(), Qt::Key_M);
    QVERIFY(m_canvas->magnifierShown());
    const QImage large = shot();
    const Magnifier shown(m_canvas->viewport(), cursor, m_canvas->size());
    QCOMPARE(shown.viewport().scale(), 8 * m_canvas->viewport().scale());
    QCOMPARE(shown.frame().center().toPoint(), cursor);
    // Pixels are the page's own, unsmoothed.
    for (const QPoint at : {cursor, cursor + QPoint(40, -60), cursor + QPoint(-90, 90)}) {
        const QPointF page = shown.viewport().toScene(QPointF(at) + QPointF(0.5, 0.5));
        const QImage& image = m_picture->levels.front();
        const QRgb wanted = image.pixel(static_cast<int>(page.x()), static_cast<int>(page.y()));
        QCOMPARE(large.pixel(at), wanted);
    }
    QCOMPARE(large.pixel(5, 5), plain.pixel(5, 5));
    QTest::keyRelease(m_canvas.get(), Qt::Key_M);
    QVERIFY(!m_canvas->magnifierShown());
    QCOMPARE(shot(), plain);
    QCOMPARE(lens.size(), 2);
    m_canvas->setMagnifier(true);
    QCOMPARE(shot(), large);
    // At the edge the lens stays on the canvas and still looks at the cursor.
    const Magnifier corner(m_canvas->viewport(), {3, 4}, m_canvas->size());
    QVERIFY(QRectF(m_canvas->rect()).contains(corner.frame()));
    QCOMPARE(corner.viewport().toScene(corner.frame().center()), m_canvas->viewport().toScene(QPointF(3, 4)));
}

void TestCanvasPainter::decorationsAreDrawnWhenAskedFor() {
    const PixelMap map(m_base->provenance().plan);
    m_canvas->setDecorations({false, false, true, false});
    m_canvas->setPlan(map, ViewId::global());
    // Padding is in sight as soon as the plan is known, and hatched.
    const QRectF extent = toQRectF(map.viewExtentOnPage(ViewId::global()));
    QVERIFY(extent.left() < 0);
    QVERIFY(m_canvas->viewport().toScreen(extent).left() >= 0);
    const QRect padding = m_canvas->viewport().toScreen(QRectF(extent.topLeft(), QPointF(0, extent.bottom()))).toRect();
    const auto colours = [&](const QImage& image) {
        QSet<QRgb> found;
        for (int y = padding.top() + 4; y < padding.bottom() - 4; ++y) found.insert(image.pixel(padding.center().x(), y));
        return found.size();
    };
    QVERIFY(colours(shot()) > 2);
    m_canvas->setDecorations({false, false, false, false});
    QCOMPARE(colours(shot()), 1);

    // A line between two patches of the page, with and without the grid.
    m_canvas->setView({4, {150, 210}, false});
    const QImage without = shot();
    m_canvas->setDecorations({true, false, false, false});
    const QImage with = shot();
    const QRectF patch = toQRectF(map.tokenOnPage(ViewId::global(), {32, 32}, 64));
    const QPoint line(m_canvas->viewport().toScreen(patch.topLeft()).toPoint().x(),
                      m_canvas->viewport().toScreen(patch).center().toPoint().y());
    bool drawn = false;
    for (int dx = -1; dx <= 1; ++dx) drawn = drawn || with.pixel(line + QPoint(dx, 0)) != without.pixel(line + QPoint(dx, 0));
    QVERIFY(drawn);
    QCOMPARE(with.pixel(m_canvas->viewport().toScreen(patch).center().toPoint()),
             without.pixel(m_canvas->viewport().toScreen(patch).center().toPoint()));
}

void TestCanvasPainter::tilesAreFramedAndTheCurrentOneStandsOut() {
    const auto decoded = madePage(1300, 700);
    auto picture = std::make_shared<PagePicture>();
    picture->decoded = decoded;
    picture->levels = {QImage(1300, 700, QImage::Format_RGB32)};
    picture->levels.front().fill(Qt::white);
    m_canvas->setPicture(picture);
    const PixelMap map(planViews(decoded->upright.size, parseMode("gundam")));
    m_canvas->setDecorations({false, true, false, false});
    m_canvas->setPlan(map, ViewId::ofTile(1));
    const auto leftEdge = [&](const QImage& image, int tile) {
        const QRectF frame = m_canvas->viewport().toScreen(toQRectF(map.viewExtentOnPage(ViewId::ofTile(tile))));
        int drawn = 0;
        for (int dx = -4; dx <= 4; ++dx) {
            drawn += image.pixel(static_cast<int>(frame.left()) + dx, frame.center().toPoint().y()) != qRgb(255, 255, 255);
        }
        return drawn;
    };
    QImage image = shot();
    QVERIFY(leftEdge(image, 1) > 3);
    m_canvas->setPlan(map, ViewId::ofTile(0));
    QVERIFY(leftEdge(shot(), 1) > 0);
    QVERIFY(shot() != image);
    m_canvas->setDecorations({false, false, false, false});
    QCOMPARE(leftEdge(shot(), 1), 0);
}

void TestCanvasPainter::valuesStandInCellsWithRoom() {
    show("global/fusion.projector", *m_base);
    m_canvas->setScale({Colormap::Viridis, 0, 100, false, false});
    m_canvas->setDecorations({false, false, false, true});
    QImage with = shot();  // too small yet
    m_canvas->setDecorations({false, false, false, false});
    QCOMPARE(shot(), with);
    const QRectF cell = m_canvas->overlay().cellRect(7, 9);
    m_canvas->setView({80 / cell.width(), cell.center(), false});
    const QImage without = shot();
    m_canvas->setDecorations({false, false, false, true});
    with = shot();
    QVERIFY(with != without);
    // The plate is the cell's colour without the page beneath it.
    const Rgb rgb = colorAt(Colormap::Viridis, m_canvas->overlay().valueAt(7, 9) / 100);
    bool plate = false;
    for (int dx = -25; dx <= 25; ++dx) plate = plate || with.pixel(400 + dx, 300) == qRgb(rgb[0], rgb[1], rgb[2]);
    QVERIFY(plate);
}

QTEST_MAIN(TestCanvasPainter)
#include "tst_canvas_painter.moc"
