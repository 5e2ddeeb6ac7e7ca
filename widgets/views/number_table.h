#pragma once

#include <QTableView>

namespace deepscope {

class NumberHeading;

/// A dense table of figures: rows light up under the cursor and for the pinned token, Ctrl+C copies what is selected as plain
/// tab-separated numbers, a click on a heading sorts (largest first, smallest first, as it was).
class NumberTable : public QTableView {
    Q_OBJECT

public:
    enum class Selects { Rows, Cells };
    /// More are not copied: the window would stand still.
    static constexpr int kMostCopiedCells = 200'000;

    NumberTable(const char* objectName, Selects selects, QWidget* parent = nullptr);

    /// A column gets as wide as its heading and these words.
    void fitColumn(int column, const QString& widest);
    /// As if its heading had been clicked: once for the largest first, twice for the smallest.
    void sortBy(int column, Qt::SortOrder order);
    /// Rows of the model that are lit; −1 for none.
    void setMarkedRows(int pinned, int hovered);
    /// Scrolls to a row, and again when the table gets another size, until a person scrolls.
    void keepInSight(int row);
    int pinnedRow() const { return m_pinned; }
    int hoveredRow() const { return m_hovered; }
    /// What is selected; with the headings where rows are. Empty for nothing, or for more than kMostCopiedCells.
    QString selectedText() const;
    /// Takes over a new font or palette.
    void restyle();

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    void rowHovered(int row);  ///< −1: the cursor left
    void copyRefused(qint64 cells);
    /// Enter was pressed on a row.
    void enterPressed(const QModelIndex& index);

protected:
    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void sortByHeading(int column);
    void updateRow(int row);
    qint64 selectedCells() const;

    Selects m_selects;
    NumberHeading* m_columnHeadings;
    NumberHeading* m_rowHeadings;
    int m_pinned = -1;
    int m_hovered = -1;
    int m_keptRow = -1;
    int m_sortedColumn = -1;
    int m_sortClicks = 0;
};

}  // namespace deepscope
