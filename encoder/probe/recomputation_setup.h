#pragma once

#include "encoder/model/model_weights.h"
#include "encoder/probe/divergence_cause.h"
#include "encoder/probe/recomputed_tap.h"
#include "encoder/probe/token_order.h"
#include "encoder/probe/varied_encoder.h"
#include "encoder/probe/varied_views.h"
#include "encoder/trace/trace.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// What a search comes to when there is nothing to recompute.
struct NothingToTry {
    std::string why;
};

/// Finds what the recomputation of a diff's first divergence takes: where it starts, the page, the weights. It owns what
/// recomputations refer to. The page and the weights are read when something asks for them.
class RecomputationSetup {
public:
    RecomputationSetup(const CauseSearchInput& input, const TapDiff& diff, std::string tap, const CauseProgress& progress,
                       const std::stop_token& stop)
        : m_input(input), m_diff(diff), m_tap(std::move(tap)), m_progress(progress), m_stop(stop), m_views(input.a, {}, {}, {}) {}

    /// All throw NothingToTry, Cancelled, CheckpointError.
    RecomputedViewTap viewTap(const TapComparison& divergence, const TapName& name);
    /// The views to recompute for `tokens`: the global one, and of the tiles the one that differs most.
    std::vector<ViewRecomputation> viewsOfTokens(const FeatureTable& table, const at::Tensor& ours, const at::Tensor& port);

    bool isSame(const std::string& tap) const;
    /// float32. Throws FileError, NotKeptError.
    static at::Tensor read(const TapSource& source, const std::string& tap);
    /// "stretch-for-pad: page.png is not there": the causes that the recomputations set up cannot try.
    const std::vector<std::string>& untried() const { return m_untried; }

private:
    void checkWeightsFit(const std::string& stage, const Shape& shape, int sidePx) const;
    const VariedEncoder& encoder(int sidePx);
    CauseStart start(const VariedEncoder* encoder, ViewId view, std::size_t end, int sidePx);
    void findViews();
    bool hasPixels(ViewId view, int sidePx) const;
    void tellUntried(CauseId id, const std::string& why);
    void tellUntriedPage(ViewId view);
    void tellUntriedBefore(const std::string& startTap);

    const CauseSearchInput& m_input;
    const TapDiff& m_diff;
    std::string m_tap;
    const CauseProgress& m_progress;
    const std::stop_token& m_stop;
    std::shared_ptr<const ModelWeights> m_model;
    std::vector<std::unique_ptr<VariedEncoder>> m_encoders;
    VariedViews m_views;
    bool m_pageSought = false;
    std::string m_noPage;
    std::vector<std::string> m_untried;
};

}  // namespace deepscope
