#pragma once

#include "encoder/probe/tap_difference.h"
#include "widgets/models/run_results.h"
#include "widgets/views/panel.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <utility>

class QAction;
class QLabel;
class QToolButton;

namespace deepscope {

class ChartHeader;
class InspectionSession;
class KeptRunsModel;
class KeptRunsTable;
class RunAgainMenu;
class Selection;

/// The page's runs side by side: the one looked at, and those that were kept. Keeps, names, forgets and runs again; chooses what
/// is compared against; says how far the two are apart in time and in their tokens.
class KeptRunsPanel : public Panel {
    Q_OBJECT

public:
    KeptRunsPanel(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;
    QSize sizeHint() const override { return {420, 200}; }

    KeptRunsTable* table() const { return m_table; }
    /// Its signals are the window's to answer: it keeps the run and asks for another.
    RunAgainMenu* runAgainMenu() const { return m_runAgain; }
    /// Whole, also where there is room for less.
    const QString& summaryText() const { return m_summaryText; }

public Q_SLOTS:
    /// Keeps the run looked at; while it goes on, the finished one of its mode, which it would replace.
    void keepCurrent();

Q_SIGNALS:
    /// While `down` the kept run is to be shown in place of the one looked at.
    void flipRequested(int id, bool down);
    /// The reference is the one that was asked for.
    void differenceRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void buildFooter();
    void addActions();
    void retranslate();
    void refresh();
    void updateControls();
    void updateSummary();
    void setSummary(const QString& whole, const QString& brief);
    void showSummary();
    void askForDifference();
    void toggleReference(int id);
    std::shared_ptr<const RunResults> current() const;

    InspectionSession* m_session;
    Selection* m_selection;
    KeptRunsModel* m_model;
    KeptRunsTable* m_table;
    RunAgainMenu* m_runAgain;
    QPointer<ChartHeader> m_header;
    QToolButton* m_keepButton;  // the header's, as the next two
    QToolButton* m_againButton;
    QToolButton* m_flipButton;
    QLabel* m_empty;
    QWidget* m_footer;
    QLabel* m_summary;
    QString m_summaryText;
    QString m_briefSummary;
    QToolButton* m_differenceButton;
    QAction* m_keep;
    QAction* m_compare;
    QAction* m_differences;
    QAction* m_rename;
    QAction* m_forget;

    /// The tokens compared last, and what came of it: none while it is being computed.
    std::pair<std::shared_ptr<const TapRecord>, std::shared_ptr<const TapRecord>> m_compared;
    std::optional<TapDifference> m_difference;
    QString m_differenceProblem;
    int m_flipped = -1;  // by the button that is held
};

}  // namespace deepscope
