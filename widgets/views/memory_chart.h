#pragma once

#include <QWidget>

class QCPGraph;
class QCPItemText;
class QCPItemTracer;
class QCustomPlot;

namespace deepscope {

class CostModel;

/// Tensor memory over the run's time: what was live at most within each stage, what stayed after it, the peak marked.
class MemoryChart : public QWidget {
    Q_OBJECT

public:
    explicit MemoryChart(QWidget* parent = nullptr);

    void setModel(const CostModel* model);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void applyColors();

    const CostModel* m_model = nullptr;
    QCustomPlot* m_plot;
    QCPGraph* m_peak;
    QCPGraph* m_live;
    QCPGraph* m_mark;
    QCPItemText* m_label;
    bool m_rebuildQueued = false;
};

}  // namespace deepscope
