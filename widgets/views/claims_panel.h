#pragma once

#include "widgets/models/run_results.h"
#include "widgets/views/panel.h"
#include "widgets/views/what_if_state.h"

#include <QPointer>

class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace deepscope {

class ClaimsHeader;
class ClaimsModel;
class ClaimsTable;
class ParallelComparison;

/// The design note's table beside the run looked at: each claim with its verdict, why, and what the parallel design would
/// cost. Why stands beside the table, below it where the panel is narrow.
class ClaimsPanel : public Panel {
    Q_OBJECT

public:
    explicit ClaimsPanel(QWidget* parent = nullptr);

    QString title() const override;

    /// Null: no run. A run that goes on has no claims yet: set it again when its trace is sealed.
    void setRun(std::shared_ptr<const RunResults> run);
    /// Null, or of another run than the one shown: left out.
    void setWhatIf(std::shared_ptr<const Trace> whatIf);
    void setWhatIfState(const WhatIfState& state);
    /// The run's device in words ("NVIDIA H200"): times are held against the note's on an A100 alone.
    void setDeviceName(const QString& name);

    const ClaimsModel* model() const { return m_model; }

Q_SIGNALS:
    void whatIfRequested();
    void whatIfCancelRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTable();
    QWidget* makeDetail();
    void addTableActions();
    void retranslate();
    void updateRun();
    void updateDetail();
    void updateEmptyState();
    void arrange();

    std::shared_ptr<const RunResults> m_run;
    std::shared_ptr<const Trace> m_whatIf;
    WhatIfState m_state;
    QString m_deviceName;
    bool m_arranged = false;  // the splitter's shares were set for its orientation: they are a person's from then on

    ClaimsModel* m_model;
    QPointer<ClaimsHeader> m_header;  // the dock's once it adopted it
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QSplitter* m_splitter;
    QStackedWidget* m_tablePages;
    ClaimsTable* m_table;
    QLabel* m_noneFailing;
    QScrollArea* m_detail;
    QLabel* m_claim;
    QLabel* m_why;
    ParallelComparison* m_comparison;
};

}  // namespace deepscope
