#pragma once

#include "encoder/errors.h"

#include <QString>

#include <utility>

namespace deepscope {

/// Where the parallel what-if stands: whether it can be run, runs, or failed.
struct WhatIfState {
    enum class Kind { Idle, Running, Failed, Unavailable };

    Kind kind = Kind::Idle;
    double fraction = 0;  ///< done, 0–1, while it runs
    Problem problem;      ///< why it failed
    QString reason;       ///< why it cannot be run now, in the window's language

    static WhatIfState idle() { return {}; }
    static WhatIfState running(double fraction) {
        return {.kind = Kind::Running, .fraction = fraction, .problem = {}, .reason = {}};
    }
    static WhatIfState failed(Problem problem) {
        return {.kind = Kind::Failed, .fraction = 0, .problem = std::move(problem), .reason = {}};
    }
    static WhatIfState unavailable(const QString& reason) {
        return {.kind = Kind::Unavailable, .fraction = 0, .problem = {}, .reason = reason};
    }
};

}  // namespace deepscope
