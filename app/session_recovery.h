#pragma once

#include "app/session_state.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace deepscope {

/// What a process that did not end properly left: its session as it was a few seconds before. Held, no other process offers it.
struct CrashedSession {
    QString file;
    std::shared_ptr<QLockFile> lock;
    QString sessionPath;  ///< of the session file that it worked on; empty when it had no name
    QDateTime savedAt;
    int pageCount = 0;
    int noteCount = 0;
};

/// This process's session, written every few seconds to a file of its own with a lock beside it that ends with the process. Both
/// go when the process ends properly. Used from one thread at a time.
class SessionRecovery {
public:
    explicit SessionRecovery(QString folder);
    /// Leaves the file where it is: only finish() takes it away.
    ~SessionRecovery() = default;

    /// Writes the session unless it is what was written last; `sessionPath` is the file it belongs to, or empty. Throws
    /// FileError.
    void write(const SessionState& session, const QString& sessionPath, PastedPictures& pasted);
    void finish();
    const QString& file() const { return m_file; }

    /// What other processes left, the newest first. At most 50.
    static std::vector<CrashedSession> find(const QString& folder);
    static void discard(CrashedSession& crashed);
    /// The name of the session file that a recovered session belongs to; it is taken out of what was read.
    static QString takeSessionPath(SessionState& session);

private:
    QString m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QByteArray m_written;
};

}  // namespace deepscope
