#include "app/session_file.h"

#include "encoder/export/atomic_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <filesystem>

namespace deepscope {

namespace {

constexpr auto kDigest = QCryptographicHash::Sha256;

QByteArray readWhole(const QString& path) {
    const QFileInfo info(path);
    const auto refuse = [&path](const std::string& expected, const std::string& got) {
        throw FileError({"cannot open the session", path.toStdString(), expected, got});
    };
    if (!info.exists()) refuse("a file", "none of that name");
    if (!info.isFile()) refuse("a regular file", info.isDir() ? "a folder" : "something else");
    if (info.size() > kMostSessionBytes) {
        refuse("at most " + std::to_string(kMostSessionBytes) + " bytes", std::to_string(info.size()));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) refuse("a readable file", file.errorString().toStdString());
    QByteArray bytes = file.read(kMostSessionBytes + 1);
    if (file.error() != QFileDevice::NoError) refuse("a readable file", file.errorString().toStdString());
    return bytes;
}

}  // namespace

bool hasSessionName(const QString& path) {
    return path.endsWith(QLatin1String(".deepscope"), Qt::CaseInsensitive);
}

SessionFile readSessionFile(const QString& path) {
    const QByteArray bytes = readWhole(path);
    return {readSession(bytes, path, QFileInfo(path).absolutePath()), QCryptographicHash::hash(bytes, kDigest)};
}

QByteArray writeSessionFile(const QString& path, const SessionState& session, PastedPictures& pasted) {
    const QFileInfo info(path);
    // Renaming over it would do: the folder's permissions are asked alone.
    constexpr auto kWriters = QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    if (info.exists() && !(info.permissions() & kWriters)) {
        throw FileError({"cannot save the session", path.toStdString(), "a file that may be written", "a read-only one"});
    }
    if (session.pages.size() > static_cast<std::size_t>(kMostSessionPages)) {
        throw FileError({"cannot save the session", path.toStdString(), "at most " + std::to_string(kMostSessionPages) + " pages",
                         std::to_string(session.pages.size())});
    }
    const QByteArray bytes = QJsonDocument(sessionToJson(session, info.absolutePath(), pasted)).toJson();
    if (bytes.size() > kMostSessionBytes) {
        throw FileError({"cannot save the session", path.toStdString(),
                         "at most " + std::to_string(kMostSessionBytes) + " bytes; pasted pictures are in it",
                         std::to_string(bytes.size())});
    }
    writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                        {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return QCryptographicHash::hash(bytes, kDigest);
}

QByteArray digestOfFile(const QString& path) {
    try {
        return QCryptographicHash::hash(readWhole(path), kDigest);
    } catch (const FileError&) {
        return {};
    }
}

}  // namespace deepscope
