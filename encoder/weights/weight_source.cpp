#include "encoder/weights/weight_source.h"

#include "encoder/errors.h"
#include "encoder/weights/checkpoint_source.h"
#include "encoder/weights/synthetic_source.h"

#include <charconv>

namespace deepscope {
namespace {

constexpr std::string_view kSynthetic = "synthetic";

std::uint64_t parseSeed(std::string_view text) {
    std::uint64_t seed = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (problem != std::errc() || stop != text.data() + text.size()) {
        throw UsageError({"bad seed", "", "a whole number from 0 to 2^64-1", "\"" + std::string(text) + "\""});
    }
    return seed;
}

}  // namespace

std::string WeightSpec::text() const {
    if (path) return path->string();
    return std::string(kSynthetic) + ":" + std::to_string(seed) + " (" + std::string(presetName(preset)) + ")";
}

WeightSpec parseWeightSpec(std::string_view text, Preset preset) {
    if (text.empty() || text.find('\0') != std::string_view::npos) {
        throw UsageError(
            {"bad weights", "", "a file, a folder, synthetic or synthetic:SEED", text.empty() ? "nothing" : "a NUL byte"});
    }
    if (text == kSynthetic) return {.path = std::nullopt, .preset = preset, .seed = 0};
    if (text.starts_with("synthetic:")) {
        return {.path = std::nullopt, .preset = preset, .seed = parseSeed(text.substr(kSynthetic.size() + 1))};
    }
    return {.path = std::filesystem::path(text), .preset = preset, .seed = 0};
}

std::shared_ptr<const WeightSource> openWeights(const WeightSpec& spec) {
    if (spec.path) return std::make_shared<CheckpointWeights>(Checkpoint::open(*spec.path));
    return std::make_shared<SyntheticWeights>(spec.preset, spec.seed);
}

}  // namespace deepscope
