#include "app/cost_panels.h"

#include "widgets/views/memory_chart.h"
#include "widgets/views/roofline_chart.h"
#include "widgets/views/stage_table.h"
#include "widgets/views/time_chart.h"
#include "widgets/views/timeline_chart.h"

namespace deepscope {

CostPanels::CostPanels(const CostModel* model, QObject* parent)
    : QObject(parent),
      time(new TimeChart),
      timeline(new TimelineChart),
      table(new StageTable),
      roofline(new RooflineChart),
      memory(new MemoryChart) {
    for (CostView* view : all()) {
        view->setModel(model);
        connect(view, &CostView::stageClicked, this, &CostPanels::stageClicked);
    }
}

void CostPanels::setCurrent(const std::string& tap) {
    for (CostView* view : all()) view->setCurrent(tap);
}

std::array<CostView*, 5> CostPanels::all() const {
    return {time, timeline, table, roofline, memory};
}

}  // namespace deepscope
