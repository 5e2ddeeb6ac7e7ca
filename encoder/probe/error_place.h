#pragma once

#include "encoder/image/views.h"
#include "encoder/probe/feature_map.h"

#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// What is known of the run where a tap's errors are to be placed.
struct ErrorSetting {
    std::optional<ViewPlan> plan;
    int windowSide = 0;  ///< of the tap's SAM block; 0: it attends globally, is none, or is not known
};

/// Where a tap's token errors lie, when nearly all of them lie in a place that has a name: "all of it on the padding",
/// "all of it on CLS", "… in the last column of windows". Empty when they are all over the view.
std::string errorPlace(const std::string& tap, const FeatureMap& errors, const ErrorSetting& setting);

/// "all of it in 3 of 768 channels (12, 40, 41)", when so few channels hold it; else empty.
std::string errorChannels(const std::vector<float>& errors);

}  // namespace deepscope
