#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;
class QTabBar;
class QTableView;
class QToolButton;

namespace deepscope {

class CompareCharts;
class CompareFigures;
class CompareRegions;

/// Figures of all modes under the panes: charts, similarity by part of the page, a table. It folds to its tabs.
class CompareStrip : public QWidget {
    Q_OBJECT

public:
    explicit CompareStrip(QWidget* parent = nullptr);

    /// The model outlives this.
    void setModel(CompareFigures* model);
    void setShown(bool shown);
    void setTab(int tab);

    QSize sizeHint() const override;

Q_SIGNALS:
    void shownChanged(bool shown);
    void tabChanged(int tab);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QTabBar* m_tabs;
    QToolButton* m_fold;
    QStackedWidget* m_pages;
    CompareCharts* m_charts;
    CompareRegions* m_regions;
    QTableView* m_table;
    bool m_shown = true;
};

}  // namespace deepscope
