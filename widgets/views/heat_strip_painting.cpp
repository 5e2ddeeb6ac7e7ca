// How a heat strip is drawn: the picture from levels, its axes, the colour key, the marks.
#include "encoder/export/colormap.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/heat_strip.h"
#include "widgets/views/plot_ticks.h"
#include "widgets/views/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace deepscope {

namespace {

constexpr int kTickRoomPx = 56;
constexpr int kKeyPx = 64;
constexpr int kGapPx = 6;

using Levels = std::array<QRgb, 256>;

Levels levelColors() {
    Levels colors{};
    for (int level = 0; level < TensorLevels::kNan; ++level) {
        const Rgb rgb = colorAt(Colormap::Diverging, level / 254.0);
        colors[static_cast<std::size_t>(level)] = qRgb(rgb[0], rgb[1], rgb[2]);
    }
    const Rgb none = colorAt(Colormap::Diverging, NAN);
    colors[TensorLevels::kNan] = qRgb(none[0], none[1], none[2]);
    return colors;
}

/// The cells that each device pixel of an axis covers: one at least.
std::vector<std::pair<int, int>> cellsOfPixels(const CellAxis& axis, int pixels) {
    std::vector<std::pair<int, int>> cells(static_cast<std::size_t>(pixels));
    const double perPixel = (axis.to() - axis.from()) / pixels;
    for (int px = 0; px < pixels; ++px) {
        const int first = std::clamp(static_cast<int>(axis.from() + px * perPixel), 0, axis.count() - 1);
        const int last = std::clamp(static_cast<int>(axis.from() + (px + 1) * perPixel), first + 1, axis.count());
        cells[static_cast<std::size_t>(px)] = {first, last};
    }
    return cells;
}

/// The level farthest from zero of those between `low` and `high`: NaN lies above all.
std::uint8_t strongest(std::uint8_t low, std::uint8_t high) {
    return high - TensorLevels::kZero >= TensorLevels::kZero - low ? high : low;
}

/// For one pixel of the token axis: the strongest level under each pixel of the channel axis. Least and largest are found apart:
/// both are plain minima and maxima of bytes, sixteen at a time.
class StrongestLevels {
public:
    StrongestLevels(const TensorLevels& tensor, std::vector<std::pair<int, int>> channels)
        : m_tensor(tensor),
          m_channels(std::move(channels)),
          m_first(m_channels.front().first),
          m_count(static_cast<std::size_t>(m_channels.back().second - m_first)),
          m_low(m_count),
          m_high(m_count) {}

    void find(std::pair<int, int> tokens, std::vector<std::uint8_t>& into) {
        for (int token = tokens.first; token < tokens.second; ++token) {
            const std::uint8_t* levels =
                m_tensor.levels.data() + m_first + static_cast<std::size_t>(token) * static_cast<std::size_t>(m_tensor.channels);
            if (token == tokens.first) {
                std::copy_n(levels, m_count, m_low.data());
                std::copy_n(levels, m_count, m_high.data());
                continue;
            }
            std::uint8_t* const low = m_low.data();
            std::uint8_t* const high = m_high.data();
            for (std::size_t c = 0; c < m_count; ++c) {
                low[c] = std::min(low[c], levels[c]);
                high[c] = std::max(high[c], levels[c]);
            }
        }
        for (std::size_t px = 0; px < m_channels.size(); ++px) {
            const auto first = static_cast<std::size_t>(m_channels[px].first - m_first);
            const auto last = static_cast<std::size_t>(m_channels[px].second - m_first);
            std::uint8_t low = m_low[first];
            std::uint8_t high = m_high[first];
            for (std::size_t c = first + 1; c < last; ++c) {
                low = std::min(low, m_low[c]);
                high = std::max(high, m_high[c]);
            }
            into[px] = strongest(low, high);
        }
    }

private:
    const TensorLevels& m_tensor;
    std::vector<std::pair<int, int>> m_channels;
    int m_first;
    std::size_t m_count;
    std::vector<std::uint8_t> m_low;
    std::vector<std::uint8_t> m_high;
};

}  // namespace

void HeatStrip::renderPicture() {
    static const Levels kColors = levelColors();
    const double ratio = devicePixelRatioF();
    const QSize size = (pictureRect().size() * ratio).toSize();
    if (size.isEmpty() || !m_levels || m_levels->levels.empty()) return;
    m_picture = QImage(size, QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(ratio);
    const int tokenPx = m_tokensAcross ? size.width() : size.height();
    const int channelPx = m_tokensAcross ? size.height() : size.width();
    const auto tokens = cellsOfPixels(m_tokens, tokenPx);
    StrongestLevels levels(*m_levels, cellsOfPixels(m_channels, channelPx));
    std::vector<std::uint8_t> line(static_cast<std::size_t>(channelPx));
    auto* const pixels = reinterpret_cast<QRgb*>(m_picture.bits());
    const auto stride = static_cast<std::size_t>(m_picture.bytesPerLine()) / sizeof(QRgb);
    const std::size_t perToken = m_tokensAcross ? 1 : stride;
    const std::size_t perChannel = m_tokensAcross ? stride : 1;
    std::pair<int, int> rendered{-1, -1};
    for (std::size_t px = 0; px < tokens.size(); ++px) {
        if (tokens[px] != rendered) levels.find(tokens[px], line);
        rendered = tokens[px];
        QRgb* into = pixels + px * perToken;
        for (std::size_t c = 0; c < line.size(); ++c) into[c * perChannel] = kColors[line[c]];
    }
}

void HeatStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(rect(), colors.panel);
    if (!m_levels || m_levels->levels.empty()) return;
    if (m_picture.isNull()) renderPicture();
    painter.drawImage(pictureRect().topLeft(), m_picture);
    painter.setFont(sizedFont(this, -1));
    paintAxes(painter);
    paintKey(painter);
    paintMarks(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(colors.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HeatStrip::paintAxes(QPainter& painter) const {
    const QRectF picture = pictureRect();
    const QFontMetrics metrics(painter.font());
    painter.setPen(themeOf(this).mutedText);
    const QString acrossName = m_tokensAcross ? tr("token") : tr("channel");
    const QString downName = m_tokensAcross ? tr("channel") : tr("token");
    const double nameRoom = metrics.horizontalAdvance(acrossName) + 2 * kGapPx;
    const CellAxis& across = acrossAxis();
    const QRectF below(picture.left(), picture.bottom() + 2, picture.width(), height() - picture.bottom() - 2);
    for (const double tick :
         linearTicks(across.from(), across.to() - 1, std::max(2, static_cast<int>(picture.width() / kTickRoomPx)))) {
        if (tick != std::floor(tick)) continue;
        const double x = across.toPx(tick + 0.5);
        if (x < picture.left() || x > picture.right() - nameRoom) continue;
        painter.drawLine(QPointF(x, picture.bottom()), QPointF(x, picture.bottom() + 3));
        const QString text = QString::number(static_cast<int>(tick));
        const double wide = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(std::max(picture.left(), x - wide / 2), below.top() + 1, wide + 1, below.height()),
                         Qt::AlignCenter, text);
    }
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, acrossName);
    const CellAxis& down = downAxis();
    const double downRoom = metrics.horizontalAdvance(downName) + 2 * kGapPx;
    for (const double tick : linearTicks(down.from(), down.to() - 1, std::max(2, static_cast<int>(picture.height() / 34)))) {
        if (tick != std::floor(tick)) continue;
        const double y = down.toPx(tick + 0.5);
        if (y < picture.top() || y > picture.bottom() - downRoom) continue;
        painter.drawLine(QPointF(picture.left() - 4, y), QPointF(picture.left() - 1, y));
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, picture.left() - kGapPx, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(static_cast<int>(tick)));
    }
    painter.save();
    painter.translate(picture.left() - kGapPx, picture.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, -metrics.height(), picture.height(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     downName);
    painter.restore();
}

void HeatStrip::paintKey(QPainter& painter) const {
    const QRectF picture = pictureRect();
    const ThemeColors& colors = themeOf(this);
    const QFontMetrics metrics(painter.font());
    const QString low = valueText(-m_levels->reach);
    const QString high = valueText(m_levels->reach);
    const QRectF line(picture.left(), 0, picture.width(), picture.top());
    const double highPx = metrics.horizontalAdvance(high);
    const double lowPx = metrics.horizontalAdvance(low);
    const bool hasRoom = picture.width() > 3 * (highPx + lowPx + kKeyPx);
    double readoutEnd = line.right();
    if (hasRoom) {
        QRectF bar(line.right() - highPx - kGapPx - kKeyPx, line.center().y() - 4, kKeyPx, 9);
        for (int px = 0; px < kKeyPx; ++px) {
            const Rgb rgb = colorAt(Colormap::Diverging, px / (kKeyPx - 1.0));
            painter.fillRect(QRectF(bar.left() + px, bar.top(), 1, bar.height()), QColor(rgb[0], rgb[1], rgb[2]));
        }
        painter.setPen(colors.mutedText);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, high);
        const QRectF lowBox(bar.left() - kGapPx - lowPx, line.top(), lowPx + 1, line.height());
        painter.drawText(lowBox, Qt::AlignVCenter, low);
        readoutEnd = lowBox.left() - 2 * kGapPx;
    }
    const bool isIdle = m_readout.isEmpty();
    const QString text =
        isIdle ? tr("click pins the token and shows the channel · wheel zooms, drag pans, F shows all") : m_readout;
    painter.setPen(isIdle ? colors.mutedText : colors.text);
    const QRectF room(kGapPx, line.top(), readoutEnd - kGapPx, line.height());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, static_cast<int>(room.width())));
}

// A light line inside dark ones reads on every colour of the map.
void HeatStrip::paintMarks(QPainter& painter) const {
    const QRectF picture = pictureRect();
    painter.setClipRect(picture.adjusted(-3, -3, 3, 3));
    painter.setBrush(Qt::NoBrush);
    const auto outline = [&](const QRectF& rect, const QColor& inner) {
        painter.setPen(QColor(0, 0, 0, 200));
        painter.drawRect(rect.adjusted(-1.5, -1.5, 1, 1));
        painter.setPen(inner);
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0, 0));
    };
    if (m_channel >= 0 && m_channel < m_channels.count()) {
        const double first = m_channels.toPx(m_channel);
        const double wide = std::max(1.0, m_channels.cellPx());
        outline(m_tokensAcross ? QRectF(picture.left(), first, picture.width(), wide)
                               : QRectF(first, picture.top(), wide, picture.height()),
                QColor(0xff, 0xd2, 0x4a));
    }
    if (m_hoveredRow >= 0) outline(rowRect(m_hoveredRow), QColor(0xc8, 0xc8, 0xc8));
    if (m_pinnedRow >= 0) outline(rowRect(m_pinnedRow), Qt::white);
    if (m_pointed) {
        const QPointF centre = centreOf(*m_pointed);
        const QSizeF cell(std::max(5.0, acrossAxis().cellPx()), std::max(5.0, downAxis().cellPx()));
        outline(QRectF(centre - QPointF(cell.width() / 2, cell.height() / 2), cell), Qt::white);
    }
    painter.setClipping(false);
}

}  // namespace deepscope
