#include "encoder/image/mode.h"

#include "encoder/errors.h"

#include <charconv>

namespace deepscope {
namespace {

constexpr int kSmallestCustomSidePx = 256;
constexpr int kLargestCustomSidePx = 2048;
constexpr int kCustomStepPx = 64;  // patches of 16, halved twice
constexpr std::string_view kCustomPrefix = "custom:";

bool isCustomSide(int sidePx) {
    return sidePx >= kSmallestCustomSidePx && sidePx <= kLargestCustomSidePx && sidePx % kCustomStepPx == 0;
}

std::string_view kindName(ModeKind kind) {
    switch (kind) {
        case ModeKind::Tiny:
            return "tiny";
        case ModeKind::Small:
            return "small";
        case ModeKind::Base:
            return "base";
        case ModeKind::Large:
            return "large";
        case ModeKind::Gundam:
            return "gundam";
        case ModeKind::Custom:
            break;
    }
    return "custom";
}

UsageError badSide(std::string_view where, std::string got) {
    return UsageError({.what = "bad side of a view",
                       .where = std::string(where),
                       .expected = "a multiple of 64 from 256 to 2048 pixels",
                       .got = std::move(got)});
}

}  // namespace

std::string Mode::name() const {
    return kind == ModeKind::Custom ? std::string(kCustomPrefix) + std::to_string(globalSidePx) : std::string(kindName(kind));
}

const std::array<Mode, 5>& namedModes() {
    static constexpr std::array<Mode, 5> kModes = {Mode{ModeKind::Tiny, 512}, Mode{ModeKind::Small, 640},
                                                   Mode{ModeKind::Base, 1024}, Mode{ModeKind::Large, 1280},
                                                   Mode{ModeKind::Gundam, 1024}};
    return kModes;
}

Mode parseMode(std::string_view text) {
    for (const Mode& mode : namedModes()) {
        if (text == kindName(mode.kind)) return mode;
    }
    if (!text.starts_with(kCustomPrefix)) {
        throw UsageError({.what = "unknown mode",
                          .where = "--mode",
                          .expected = "tiny, small, base, large, gundam or custom:S",
                          .got = "'" + std::string(text) + "'"});
    }
    const std::string_view digits = text.substr(kCustomPrefix.size());
    int sidePx = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), sidePx);
    if (failure != std::errc{} || end != digits.data() + digits.size() || !isCustomSide(sidePx)) {
        throw badSide(kCustomPrefix, "'" + std::string(digits) + "'");
    }
    return {ModeKind::Custom, sidePx};
}

Mode modeOfSide(int sidePx) {
    // gundam comes last and has base's global side: a single view of 1024 is base.
    for (const Mode& mode : namedModes()) {
        if (mode.globalSidePx == sidePx) return mode;
    }
    if (!isCustomSide(sidePx)) throw badSide("mode of a view", std::to_string(sidePx));
    return {ModeKind::Custom, sidePx};
}

}  // namespace deepscope
