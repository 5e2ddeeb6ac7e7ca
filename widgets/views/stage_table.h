#pragma once

#include "widgets/models/stage_table_text.h"
#include "widgets/views/cost_view.h"

#include <tuple>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QTableView;
class QToolButton;

namespace deepscope {

class StageOrder;
class StageTableDelegate;

/// The stages' figures as a table: a click on a heading sorts by the number, largest first, then smallest first, then back to
/// execution order. Ctrl+C copies the selected rows (all when none are) as TSV; the header's menu has CSV and Markdown too.
/// Enter or a double click asks for a stage. Beside a reference there are columns of the times' difference and ratio. The line
/// below says what the selected stages cost together.
class StageTable : public CostView {
    Q_OBJECT

public:
    explicit StageTable(QWidget* parent = nullptr);

    QString title() const override;
    void setModel(const CostModel* model) override;

    QTableView* table() const { return m_table; }
    /// The model's rows that are selected, in the order shown; all of them when none are.
    std::vector<int> chosenRows() const;
    const QString& totalsText() const { return m_totalsText; }

public Q_SLOTS:
    void copyAs(deepscope::TableFormat format);

protected:
    void rebuild() override;
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sortByHeading(int column);
    void fitColumns();
    void placeComparison();
    void showCurrent();
    void updateTotals();
    int modelRow(int shownRow) const;

    QTableView* m_table;
    StageOrder* m_order;
    StageTableDelegate* m_delegate;
    QLabel* m_totals;
    QMenu* m_copyMenu;
    QToolButton* m_copyButton;
    QAction* m_copyTsv;
    QAction* m_copyCsv;
    QAction* m_copyMarkdown;
    QString m_totalsText;    // whole; the label may have room for its beginning alone
    QString m_shownCurrent;  // the stage that was last scrolled to
    /// What the columns were last fitted to: rows, repeats and the run's time.
    std::tuple<int, int, double> m_fitted{-1, 0, 0};
};

}  // namespace deepscope
