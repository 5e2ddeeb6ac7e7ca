#include "encoder/weights/architecture.h"

#include "encoder/errors.h"

#include <array>

namespace deepscope {
namespace {

constexpr std::array kPresets{Preset::Released, Preset::DesignNote, Preset::Mini};

/// `depth` blocks with windows of side `window`; 0 marks the global ones.
std::vector<int> windows(int depth, int window, std::initializer_list<int> globalBlocks) {
    std::vector<int> sides(static_cast<std::size_t>(depth), window);
    for (const int block : globalBlocks) sides[static_cast<std::size_t>(block)] = 0;
    return sides;
}

Architecture released() {
    return {.samWidth = 768,
            .samMlpWidth = 4 * 768,
            .samWindow = windows(12, 14, {2, 5, 8, 11}),
            .samPositionGrid = 64,
            .neckWidth = 256,
            .neckHasSecondNorm = true,
            .net2Width = 512,
            .clipWidth = 1024,
            .clipMlpWidth = 4 * 1024,
            .clipDepth = 24,
            .clipPositionGrid = 16,
            .clipPatchSidePx = 14,
            .fusedWidth = 1280};
}

Architecture designNote() {
    Architecture architecture = released();
    architecture.samWindow = windows(12, 8, {});
    architecture.neckHasSecondNorm = false;
    return architecture;
}

Architecture mini() {
    Architecture architecture = released();
    architecture.samWidth = 128;
    architecture.samMlpWidth = 4 * 128;
    architecture.samWindow = windows(4, 14, {1, 3});
    architecture.neckWidth = 32;
    architecture.net2Width = 64;
    architecture.clipWidth = 128;
    architecture.clipMlpWidth = 4 * 128;
    architecture.clipDepth = 4;
    architecture.fusedWidth = 160;
    return architecture;
}

}  // namespace

std::string_view presetName(Preset preset) {
    switch (preset) {
        case Preset::Released:
            return "released";
        case Preset::DesignNote:
            return "design-note";
        case Preset::Mini:
            return "mini";
    }
    return "released";
}

Preset parsePreset(std::string_view text) {
    for (const Preset preset : kPresets) {
        if (presetName(preset) == text) return preset;
    }
    throw UsageError({"unknown preset", "", "released, design-note or mini", "\"" + std::string(text) + "\""});
}

Architecture presetArchitecture(Preset preset) {
    switch (preset) {
        case Preset::Released:
            return released();
        case Preset::DesignNote:
            return designNote();
        case Preset::Mini:
            return mini();
    }
    return released();
}

}  // namespace deepscope
