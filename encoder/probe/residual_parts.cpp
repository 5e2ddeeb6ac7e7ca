#include "encoder/probe/residual_parts.h"

#include "encoder/errors.h"
#include "encoder/model/block_name.h"
#include "encoder/probe/attention_probe.h"

#include <optional>
#include <string_view>

namespace deepscope {
namespace {

constexpr std::string_view kHalf = ".mid";

// "global/sam.blocks.3.mid" → "global/sam.blocks.3"; empty when it is of no block.
std::optional<std::string> blockOf(const std::string& tap, const Architecture& architecture) {
    const TapName name = parseTapName(tap);
    for (const bool isSam : {true, false}) {
        const std::string prefix = isSam ? "sam.blocks." : "clip.layers.";
        const BlockName block = parseBlockName(name.stage, prefix);
        if (block.index < 0 || block.index >= (isSam ? architecture.samDepth() : architecture.clipDepth)) continue;
        const std::string whole = prefix + std::to_string(block.index);
        if (name.stage != (block.mid ? whole + std::string(kHalf) : whole)) continue;  // "01", "+1"
        return TapName{name.view, whole}.text();
    }
    return std::nullopt;
}

}  // namespace

bool isResidualTap(const std::string& tap, const Architecture& architecture) {
    return blockOf(tap, architecture).has_value();
}

std::pair<std::string, std::string> residualTaps(const std::string& tap, ResidualPart part, const Architecture& architecture) {
    const auto block = blockOf(tap, architecture);
    if (!block) {
        throw UsageError({.what = "no residual block at this tap",
                          .where = tap,
                          .expected = "VIEW/sam.blocks.I (I below " + std::to_string(architecture.samDepth()) +
                                      ") or VIEW/clip.layers.I (I below " + std::to_string(architecture.clipDepth) + ")",
                          .got = parseTapName(tap).stage});
    }
    const std::string half = *block + std::string(kHalf);
    if (part == ResidualPart::Mlp) return {half, *block};
    return {attentionInputTap(*block, architecture), half};
}

}  // namespace deepscope
