#pragma once

#include <QWidget>

#include <string>

class QLabel;
class QSplitter;

namespace deepscope {

class CostModel;
class MemoryChart;
class TimeChart;

/// What the run cost: time per stage beside memory over time, each under its heading.
class CostPanel : public QWidget {
    Q_OBJECT

public:
    explicit CostPanel(QWidget* parent = nullptr);

    void setModel(const CostModel* model);
    void setCurrent(const std::string& tap);

Q_SIGNALS:
    void stageClicked(QString tap);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_timeTitle;
    QLabel* m_memoryTitle;
    QLabel* m_timeLegend;
    QLabel* m_memoryLegend;
    TimeChart* m_time;
    MemoryChart* m_memory;
};

}  // namespace deepscope
