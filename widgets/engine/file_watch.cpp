#include "widgets/engine/file_watch.h"

#include <QDateTime>
#include <QFileInfo>

#include <utility>
#include <vector>

namespace deepscope {

namespace {

constexpr int kSettledMs = 300;
constexpr int kLookMs = 100;
constexpr int kPollMs = 2000;
// The system shares its watches among all programs of a person.
constexpr int kMaxFileWatches = 2048;

}  // namespace

FileWatch::FileWatch() : m_watcher(new QFileSystemWatcher(this)) {
    m_clock.start();
    m_settling.setInterval(kLookMs);
    m_polling.setInterval(kPollMs);
    connect(&m_settling, &QTimer::timeout, this, &FileWatch::settle);
    connect(&m_polling, &QTimer::timeout, this, &FileWatch::poll);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::onFolderChanged);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString& path) {
        if (const auto file = m_files.find(path); file != m_files.end()) restamp(path, *file);
    });
}

FileWatch::Stamp FileWatch::stampOf(const QString& path) {
    const QFileInfo info(path);
    if (!info.isFile()) return {};
    return {true, info.size(), info.lastModified().toMSecsSinceEpoch()};
}

void FileWatch::watch(const QString& path) {
    if (m_files.contains(path)) return;
    File& file = m_files[path];
    file.folder = QFileInfo(path).path();
    file.told = file.seen = stampOf(path);
    m_folders[file.folder].insert(path);
    if (!m_enabled) return;
    armFolder(file.folder);
    arm(path, file);
    updatePolling();
}

void FileWatch::unwatch(const QString& path) {
    const auto found = m_files.find(path);
    if (found == m_files.end()) return;
    const File file = *found;
    m_files.erase(found);
    if (file.isWatched) {
        m_watcher->removePath(path);
        --m_watchedFiles;
    }
    QSet<QString>& neighbours = m_folders[file.folder];
    neighbours.remove(path);
    if (neighbours.isEmpty()) {
        m_folders.remove(file.folder);
        if (m_watchedFolders.remove(file.folder)) m_watcher->removePath(file.folder);
    }
    updatePolling();
}

void FileWatch::setEnabled(bool enabled) {
    if (enabled == m_enabled) return;
    m_enabled = enabled;
    if (!enabled) {
        m_settling.stop();
        m_polling.stop();
        if (const QStringList all = m_watcher->files() + m_watcher->directories(); !all.isEmpty()) m_watcher->removePaths(all);
        m_watchedFolders.clear();
        m_watchedFiles = 0;
        for (File& file : m_files) {
            file.isWatched = false;
            file.seenAtMs = -1;
        }
        return;
    }
    for (const QString& folder : m_folders.keys()) armFolder(folder);
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        arm(file.key(), *file);
        touch(file.key(), *file);
    }
    updatePolling();
}

// A watch follows the file itself, not its name: after a replacement it looks at what is no longer there. So it is set anew.
void FileWatch::arm(const QString& path, File& file) {
    if (file.isWatched) {
        m_watcher->removePath(path);
        --m_watchedFiles;
    }
    file.isWatched = m_watchedFiles < kMaxFileWatches && QFileInfo::exists(path) && m_watcher->addPath(path);
    if (file.isWatched) ++m_watchedFiles;
}

void FileWatch::armFolder(const QString& folder) {
    if (m_watchedFolders.contains(folder) && m_watcher->directories().contains(folder)) return;
    m_watchedFolders.remove(folder);
    if (QFileInfo(folder).isDir() && m_watcher->addPath(folder)) m_watchedFolders.insert(folder);
}

void FileWatch::touch(const QString& path, File& file) {
    if (file.seenAtMs < 0 && stampOf(path) != file.told) restamp(path, file);
}

// Even one that looks the same may be another file under the old name: settling watches it anew.
void FileWatch::restamp(const QString& path, File& file) {
    file.seen = stampOf(path);
    file.seenAtMs = m_clock.elapsed();
    if (!m_settling.isActive()) m_settling.start();
}

void FileWatch::onFolderChanged(const QString& folder) {
    armFolder(folder);
    for (const QString& path : m_folders.value(folder)) {
        if (const auto file = m_files.find(path); file != m_files.end()) touch(path, *file);
    }
    updatePolling();
}

void FileWatch::settle() {
    std::vector<std::pair<QString, bool>> settled;
    bool waiting = false;
    for (auto entry = m_files.begin(); entry != m_files.end(); ++entry) {
        File& file = *entry;
        if (file.seenAtMs < 0) continue;
        const Stamp now = stampOf(entry.key());
        if (now != file.seen) {
            file.seen = now;
            file.seenAtMs = m_clock.elapsed();
        }
        if (m_clock.elapsed() - file.seenAtMs < kSettledMs) {
            waiting = true;
            continue;
        }
        // Looked at once more behind the new watch, so that nothing falls between the two.
        arm(entry.key(), file);
        if (const Stamp behind = stampOf(entry.key()); behind != file.seen) {
            file.seen = behind;
            file.seenAtMs = m_clock.elapsed();
            waiting = true;
            continue;
        }
        file.seenAtMs = -1;
        if (file.seen == file.told) continue;
        file.told = file.seen;
        settled.emplace_back(entry.key(), file.seen.exists);
    }
    if (!waiting) m_settling.stop();
    updatePolling();
    for (const auto& [path, exists] : settled) {
        if (exists) {
            Q_EMIT changed(path);
        } else {
            Q_EMIT vanished(path);
        }
    }
}

void FileWatch::poll() {
    for (const QString& folder : m_folders.keys()) {
        if (!m_watchedFolders.contains(folder)) armFolder(folder);
    }
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        if (!file->isWatched) touch(file.key(), *file);
    }
    updatePolling();
}

void FileWatch::updatePolling() {
    const bool needed = m_enabled && (m_watchedFiles < m_files.size() || m_watchedFolders.size() < m_folders.size());
    if (!needed) {
        m_polling.stop();
    } else if (!m_polling.isActive()) {
        m_polling.start();
    }
}

}  // namespace deepscope
