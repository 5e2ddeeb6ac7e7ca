#pragma once

#include <array>
#include <string>
#include <string_view>

namespace deepscope {

enum class ModeKind { Tiny, Small, Base, Large, Gundam, Custom };

/// A resolution mode: how a page becomes views.
struct Mode {
    ModeKind kind = ModeKind::Base;
    int globalSidePx = 1024;  ///< side S of the global view

    /// tiny and small stretch to S×S; the others fit inside and pad.
    bool stretches() const { return kind == ModeKind::Tiny || kind == ModeKind::Small; }
    bool tiles() const { return kind == ModeKind::Gundam; }
    /// As written on the command line: "tiny", …, "custom:768".
    std::string name() const;
    bool operator==(const Mode&) const = default;
};

inline constexpr int kTileSidePx = 640;
inline constexpr int kPatchSidePx = 16;

/// The five named modes, smallest first.
const std::array<Mode, 5>& namedModes();

/// Reads "tiny" … "gundam" or "custom:S" (S a multiple of 64, 256–2048). Throws UsageError.
Mode parseMode(std::string_view text);

/// The mode whose only view has this side: a named one where there is one, else custom. Throws UsageError.
Mode modeOfSide(int sidePx);

}  // namespace deepscope
