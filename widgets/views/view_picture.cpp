#include "widgets/views/view_picture.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/canvas_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>

namespace deepscope {

namespace {

constexpr double kMargin = 16;
constexpr double kLine = 17;
constexpr double kHeadingLine = 24;
constexpr double kBarWidth = 16;
constexpr double kBarRoom = 84;  // bar, ticks and their numbers
constexpr double kSmallestLegend = 320;
constexpr int kTicks = 5;
constexpr int kBarSteps = 256;
const QColor kInk(0x20, 0x24, 0x2a);
const QColor kMutedInk(0x5a, 0x61, 0x6b);

QFont font(double sizePx, bool bold = false) {
    QFont result;
    result.setPixelSize(static_cast<int>(sizePx));
    result.setBold(bold);
    return result;
}

/// Where everything lies, worked out once.
struct PictureLayout {
    QRectF scene;  // in scene units
    QRectF map;    // in the drawing's
    QRectF bar;    // empty: no colour bar
    QSizeF size;

    explicit PictureLayout(const ViewPicture& picture) {
        const CanvasOverlay& overlay = picture.scene.overlay;
        scene = overlay.kind == CanvasOverlay::Kind::None ? picture.scene.pageRect() : overlay.sceneRect();
        if (picture.scene.showsPage()) scene |= picture.scene.pageRect();
        const double unit = kPictureSide / std::max({scene.width(), scene.height(), 1.0});
        const QSizeF drawn = scene.size() * unit;
        if (!picture.withLegend) {
            map = QRectF(QPointF(), drawn);
            size = drawn;
            return;
        }
        const double top = kMargin + kHeadingLine + 4;
        const bool hasBar = !overlay.values.empty() && overlay.cellColors.empty();
        const double width = std::max(drawn.width() + (hasBar ? kBarRoom : 0), kSmallestLegend);
        map = QRectF(QPointF(kMargin, top), drawn);
        if (hasBar) bar = QRectF(map.right() + kMargin, top + 4, kBarWidth, std::clamp(drawn.height() - 24, 40.0, 320.0));
        const double bottom = std::max(map.bottom(), bar.bottom() + 20);
        size = {width + 2 * kMargin, bottom + 8 + static_cast<double>(picture.facts.size()) * kLine + kMargin - 4};
    }
    QRectF toMap(const QRectF& rect) const {
        const double unit = map.width() / scene.width();
        return {map.topLeft() + (rect.topLeft() - scene.topLeft()) * unit, rect.size() * unit};
    }
};

void paintMap(QPainter& painter, const ViewPicture& picture, const PictureLayout& layout) {
    const CanvasScene& scene = picture.scene;
    painter.save();
    painter.setClipRect(layout.map);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (scene.showsPage()) painter.drawImage(layout.toMap(scene.pageRect()), scene.picture->levels.front());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);  // tokens have edges
    const CanvasOverlay& overlay = scene.overlay;
    painter.setOpacity(scene.showsPage() ? scene.opacity : 1);
    if (overlay.kind == CanvasOverlay::Kind::Pixels) {
        painter.setOpacity(1);
        painter.drawImage(layout.toMap(overlay.viewExtent), overlay.pixels);
    } else if (!scene.heatmap.isNull()) {
        painter.drawImage(layout.toMap(overlay.valuesRect()), scene.heatmap);
    }
    painter.setOpacity(1);
    if (overlay.classValue) {
        const QRectF place = layout.toMap(overlay.classRect());
        const QRgb ground = overlay.classColor ? *overlay.classColor : scene.scale.color(*overlay.classValue);
        painter.fillRect(place, QColor(ground));
        painter.setPen(readableOn(ground));
        painter.setFont(font(std::clamp(place.height() * 0.4, 7.0, 14.0)));
        painter.drawText(place, Qt::AlignCenter, QStringLiteral("CLS"));
    }
    if (scene.pin) {
        if (const auto hit = hitOfPin(overlay, *scene.pin)) strokeTwice(painter, layout.toMap(hit->sceneRect), Qt::white, 2);
    }
    painter.restore();
}

void paintBar(QPainter& painter, const ViewPicture& picture, const QRectF& bar) {
    const ColorScale& scale = picture.scene.scale;
    QImage gradient(1, kBarSteps, QImage::Format_RGB32);
    for (int step = 0; step < kBarSteps; ++step) {
        gradient.setPixel(0, step, scale.color(scale.valueAt(1 - (step + 0.5) / kBarSteps)));
    }
    painter.drawImage(bar, gradient);
    painter.setPen(QPen(kMutedInk, 0.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.setFont(font(11));
    for (int tick = 0; tick < kTicks; ++tick) {
        const double share = static_cast<double>(tick) / (kTicks - 1);
        const double y = bar.bottom() - share * bar.height();
        painter.setPen(QPen(kMutedInk, 0.8));
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 4, y));
        painter.setPen(kInk);
        painter.drawText(QRectF(bar.right() + 7, y - 8, kBarRoom, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         valueText(scale.valueAt(share)));
    }
}

QString elided(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, width);
}

void paintLegend(QPainter& painter, const ViewPicture& picture, const PictureLayout& layout) {
    const double width = layout.size.width() - 2 * kMargin;
    const QFont headingFont = font(15, true);
    painter.setFont(headingFont);
    painter.setPen(kInk);
    painter.drawText(QRectF(kMargin, kMargin, width, kHeadingLine), Qt::AlignLeft | Qt::AlignVCenter,
                     elided(picture.heading, headingFont, width));
    if (!layout.bar.isEmpty()) {
        paintBar(painter, picture, layout.bar);
        painter.setFont(font(11));
        painter.setPen(kMutedInk);
        painter.drawText(QRectF(layout.bar.left(), layout.bar.bottom() + 6, kBarRoom, 16), Qt::AlignLeft | Qt::AlignTop,
                         elided(picture.unit, font(11), kBarRoom - kMargin));
    }
    const QFont factFont = font(11);
    double y = std::max(layout.map.bottom(), layout.bar.bottom() + 20) + 8;
    painter.setFont(factFont);
    painter.setPen(kMutedInk);
    for (const QString& fact : picture.facts) {
        painter.drawText(QRectF(kMargin, y, width, kLine), Qt::AlignLeft | Qt::AlignVCenter, elided(fact, factFont, width));
        y += kLine;
    }
}

}  // namespace

Drawing viewDrawing(ViewPicture picture) {
    picture.scene.colorCells();
    const auto kept = std::make_shared<const ViewPicture>(std::move(picture));
    const PictureLayout layout(*kept);
    return {layout.size, kept->heading, [kept, layout](QPainter& painter) {
                painter.fillRect(QRectF(QPointF(), layout.size), Qt::white);
                paintMap(painter, *kept, layout);
                if (kept->withLegend) paintLegend(painter, *kept, layout);
            }};
}

}  // namespace deepscope
