#pragma once

#include "widgets/views/tap_panel.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace deepscope {

class NumberTable;
class TokenVectorModel;
class VectorPlot;

/// The whole vector of the pinned token, or of the one under the cursor where none is pinned: as bars and as a table that sorts
/// by value, rank and z-score. Beside a pinned token the one under the cursor gets a column, and the two are compared. Clicking a
/// bar selects its row; activating a row, or a double click on it, asks for the channel.
class TokenPanel : public TapPanel {
    Q_OBJECT

public:
    TokenPanel(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;
    const TokenVectorModel* model() const { return m_model; }
    /// The row of the tap that is shown; −1 for none.
    int shownRow() const { return m_shown; }
    /// The channel that the canvas shows; −1 for none.
    void setShownChannel(int channel);

    /// The vector for a program: "[1.5, -0.25]".
    QString vectorAsJson() const;
    /// The same as NumPy's: "np.array([1.5, -0.25], dtype=np.float32)".
    QString vectorAsNumpy() const;

protected:
    void showTap() override;
    void showTokens() override;
    void retranslate() override;
    void restyle() override;
    QString emptyText() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFilterRow();
    void makeCopyMenu();
    void arrange();
    void showVector(int row, int otherRow);
    void showFigures();
    void applyFilter();
    void fitColumns();
    void selectChannel(int channel);
    void markChannel();
    void copy(const QString& text) const;

    TokenVectorModel* m_model;
    QLabel* m_token;
    QLabel* m_figures;
    QLabel* m_comparison;
    VectorPlot* m_plot;
    QLineEdit* m_filter;
    QWidget* m_filterRow;
    QBoxLayout* m_layout;
    NumberTable* m_table;
    QMenu* m_copyMenu;
    QToolButton* m_copyButton;
    int m_shown = -1;
    int m_other = -1;
    int m_channel = -1;  // that the canvas shows
};

}  // namespace deepscope
