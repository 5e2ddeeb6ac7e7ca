#include "encoder/export/run_manifest.h"

#include "encoder/errors.h"

#include <nlohmann/json.hpp>

#include <array>

namespace deepscope {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kLongestSidePx = 1'000'000;
constexpr std::int64_t kMostTilesAlongASide = 9;

// Deeper than anything of a manifest's own is left out: nesting without end must cost no stack.
Json parseShallow(const std::string& text) {
    constexpr int kDeepest = 3;
    const auto isShallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kDeepest; };
    return Json::parse(text, isShallow, /*allow_exceptions=*/false);
}

/// A manifest's members. Safetensors has strings alone: there an object or a number is its JSON in a string.
class Members {
public:
    explicit Members(const Json& object) : m_object(object) {}

    std::string text(const char* name) const {
        const auto found = m_object.find(name);
        if (found == m_object.end() || !found->is_string()) return {};
        std::string text = found->get<std::string>();
        return text == "null" ? std::string() : text;  // not told, as safetensors can say it
    }
    Json structure(const char* name) const {
        const auto found = m_object.find(name);
        if (found == m_object.end()) return nullptr;
        return found->is_string() ? parseShallow(found->get_ref<const std::string&>()) : *found;
    }
    /// Two whole numbers of 1 to `most`.
    std::optional<std::array<int, 2>> pair(const char* name, std::int64_t most) const {
        const Json value = structure(name);
        if (!value.is_array() || value.size() != 2) return std::nullopt;
        std::array<int, 2> out{};
        for (std::size_t i = 0; i < 2; ++i) {
            if (!value[i].is_number_integer()) return std::nullopt;
            const auto number = value[i].get<std::int64_t>();
            if (number < 1 || number > most) return std::nullopt;
            out[i] = static_cast<int>(number);
        }
        return out;
    }

private:
    const Json& m_object;
};

template <class T, class Parse>
std::optional<T> parsed(const std::string& text, const Parse& parse) {
    if (text.empty()) return std::nullopt;
    try {
        return parse(text);
    } catch (const UsageError&) {
        return std::nullopt;
    }
}

std::optional<ElementType> elementTypeOf(const std::string& text) {
    for (const ElementType type : {ElementType::F32, ElementType::BF16, ElementType::F16}) {
        if (text == elementTypeName(type)) return type;
    }
    return std::nullopt;
}

std::optional<ResizeOrder> resizeOrderOf(const std::string& text) {
    if (text == "pillow12") return ResizeOrder::Pillow12;
    if (text == "pillow13") return ResizeOrder::Pillow13;
    return std::nullopt;
}

std::optional<WeightSpec> weightsOf(const Json& weights) {
    const Members members(weights);
    const std::string source = members.text("source");
    if (source != "synthetic") return parsed<WeightSpec>(source, [](const std::string& text) { return parseWeightSpec(text); });
    const auto preset = parsed<Preset>(members.text("preset"), parsePreset);
    const auto seed = weights.find("seed");
    if (!preset || seed == weights.end() || !seed->is_number_unsigned()) return std::nullopt;
    return WeightSpec{.path = std::nullopt, .preset = *preset, .seed = seed->get<std::uint64_t>()};
}

}  // namespace

std::optional<ViewPlan> RunManifest::plan() const {
    if (!page || !mode) return std::nullopt;
    if (!mode->tiles()) {
        if (tileGrid && *tileGrid != TileGrid{}) return std::nullopt;
        return planViews(*page, *mode);
    }
    if (!tileGrid) return std::nullopt;
    for (int maxTiles = 9; maxTiles >= 2; --maxTiles) {
        ViewPlan plan = planViews(*page, *mode, maxTiles);
        if (plan.tileGrid() == *tileGrid) return plan;
    }
    return std::nullopt;
}

RunManifest parseRunManifest(const std::string& json) {
    RunManifest manifest;
    const Json object = parseShallow(json);
    if (!object.is_object()) return manifest;
    const Members members(object);
    manifest.programVersion = members.text("version");
    manifest.imagePath = members.text("image");
    manifest.imageSha256 = members.text("image_sha256");
    if (const auto size = members.pair("image_size", kLongestSidePx)) manifest.page = ImageSize{(*size)[0], (*size)[1]};
    manifest.mode = parsed<Mode>(members.text("mode"), parseMode);
    if (const auto grid = members.pair("tile_grid", kMostTilesAlongASide)) manifest.tileGrid = TileGrid{(*grid)[0], (*grid)[1]};
    const Json weights = members.structure("weights");
    if (weights.is_object()) {
        manifest.weights = weightsOf(weights);
        manifest.weightsSha256 = Members(weights).text("sha256");
    }
    manifest.device = members.text("device");
    manifest.computeType = elementTypeOf(members.text("dtype"));
    manifest.implementation = members.text("impl");
    manifest.resizeOrder = resizeOrderOf(members.text("resize_order"));
    return manifest;
}

}  // namespace deepscope
