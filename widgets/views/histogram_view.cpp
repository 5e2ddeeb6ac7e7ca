#include "widgets/views/histogram_view.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kTextPx = 17;  // the line above the bars
constexpr int kAxisPx = 14;  // the range below them
constexpr int kGapPx = 6;

}  // namespace

HistogramView::HistogramView(QWidget* parent) : QWidget(parent), m_logButton(new QToolButton(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_logButton->setObjectName(QStringLiteral("histogramLogButton"));
    m_logButton->setCheckable(true);
    m_logButton->setChecked(true);
    m_logButton->setAutoRaise(true);
    m_logButton->setFocusPolicy(Qt::TabFocus);
    connect(m_logButton, &QToolButton::clicked, this, &HistogramView::toggle);
    retranslate();
}

void HistogramView::setStatistics(std::optional<ValueStatistics> statistics) {
    m_statistics = std::move(statistics);
    m_logButton->setVisible(m_statistics.has_value());
    point(-1);
    update();
}

void HistogramView::setLogarithmic(bool logarithmic) {
    m_logarithmic = logarithmic;
    m_logButton->setChecked(logarithmic);
    update();
}

void HistogramView::toggle() {
    setLogarithmic(!m_logarithmic);
    Q_EMIT logarithmicChanged(m_logarithmic);
}

std::int64_t HistogramView::count(int bin) const {
    return m_statistics->histogram[static_cast<std::size_t>(bin)];
}

std::int64_t HistogramView::mostCount() const {
    return *std::max_element(m_statistics->histogram.begin(), m_statistics->histogram.end());
}

QRectF HistogramView::barsRect() const {
    return QRectF(rect()).adjusted(0, kTextPx, 0, -kAxisPx);
}

QRectF HistogramView::barRect(int bin) const {
    if (!m_statistics) return {};
    const QRectF bars = barsRect();
    const double wide = bars.width() / ValueStatistics::kBins;
    const auto most = static_cast<double>(mostCount());
    const auto own = static_cast<double>(count(bin));
    double share = 0;
    // Features are peaked: linear heights hide the tails that matter.
    if (most > 0) share = m_logarithmic ? std::log1p(own) / std::log1p(most) : own / most;
    const double tall = own > 0 ? std::max(1.0, share * (bars.height() - 1)) : 0;
    return {bars.left() + bin * wide, bars.bottom() - tall, std::max(1.0, wide - 0.5), tall};
}

QString HistogramView::readout() const {
    if (!m_statistics || m_pointed < 0) return {};
    const double wide = (m_statistics->max - m_statistics->min) / ValueStatistics::kBins;
    // An edge at zero is zero, whatever its sum comes to.
    const auto edge = [&](int bin) {
        const double value = m_statistics->min + bin * wide;
        return std::abs(value) < 1e-9 * wide ? 0.0 : value;
    };
    const double share =
        m_statistics->count > 0 ? 100.0 * static_cast<double>(count(m_pointed)) / static_cast<double>(m_statistics->count) : 0.0;
    return tr("%1 to %2: %3 (%4 %)")
        .arg(valueText(edge(m_pointed)), valueText(edge(m_pointed + 1)),
             QLocale().toString(static_cast<qlonglong>(count(m_pointed))),
             QLocale().toString(share, 'f', share >= 1 || share == 0 ? 1 : 3));
}

void HistogramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    const QRectF bars = barsRect();
    painter.setPen(colors.line);
    painter.drawLine(bars.bottomLeft(), bars.bottomRight());
    if (!m_statistics) return;
    for (int bin = 0; bin < ValueStatistics::kBins; ++bin) {
        const bool isPointed = bin == m_pointed;
        if (isPointed) {
            const QRectF bar = barRect(bin);
            QColor ground = colors.text;
            ground.setAlpha(38);
            painter.fillRect(QRectF(bar.left(), bars.top(), bar.width(), bars.height()), ground);
        }
        if (count(bin) > 0) painter.fillRect(barRect(bin), isPointed ? colors.text : colors.part(StagePart::Sam));
    }
    paintText(painter);
    paintNonFinite(painter);
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HistogramView::paintText(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    painter.setFont(sizedFont(this, -1.5));
    const QFontMetrics metrics(painter.font());
    const QRectF axis(2, height() - kAxisPx, width() - 4, kAxisPx);
    painter.setPen(colors.mutedText);
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, valueText(m_statistics->min));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, valueText(m_statistics->max));
    // Where zero lies, if its figure has room between the ends'.
    if (m_statistics->min < 0 && m_statistics->max > 0) {
        const double x = -m_statistics->min / (m_statistics->max - m_statistics->min) * width();
        const double left = metrics.horizontalAdvance(valueText(m_statistics->min)) + kGapPx;
        const double right = width() - metrics.horizontalAdvance(valueText(m_statistics->max)) - kGapPx;
        painter.setPen(colors.line);
        painter.drawLine(QPointF(x, barsRect().bottom()), QPointF(x, barsRect().bottom() + 3));
        painter.setPen(colors.mutedText);
        if (x - kGapPx > left && x + kGapPx < right)
            painter.drawText(QRectF(x - 20, axis.top(), 40, axis.height()), Qt::AlignCenter, QStringLiteral("0"));
    }
    const QString text = readout();
    if (text.isEmpty()) return;
    painter.setPen(colors.text);
    const int room = m_logButton->x() - kGapPx;
    painter.drawText(QRectF(2, 0, room, kTextPx), Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, room));
}

// In a frame of its own where there are any: they lie on no axis.
void HistogramView::paintNonFinite(QPainter& painter) const {
    const std::int64_t nan = m_statistics->nanCount;
    const std::int64_t inf = m_statistics->infCount;
    if ((nan == 0 && inf == 0) || m_pointed >= 0) return;
    QStringList words;
    if (nan > 0) words << tr("NaN %1").arg(QLocale().toString(static_cast<qlonglong>(nan)));
    if (inf > 0) words << tr("Inf %1").arg(QLocale().toString(static_cast<qlonglong>(inf)));
    const ThemeColors& colors = themeOf(this);
    painter.setFont(sizedFont(this, -1.5, true));
    const QFontMetrics metrics(painter.font());
    const int room = m_logButton->x() - kGapPx;
    const QString text = metrics.elidedText(words.join(QStringLiteral(" · ")), Qt::ElideRight, room - 2 * kGapPx);
    const QRectF frame(2, 2, metrics.horizontalAdvance(text) + 2 * kGapPx, kTextPx - 4);
    painter.setPen(colors.dangerMark);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
    painter.drawText(frame, Qt::AlignCenter, text);
}

void HistogramView::point(int bin) {
    if (bin == m_pointed) return;
    m_pointed = bin;
    setAccessibleDescription(readout());
    update();
}

void HistogramView::mouseMoveEvent(QMouseEvent* event) {
    const int bin = static_cast<int>(event->position().x() * ValueStatistics::kBins / std::max(1, width()));
    point(m_statistics ? std::clamp(bin, 0, ValueStatistics::kBins - 1) : -1);
}

void HistogramView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_statistics) toggle();
}

void HistogramView::leaveEvent(QEvent*) {
    point(-1);
}

void HistogramView::focusOutEvent(QFocusEvent* event) {
    point(-1);
    QWidget::focusOutEvent(event);
}

void HistogramView::keyPressEvent(QKeyEvent* event) {
    if (!m_statistics) return QWidget::keyPressEvent(event);
    const int last = ValueStatistics::kBins - 1;
    switch (event->key()) {
        case Qt::Key_Left:
            return point(m_pointed < 0 ? last : std::max(0, m_pointed - 1));
        case Qt::Key_Right:
            return point(std::min(last, m_pointed + 1));
        case Qt::Key_Home:
            return point(0);
        case Qt::Key_End:
            return point(last);
        case Qt::Key_L:
            return toggle();
        default:
            QWidget::keyPressEvent(event);
    }
}

void HistogramView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeButton();
}

void HistogramView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) retranslate();
    if (event->type() == QEvent::PaletteChange) update();
}

void HistogramView::retranslate() {
    setAccessibleName(tr("Histogram of values"));
    m_logButton->setText(tr("log"));
    m_logButton->setAccessibleName(tr("Logarithmic heights"));
    m_logButton->setToolTip(tr("Logarithmic heights show the tails, linear ones true proportions (L)"));
    m_logButton->setFont(sizedFont(this, -1.5));
    placeButton();
    update();
}

void HistogramView::placeButton() {
    const QFontMetrics metrics(m_logButton->font());
    const int wide = metrics.horizontalAdvance(m_logButton->text()) + 12;
    m_logButton->setGeometry(width() - wide, 0, wide, kTextPx - 1);
}

}  // namespace deepscope
