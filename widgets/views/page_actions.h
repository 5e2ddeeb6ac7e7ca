#pragma once

#include <QKeySequence>
#include <QList>
#include <QModelIndexList>
#include <QObject>
#include <QPoint>
#include <QStringList>

class QAbstractItemModel;
class QAction;

namespace deepscope {

class PageListView;

/// What can be done to the pages selected in a list: by keys while the list has the focus, and by its context menu.
class PageActions : public QObject {
    Q_OBJECT

public:
    /// The list has its model: the pages, or a proxy of them.
    explicit PageActions(PageListView* list);

    /// The selected pages, top to bottom.
    QList<int> selectedIds() const;
    void update();
    void retranslate();

Q_SIGNALS:
    void runRequested(int id);
    void removeRequested(QList<int> ids);
    void reloadRequested(QList<int> ids);

private:
    QAction* add(const char* name, const QKeySequence& key, void (PageActions::*what)());
    void openMenu(const QPoint& point);
    void run();
    void reload();
    void copyPaths();
    void openFolders();
    void moveUp();
    void moveDown();
    void remove();
    void removeOthers();
    QModelIndexList selectedRows() const;
    QStringList selectedFiles() const;
    const QAbstractItemModel* pages() const;

    PageListView* m_list;
    QAction* m_run;
    QAction* m_reload;
    QAction* m_copyPath;
    QAction* m_openFolder;
    QAction* m_moveUp;
    QAction* m_moveDown;
    QAction* m_remove;
    QAction* m_removeOthers;
};

}  // namespace deepscope
