#pragma once

class QCustomPlot;
class QWidget;

namespace deepscope {

/// Gives a plot the colours and fonts of the theme that `widget` is shown in, and the language's way of writing numbers.
void stylePlot(QCustomPlot& plot, const QWidget* widget);

/// Lays the plot out for its ranges and ticks as they are now: its axis rectangle is then the one that will be painted.
void settleLayout(QCustomPlot& plot);

/// The least range, from 0, in which values up to `highest` leave `roomPx` free above them in the plot's axis rectangle.
double upperWithRoom(double highest, const QCustomPlot& plot, int roomPx);

}  // namespace deepscope
