#pragma once

#include "widgets/engine/file_watch.h"
#include "widgets/engine/worker_thread.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace deepscope {

/// Tells when the files of open pages change on disk: written in place, moved over (as editors save), deleted and made again.
/// It tells once a file has kept its size and time for 300 ms, so a page is never read half written. No call waits for a disk.
class PageWatcher : public QObject {
    Q_OBJECT

public:
    explicit PageWatcher(QObject* parent = nullptr);

    /// Of a PDF's page ("FILE.pdf#3") the PDF is watched, once for all its pages. Starts with the file as it is now, there or
    /// not. Built-in pages (":/…") never change; a path watched already stays so.
    void watch(const QString& path);
    void unwatch(const QString& path);
    bool isWatching(const QString& path) const { return m_absolute.contains(path); }
    /// Off, it lets go of the disk but remembers: on again, it tells of what has changed meanwhile.
    /// A signal that was under way still arrives.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_enabled; }

Q_SIGNALS:
    /// The path as it was given to watch().
    void changed(QString path);
    /// The file is gone; changed() follows should it come back.
    void vanished(QString path);

private:
    QStringList givenAs(const QString& absolute) const { return m_absolute.keys(absolute); }

    QHash<QString, QString> m_absolute;  // by the path as given
    bool m_enabled = true;
    WorkerThread<FileWatch> m_watch{"page watcher"};
};

}  // namespace deepscope
