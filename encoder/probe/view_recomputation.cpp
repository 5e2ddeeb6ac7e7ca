#include "encoder/probe/view_recomputation.h"

#include "encoder/errors.h"

#include <ATen/ops/equal.h>

#include <algorithm>
#include <utility>

namespace deepscope {

ViewRecomputation::ViewRecomputation(const VariedEncoder* encoder, const VariedViews& views, ViewId view, CauseStart start,
                                     std::size_t target)
    : m_encoder(encoder), m_views(views), m_view(view), m_start(std::move(start)), m_target(target) {}

// The first stage that is computed rather than given; the pixels are "computed" when nothing is given.
std::size_t ViewRecomputation::firstStage() const {
    return m_start.state ? m_start.state->stage + 1 : 0;
}

bool ViewRecomputation::acts(const Variation& variation) const {
    if (!m_start.state && variation.view != ViewVariation{}) {
        const auto altered = m_views.pixels(m_view, variation.view);
        if (!m_plainPixels) m_plainPixels = m_views.pixels(m_view, {});
        if (altered && m_plainPixels && !at::equal(*altered, *m_plainPixels)) return true;
    }
    for (std::size_t stage = std::max<std::size_t>(firstStage(), 1); stage <= m_target; ++stage) {
        if (m_encoder->acts(variation, stage)) return true;
    }
    return false;
}

std::int64_t ViewRecomputation::flops(const Variation& variation) const {
    std::size_t first = std::max<std::size_t>(firstStage(), 1);
    if (variation.view == ViewVariation{} && variation != Variation{}) {
        while (first < m_target && !m_encoder->acts(variation, first)) ++first;
    }
    std::int64_t flops = 0;
    for (std::size_t stage = first; stage <= m_target; ++stage) flops += m_encoder->flops(stage);
    return flops;
}

EncoderState ViewRecomputation::begin(const Variation& variation) const {
    const Checkpoint* latest = nullptr;
    for (const Checkpoint& checkpoint : m_checkpoints) {
        if (checkpoint.acted != upTo(variation, checkpoint.phase)) continue;
        if (!latest || latest->state.stage < checkpoint.state.stage) latest = &checkpoint;
    }
    if (latest) return latest->state;
    if (m_start.state) return *m_start.state;
    auto pixels = variation.view == ViewVariation{} && m_plainPixels ? m_plainPixels : m_views.pixels(m_view, variation.view);
    if (!pixels) throw NotKeptError({.what = "pixels are not there", .where = m_start.tap, .expected = {}, .got = {}});
    return {.stage = 0, .values = *std::move(pixels), .compressed = {}};
}

bool ViewRecomputation::endsPhase(std::size_t stage) const {
    const auto& stages = m_encoder->stages();
    return stage == m_target || phaseOf(stages[stage]) != phaseOf(stages[stage + 1]);
}

void ViewRecomputation::keep(const EncoderState& state, const Variation& variation) {
    const Phase phase = phaseOf(m_encoder->stages()[state.stage]);
    const Variation acted = upTo(variation, phase);
    const bool wanted =
        std::ranges::any_of(m_expected, [&](const Variation& expected) { return upTo(expected, phase) == acted; });
    const bool there = std::ranges::any_of(m_checkpoints, [&](const Checkpoint& checkpoint) {
        return checkpoint.state.stage == state.stage && checkpoint.acted == acted;
    });
    if (wanted && !there) m_checkpoints.push_back({phase, acted, state});
}

// A checkpoint that no variation to come would begin at is let go.
void ViewRecomputation::forgetUnwanted() {
    std::vector<bool> wanted(m_checkpoints.size(), false);
    for (const Variation& expected : m_expected) {
        std::size_t best = m_checkpoints.size();
        for (std::size_t i = 0; i < m_checkpoints.size(); ++i) {
            if (m_checkpoints[i].acted != upTo(expected, m_checkpoints[i].phase)) continue;
            if (best == m_checkpoints.size() || m_checkpoints[best].state.stage < m_checkpoints[i].state.stage) best = i;
        }
        if (best < wanted.size()) wanted[best] = true;
    }
    for (std::size_t i = wanted.size(); i-- > 0;) {
        if (!wanted[i]) m_checkpoints.erase(m_checkpoints.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

at::Tensor ViewRecomputation::run(const Variation& variation, TapSink& sink, const StageDone& done) {
    if (const auto mine = std::ranges::find(m_expected, variation); mine != m_expected.end()) m_expected.erase(mine);
    EncoderState state = begin(variation);
    if (m_encoder && state.stage == 0) keep(state, variation);
    while (state.stage < m_target) {
        state = m_encoder->next(state, variation, sink);
        done(m_encoder->flops(state.stage));
        if (endsPhase(state.stage)) keep(state, variation);
    }
    forgetUnwanted();
    return state.values;
}

}  // namespace deepscope
