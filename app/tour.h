#pragma once

#include "encoder/image/rgb_image.h"
#include "widgets/models/run_results.h"
#include "widgets/models/selection.h"
#include "widgets/models/tap_view.h"
#include "widgets/views/tour_card.h"

#include <QPointF>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// What a step of the guided tour is about; there is one step of each, in this order.
enum class TourTopic {
    Page,
    Views,
    Patches,
    Positions,
    Windows,
    Global,
    Residual,
    Compressor,
    Lineage,
    Clip,
    Rollout,
    Fusion,
    Layout,
    Cost,
};

/// What the canvas draws beside values for a step's sake.
struct TourMarks {
    bool grid = true;
    bool windows = false;
    bool lineage = false;
    bool operator==(const TourMarks&) const = default;
};

/// What a step looks at. It names no stage by number: which block attends how is up to the run's architecture.
struct TourStep {
    TourTopic topic{};
    std::string mode;             ///< whose run of the sample page it needs; empty: none
    TapView view;                 ///< how its stage is looked at
    std::optional<QPointF> pin;   ///< a place on the page, 0–1 across and down
    bool pinsClassToken = false;  ///< CLIP's CLS in place of a place
    TourMarks marks;
    std::string panel;  ///< that it speaks of: "lineage", "heads", "parts", "time"; empty: none
};

/// The mode whose run its steps look at: the quickest.
inline constexpr const char* kTourMode = "tiny";

/// The tour, from the page to the costs.
const std::vector<TourStep>& tourSteps();

/// The tap that a step looks at in a run of this architecture ("global/sam.blocks.2", "tokens"); empty for the page itself.
std::string tourTap(const TourStep& step, const Architecture& architecture);
/// The token that it pins at that tap; none when it pins none.
std::optional<PinnedToken> tourPin(const TourStep& step, const RunPlan& plan);

/// What is known when a step is told: the sample page's size, and its run in the step's mode.
struct TourFacts {
    ImageSize page;
    std::shared_ptr<const RunResults> run;  ///< finished; null for a step that needs none
};
/// In the language of now, with this run's numbers. Throws UsageError for a page without pixels.
TourText tourText(const TourStep& step, const TourFacts& facts);
/// What the card shows above the text, while that cannot be told yet too.
QString tourHeading(TourTopic topic);

}  // namespace deepscope
