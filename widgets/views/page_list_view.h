#pragma once

#include <QListView>

#include <string>

namespace deepscope {

class PageDelegate;

/// The pages below each other, with their runs as chips. Choosing is told apart from selecting: a plain click or arrow chooses
/// the page to look at; Ctrl and Shift select several; left, right and Enter go through the runs of the page the keyboard is at.
class PageListView : public QListView {
    Q_OBJECT

public:
    explicit PageListView(QWidget* parent = nullptr);

    /// The page and run that are looked at, which the view also goes to when they are others than before. −1 for none.
    void setCurrent(int id, const std::string& mode);
    int currentId() const;
    /// What is said in place of an empty list.
    void setEmptyText(const QString& text);
    /// Where a page's chip is, in the viewport; empty when it is not shown.
    QRect chipRect(const QModelIndex& index, const std::string& mode) const;

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override { return {142, 300}; }
    QSize minimumSizeHint() const override { return {100, 60}; }

Q_SIGNALS:
    void pageChosen(int id);
    void runChosen(int id, std::string mode);
    void pageOpened(int id);  ///< by a double click
    void selectionHasChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    struct Hit {
        int id = -1;
        std::string mode;  // empty: the page beside its chips
        bool operator==(const Hit&) const = default;
    };
    Hit hitAt(const QPoint& point) const;
    void setHovered(const Hit& hit);
    void goToCurrent(int firstRow, int lastRow);
    void moveChipCursor(int step);

    PageDelegate* m_delegate;
    Hit m_pressed;
    bool m_wasDragged = false;  // since the last press
    QString m_emptyText;
};

}  // namespace deepscope
