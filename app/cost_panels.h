#pragma once

#include "widgets/models/cost_model.h"

#include <QObject>

#include <array>
#include <string>

namespace deepscope {

class CostView;
class MemoryChart;
class RooflineChart;
class StageTable;
class TimeChart;
class TimelineChart;

/// The panels of what a run cost, all of one model, that mark one stage together.
class CostPanels : public QObject {
    Q_OBJECT

public:
    CostPanels(const CostModel* model, QObject* parent = nullptr);

    void setCurrent(const std::string& tap);

    TimeChart* const time;
    TimelineChart* const timeline;
    StageTable* const table;
    RooflineChart* const roofline;
    MemoryChart* const memory;

Q_SIGNALS:
    void stageClicked(QString tap);

private:
    std::array<CostView*, 5> all() const;
};

}  // namespace deepscope
