#include "widgets/views/attention_parts_map.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/canvas_painter.h"
#include "widgets/views/theme.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {
constexpr int kTextGapPx = 4;
constexpr int kSwatchPx = 10;
}  // namespace

std::optional<std::pair<float, float>> finiteRange(const std::vector<float>& values) {
    std::optional<std::pair<float, float>> range;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        range = range ? std::pair(std::min(range->first, value), std::max(range->second, value)) : std::pair(value, value);
    }
    return range;
}

AttentionPartsMap::AttentionPartsMap(const char* objectName, QWidget* parent) : QWidget(parent) {
    setObjectName(QLatin1String(objectName));
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
}

void AttentionPartsMap::setName(const QString& name) {
    m_name = name;
    setAccessibleName(name);
    update();
}

void AttentionPartsMap::setValues(Values values, const ColorScale& scale) {
    m_values = std::move(values);
    setScale(scale);
    setAccessibleDescription(rangeText());
}

void AttentionPartsMap::setScale(const ColorScale& scale) {
    m_scale = scale;
    m_image = QImage(m_values.side, m_values.side, QImage::Format_RGB32);
    for (int row = 0; row < m_values.side; ++row) {
        auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(row));
        const float* values = m_values.values.data() + static_cast<std::size_t>(row) * m_values.side;
        std::transform(values, values + m_values.side, line, [this](float value) { return m_scale.color(value); });
    }
    update();
}

void AttentionPartsMap::setMarks(std::optional<GridPosition> read, std::optional<GridPosition> query) {
    if (read == m_read && query == m_query) return;
    m_read = read;
    m_query = query;
    update();
}

std::optional<float> AttentionPartsMap::valueAt(GridPosition key) const {
    const auto inside = [this](int i) { return i >= 0 && i < m_values.side; };
    if (!inside(key.row) || !inside(key.column)) return std::nullopt;
    return m_values.values[static_cast<std::size_t>(key.row) * m_values.side + key.column];
}

QString AttentionPartsMap::rangeText() const {
    if (m_values.values.empty()) return {};
    const auto range = finiteRange(m_values.values);
    if (!range) return valueText(m_values.values.front());
    return tr("%1 to %2", "smallest and largest value").arg(valueText(range->first), valueText(range->second));
}

QString AttentionPartsMap::shortRangeText() const {
    if (m_values.values.empty()) return {};
    const auto range = finiteRange(m_values.values);
    if (!range) return valueText(m_values.values.front());
    const auto shortly = [](float value) {
        return QLocale().toString(static_cast<double>(value), 'g', 2).replace(QLatin1Char('-'), QChar(0x2212));
    };
    return shortly(range->first) + QStringLiteral(" … ") + shortly(range->second);
}

int AttentionPartsMap::textHeight() const {
    return 2 * (QFontMetrics(sizedFont(this, -1)).height() + kTextGapPx);
}

QRect AttentionPartsMap::mapRect() const {
    const int text = textHeight() / 2;
    const int side = std::max(0, std::min(width(), height() - 2 * text));
    return {0, text, side, side};
}

QRectF AttentionPartsMap::cellRect(GridPosition key) const {
    const QRectF map = mapRect();
    const double cell = map.width() / std::max(1, m_values.side);
    return {map.x() + key.column * cell, map.y() + key.row * cell, cell, cell};
}

void AttentionPartsMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    const QRect map = mapRect();
    painter.setFont(sizedFont(this, -1, true));
    painter.setPen(colors.text);
    const QRect above(0, 0, map.width(), map.top());
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    if (m_values.classValue) paintClassToken(painter, above);
    painter.setFont(sizedFont(this, -1));
    painter.setPen(colors.mutedText);
    const QRect below(0, map.bottom() + 1, map.width(), textHeight() / 2);
    QString range = rangeText();
    if (painter.fontMetrics().horizontalAdvance(range) > below.width()) range = shortRangeText();
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, range);
    if (m_image.isNull()) return;
    painter.drawImage(map, m_image);
    paintPadding(painter);
    if (m_query) {
        const QPointF centre = cellRect(*m_query).center();
        painter.fillRect(QRectF(centre - QPointF(3.5, 3.5), QSizeF(7, 7)), Qt::black);
        painter.fillRect(QRectF(centre - QPointF(2, 2), QSizeF(4, 4)), Qt::white);
    }
    if (m_read) strokeTwice(painter, cellRect(*m_read).adjusted(-1, -1, 1, 1), Qt::white, 1.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colors.line);
    painter.drawRect(map.adjusted(0, 0, -1, -1));
}

// Padded keys are real keys to the softmax, but lie on no pixel.
void AttentionPartsMap::paintPadding(QPainter& painter) const {
    if (m_values.realRows >= m_values.side && m_values.realColumns >= m_values.side) return;
    const QRectF map = mapRect();
    const QPointF corner = cellRect({m_values.realRows, m_values.realColumns}).topLeft();
    const QBrush hatch(QColor(255, 255, 255, 110), Qt::BDiagPattern);
    painter.fillRect(QRectF(QPointF(corner.x(), map.top()), map.bottomRight()), hatch);
    painter.fillRect(QRectF(QPointF(map.left(), corner.y()), QPointF(corner.x(), map.bottom())), hatch);
}

void AttentionPartsMap::paintClassToken(QPainter& painter, const QRect& line) const {
    painter.setFont(sizedFont(this, -1));
    painter.setPen(themeOf(this).mutedText);
    const QString text = QStringLiteral("CLS ") + valueText(*m_values.classValue);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    if (QFontMetrics(sizedFont(this, -1, true)).horizontalAdvance(m_name) + width + kSwatchPx + 12 > line.width()) return;
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    painter.fillRect(line.right() - width - kSwatchPx - 4, line.center().y() - kSwatchPx / 2, kSwatchPx, kSwatchPx,
                     QColor(m_scale.color(*m_values.classValue)));
}

void AttentionPartsMap::mouseMoveEvent(QMouseEvent* event) {
    const QRect map = mapRect();
    const QPoint at = event->position().toPoint();
    if (m_values.side == 0 || !map.contains(at)) {
        Q_EMIT hovered(std::nullopt);
        return;
    }
    const auto cellOf = [&](int offset) { return std::clamp(offset * m_values.side / map.width(), 0, m_values.side - 1); };
    Q_EMIT hovered(GridPosition{cellOf(at.y() - map.top()), cellOf(at.x() - map.left())});
}

void AttentionPartsMap::leaveEvent(QEvent*) {
    Q_EMIT hovered(std::nullopt);
}

void AttentionPartsMap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
}

}  // namespace deepscope
