#pragma once

#include <QTableView>

#include <vector>

namespace deepscope {

class ClaimsModel;
class VerdictDelegate;

/// The table of claims: its columns follow its width (why appears where there is room, a verdict shrinks to its mark where
/// there is little), its rows can be sorted, filtered and copied.
class ClaimsTable : public QTableView {
    Q_OBJECT

public:
    explicit ClaimsTable(ClaimsModel* model, QWidget* parent = nullptr);

    void setOnlyFailing(bool only);
    int shownRows() const;
    /// Selects the first claim that does not hold, if nothing is selected.
    void selectFirstOfInterest();
    /// The model's rows that are selected, as they stand in the view.
    std::vector<int> selectedRows() const;
    /// Their text, with the table's head, separated by tabs.
    QString selectedText() const;
    void updateColumns();

Q_SIGNALS:
    /// Another claim, or the same with other words.
    void currentClaimChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Filter;
    int wordsWidth(int column) const;
    int headWidth(int column) const;

    ClaimsModel* m_claims;
    Filter* m_filter;
    VerdictDelegate* m_delegate;
};

}  // namespace deepscope
