#pragma once

#include <QTableView>

namespace deepscope {

class KeptRunsModel;

/// A page's runs as a table, with as many of its columns as there is room for, the most telling first. Keys: + keeps, Enter
/// compares against the row, F2 renames it, Del forgets it, Space shows it in place of the run looked at while it is held.
/// A click on a row's radio button compares against it too; a double click asks for the differences.
class KeptRunsTable : public QTableView {
    Q_OBJECT

public:
    explicit KeptRunsTable(KeptRunsModel* model, QWidget* parent = nullptr);

    /// The kept run of the current row; −1 when that is none.
    int currentId() const;
    /// Whether the current row is a kept run other than the one looked at: one to compare against and flip to.
    bool currentIsOther() const;
    void selectRun(int id);
    /// Edits the current row's name, where it has one.
    void rename();

Q_SIGNALS:
    void keepRequested();
    void referenceRequested(int id);
    void forgetRequested(int id);
    void flipRequested(int id, bool down);
    void differenceRequested(int id);
    void currentRunChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static bool takes(const QKeyEvent& key);
    int idOf(const QModelIndex& index) const;
    bool isOther(const QModelIndex& index) const;
    void restoreCurrent();
    void fitColumns();
    void endFlip();

    int m_wantedId = -1;  // stays current when the rows are others
    int m_flipped = -1;
};

}  // namespace deepscope
