#pragma once

#include "widgets/views/canvas_scene.h"

#include <vector>

namespace deepscope {

/// A rectangle of the scene that belongs to the pinned token, or to one that is pointed at in another panel.
struct CanvasMark {
    enum class Kind {
        Place,           ///< the token itself, where the overlay has no cell of its own for it
        AncestorBlock,   ///< the SAM tokens that lie under its patch
        ReceptiveField,  ///< the SAM tokens that convolutions bring into it
        Counterpart,     ///< the same place of the page in another view
        HoverElsewhere,  ///< what is pointed at in another panel
    };
    Kind kind = Kind::Place;
    QRectF rect;
    bool operator==(const CanvasMark&) const = default;
};

/// Back to front. Arithmetic on the plan alone: made anew for every picture. Empty without a plan.
std::vector<CanvasMark> canvasMarks(const CanvasScene& scene);

/// Where a region of tokens lies on the page, padding included; empty when the plan has no such view.
QRectF regionRect(const CanvasScene& scene, const TokenRegion& region);

}  // namespace deepscope
