#pragma once

#include "encoder/model/model_weights.h"
#include "encoder/model/tap_sink.h"
#include "encoder/probe/variation.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// The stages of a view, "preprocess.pixels" … "fusion.projector", `.mid` ones included.
std::vector<std::string> stagesOf(const Architecture& architecture);
/// Of a stage's tap, in a view of this side.
Shape stageShape(const std::string& stage, const Architecture& architecture, int sidePx);

/// Where the recomputation of one view stands.
struct EncoderState {
    std::size_t stage = 0;  ///< of VariedEncoder::stages(): done
    at::Tensor values;      ///< what that stage left: its tap's shape with one view in front, float32
    at::Tensor compressed;  ///< net_3's [1,1024,c,c], which the fusion asks for again; set from net_3 on
};

/// The encoder for views of one side, stage by stage from any tap to any later one, as a port may compute it. With a Variation{}
/// it is the encoder itself.
class VariedEncoder {
public:
    /// `sidePx` is a multiple of 64.
    VariedEncoder(std::shared_ptr<const ModelWeights> model, int sidePx);

    int sidePx() const { return m_sidePx; }
    const std::vector<std::string>& stages() const { return m_stages; }
    std::optional<std::size_t> find(std::string_view stage) const;
    Shape shape(std::size_t stage) const { return stageShape(m_stages[stage], m_model->architecture(), m_sidePx); }
    /// What computing it takes, from the stage before.
    std::int64_t flops(std::size_t stage) const;
    /// Whether a stage after the pixels gives something else under the variation than without it.
    bool acts(const Variation& variation, std::size_t stage) const;
    /// Computes the stage after `before`. Throws Cancelled.
    EncoderState next(const EncoderState& before, const Variation& variation, TapSink& sink) const;

private:
    at::Tensor compute(const EncoderState& before, const std::string& stage, const Variation& variation, TapSink& sink) const;
    at::Tensor clipTokens(const at::Tensor& compressed, const ClipEmbeddingVariation& variation) const;
    bool actsInSamBlock(const SamBlockVariation& variation, std::string_view stage) const;
    bool actsOnClipPositions(const ClipEmbeddingVariation& variation) const;

    std::shared_ptr<const ModelWeights> m_model;
    int m_sidePx;
    std::int64_t m_grid;
    std::vector<std::string> m_stages;
};

}  // namespace deepscope
