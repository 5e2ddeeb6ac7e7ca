#include "widgets/views/color_bar.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {
constexpr int kBarWidthPx = 16;
constexpr int kTicks = 5;
}  // namespace

ColorBar::ColorBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("colorBar"));
    setAccessibleName(tr("Colour range"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void ColorBar::setScale(const ColorScale& scale) {
    m_scale = scale;
    m_active = true;
    setAccessibleDescription(tr("from %1 to %2").arg(valueText(scale.lowest()), valueText(scale.max)));
    update();
}

void ColorBar::clear() {
    m_active = false;
    m_mark.reset();
    setAccessibleDescription({});
    update();
}

void ColorBar::setMark(std::optional<double> value) {
    m_mark = value;
    update();
}

void ColorBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(rect(), colors.canvas);
    if (!m_active) return;
    const int top = 18;
    const int length = std::max(40, height() - 2 * top - (m_scale.logarithmic ? 14 : 0));
    const QRect bar(width() - kBarWidthPx - 10, top, kBarWidthPx, length);
    for (int y = 0; y < length; ++y) {
        const Rgb rgb = colorAt(m_scale.map, 1.0 - (y + 0.5) / length);
        painter.fillRect(bar.left(), bar.top() + y, bar.width(), 1, QColor(rgb[0], rgb[1], rgb[2]));
    }
    painter.setPen(colors.line);
    painter.drawRect(bar.adjusted(-1, -1, 0, 0));

    painter.setFont(sizedFont(this, -1));
    for (int i = 0; i < kTicks; ++i) {
        const double t = i / (kTicks - 1.0);
        const double y = bar.bottom() - t * (length - 1);
        painter.setPen(i == 0 || i == kTicks - 1 ? colors.text : colors.mutedText);
        painter.drawText(QRectF(0, y - 9, bar.left() - 8, 18), Qt::AlignRight | Qt::AlignVCenter, valueText(m_scale.valueAt(t)));
        painter.drawLine(QPointF(bar.left() - 5, y), QPointF(bar.left() - 2, y));
    }
    if (m_scale.logarithmic) {
        painter.setPen(colors.mutedText);
        painter.drawText(QRectF(0, bar.bottom() + 14, width() - 8, 16), Qt::AlignRight | Qt::AlignVCenter, tr("log"));
    }
    if (m_mark && std::isfinite(*m_mark)) {
        const double t = std::clamp(m_scale.position(*m_mark), 0.0, 1.0);
        const double y = bar.bottom() - t * (length - 1);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(colors.text);
        painter.setPen(Qt::NoPen);
        const double x = bar.right() + 2;
        painter.drawPolygon(QPolygonF({{x, y}, {x + 7, y - 4}, {x + 7, y + 4}}));
    }
}

}  // namespace deepscope
