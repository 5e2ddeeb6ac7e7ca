#include "widgets/views/heat_strip.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace deepscope {

namespace {

constexpr int kLeftPx = 38;
constexpr int kTopPx = 20;
constexpr int kBottomPx = 18;
constexpr int kRightPx = 8;
constexpr double kZoomStep = 1.25;
constexpr double kPanStepPx = 60;
constexpr double kWheelNotch = 120;

/// How far a level is from zero; NaN farther than any.
int strength(std::uint8_t level) {
    return level == TensorLevels::kNan ? 255 : std::abs(level - TensorLevels::kZero);
}

}  // namespace

HeatStrip::HeatStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("heatStrip"));
    setAccessibleName(tr("Channels by tokens"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void HeatStrip::setLevels(std::shared_ptr<const TensorLevels> levels) {
    m_levels = std::move(levels);
    m_tokens.setCount(m_levels ? m_levels->tokens : 0);
    m_channels.setCount(m_levels ? m_levels->channels : 0);
    point(std::nullopt);
    arrange();
}

void HeatStrip::setMarkedRows(int pinned, int hovered) {
    if (pinned == m_pinnedRow && hovered == m_hoveredRow) return;
    if (pinned != m_pinnedRow && pinned >= 0) {
        const double before = m_tokens.from();
        m_tokens.reveal(pinned);
        if (m_tokens.from() != before) m_picture = QImage();
    }
    m_pinnedRow = pinned;
    m_hoveredRow = hovered;
    update();
}

void HeatStrip::setMarkedChannel(int channel) {
    if (channel == m_channel) return;
    m_channel = channel;
    update();
}

void HeatStrip::setReadout(const QString& text) {
    if (text == m_readout) return;
    m_readout = text;
    update(0, 0, width(), kTopPx);
}

QRectF HeatStrip::pictureRect() const {
    return QRectF(rect()).adjusted(kLeftPx, kTopPx, -kRightPx, -kBottomPx);
}

// The longer side of the tap along the longer side of the widget.
void HeatStrip::arrange() {
    const QRectF picture = pictureRect();
    const bool wide = picture.width() >= picture.height();
    m_tokensAcross = wide == (m_tokens.count() >= m_channels.count());
    acrossAxis().setSpan(picture.left(), picture.width());
    downAxis().setSpan(picture.top(), picture.height());
    moved();
}

void HeatStrip::moved() {
    m_picture = QImage();
    update();
}

void HeatStrip::fit() {
    m_tokens.fit();
    m_channels.fit();
    moved();
}

std::optional<HeatStrip::Cell> HeatStrip::cellAt(QPointF position) const {
    if (!m_levels || m_levels->levels.empty() || !pictureRect().contains(position)) return std::nullopt;
    // The cells that share the pixel under the cursor; one when they are larger than a pixel.
    const auto span = [](const CellAxis& axis, double px) {
        const int first = std::clamp(static_cast<int>(axis.placeAt(std::floor(px))), 0, axis.count() - 1);
        const int last = std::clamp(static_cast<int>(axis.placeAt(std::floor(px) + 1)), first + 1, axis.count());
        return axis.cellPx() >= 1 ? std::pair(std::clamp(static_cast<int>(axis.placeAt(px)), 0, axis.count() - 1), -1)
                                  : std::pair(first, last);
    };
    const double tokenPx = m_tokensAcross ? position.x() : position.y();
    const double channelPx = m_tokensAcross ? position.y() : position.x();
    const auto [firstRow, lastRow] = span(m_tokens, tokenPx);
    const auto [firstChannel, lastChannel] = span(m_channels, channelPx);
    Cell strongest{firstRow, firstChannel};
    for (int row = firstRow; row < std::max(lastRow, firstRow + 1); ++row) {
        for (int channel = firstChannel; channel < std::max(lastChannel, firstChannel + 1); ++channel) {
            if (strength(m_levels->at(row, channel)) > strength(m_levels->at(strongest.row, strongest.channel)))
                strongest = {row, channel};
        }
    }
    return strongest;
}

QPointF HeatStrip::centreOf(Cell cell) const {
    const double token = m_tokens.toPx(cell.row + 0.5);
    const double channel = m_channels.toPx(cell.channel + 0.5);
    return m_tokensAcross ? QPointF(token, channel) : QPointF(channel, token);
}

QRectF HeatStrip::rowRect(int row) const {
    const QRectF picture = pictureRect();
    const double first = m_tokens.toPx(row);
    const double wide = std::max(1.0, m_tokens.cellPx());
    return m_tokensAcross ? QRectF(first, picture.top(), wide, picture.height())
                          : QRectF(picture.left(), first, picture.width(), wide);
}

void HeatStrip::point(std::optional<Cell> cell) {
    if (cell == m_pointed) return;
    m_pointed = cell;
    update();
    Q_EMIT cellPointed(cell);
}

void HeatStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void HeatStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return QWidget::mousePressEvent(event);
    m_pressed = m_last = event->position();
    m_isPressed = true;
    m_isPanning = event->button() == Qt::MiddleButton;
}

void HeatStrip::mouseMoveEvent(QMouseEvent* event) {
    const QPointF position = event->position();
    if (m_isPressed && (position - m_pressed).manhattanLength() >= QApplication::startDragDistance()) m_isPanning = true;
    if (m_isPanning) {
        acrossAxis().panByPx(position.x() - m_last.x());
        downAxis().panByPx(position.y() - m_last.y());
        m_last = position;
        moved();
        return;
    }
    point(cellAt(position));
}

void HeatStrip::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked = m_isPressed && !m_isPanning && event->button() == Qt::LeftButton;
    m_isPressed = m_isPanning = false;
    if (!clicked) return;
    if (const auto cell = cellAt(event->position())) Q_EMIT cellClicked(*cell);
}

void HeatStrip::wheelEvent(QWheelEvent* event) {
    // Some platforms turn a wheel with Shift or Alt sideways.
    const int notches = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const double factor = std::pow(kZoomStep, notches / kWheelNotch);
    const double tokenPx = m_tokensAcross ? event->position().x() : event->position().y();
    const double channelPx = m_tokensAcross ? event->position().y() : event->position().x();
    if (!(event->modifiers() & Qt::ShiftModifier)) m_tokens.zoomAt(tokenPx, factor);
    if (!(event->modifiers() & Qt::ControlModifier)) m_channels.zoomAt(channelPx, factor);
    moved();
    point(cellAt(event->position()));
    event->accept();
}

void HeatStrip::keyPressEvent(QKeyEvent* event) {
    const QPointF middle = pictureRect().center();
    const auto zoom = [&](double factor) {
        acrossAxis().zoomAt(middle.x(), factor);
        downAxis().zoomAt(middle.y(), factor);
    };
    switch (event->key()) {
        case Qt::Key_Left:
            acrossAxis().panByPx(kPanStepPx);
            break;
        case Qt::Key_Right:
            acrossAxis().panByPx(-kPanStepPx);
            break;
        case Qt::Key_Up:
            downAxis().panByPx(kPanStepPx);
            break;
        case Qt::Key_Down:
            downAxis().panByPx(-kPanStepPx);
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(kZoomStep);
            break;
        case Qt::Key_Minus:
            zoom(1 / kZoomStep);
            break;
        case Qt::Key_F:
            return fit();
        default:
            return QWidget::keyPressEvent(event);
    }
    moved();
}

void HeatStrip::leaveEvent(QEvent*) {
    point(std::nullopt);
}

void HeatStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Channels by tokens"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) update();
}

}  // namespace deepscope
