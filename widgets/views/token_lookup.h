#pragma once

#include "widgets/views/canvas_overlay.h"

#include <QString>

#include <optional>

namespace deepscope {

/// What a person's words name on the canvas: a token, or a sentence that says why none.
struct TokenLookup {
    std::optional<TokenHit> hit;
    QString problem;
};

/// "1294" counts tokens row by row from 0; "20,14", "20 14" and "r20 c14" are row and column; "cls" is the CLS token
/// where there is one. In a layout a number is the row of the laid-out tokens, a pair is line and place.
TokenLookup findToken(const CanvasOverlay& overlay, const QString& text);

/// What findToken takes for this overlay, as a sentence.
QString validTokens(const CanvasOverlay& overlay);

}  // namespace deepscope
