#include "widgets/engine/page_watcher.h"

#include "encoder/image/page_address.h"

#include <QDir>
#include <QMetaObject>

namespace deepscope {

PageWatcher::PageWatcher(QObject* parent) : QObject(parent) {
    // What was under way when a path was let go is not told any more.
    connect(m_watch.get(), &FileWatch::changed, this, [this](const QString& absolute) {
        for (const QString& path : givenAs(absolute)) Q_EMIT changed(path);
    });
    connect(m_watch.get(), &FileWatch::vanished, this, [this](const QString& absolute) {
        for (const QString& path : givenAs(absolute)) Q_EMIT vanished(path);
    });
}

void PageWatcher::watch(const QString& path) {
    if (path.isEmpty() || path.startsWith(QLatin1String(":/")) || m_absolute.contains(path)) return;
    const QString file = QString::fromStdU16String(fileOfPage(std::filesystem::path(path.toStdU16String())).u16string());
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(file));
    m_absolute.insert(path, absolute);
    QMetaObject::invokeMethod(m_watch.get(), [watch = m_watch.get(), absolute] { watch->watch(absolute); });
}

void PageWatcher::unwatch(const QString& path) {
    const QString absolute = m_absolute.take(path);
    if (absolute.isEmpty() || !givenAs(absolute).isEmpty()) return;
    QMetaObject::invokeMethod(m_watch.get(), [watch = m_watch.get(), absolute] { watch->unwatch(absolute); });
}

void PageWatcher::setEnabled(bool enabled) {
    if (enabled == m_enabled) return;
    m_enabled = enabled;
    QMetaObject::invokeMethod(m_watch.get(), [watch = m_watch.get(), enabled] { watch->setEnabled(enabled); });
}

}  // namespace deepscope
