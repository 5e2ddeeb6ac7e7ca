#pragma once

#include "encoder/element_type.h"
#include "encoder/image/mode.h"
#include "encoder/image/resample.h"
#include "encoder/image/rgb_image.h"
#include "encoder/image/views.h"
#include "encoder/weights/weight_source.h"

#include <optional>
#include <string>

namespace deepscope {

/// What a dump says of the run that made it. Ports write some of it or nothing: every member may be empty.
struct RunManifest {
    std::string programVersion;
    std::string imagePath;  ///< as its run was given it: relative to that run's folder
    std::string imageSha256;
    std::optional<ImageSize> page;  ///< upright
    std::optional<Mode> mode;
    std::optional<TileGrid> tileGrid;  ///< {1,1}: not tiled
    std::optional<WeightSpec> weights;
    std::string weightsSha256;
    std::string device;
    std::optional<ElementType> computeType;
    std::string implementation;
    std::optional<ResizeOrder> resizeOrder;

    /// The page's views, when page, mode and tile grid are told and agree with one another.
    std::optional<ViewPlan> plan() const;
};

/// Reads a manifest's JSON (a dump's manifest.json, or the members of a safetensors file's `__metadata__`). Members that are
/// absent, of another kind or out of range stay empty: a port's manifest is no reason to refuse its tensors.
RunManifest parseRunManifest(const std::string& json);

}  // namespace deepscope
