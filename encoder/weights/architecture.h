#pragma once

#include "encoder/element_type.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// Heads are 64 wide everywhere.
inline constexpr int kHeadWidth = 64;

/// The shape of a DeepEncoder: read from a checkpoint's tensors, or given by a preset.
struct Architecture {
    int samWidth = 0;
    int samMlpWidth = 0;
    std::vector<int> samWindow;  ///< per block: window side, 0 for a global block
    int samPositionGrid = 0;     ///< side of pos_embed (64)
    int neckWidth = 0;
    bool neckHasSecondNorm = true;
    int net2Width = 0;
    int clipWidth = 0;
    int clipMlpWidth = 0;
    int clipDepth = 0;
    int clipPositionGrid = 0;  ///< side of the position table without CLS (16)
    int clipPatchSidePx = 14;  ///< side of CLIP's own patch convolution
    int fusedWidth = 0;

    int samDepth() const { return static_cast<int>(samWindow.size()); }
    int samHeads() const { return samWidth / kHeadWidth; }
    int clipHeads() const { return clipWidth / kHeadWidth; }
    bool operator==(const Architecture&) const = default;
};

enum class Preset { Released, DesignNote, Mini };

/// "released", "design-note", "mini".
std::string_view presetName(Preset preset);
/// Throws UsageError.
Preset parsePreset(std::string_view text);
Architecture presetArchitecture(Preset preset);

}  // namespace deepscope
