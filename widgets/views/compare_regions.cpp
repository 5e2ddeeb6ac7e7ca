#include "widgets/views/compare_regions.h"

#include "widgets/models/compare_figures.h"
#include "widgets/views/canvas_painter.h"
#include "widgets/views/color_scale.h"
#include "widgets/views/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <array>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kTitlePx = 18;
constexpr int kGapPx = 10;
constexpr int kMostGridPx = 210;

QString figure(double value) {
    return std::isnan(value) ? QStringLiteral("–") : QLocale().toString(value, 'f', 2).replace(QLatin1Char('-'), QChar(0x2212));
}

}  // namespace

CompareRegions::CompareRegions(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("compareRegions"));
    setMinimumSize(120, 60);
    setAccessibleName(tr("Similarity by region"));
}

void CompareRegions::setModel(const CompareFigures* model) {
    m_model = model;
    const auto repaint = [this] { update(); };
    connect(model, &QAbstractItemModel::modelReset, this, repaint);
    connect(model, &QAbstractItemModel::dataChanged, this, repaint);
}

QRect CompareRegions::gridRect(int row) const {
    const int count = std::max(1, m_model ? m_model->rowCount() : 0);
    const int wide = std::min(kMostGridPx, (width() - (count + 1) * kGapPx) / count);
    return {kGapPx + row * (wide + kGapPx), kTitlePx + 4, wide, std::max(0, height() - kTitlePx - 12)};
}

QRect CompareRegions::cellRect(int row, int region) const {
    const QRect grid = gridRect(row);
    const int column = region % 3;
    const int line = region / 3;
    const QPoint from(grid.left() + grid.width() * column / 3, grid.top() + grid.height() * line / 3);
    const QPoint to(grid.left() + grid.width() * (column + 1) / 3, grid.top() + grid.height() * (line + 1) / 3);
    return QRect(from, to - QPoint(2, 2));
}

void CompareRegions::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(rect(), colors.window);
    bool any = false;
    for (const ModeFigures& f : m_model ? m_model->figures() : std::vector<ModeFigures>()) any = any || f.regions.has_value();
    if (!any) {
        painter.setPen(colors.mutedText);
        painter.drawText(
            rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Run two modes or more: the similarity of their features is shown here, ninth by ninth of the page."));
        return;
    }
    const ColorScale scale{Colormap::Viridis, 0, 1, false, false};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ModeFigures& figures = m_model->figures()[static_cast<std::size_t>(row)];
        const QRect grid = gridRect(row);
        painter.setFont(sizedFont(this, -0.5));
        painter.setPen(colors.text);
        QString title = m_model->index(row, CompareFigures::ModeColumn).data().toString();
        title += QStringLiteral(" · ") + (figures.isReference ? tr("reference")
                                          : figures.whole     ? figure(figures.whole->centred)
                                                              : tr("no run"));
        painter.drawText(QRect(grid.left(), 2, grid.width(), kTitlePx), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(title, Qt::ElideRight, grid.width()));
        for (int region = 0; region < kPageRegions; ++region) {
            const QRect cell = cellRect(row, region);
            if (!figures.regions || figures.isReference) {
                painter.fillRect(cell, colors.panel);
                continue;
            }
            const double value = (*figures.regions)[static_cast<std::size_t>(region)].centred;
            const QRgb ground = std::isnan(value) ? colors.panel.rgb() : scale.color(value);
            painter.fillRect(cell, QColor::fromRgb(ground));
            painter.setPen(readableOn(ground));
            if (cell.height() >= 14 && cell.width() >= 26) painter.drawText(cell, Qt::AlignCenter, figure(value));
        }
    }
}

bool CompareRegions::event(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Similarity by region"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) update();
    if (event->type() != QEvent::ToolTip || !m_model) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::array names{tr("top left"), tr("top"),         tr("top right"), tr("left"),        tr("centre"),
                           tr("right"),    tr("bottom left"), tr("bottom"),    tr("bottom right")};
    QString words;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ModeFigures& figures = m_model->figures()[static_cast<std::size_t>(row)];
        for (int region = 0; region < kPageRegions && figures.regions; ++region) {
            if (!cellRect(row, region).contains(help->pos())) continue;
            const SimilarityMeans& means = (*figures.regions)[static_cast<std::size_t>(region)];
            words = tr("%1, %2 of the page: centred cosine %3, cosine %4, relative L2 %5")
                        .arg(m_model->index(row, CompareFigures::ModeColumn).data().toString(),
                             names[static_cast<std::size_t>(region)], figure(means.centred), figure(means.cosine),
                             figure(means.relativeL2));
        }
    }
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

}  // namespace deepscope
