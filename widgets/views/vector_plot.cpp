#include "widgets/views/vector_plot.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kMarginPx = 7;  // above and below, for the marks of the top channels
constexpr int kTopTriangles = 5;

}  // namespace

VectorPlot::VectorPlot(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("vectorPlot"));
    setAccessibleName(tr("The token's vector, a bar a channel"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void VectorPlot::setVectors(std::vector<float> vector, std::vector<float> other, std::vector<int> top) {
    m_vector = std::move(vector);
    m_other = std::move(other);
    m_top = std::move(top);
    if (m_other.size() != m_vector.size()) m_other.clear();
    if (m_pointed >= std::ssize(m_vector)) m_pointed = -1;
    if (m_current >= std::ssize(m_vector)) m_current = -1;
    m_low = m_high = 0;
    for (const auto* values : {&m_vector, &m_other}) {
        for (const float v : *values) {
            if (!std::isfinite(v)) continue;
            m_low = std::min<double>(m_low, v);
            m_high = std::max<double>(m_high, v);
        }
    }
    update();
}

void VectorPlot::setCurrent(int channel) {
    if (channel == m_current) return;
    m_current = channel;
    update();
}

QString VectorPlot::readout() const {
    if (m_pointed < 0) return {};
    const auto channel = static_cast<std::size_t>(m_pointed);
    const QString own = tr("channel %1: %2").arg(m_pointed).arg(valueText(m_vector[channel]));
    return m_other.empty() ? own : tr("%1, there %2").arg(own, valueText(m_other[channel]));
}

double VectorPlot::channelX(int channel) const {
    return m_vector.empty() ? 0 : (channel + 0.5) * width() / static_cast<double>(m_vector.size());
}

int VectorPlot::channelAt(double x) const {
    if (m_vector.empty() || width() <= 0) return -1;
    const int count = static_cast<int>(m_vector.size());
    return std::clamp(static_cast<int>(x * count / width()), 0, count - 1);
}

double VectorPlot::yOf(double value) const {
    const double span = m_high - m_low;
    const double room = height() - 2 * kMarginPx;
    return span > 0 ? kMarginPx + (m_high - value) / span * room : height() / 2.0;
}

void VectorPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(rect(), colors.panel);
    if (m_vector.empty()) return;
    const double zero = yOf(0);
    painter.setPen(colors.line);
    painter.drawLine(QPointF(0, zero), QPointF(width(), zero));
    if (m_current >= 0) {
        const double wide = std::max(2.0, width() / static_cast<double>(m_vector.size()));
        QColor ground = colors.accent;
        ground.setAlpha(110);
        painter.fillRect(QRectF(channelX(m_current) - wide / 2, 0, wide, height()), ground);
    }
    paintBars(painter);
    paintOther(painter);
    paintTop(painter);
    paintReadout(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(colors.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

// A column a device pixel where channels outnumber them: the envelope shows every extreme.
void VectorPlot::paintBars(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const double zero = yOf(0);
    const auto count = static_cast<double>(m_vector.size());
    const double ratio = devicePixelRatioF();
    const double columns = std::min(count, width() * ratio);
    const double wide = width() / columns;
    const double gap = wide >= 4 ? 1 : 0;
    for (int column = 0; column < static_cast<int>(columns); ++column) {
        const auto first = static_cast<std::size_t>(column * count / columns);
        const auto last = std::max(first + 1, static_cast<std::size_t>((column + 1) * count / columns));
        double low = 0;
        double high = 0;
        bool isBad = false;
        for (std::size_t c = first; c < std::min(last, m_vector.size()); ++c) {
            const float v = m_vector[c];
            isBad = isBad || !std::isfinite(v);
            if (!std::isfinite(v)) continue;
            low = std::min<double>(low, v);
            high = std::max<double>(high, v);
        }
        const double x = column * wide;
        if (isBad) painter.fillRect(QRectF(x, 0, std::max(1.0, wide - gap), height()), colors.dangerMark);
        const QRectF bar(x, yOf(high), wide - gap, std::max(0.5, yOf(low) - yOf(high)));
        painter.fillRect(high == 0 && low == 0 ? QRectF(x, zero - 0.5, wide - gap, 1) : bar, colors.part(StagePart::Sam));
    }
}

void VectorPlot::paintOther(QPainter& painter) const {
    if (m_other.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(this).part(StagePart::Compressor), 1));
    const double count = static_cast<double>(m_other.size());
    const double columns = std::min<double>(count, width());
    QPolygonF line;
    // The strongest of a column's channels stands for it.
    for (int column = 0; column < static_cast<int>(columns); ++column) {
        const auto first = static_cast<std::size_t>(column * count / columns);
        const auto last = std::min(m_other.size(), std::max(first + 1, static_cast<std::size_t>((column + 1) * count / columns)));
        float strongest = 0;
        for (std::size_t c = first; c < last; ++c) {
            if (std::isfinite(m_other[c]) && std::abs(m_other[c]) > std::abs(strongest)) strongest = m_other[c];
        }
        line << QPointF((column + 0.5) * width() / columns, yOf(strongest));
    }
    painter.drawPolyline(line);
}

void VectorPlot::paintTop(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.part(StagePart::Compressor));
    for (std::size_t i = 0; i < std::min<std::size_t>(m_top.size(), kTopTriangles); ++i) {
        const float value = m_vector[static_cast<std::size_t>(m_top[i])];
        if (!std::isfinite(value) || value == 0) continue;
        const double x = channelX(m_top[i]);
        const double tip = yOf(value) + (value > 0 ? -1 : 1);
        const double base = tip + (value > 0 ? -5 : 5);
        painter.drawPolygon(QPolygonF({QPointF(x, tip), QPointF(x - 3.5, base), QPointF(x + 3.5, base)}));
    }
}

void VectorPlot::paintReadout(QPainter& painter) const {
    if (m_pointed < 0) return;
    const ThemeColors& colors = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double x = channelX(m_pointed);
    painter.setPen(colors.text);
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    painter.setFont(sizedFont(this, -1));
    const QFontMetrics metrics(painter.font());
    const QString text = readout();
    QRectF box(0, 2, metrics.horizontalAdvance(text) + 10, metrics.height() + 2);
    box.moveLeft(x + 6 + box.width() <= width() ? x + 6 : std::max(0.0, x - 6 - box.width()));
    QColor ground = colors.window;
    ground.setAlpha(230);
    painter.fillRect(box, ground);
    painter.drawText(box, Qt::AlignCenter, text);
}

void VectorPlot::point(int channel) {
    if (channel == m_pointed) return;
    m_pointed = channel;
    update();
    Q_EMIT channelPointed(channel);
}

void VectorPlot::mouseMoveEvent(QMouseEvent* event) {
    point(channelAt(event->position().x()));
}

void VectorPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    const int channel = channelAt(event->position().x());
    if (channel >= 0) Q_EMIT channelClicked(channel);
}

void VectorPlot::leaveEvent(QEvent*) {
    point(-1);
}

void VectorPlot::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_vector.size()) - 1;
    int next = m_current;
    switch (event->key()) {
        case Qt::Key_Left:
            next = std::max(0, m_current - 1);
            break;
        case Qt::Key_Right:
            next = std::min(last, m_current + 1);
            break;
        case Qt::Key_Home:
            next = 0;
            break;
        case Qt::Key_End:
            next = last;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    if (last >= 0 && next >= 0) Q_EMIT channelClicked(next);
}

void VectorPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("The token's vector, a bar a channel"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) update();
}

}  // namespace deepscope
