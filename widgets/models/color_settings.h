#pragma once

#include "encoder/export/colormap.h"

#include <QJsonObject>

#include <array>
#include <map>
#include <optional>
#include <string>

namespace deepscope {

/// What a number on the canvas is; each kind has its own way to become a colour.
enum class ColorKind {
    Features,    ///< norms
    Attention,   ///< weights
    Signed,      ///< a channel, a mean, logits
    Similarity,  ///< cosines
    Change,      ///< how far two vectors lie apart: differences, what a block's halves add
    Parts,       ///< of a fused token: norms, angle, share
};
inline constexpr std::size_t kColorKinds = 6;

struct ValueRange {
    double min = 0;
    double max = 1;
    bool operator==(const ValueRange&) const = default;
};

/// How a range is found where none was set by hand.
enum class RangeRule {
    Auto,        ///< smallest to largest value; linear attention starts at 0
    Percentile,  ///< percentile p to percentile 100 − p
    Symmetric,   ///< as far below 0 as above it
};

/// How the numbers of one kind become colours. A range set by hand belongs to its stage and way to look, in every view and run:
/// norms of neighbouring stages differ by orders of magnitude, but two pages or tiles at one stage want the same colours. It
/// lasts for the session; rule, map and logarithm hold for all stages of the kind.
struct ColorChoice {
    Colormap map = Colormap::Viridis;
    RangeRule rule = RangeRule::Auto;
    double percentile = 1;  ///< 0 < p < 50
    bool logarithmic = false;
    std::map<std::string, ValueRange>
        byHand;  ///< stage, with the way to look where a kind has several ("sam.blocks.3 mean") → range, finite, min < max

    std::optional<ValueRange> rangeOf(const std::string& stage) const;
    bool operator==(const ColorChoice&) const = default;
};

/// How values become colours, kind by kind, and how they lie over the page.
struct ColorSettings {
    std::array<ColorChoice, kColorKinds> kinds{ColorChoice{},
                                               ColorChoice{.map = Colormap::Magma, .logarithmic = true},
                                               ColorChoice{.map = Colormap::Diverging, .rule = RangeRule::Symmetric},
                                               ColorChoice{},
                                               ColorChoice{.map = Colormap::Magma},
                                               ColorChoice{.map = Colormap::Cividis}};
    double opacity = 0.65;       ///< 0–1, of the overlay
    bool markOutOfRange = true;  ///< cells above and below the range take colours of their own

    ColorChoice& of(ColorKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
    const ColorChoice& of(ColorKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    bool operator==(const ColorSettings&) const = default;
};

/// What is remembered between runs of the program: everything but ranges set by hand.
QJsonObject colorsToJson(const ColorSettings& colors);
/// Takes what is sound from `json` and the default for the rest; never throws.
ColorSettings colorsFromJson(const QJsonObject& json);

}  // namespace deepscope
