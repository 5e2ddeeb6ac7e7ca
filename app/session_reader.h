#pragma once

#include "app/session_state.h"
#include "encoder/errors.h"

namespace deepscope {

/// Of a session file: what could be read, and a problem for each part that could not be, which then is as in a new session.
struct ReadSession {
    SessionState state;
    std::vector<Problem> problems;  ///< at most kMostProblems
    int problemCount = 0;
    std::vector<int> missing;  ///< pages of `state` whose file is not there

    static constexpr int kMostProblems = 20;
};

inline constexpr int kMostSessionPages = 10'000;
inline constexpr int kMostSessionNotes = 100'000;

/// Reads what sessionToJson() writes, whoever wrote it; `where` names the file in problems, `folder` is what its relative paths
/// are relative to. Throws FileError: no JSON, no session, one of a newer version, or more pages than a window holds.
ReadSession readSession(const QByteArray& json, const QString& where, const QString& folder);

}  // namespace deepscope
