#pragma once

#include "encoder/probe/cause_start.h"
#include "encoder/probe/varied_encoder.h"
#include "encoder/probe/varied_views.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace deepscope {

/// One stage of one view, recomputed under one variation after another. What several of them share is computed once and kept
/// for as long as one that is still to come begins there.
class ViewRecomputation {
public:
    using StageDone = std::function<void(std::int64_t flops)>;

    /// `encoder` may be null when `target` is the pixels. `encoder` and `views` outlive this.
    ViewRecomputation(const VariedEncoder* encoder, const VariedViews& views, ViewId view, CauseStart start, std::size_t target);

    /// Whether the variation makes a difference between the start and the target.
    bool acts(const Variation& variation) const;
    /// What a run under the variation takes, the stages before it first acts being there.
    std::int64_t flops(const Variation& variation) const;
    /// The variations that run() will be asked for.
    void expect(std::vector<Variation> variations) { m_expected = std::move(variations); }
    /// The target under the variation: its tap's shape with one view in front. Throws Cancelled.
    at::Tensor run(const Variation& variation, TapSink& sink, const StageDone& done);

    const CauseStart& start() const { return m_start; }
    ViewId view() const { return m_view; }

private:
    struct Checkpoint {
        Phase phase;
        Variation acted;  // upTo(…, phase)
        EncoderState state;
    };

    std::size_t firstStage() const;
    EncoderState begin(const Variation& variation) const;
    bool endsPhase(std::size_t stage) const;
    void keep(const EncoderState& state, const Variation& variation);
    void forgetUnwanted();

    const VariedEncoder* m_encoder;
    const VariedViews& m_views;
    ViewId m_view;
    CauseStart m_start;
    std::size_t m_target;
    mutable std::optional<at::Tensor> m_plainPixels;  // once asked for
    std::vector<Variation> m_expected;
    std::vector<Checkpoint> m_checkpoints;
};

}  // namespace deepscope
