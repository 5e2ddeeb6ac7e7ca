#pragma once

#include <vector>

class QCPAxis;
class QCPBars;
class QCustomPlot;

namespace deepscope {

class CostModel;
struct ThemeColors;

/// The times of a reference run in a chart of bars: as ghosts around the run's own bars, or, in their place, what each stage
/// takes more or less. Stages that the reference does not have stay without.
class ReferenceBars {
public:
    /// The plot owns the bars; those made later are drawn over these.
    explicit ReferenceBars(QCustomPlot& plot);

    /// Ghosts from `base` up: the axis' lowest value where it is logarithmic, else 0.
    void showTimes(const CostModel& model, double base);
    void showDifferences(const CostModel& model);
    void hide();

    void setColors(const ThemeColors& colors);
    int ghostCount() const;
    /// Bars of stages that got faster, and of those that got slower.
    int fasterCount() const;
    int slowerCount() const;

private:
    QCPBars* m_ghosts;    // behind the run's bars: filled, where the reference took longer
    QCPBars* m_outlines;  // over them: where it took less
    QCPBars* m_faster;
    QCPBars* m_slower;
};

}  // namespace deepscope
