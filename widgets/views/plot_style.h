#pragma once

class QCPAxis;
class QCustomPlot;
class QWidget;

namespace deepscope {

/// Gives a plot the colours and fonts of the theme that `widget` is shown in.
void stylePlot(QCustomPlot& plot, const QWidget* widget);

}  // namespace deepscope
