#pragma once

#include <QWidget>

#include <vector>

class QCPBars;
class QCustomPlot;
class QLabel;

namespace deepscope {

class CompareFigures;

/// What the modes cost and what they make of the page, a chart each: tokens, page pixels a token, time by part, arithmetic,
/// memory. What is foretold rather than measured is drawn hollow.
class CompareCharts : public QWidget {
    Q_OBJECT

public:
    explicit CompareCharts(QWidget* parent = nullptr);
    ~CompareCharts() override;

    void setModel(const CompareFigures* model);
    int chartCount() const { return static_cast<int>(m_charts.size()); }
    /// The height of a mode's bar, in the model's unit; of the stacked chart, of all parts.
    double barOf(int chart, int row) const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Chart {
        QCustomPlot* plot;
        QLabel* title;
        QCPBars* solid;
        QCPBars* hollow;
        std::vector<QCPBars*> parts;  // of the stacked one
        int column;
    };
    void addChart(int column, bool stacked);
    void rebuild();
    void fill(Chart& chart);
    void restyle(Chart& chart);
    void retranslate();

    const CompareFigures* m_model = nullptr;
    std::vector<Chart> m_charts;
    bool m_queued = false;
};

}  // namespace deepscope
