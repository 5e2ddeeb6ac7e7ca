#pragma once

#include "widgets/views/panel.h"

#include <QList>
#include <QPointer>

#include <string>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace deepscope {

class PageActions;
class PageFilterModel;
class PageListModel;
class PageListView;

/// The open pages with their runs: a list with a filter above, a count and a button to add in the dock's title bar, and a context
/// menu. It asks for everything and changes nothing but the order: that it changes in the model, and tells.
class PagePanel : public Panel {
    Q_OBJECT

public:
    explicit PagePanel(QWidget* parent = nullptr);

    QString title() const override;

    /// The model must outlive the panel.
    void setModel(PageListModel* model);
    /// What is looked at: framed, and gone to when it is another page than before. −1 for none.
    void setCurrent(int id, const std::string& mode);
    /// The entries behind the "+" of the header; their owner keeps them.
    void setAddActions(const QList<QAction*>& actions);
    /// The selected pages, top to bottom.
    QList<int> selectedIds() const;
    /// Shows the filter and gives it the keyboard.
    void openFilter();

Q_SIGNALS:
    void pageChosen(int id);
    void runChosen(int id, std::string mode);
    /// By a double click or the menu, which asks for each selected page in turn.
    void runRequested(int id);
    void removeRequested(QList<int> ids);
    void reloadRequested(QList<int> ids);
    /// The user moved a page, which stands in `toRow` of the model now. Of several each is told of in turn.
    void moved(int id, int toRow);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void closeFilter();
    void onFilterEdited();
    void onRowsChanged();
    void updateFilterShown();
    void updateTexts();

    PageListModel* m_pages = nullptr;
    PageFilterModel* m_shown;
    PageListView* m_list;
    PageActions* m_actions;
    QWidget* m_filterRow;
    QLineEdit* m_filter;
    QPointer<QWidget> m_header;  // the dock's once it has adopted it
    QPointer<QLabel> m_count;
    QPointer<QToolButton> m_add;
    bool m_filterWanted = false;
};

}  // namespace deepscope
