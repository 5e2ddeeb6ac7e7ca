#pragma once

#include "encoder/probe/design_claims.h"
#include "widgets/views/what_if_state.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace deepscope {

/// The claims panel's row in its dock's title bar: how many claims hold, the filter, and the parallel what-if's button,
/// in whose place its progress and Cancel stand while it runs. Words grow shorter where there is less room.
class ClaimsHeader : public QWidget {
    Q_OBJECT

public:
    explicit ClaimsHeader(QWidget* parent = nullptr);

    /// Null: nothing is counted, and nothing can be run.
    void setReport(const DesignReport* report);
    void setWhatIfState(const WhatIfState& state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void onlyFailingToggled(bool only);
    void whatIfRequested();
    void whatIfCancelRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void updateWhatIf();
    /// Chooses the words that fit.
    void fit();
    enum class Words { Full, Short, Fewest };
    void setWords(Words words);
    int controlsWidth() const;
    /// Longest first: "7 hold · 12 do not · 3 open · 2 no verdict" and what may be left of it.
    QStringList countTexts() const;

    QLabel* m_counts;
    QToolButton* m_filter;
    QProgressBar* m_progress;
    QToolButton* m_whatIf;
    QToolButton* m_cancel;
    WhatIfState m_state;
    bool m_hasReport = false;
    int m_holds = 0;
    int m_fails = 0;
    int m_open = 0;
    int m_unjudged = 0;
};

}  // namespace deepscope
