#pragma once

#include "widgets/views/canvas_overlay.h"

#include <QStringList>

namespace deepscope {

/// What a token is, for the box at the cursor: its number and place first, then pixel boxes, then its value.
/// `map` may be null in a layout.
QStringList tokenReadout(const CanvasOverlay& overlay, const TokenHit& hit, const PixelMap* map, bool isQuery);

/// "224–239 × 320–335": whole pixels that a rectangle touches; empty for an empty rectangle.
QString pixelBoxText(const PixelRect& rect);

/// "token 1294 · row 20, col 14".
QString tokenTitle(const CanvasOverlay& overlay, const TokenHit& hit);

}  // namespace deepscope
