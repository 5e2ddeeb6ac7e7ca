#pragma once

#include "encoder/probe/attention_cache.h"
#include "encoder/probe/attention_probe.h"
#include "encoder/probe/defect_map.h"
#include "encoder/probe/feature_map.h"
#include "encoder/probe/principal_components.h"
#include "widgets/models/tap_view.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace deepscope {

/// A tap, a way to look at it, and everything that takes part in that.
struct TapViewRequest {
    std::shared_ptr<const TapRecord> tap;
    TapView look;   ///< `kind` as it turned out, never Automatic
    int token = 0;  ///< Similarity: a grid token, laid-out row or kClassToken. Attention, rollout: row of the tap's token list
    std::shared_ptr<const Trace> trace;                    ///< attention, rollout, fusion's parts, what a block's halves add
    std::shared_ptr<const TapRecord> compared;             ///< Difference
    std::vector<std::shared_ptr<const TapRecord>> fitted;  ///< Components: the taps that the components are fitted over
    std::shared_ptr<AttentionCache> attention;
};

/// What it came to: numbers, or colours, for each token.
struct TapViewAnswer {
    std::shared_ptr<const TapRecord> tap;
    TapView look;
    FeatureMap map;                         ///< every way to look but the next three
    std::optional<AttentionRow> attention;  ///< over the keys, or, to a key, over the queries
    int query = 0;                          ///< attention and rollout: the token asked about, as in the request
    std::optional<ComponentMap> components;
    std::vector<double> explained;  ///< Components: share of the variance that each of them holds
    std::optional<DefectMap> defects;
};

/// Throws what the probes throw: UsageError, NotKeptError, Cancelled.
TapViewAnswer viewTap(const TapViewRequest& request, std::stop_token stop);

}  // namespace deepscope
