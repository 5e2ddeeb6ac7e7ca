#include "widgets/views/plot_style.h"

#include "widgets/views/theme.h"

#include <qcustomplot.h>

namespace deepscope {

void stylePlot(QCustomPlot& plot, const QWidget* widget) {
    const ThemeColors& colors = themeOf(widget);
    plot.setBackground(QBrush(colors.window));
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

}  // namespace deepscope
