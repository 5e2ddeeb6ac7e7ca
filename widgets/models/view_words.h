#pragma once

#include "widgets/engine/run_request.h"
#include "widgets/models/tap_view.h"

#include <QString>

#include <string>

namespace deepscope {

/// A sentence or two each, in the language of now.
struct ViewWords {
    QString shows;
    QString misread;  ///< how it is taken for more than it is
    QString howTo;    ///< how to use it, with its keys
};

/// What is looked at, as far as words about it depend on that.
struct ViewContext {
    std::string tap;                ///< empty: the page itself
    const RunPlan* plan = nullptr;  ///< null before a run: words then name no numbers
    bool pinned = false;
};

/// What Automatic stands for: attention from the pinned token where the stage attends, else the norm. Other kinds as they are.
ViewKind effectiveView(ViewKind kind, const ViewContext& context);

/// Words for every kind, at stages too where the window does not offer it.
ViewWords viewWords(const TapView& view, const ViewContext& context);

}  // namespace deepscope
