#include "app/session_recovery.h"

#include "app/session_file.h"
#include "encoder/export/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace deepscope {

namespace {

constexpr std::size_t kMostOffered = 50;
const QLatin1String kSessionPath("recoveredFrom");
const QLatin1String kLockSuffix(".lock");

/// It ends with its process, however long that runs.
std::shared_ptr<QLockFile> lockOf(const QString& file) {
    auto lock = std::make_shared<QLockFile>(file + kLockSuffix);
    lock->setStaleLockTime(0);
    return lock;
}

}  // namespace

SessionRecovery::SessionRecovery(QString folder) : m_folder(std::move(folder)) {
    const QString name = QStringLiteral("recovery-%1-%2.deepscope")
                             .arg(QCoreApplication::applicationPid())
                             .arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
    m_file = QDir(m_folder).filePath(name);
}

void SessionRecovery::write(const SessionState& session, const QString& sessionPath, PastedPictures& pasted) {
    QJsonObject json = sessionToJson(session, QString(), pasted);
    json[kSessionPath] = sessionPath;
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (bytes == m_written) return;
    QDir().mkpath(m_folder);
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(m_file + kLockSuffix);
        m_lock->setStaleLockTime(0);
        if (!m_lock->tryLock(0)) {
            m_lock.reset();
            throw FileError({"cannot lock", (m_file + kLockSuffix).toStdString(), "a folder that may be written", "no lock"});
        }
    }
    writeFileAtomically(std::filesystem::path(m_file.toStdU16String()),
                        {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    m_written = bytes;
}

void SessionRecovery::finish() {
    if (!m_lock) return;
    QFile::remove(m_file);
    m_lock.reset();  // its file goes with it
    m_written.clear();
}

std::vector<CrashedSession> SessionRecovery::find(const QString& folder) {
    std::vector<CrashedSession> crashed;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("recovery-*.deepscope")}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    for (const QFileInfo& info : files) {
        if (crashed.size() >= kMostOffered) break;
        const auto lock = lockOf(info.absoluteFilePath());
        if (!lock->tryLock(0)) continue;  // its process is at work
        CrashedSession each{.file = info.absoluteFilePath(), .lock = lock, .sessionPath = {}, .savedAt = info.lastModified()};
        try {
            SessionFile read = readSessionFile(each.file);
            each.pageCount = static_cast<int>(read.session.state.pages.size());
            each.noteCount = static_cast<int>(read.session.state.notes.size());
            each.sessionPath = takeSessionPath(read.session.state);
        } catch (const FileError&) {
            // It is offered all the same: to be looked at, or thrown away.
        }
        crashed.push_back(std::move(each));
    }
    return crashed;
}

void SessionRecovery::discard(CrashedSession& crashed) {
    QFile::remove(crashed.file);
    crashed.lock.reset();
}

QString SessionRecovery::takeSessionPath(SessionState& session) {
    const QString path = session.unread.take(kSessionPath).toString();
    return path.size() < 4096 && !path.contains(QChar()) && QDir::isAbsolutePath(path) ? path : QString();
}

}  // namespace deepscope
