// How the errors of a diff look: groups behind, the band of expected noise, dots with whiskers, a lane for what has no error.
#include "widgets/models/diff_tap_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/models/stage_names.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/diff_plot.h"
#include "widgets/views/plot_ticks.h"
#include "widgets/views/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kTickRoomPx = 22;
constexpr double kLargestDotPx = 4;

QString viewTitle(const std::string& view) {
    if (view.empty()) return {};
    if (view == "global") return DiffPlot::tr("global view");
    if (!view.starts_with("tile.")) return {};
    return DiffPlot::tr("tile %1").arg(QString::fromStdString(view.substr(view.find('.') + 1)));
}

QString decadeText(double value) {
    const int exponent = static_cast<int>(std::lround(std::log10(value)));
    if (exponent >= -2 && exponent <= 3) return numberTickText(value);
    static const QString kRaised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("10");
    if (exponent < 0) text += QChar(0x207B);
    for (const QChar digit : QString::number(std::abs(exponent))) text += kRaised[digit.digitValue()];
    return text;
}

}  // namespace

void DiffPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(rect(), colors.panel);
    painter.setFont(sizedFont(this, -1.5));
    paintAxis(painter);
    paintGroups(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBand(painter);
    paintMarks(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintWords(painter);
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void DiffPlot::paintAxis(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(painter.font());
    auto ticks = decadeTicks(scale().low, scale().high);
    const auto most = static_cast<std::size_t>(std::max(2.0, plot.height() / kTickRoomPx));
    const std::size_t step = ticks.size() / most + 1;
    for (std::size_t i = 0; i < ticks.size(); i += step) {
        const double y = std::round(yOf(ticks[i])) + 0.5;
        painter.setPen(colors.line);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colors.mutedText);
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, decadeText(ticks[i]));
    }
    painter.setPen(colors.line);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.drawLine(plot.topLeft(), plot.bottomLeft());
}

// Views as words over the plot with a line where another begins, parts as coloured strips with words below.
void DiffPlot::paintGroups(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const double halfColumn = plot.width() / std::max(1.0, m_to - m_from) / 2;
    const auto& taps = m_model->taps();
    const auto span = [&](int first, int last) {
        const double left = std::max(plot.left(), xOf(first) - halfColumn);
        return QRectF(left, 0, std::min(plot.right(), xOf(last) + halfColumn) - left, 0);
    };
    const auto groups = [&](auto&& key, auto&& paint) {
        for (int first = 0, last = 0; first < count(); first = last + 1) {
            last = first;
            while (last + 1 < count() && key(first) == key(last + 1)) ++last;
            if (QRectF place = span(first, last); place.width() > 0) paint(first, place);
        }
    };
    const QFontMetricsF metrics(painter.font());
    const double above = metrics.height() + 6;
    const double top = plot.top() > above + metrics.height() ? above - 1 : plot.top() + 1;
    groups([&](int row) { return viewOfTap(taps[static_cast<std::size_t>(row)].tap); },
           [&](int row, QRectF place) {
               painter.setPen(colors.line);
               if (place.left() > plot.left() + 1)
                   painter.drawLine(QPointF(place.left(), plot.top()),
                                    QPointF(place.left(), plot.bottom() + laneRect().height()));
               const QString title = viewTitle(viewOfTap(taps[static_cast<std::size_t>(row)].tap));
               if (metrics.horizontalAdvance(title) + 6 > place.width()) return;
               painter.setPen(colors.mutedText);
               painter.drawText(QRectF(place.left() + 3, top, place.width() - 3, metrics.height()), Qt::AlignLeft, title);
           });
    const double y = laneRect().bottom() + 2;
    groups(
        [&](int row) {
            const std::string& tap = taps[static_cast<std::size_t>(row)].tap;
            return std::pair(viewOfTap(tap), stagePart(tap));
        },
        [&](int row, QRectF place) {
            const StagePart part = stagePart(taps[static_cast<std::size_t>(row)].tap);
            painter.fillRect(QRectF(place.left(), y, std::max(1.0, place.width() - 1), 3), colors.part(part));
            const std::string& tap = taps[static_cast<std::size_t>(row)].tap;
            const QString name = tap == "tokens" ? stageLabel(tap) : partName(part);
            if (metrics.horizontalAdvance(name) + 2 > place.width()) return;
            painter.setPen(colors.mutedText);
            painter.drawText(QRectF(place.left(), y + 3, place.width(), metrics.height()), Qt::AlignLeft, name);
        });
}

void DiffPlot::paintBand(QPainter& painter) const {
    if (!m_model->isJudged()) return;
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const double halfColumn = plot.width() / std::max(1.0, m_to - m_from) / 2;
    QColor fill = colors.success;
    fill.setAlpha(colors.dark ? 46 : 40);
    QColor edge = colors.success;
    edge.setAlpha(190);
    painter.save();
    painter.setClipRect(plot);
    for (int row = std::max(0, static_cast<int>(m_from)); row < count() && row <= m_to; ++row) {
        const TapComparison& tap = m_model->taps()[static_cast<std::size_t>(row)];
        const double limit = tap.rmsLimit > 0 ? tap.rmsLimit : tap.maxLimit;
        if (!tap.compared() || !(limit > 0)) continue;
        const double y = yOf(limit);
        const QRectF column(xOf(row) - halfColumn, y, 2 * halfColumn, plot.bottom() - y);
        painter.fillRect(column, fill);
        painter.setPen(QPen(edge, 1));
        painter.drawLine(column.topLeft(), column.topRight());
    }
    painter.restore();
}

void DiffPlot::paintMarks(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QRectF plot = plotRect();
    const double column = plot.width() / std::max(1.0, m_to - m_from);
    const double radius = std::clamp(column * 0.32, 1.4, kLargestDotPx);
    painter.save();
    painter.setClipRect(QRectF(plot.left() - 6, 0, plot.width() + 12, height()));
    if (m_current >= 0) {
        QColor ground = colors.accent;
        ground.setAlpha(80);
        const double wide = std::max(3.0, column);
        painter.fillRect(QRectF(xOf(m_current) - wide / 2, plot.top(), wide, plot.height() + laneRect().height()), ground);
    }
    if (m_model->firstDivergence() >= 0) {
        painter.setPen(QPen(colors.dangerMark, 1.5, Qt::DashLine));
        const double x = xOf(m_model->firstDivergence());
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, laneRect().bottom()));
    }
    const int from = std::max(0, static_cast<int>(m_from) - 1);
    for (int row = from; row < count() && row <= m_to + 1; ++row) paintTap(painter, row, radius);
    painter.restore();
}

void DiffPlot::paintTap(QPainter& painter, int row, double radius) const {
    const ThemeColors& colors = themeOf(this);
    const TapComparison& tap = m_model->taps()[static_cast<std::size_t>(row)];
    if (!tap.compared()) {
        paintLaneMark(painter, row, std::max(4.0, 2 * radius));
        return;
    }
    const bool isOut = m_model->isJudged() && tap.status == TapStatus::Differs;
    const QColor color = isOut ? colors.dangerMark : m_model->isJudged() ? colors.success : colors.mutedText;
    const double x = xOf(row);
    const double y = yOf(tap.rms);
    const double top = yOf(tap.max);
    painter.setPen(QPen(color, 1));
    painter.drawLine(QPointF(x, y), QPointF(x, top));
    if (radius > 2) painter.drawLine(QPointF(x - radius, top), QPointF(x + radius, top));
    painter.setPen(row == m_pointed || row == m_current ? QPen(colors.text, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(color);
    painter.drawEllipse(QPointF(x, y), radius, radius);
}

// Missing: an empty ring; only in B: a plus; another shape: a cross.
void DiffPlot::paintLaneMark(QPainter& painter, int row, double side) const {
    const ThemeColors& colors = themeOf(this);
    const TapComparison& tap = m_model->taps()[static_cast<std::size_t>(row)];
    const bool isShape = tap.status == TapStatus::Misshapen;
    const QPointF at(xOf(row), laneRect().center().y());
    const double half = std::min(side, 8.0) / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isShape ? colors.dangerMark : colors.mutedText, row == m_pointed || row == m_current ? 2 : 1.3));
    if (tap.status == TapStatus::Missing) {
        painter.drawEllipse(at, half, half);
    } else if (isShape) {
        painter.drawLine(at - QPointF(half, half), at + QPointF(half, half));
        painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half));
    } else {
        painter.drawLine(at - QPointF(half, 0), at + QPointF(half, 0));
        painter.drawLine(at - QPointF(0, half), at + QPointF(0, half));
    }
}

void DiffPlot::paintWords(QPainter& painter) const {
    const ThemeColors& colors = themeOf(this);
    const QFontMetricsF metrics(painter.font());
    const QString words =
        m_pointed >= 0 ? readout() : tr("RMS error by tap, relative to spread · whisker: largest · band: expected noise");
    painter.setPen(m_pointed >= 0 ? colors.text : colors.mutedText);
    const QRectF room(8, 3, width() - 16, metrics.height());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, room.width()));
}

}  // namespace deepscope
