#include "widgets/views/recent_menu.h"

#include "encoder/image/page_address.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFontMetrics>
#include <QPointer>
#include <QThreadPool>

#include <system_error>

namespace deepscope {

namespace {

constexpr int kTextWidthPx = 420;
constexpr int kNumbered = 9;

QString shownPath(const QString& path) {
    const QString home = QDir::homePath();
    const QString shown = path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
    return QDir::toNativeSeparators(shown);
}

}  // namespace

RecentMenu::RecentMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("recentMenu"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::lookUp);
    rebuild();
}

void RecentMenu::setPaths(const QStringList& paths) {
    if (paths == m_paths) return;
    m_paths = paths;
    rebuild();
    lookUp();
}

void RecentMenu::rebuild() {
    clear();
    setTitle(tr("Open &Recent"));
    setEnabled(!m_paths.isEmpty());
    menuAction()->setEnabled(!m_paths.isEmpty());
    for (int i = 0; i < m_paths.size(); ++i) {
        const QString& path = m_paths[i];
        QString text = fontMetrics().elidedText(shownPath(path), Qt::ElideMiddle, kTextWidthPx);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        const QString number = i < kNumbered ? QStringLiteral("&%1  ").arg(i + 1) : QStringLiteral("%1  ").arg(i + 1);
        QAction* action = addAction(number + text);
        action->setData(path);
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setEnabled(m_present.value(path, true));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    addSeparator();
    QAction* clearing = addAction(tr("&Clear List"));
    clearing->setObjectName(QStringLiteral("clearRecentAction"));
    connect(clearing, &QAction::triggered, this, &RecentMenu::cleared);
}

// A path may lie on a disk that does not answer: the menu opens all the same.
void RecentMenu::lookUp() {
    if (m_paths.isEmpty()) return;
    const QPointer<RecentMenu> self(this);
    QThreadPool::globalInstance()->start([self, paths = m_paths] {
        QHash<QString, bool> present;
        for (const QString& path : paths) {
            std::error_code error;
            present.insert(path, std::filesystem::exists(fileOfPage(path.toStdU16String()), error));
        }
        // Only the window's thread may ask whether the menu still lives.
        QMetaObject::invokeMethod(
            qApp,
            [self, present] {
                if (self) self->onLookedUp(present);
            },
            Qt::QueuedConnection);
    });
}

void RecentMenu::onLookedUp(const QHash<QString, bool>& present) {
    m_present = present;
    for (QAction* action : actions()) {
        const QString path = action->data().toString();
        if (path.isEmpty()) continue;
        const bool isThere = m_present.value(path, true);
        action->setEnabled(isThere);
        const QString native = QDir::toNativeSeparators(path);
        action->setToolTip(isThere ? native : tr("%1 is not there").arg(native));
    }
}

void RecentMenu::changeEvent(QEvent* event) {
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) rebuild();
}

}  // namespace deepscope
