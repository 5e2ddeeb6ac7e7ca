#include "widgets/engine/file_search.h"

#include "encoder/errors.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QHash>

namespace deepscope {

namespace {

constexpr int kMostFiles = 500'000;
constexpr qint64 kChunkBytes = 1 << 20;

void stopIfAsked(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Cancelled("the search for lost files");
}

QString sha256Of(const QString& path, const std::stop_token& stop) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        stopIfAsked(stop);
        const QByteArray chunk = file.read(kChunkBytes);
        if (chunk.isEmpty()) return {};
        hash.addData(chunk);
    }
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace

std::vector<QString> findLostFiles(const QString& folder, const std::vector<LostFile>& lost, bool below,
                                   const std::stop_token& stop) {
    QHash<QString, QStringList> named;   // by name, of those that are lost
    QHash<qint64, QStringList> sized;    // by size, of those whose bytes are known
    QHash<QString, QString> identified;  // by SHA-256
    for (const LostFile& file : lost) {
        named.insert(file.name, {});
        if (!file.sha256.isEmpty() && file.sizeBytes >= 0) sized.insert(file.sizeBytes, {});
    }
    QDirIterator files(folder, QDir::Files | QDir::Hidden, below ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    for (int seen = 0; files.hasNext() && seen < kMostFiles; ++seen) {
        stopIfAsked(stop);
        const QString path = files.next();
        if (const auto same = named.find(files.fileName()); same != named.end()) same->append(path);
        if (sized.isEmpty()) continue;
        if (const auto same = sized.find(files.fileInfo().size()); same != sized.end()) same->append(path);
    }
    for (const QStringList& candidates : sized) {
        for (const QString& path : candidates) {
            const QString sha256 = sha256Of(path, stop);
            if (!sha256.isEmpty() && !identified.contains(sha256)) identified.insert(sha256, path);
        }
    }
    std::vector<QString> found;
    for (const LostFile& file : lost) {
        const QStringList& same = named[file.name];
        const QString identical = file.sha256.isEmpty() ? QString() : identified.value(file.sha256);
        found.push_back(!identical.isEmpty() ? identical : same.size() == 1 ? same.front() : QString());
    }
    return found;
}

}  // namespace deepscope
