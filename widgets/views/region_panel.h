#pragma once

#include "encoder/probe/region_statistics.h"
#include "widgets/views/tap_panel.h"

#include <optional>

class QLabel;
class QSplitter;
class QToolButton;

namespace deepscope {

class HistogramView;
class NumberTable;
class RegionFiguresModel;

/// Figures of the tokens in the selection's frame beside those of the whole tap, with the frame's own histogram. A frame stays
/// while stages change: in a coarser or finer grid it holds the tokens that it touches.
class RegionPanel : public TapPanel {
    Q_OBJECT

public:
    RegionPanel(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;
    const RegionFiguresModel* model() const { return m_model; }
    HistogramView* histogram() const { return m_histogram; }

protected:
    void showTap() override;
    void showRegion() override;
    void retranslate() override;
    void restyle() override;
    QString emptyText() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The frame in the tap's grid; none when it has no place there.
    std::optional<TokenBox> box() const;
    void showSummary();
    void fitColumns();

    RegionFiguresModel* m_model;
    QLabel* m_where;
    QLabel* m_shares;
    HistogramView* m_histogram;
    NumberTable* m_table;
    QSplitter* m_splitter;
    QToolButton* m_clearButton;
    std::optional<RegionStatistics> m_statistics;
};

}  // namespace deepscope
