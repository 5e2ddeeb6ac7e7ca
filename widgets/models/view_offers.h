#pragma once

#include "encoder/weights/architecture.h"
#include "widgets/models/tap_view.h"

#include <QString>

#include <string>
#include <vector>

namespace deepscope {

/// What decides which ways there are to look at a tap.
struct ViewContext {
    std::string tap;
    const Architecture* architecture = nullptr;  ///< null: no run yet
    bool pinned = false;                         ///< a token that has a place in the tap's view
    bool pinnedClassToken = false;
    bool finished = false;     ///< the run has ended: attention can be recomputed
    bool hasParts = false;     ///< a block's input, `.mid` and output are kept
    bool hasCompared = false;  ///< the compared run has this tap in the same shape
};

/// A way to look at a tap, and why it cannot be had now.
struct ViewOffer {
    ViewKind kind = ViewKind::Norm;
    QString whyNot;  ///< empty: it can
};

/// The ways that make sense at a tap, in the order of ViewKind, without Automatic. None for pixels.
std::vector<ViewOffer> viewOffers(const ViewContext& context);

/// What a wish comes to: itself where it is offered; Automatic is the pinned token's attention where the stage attends, else
/// the norm. Where the wish cannot be had it is the norm, and `whyNot` says why.
ViewOffer resolveView(ViewKind wish, const ViewContext& context);

}  // namespace deepscope
