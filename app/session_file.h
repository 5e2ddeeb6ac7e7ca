#pragma once

#include "app/session_reader.h"

#include <QByteArray>
#include <QString>

namespace deepscope {

/// Pasted pictures are in it: larger than that is no session.
inline constexpr qint64 kMostSessionBytes = 64LL << 20;

bool hasSessionName(const QString& path);

/// A session file as it was read.
struct SessionFile {
    ReadSession session;
    QByteArray digest;  ///< of its bytes: tells whether another program has written it since
};

/// Throws FileError: no regular file, unreadable, too large, or what readSession() refuses.
SessionFile readSessionFile(const QString& path);
/// Writes the whole file or leaves what was there; returns its digest. Throws FileError: a read-only file or folder, a full disk.
QByteArray writeSessionFile(const QString& path, const SessionState& session, PastedPictures& pasted);
/// Of the file as it is now; empty when it cannot be read.
QByteArray digestOfFile(const QString& path);

}  // namespace deepscope
