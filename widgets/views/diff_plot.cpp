#include "widgets/views/diff_plot.h"

#include "widgets/models/diff_tap_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kLeftPx = 46;
constexpr double kRightPx = 10;
constexpr int kRoomyPx = 170;
constexpr double kLanePx = 14;
constexpr double kPartsPx = 18;
constexpr double kLeastTaps = 6;  // shown when zoomed in all the way
constexpr double kSmallestError = 1e-12;

}  // namespace

DiffPlot::DiffPlot(DiffTapModel* model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("diffPlot"));
    setAccessibleName(tr("Error of every tap in pipeline order"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    const auto changed = [this] { rangeChanged(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(model, &QAbstractItemModel::modelReset, this, changed);
    connect(model, &QAbstractItemModel::dataChanged, this, changed);
    rangeChanged();
}

int DiffPlot::count() const {
    return m_model->rowCount();
}

void DiffPlot::rangeChanged() {
    if (m_current >= count()) m_current = -1;
    if (m_pointed >= count()) m_pointed = -1;
    if (m_all || m_to > count()) showAll();
    m_isStale = true;  // looked at when next painted: rows come by the thousand
    update();
}

void DiffPlot::showAll() {
    m_all = true;
    m_from = 0;
    m_to = std::max(1, count());
    update();
}

// From the least error or limit to the largest: infinite ones stand at the upper edge, zeros at the lower.
const LogAxis& DiffPlot::scale() const {
    if (!m_isStale) return m_axis;
    m_isStale = false;
    double low = INFINITY;
    double high = 0;
    for (const TapComparison& tap : m_model->taps()) {
        if (!tap.compared()) continue;
        for (const double value :
             {tap.rms, tap.max, m_model->isJudged() ? tap.rmsLimit : 0, m_model->isJudged() ? tap.maxLimit : 0}) {
            if (!std::isfinite(value) || value < kSmallestError) continue;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    m_axis = high > 0 ? logAxisOver(low, high) : LogAxis{.low = 1e-6, .high = 1};
    return m_axis;
}

QRectF DiffPlot::plotRect() const {
    const double words = QFontMetricsF(sizedFont(this, -1.5)).height();
    // Views are told above the plot, in it where it is low.
    return QRectF(rect()).adjusted(kLeftPx, height() >= kRoomyPx ? 2 * words + 10 : words + 8, -kRightPx,
                                   -(kLanePx + kPartsPx + 4));
}

QRectF DiffPlot::laneRect() const {
    const QRectF plot = plotRect();
    return {plot.left(), plot.bottom(), plot.width(), kLanePx};
}

double DiffPlot::xOf(int row) const {
    const QRectF plot = plotRect();
    return plot.left() + (row + 0.5 - m_from) / std::max(1e-9, m_to - m_from) * plot.width();
}

double DiffPlot::yOf(double error) const {
    const QRectF plot = plotRect();
    if (!(error > 0)) return plot.bottom() - 2;
    if (std::isinf(error)) return plot.top() + 2;
    LogAxis axis = scale();
    axis.lowPx = plot.bottom() - 5;
    axis.highPx = plot.top() + 5;
    return std::clamp(axis.toPx(error), plot.top() + 2, plot.bottom() - 2);
}

int DiffPlot::rowAt(double x) const {
    const QRectF plot = plotRect();
    if (count() == 0 || x < plot.left() - 4 || x > plot.right() + 4) return -1;
    const double place = m_from + (x - plot.left()) / std::max(1.0, plot.width()) * (m_to - m_from);
    return std::clamp(static_cast<int>(std::floor(place)), 0, count() - 1);
}

QString DiffPlot::readout() const {
    if (m_pointed < 0) return {};
    const TapComparison& tap = m_model->taps()[static_cast<std::size_t>(m_pointed)];
    const QString name = QString::fromStdString(tap.tap);
    if (!tap.compared()) return QStringLiteral("%1 · %2").arg(name, statusText(tap.status));
    const QString figures = tr("%1 · RMS %2 · max %3").arg(name, errorText(tap.rms), errorText(tap.max));
    if (!m_model->isJudged()) return figures;
    return tr("%1 · limit %2 · %3")
        .arg(figures, errorText(tap.rmsLimit > 0 ? tap.rmsLimit : tap.maxLimit), statusText(tap.status));
}

void DiffPlot::setCurrent(int row) {
    if (row == m_current) return;
    m_current = row;
    if (row >= 0 && !m_all && (row < m_from || row + 1 > m_to)) {
        const double half = (m_to - m_from) / 2;
        setRange(row + 0.5 - half, row + 0.5 + half);
    }
    update();
}

void DiffPlot::point(int row) {
    if (row == m_pointed) return;
    m_pointed = row;
    update();
}

void DiffPlot::choose(int row) {
    if (row < 0) return;
    setCurrent(row);
    Q_EMIT chosen(row);
}

void DiffPlot::setRange(double from, double to) {
    const double span =
        std::clamp(to - from, std::min<double>(kLeastTaps, std::max(1, count())), static_cast<double>(std::max(1, count())));
    m_from = std::clamp(from, 0.0, std::max(0.0, count() - span));
    m_to = m_from + span;
    m_all = span >= count();
    update();
}

bool DiffPlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), readout(), this);
        return true;
    }
    return QWidget::event(event);
}

void DiffPlot::mouseMoveEvent(QMouseEvent* event) {
    point(rowAt(event->position().x()));
}

void DiffPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) choose(rowAt(event->position().x()));
}

void DiffPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) showAll();
}

void DiffPlot::leaveEvent(QEvent*) {
    point(-1);
}

void DiffPlot::wheelEvent(QWheelEvent* event) {
    const QRectF plot = plotRect();
    const QPoint angle = event->angleDelta();
    const double span = m_to - m_from;
    if (std::abs(angle.x()) > std::abs(angle.y()) || event->modifiers() & Qt::ShiftModifier) {
        const double by = -(angle.x() != 0 ? angle.x() : angle.y()) / 120.0 * span / 10;
        setRange(m_from + by, m_to + by);
    } else {
        const double share = std::clamp((event->position().x() - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
        const double least = std::min<double>(kLeastTaps, count());
        const double wide = std::clamp(span * std::pow(0.8, angle.y() / 120.0), least, static_cast<double>(std::max(1, count())));
        const double at = m_from + share * span;
        setRange(at - share * wide, at + (1 - share) * wide);
    }
    point(rowAt(event->position().x()));
    event->accept();
}

void DiffPlot::keyPressEvent(QKeyEvent* event) {
    const int last = count() - 1;
    switch (event->key()) {
        case Qt::Key_Left:
            return choose(std::max(0, m_current - 1));
        case Qt::Key_Right:
            return choose(std::min(last, m_current + 1));
        case Qt::Key_Home:
            return choose(std::min(0, last));
        case Qt::Key_End:
            return choose(last);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current >= 0) Q_EMIT activated(m_current);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void DiffPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Error of every tap in pipeline order"));
    update();
}

}  // namespace deepscope
