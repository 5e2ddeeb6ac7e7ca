#include "widgets/views/plot_style.h"

#include "widgets/views/theme.h"

#include <qcustomplot.h>
#include <QLocale>

#include <algorithm>

namespace deepscope {

namespace {
constexpr int kTopPx = 6;  // half a tick's text over the axis
constexpr int kRightPx = 4;
}  // namespace

void stylePlot(QCustomPlot& plot, const QWidget* widget) {
    const ThemeColors& colors = themeOf(widget);
    plot.setBackground(QBrush(colors.window));
    plot.setLocale(QLocale());
    plot.axisRect()->setMinimumMargins(QMargins(0, kTopPx, kRightPx, 0));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(colors.line));
        axis->setTickPen(QPen(colors.line));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(colors.mutedText);
        axis->setTickLabelFont(sizedFont(widget, -1.5));
        axis->setLabelColor(colors.mutedText);
        axis->setLabelFont(sizedFont(widget, -1.5));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setTickLengthOut(3);
        axis->setTickLengthIn(0);
    }
    plot.xAxis->grid()->setVisible(false);
    QColor grid = colors.line;
    grid.setAlpha(140);
    plot.yAxis->grid()->setPen(QPen(grid, 1));
}

void settleLayout(QCustomPlot& plot) {
    for (const auto phase : {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
        plot.plotLayout()->update(phase);
    }
}

double upperWithRoom(double highest, const QCustomPlot& plot, int roomPx) {
    if (!(highest > 0)) return 1;
    const double tallPx = std::max(plot.axisRect()->height(), 1);
    return highest / std::clamp(1 - roomPx / tallPx, 0.3, 1.0);
}

}  // namespace deepscope
