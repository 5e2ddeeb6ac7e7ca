#pragma once

#include "widgets/views/cost_view.h"

#include <vector>

class QCPAbstractItem;
class QCPGraph;
class QCPItemRect;
class QCPItemText;
class QCustomPlot;

namespace deepscope {

/// Tensor memory over the run's time: what was live at most within each stage, what stayed after it, the peak marked, the
/// parts as bands behind, and dashed what a reference had live at most in the same stages. Hovering names a stage, a click asks
/// for it.
class MemoryChart : public CostView {
    Q_OBJECT

public:
    explicit MemoryChart(QWidget* parent = nullptr);

    QString title() const override;
    /// Where a stage lies, in the chart's coordinates; a null point when there is none.
    QPoint stageCentre(int row) const;
    QString peakText() const;
    /// How many bands of parts lie behind the curve.
    int bandCount() const { return m_bandCount; }
    /// Stages whose peak in the reference is drawn.
    int comparedCount() const { return m_comparedCount; }

protected:
    void rebuild() override;
    void retranslate() override;

private:
    void fillCurves();
    void setRanges();
    void layoutBands();
    void markPeak();
    void markCurrent();
    void applyColors();
    int rowAt(QPoint position) const;

    QCustomPlot* m_plot;
    QCPGraph* m_peak;
    QCPGraph* m_live;
    QCPGraph* m_reference;  // its peaks at this run's stages, with gaps where it has none
    QCPGraph* m_mark;
    QCPItemText* m_label;
    QCPItemRect* m_current;
    std::vector<QCPAbstractItem*> m_bands;  // rectangles and names, made anew each time
    int m_bandCount = 0;
    int m_comparedCount = 0;
};

}  // namespace deepscope
