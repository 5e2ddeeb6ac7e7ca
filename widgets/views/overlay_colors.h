#pragma once

#include "widgets/views/canvas_overlay.h"
#include "widgets/views/color_scale.h"

#include <string>

namespace deepscope {

/// What kind of numbers an overlay holds: which of the colour choices is theirs.
ColorKind colorKindOf(const CanvasOverlay& overlay);
/// What a range set by hand belongs to. Norms and attention have a kind for themselves; the other kinds hold several ways to
/// look, each with ranges of its own.
std::string rangeStage(const std::string& tap, const CanvasOverlay& overlay, int channel);
/// The numbers that its scale has to show.
ShownValues shownValues(const CanvasOverlay& overlay);

}  // namespace deepscope
