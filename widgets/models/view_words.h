#pragma once

#include "widgets/engine/run_request.h"
#include "widgets/models/tap_view.h"

#include <QString>

#include <string>

namespace deepscope {

/// A sentence or two each, in the language of now.
struct ViewWords {
    QString shows;
    QString misread;   ///< how it is taken for more than it is
    QString howTo;     ///< how to use it, with its keys
    QString alsoMind;  ///< what to mind of this run beside; may be empty
};

/// What is looked at, as far as words about it depend on that.
struct ViewSubject {
    std::string tap;                ///< empty: the page itself
    const RunPlan* plan = nullptr;  ///< null before a run: words then name no numbers
    bool pinned = false;
};

/// What separates two sentences in the language of now: a space, but nothing in Chinese.
QString sentenceGap();

/// Words for every kind, at stages too where the window does not offer it. Automatic is the pinned token's attention where
/// the stage attends, else the norm; pixels look the same in every way.
ViewWords viewWords(const TapView& view, const ViewSubject& subject);

}  // namespace deepscope
