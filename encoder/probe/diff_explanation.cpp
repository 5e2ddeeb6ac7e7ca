#include "encoder/probe/diff_explanation.h"

#include "encoder/errors.h"
#include "encoder/probe/error_place.h"
#include "encoder/probe/tap_order.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace deepscope {
namespace {

using Stage = TapPlace::Stage;

std::string number(double value) {
    if (!std::isfinite(value)) return "infinite";
    char text[32];
    std::snprintf(text, sizeof text, value >= 1e-3 && value < 1e4 ? "%.3g" : "%.1e", value);
    return text;
}

std::string counted(std::size_t count, const char* noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

// Window sides of the run's SAM blocks; none when its weights are not told.
std::vector<int> windowsOf(const RunManifest& run) {
    if (!run.weights) return {};
    // A checkpoint's own architecture is not read here: all that are around have the released one's blocks.
    return presetArchitecture(run.weights->isSynthetic() ? run.weights->preset : Preset::Released).samWindow;
}

int windowOf(const TapPlace& place, const std::vector<int>& windows) {
    const auto block = static_cast<std::size_t>(place.block);
    return place.stage == Stage::SamBlock && block < windows.size() ? windows[block] : 0;
}

std::string stageWords(const TapPlace& place, const std::vector<int>& windows) {
    const std::string number = std::to_string(place.block);
    const std::string half = place.mid ? "attention half of " : "";
    switch (place.stage) {
        case Stage::Pixels:
            return "the normalised pixels";
        case Stage::PatchEmbed:
            return "SAM's patch embedding";
        case Stage::PosEmbed:
            return "SAM's input with positions added";
        case Stage::SamBlock: {
            const bool known = static_cast<std::size_t>(place.block) < windows.size();
            const char* const kind = !known ? "" : windowOf(place, windows) > 0 ? " (window attention)" : " (global attention)";
            return (place.mid ? "the " : "") + half + "SAM block " + number + kind;
        }
        case Stage::Neck:
            return "SAM's neck";
        case Stage::Net2:
            return "the compressor's first convolution";
        case Stage::Net3:
            return "the compressor's second convolution";
        case Stage::ClipPatchEmbed:
            return "CLIP's own patch embedding";
        case Stage::ClipEmbeddings:
            return "CLIP's embeddings";
        case Stage::PreLayerNorm:
            return "CLIP's first LayerNorm";
        case Stage::ClipLayer:
            return (place.mid ? "the " : "") + half + "CLIP layer " + number;
        case Stage::Concat:
            return "the joined CLIP and SAM features";
        case Stage::Projector:
            return "the projector";
        case Stage::Tokens:
            return "the laid-out tokens";
        case Stage::Foreign:
            break;
    }
    return "a tensor that is no tap of the encoder";
}

std::string typeWords(const TapDiff& diff) {
    const std::string a(elementTypeName(diff.typeA)), b(elementTypeName(diff.typeB));
    return a == b ? a : a + " against " + b;
}

std::string worstWords(const std::string& tap, const TapComparison& comparison, int gridSide) {
    if (comparison.worst.empty()) return {};
    const TokenError& worst = comparison.worst.front();
    std::string at;
    if (worst.token == kClassToken) {
        at = "CLS";
    } else if (gridSide > 0) {
        const bool isPixel = tapPlace(tap).stage == Stage::Pixels;
        at = std::string(isPixel ? "pixel " : "token ") + "row " + std::to_string(worst.token / gridSide) + ", column " +
             std::to_string(worst.token % gridSide);
    } else {
        at = "row " + std::to_string(worst.token);
    }
    return "; worst at " + at + " (" + number(worst.relativeL2) + ")";
}

// Whether the same stage agrees, or goes wrong too, in the other views.
std::string otherViews(const TapDiff& diff, const TapComparison& first) {
    const TapPlace place = tapPlace(first.tap);
    if (place.isForeign() || place.stage == Stage::Tokens) return {};
    const std::string stage = first.tap.substr(first.tap.find('/'));
    std::size_t others = 0, agreeing = 0;
    for (const TapComparison& tap : diff.taps) {
        if (&tap == &first || !tap.compared() || !tap.tap.ends_with(stage)) continue;
        ++others;
        agreeing += tap.status == TapStatus::Same ? 1 : 0;
    }
    if (others == 0) return {};
    if (agreeing == others) return others == 1 ? "; the other view agrees there" : "; all other views agree there";
    return agreeing == 0 ? "; so it is in every view" : "";
}

std::string placeWords(const TapComparison& first, const TapSource& a, const TapSource& b, const std::vector<int>& windows) {
    if (!hasTokens(first.tap, first.shapeA)) return {};
    const auto ours = a.read(first.tap);
    const auto theirs = b.read(first.tap);
    const FeatureMap tokens = tokenErrors(first.tap, *ours, *theirs);
    ErrorSetting setting{.plan = a.manifest().plan(), .windowSide = windowOf(tapPlace(first.tap), windows)};
    if (!setting.plan) setting.plan = b.manifest().plan();
    std::string words = worstWords(first.tap, first, tokens.gridSide);
    if (const std::string place = errorPlace(first.tap, tokens, setting); !place.empty()) words += "; " + place;
    if (const std::string channels = errorChannels(channelErrors(first.tap, *ours, *theirs)); !channels.empty()) {
        words += "; " + channels;
    }
    return words;
}

std::string sizeWords(const TapDiff& diff, const TapComparison& first) {
    if (std::isinf(first.max) && first.nonFiniteA != first.nonFiniteB) {
        return ": NaN or Inf where the other has none (" + std::to_string(first.nonFiniteA) + " in A, " +
               std::to_string(first.nonFiniteB) + " in B)";
    }
    std::string words = ": RMS error " + number(first.rms) + " of the spread, largest " + number(first.max);
    if (first.rmsLimit > 0 && first.rms > first.rmsLimit) {
        words += ", " + number(first.rms / first.rmsLimit) + "× what " + typeWords(diff) + " may differ by";
    } else if (first.maxLimit > 0 && std::isfinite(first.max)) {
        words += first.rmsLimit > 0
                     ? ", the largest " + number(first.max / first.maxLimit) + "× what " + typeWords(diff) + " may differ by"
                     : ", where " + number(first.maxLimit) + " is allowed";
    }
    return words;
}

std::string agreementWords(const TapDiff& diff) {
    const std::size_t same = diff.count(TapStatus::Same);
    if (same == 0) return "A and B share no tap: nothing was compared";
    const bool byNoise = std::any_of(diff.taps.begin(), diff.taps.end(), [](const TapComparison& t) { return t.rmsLimit > 0; });
    std::string words = "no divergence: " + counted(same, "tap") +
                        (byNoise ? " within the noise of " + typeWords(diff) : " within the tolerance");
    if (const std::size_t missing = diff.count(TapStatus::Missing)) words += ", " + std::to_string(missing) + " missing";
    if (const std::size_t extra = diff.count(TapStatus::Extra)) words += ", " + std::to_string(extra) + " extra";
    return words;
}

}  // namespace

std::string stageInWords(const std::string& tap, const RunManifest& run) {
    const TapPlace place = tapPlace(tap);
    const std::string words = stageWords(place, windowsOf(run));
    if (place.isForeign() || place.stage == Stage::Tokens) return words;
    return words + (place.view == TapPlace::kGlobalView ? " of the global view" : " of tile " + std::to_string(place.view));
}

std::string explainDiff(const TapDiff& diff, const TapSource& a, const TapSource& b, const std::stop_token& stop) {
    const TapComparison* const first = diff.firstDivergence();
    if (!first) return agreementWords(diff);
    if (stop.stop_requested()) throw Cancelled("diff");
    const RunManifest& told = a.manifest().weights ? a.manifest() : b.manifest();
    std::string words = "first divergence at " + Problem{.what = first->tap}.sentence() + ", " + stageInWords(first->tap, told);
    if (first->status == TapStatus::Misshapen) {
        words += ": A has " + shapeText(first->shapeA) + ", B " + shapeText(first->shapeB);
        return first->note.empty() ? words : words + " (" + first->note + ")";
    }
    words += sizeWords(diff, *first);
    try {
        words += placeWords(*first, a, b, windowsOf(told));
    } catch (const FileError&) {
        // It was readable a moment ago: the sentence does without its tokens.
    } catch (const NotKeptError&) {
    }
    return words + otherViews(diff, *first);
}

}  // namespace deepscope
