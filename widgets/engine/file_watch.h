#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

namespace deepscope {

/// The looking behind PageWatcher, in a thread of its own: a file on a slow disk holds up nobody. Each file is watched itself
/// (for writes in place) and through its folder (for files moved over it, deleted, made again). What the system has no watch left
/// for is looked at every two seconds.
class FileWatch : public QObject {
    Q_OBJECT

public:
    FileWatch();

    void watch(const QString& path);
    void unwatch(const QString& path);
    void setEnabled(bool enabled);
    void abandon() {}

Q_SIGNALS:
    void changed(QString path);
    void vanished(QString path);

private:
    struct Stamp {
        bool exists = false;
        qint64 sizeBytes = 0;
        qint64 modifiedMs = 0;
        bool operator==(const Stamp&) const = default;
    };
    struct File {
        QString folder;
        Stamp told;            // as of the last signal
        Stamp seen;            // as of the last look
        qint64 seenAtMs = -1;  // since when it looks so; −1: it rests
        bool isWatched = false;
    };
    static Stamp stampOf(const QString& path);
    void arm(const QString& path, File& file);
    void armFolder(const QString& folder);
    void touch(const QString& path, File& file);
    void restamp(const QString& path, File& file);
    void onFolderChanged(const QString& folder);
    void settle();
    void poll();
    void updatePolling();

    bool m_enabled = true;
    QHash<QString, File> m_files;             // by path
    QHash<QString, QSet<QString>> m_folders;  // the watched files of each folder
    QSet<QString> m_watchedFolders;
    int m_watchedFiles = 0;
    QFileSystemWatcher* m_watcher;
    QTimer m_settling{this};
    QTimer m_polling{this};
    QElapsedTimer m_clock;
};

}  // namespace deepscope
