#pragma once

#include "encoder/weights/architecture.h"
#include "encoder/weights/encoder_tensors.h"

#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// Before a block's index in its tensors' names: how depth is counted.
inline constexpr std::string_view kSamBlockPrefix = "model.sam_model.blocks.";
inline constexpr std::string_view kClipLayerPrefix = "model.vision_model.transformer.layers.";

/// A tensor's name in the released checkpoint, and its shape.
struct TensorSpec {
    std::string name;
    Shape shape;
};

using WeightMap = EncoderTensors<TensorSpec>;

/// The released checkpoint's names and shapes for an architecture. The only place that spells them.
WeightMap weightMap(const Architecture& architecture);

/// The same as a list, in checkpoint order.
std::vector<TensorSpec> encoderTensorList(const Architecture& architecture);

/// Parameters per part; the note's claims are held against these.
struct ParameterCounts {
    std::int64_t sam = 0;
    std::int64_t clip = 0;
    std::int64_t projector = 0;  ///< with image_newline and view_seperator not counted
    std::int64_t all = 0;
};
ParameterCounts parameterCounts(const Architecture& architecture);

}  // namespace deepscope
