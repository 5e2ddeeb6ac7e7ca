#include "widgets/views/page_actions.h"

#include "widgets/models/page_list_model.h"
#include "widgets/views/page_list_view.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace deepscope {

PageActions::PageActions(PageListView* list)
    : QObject(list),
      m_list(list),
      m_run(add("pageRunAction", {}, &PageActions::run)),
      m_reload(add("pageReloadAction", {}, &PageActions::reload)),
      m_copyPath(add("pageCopyPathAction", QKeySequence::Copy, &PageActions::copyPaths)),
      m_openFolder(add("pageOpenFolderAction", {}, &PageActions::openFolders)),
      m_moveUp(add("pageMoveUpAction", QKeySequence(Qt::ALT | Qt::Key_Up), &PageActions::moveUp)),
      m_moveDown(add("pageMoveDownAction", QKeySequence(Qt::ALT | Qt::Key_Down), &PageActions::moveDown)),
      m_remove(add("pageRemoveAction", QKeySequence::Delete, &PageActions::remove)),
      m_removeOthers(add("pageRemoveOthersAction", {}, &PageActions::removeOthers)) {
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list, &QWidget::customContextMenuRequested, this, &PageActions::openMenu);
    connect(list, &PageListView::selectionHasChanged, this, &PageActions::update);
}

QAction* PageActions::add(const char* name, const QKeySequence& key, void (PageActions::*what)()) {
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, what);
    return action;
}

void PageActions::retranslate() {
    m_run->setText(tr("&Run"));
    m_reload->setText(tr("Re&load"));
    m_copyPath->setText(tr("&Copy Path"));
    m_openFolder->setText(tr("&Open Containing Folder"));
    m_moveUp->setText(tr("Move &Up"));
    m_moveDown->setText(tr("Move &Down"));
    m_remove->setText(tr("Re&move"));
    m_removeOthers->setText(tr("Remove O&thers"));
}

void PageActions::update() {
    const auto selected = selectedRows().size();
    const int shown = m_list->model()->rowCount();
    for (QAction* action : {m_run, m_reload, m_remove}) action->setEnabled(selected > 0);
    m_removeOthers->setEnabled(selected > 0 && selected < pages()->rowCount());
    for (QAction* action : {m_moveUp, m_moveDown}) action->setEnabled(selected > 0 && selected < shown);
    const bool hasFile = !selectedFiles().isEmpty();
    for (QAction* action : {m_copyPath, m_openFolder}) action->setEnabled(hasFile);
}

void PageActions::openMenu(const QPoint& point) {
    if (!m_list->indexAt(point).isValid()) return;
    auto* menu = new QMenu(m_list);
    menu->setObjectName(QStringLiteral("pageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_run, m_reload});
    menu->addSeparator();
    menu->addActions({m_copyPath, m_openFolder});
    menu->addSeparator();
    menu->addActions({m_moveUp, m_moveDown});
    menu->addSeparator();
    menu->addActions({m_remove, m_removeOthers});
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

QModelIndexList PageActions::selectedRows() const {
    QModelIndexList rows = m_list->selectionModel() ? m_list->selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> PageActions::selectedIds() const {
    QList<int> ids;
    for (const QModelIndex& row : selectedRows()) ids << row.data(PageListModel::IdRole).toInt();
    return ids;
}

// Those that the filter hides too.
const QAbstractItemModel* PageActions::pages() const {
    const auto* shown = qobject_cast<const QAbstractProxyModel*>(m_list->model());
    return shown && shown->sourceModel() ? shown->sourceModel() : m_list->model();
}

// Built-in pages have none.
QStringList PageActions::selectedFiles() const {
    QStringList files;
    for (const QModelIndex& row : selectedRows()) {
        const QString path = row.data(PageListModel::PathRole).toString();
        if (!path.isEmpty() && !path.startsWith(QLatin1String(":/"))) files << path;
    }
    return files;
}

void PageActions::run() {
    for (const int id : selectedIds()) Q_EMIT runRequested(id);
}

void PageActions::reload() {
    if (const QList<int> ids = selectedIds(); !ids.isEmpty()) Q_EMIT reloadRequested(ids);
}

void PageActions::copyPaths() {
    QStringList paths;
    for (const QString& path : selectedFiles()) paths << QDir::toNativeSeparators(path);
    if (!paths.isEmpty()) QGuiApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
}

void PageActions::openFolders() {
    QStringList folders;
    for (const QString& path : selectedFiles()) folders << QFileInfo(path).absolutePath();
    folders.removeDuplicates();
    for (const QString& folder : folders) QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void PageActions::moveUp() {
    QList<QPersistentModelIndex> pages;
    for (const QModelIndex& row : selectedRows()) pages << row;
    int highest = 0;  // those above stand as high as they can
    for (const QPersistentModelIndex& page : pages) {
        if (page.row() > highest) m_list->model()->moveRow({}, page.row(), {}, page.row() - 1);
        highest = page.row() + 1;
    }
    m_list->scrollTo(m_list->currentIndex());
}

void PageActions::moveDown() {
    QList<QPersistentModelIndex> pages;
    for (const QModelIndex& row : selectedRows()) pages.prepend(row);
    int lowest = m_list->model()->rowCount() - 1;
    for (const QPersistentModelIndex& page : pages) {
        if (page.row() < lowest) m_list->model()->moveRow({}, page.row(), {}, page.row() + 2);
        lowest = page.row() - 1;
    }
    m_list->scrollTo(m_list->currentIndex());
}

void PageActions::remove() {
    if (const QList<int> ids = selectedIds(); !ids.isEmpty()) Q_EMIT removeRequested(ids);
}

void PageActions::removeOthers() {
    const QList<int> kept = selectedIds();
    QList<int> others;
    for (int row = 0; row < pages()->rowCount(); ++row) {
        const int id = pages()->index(row, 0).data(PageListModel::IdRole).toInt();
        if (!kept.contains(id)) others << id;
    }
    if (!kept.isEmpty() && !others.isEmpty()) Q_EMIT removeRequested(others);
}

}  // namespace deepscope
