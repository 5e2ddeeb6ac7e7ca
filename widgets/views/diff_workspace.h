#pragma once

#include "encoder/probe/tap_diff.h"
#include "widgets/engine/diff_input.h"
#include "widgets/engine/run_queue.h"
#include "widgets/models/diff_state.h"
#include "widgets/views/diff_side_card.h"
#include "widgets/views/workspace.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedLayout;

namespace deepscope {

class DiffBar;
class DiffDetail;
class DiffEmpty;
class DiffEngine;
class DiffPlot;
class DiffTapFilter;
class DiffTapModel;
class DiffVerdict;
class ElidedLabel;
class InspectionSession;
class NumberTable;
class Selection;

/// Two dumps or runs, tap by tap: where they part, and why. Builds the parts of the tab and wires them: sides and options above,
/// the verdict, errors by tap as plot and table, the chosen tap from close by.
class DiffWorkspace : public Workspace {
    Q_OBJECT

public:
    DiffWorkspace(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);
    ~DiffWorkspace() override;

    /// Dumps on both sides; an empty path leaves a side empty.
    void openDumps(const QString& a, const QString& b);
    void setInput(DiffSide side, const DiffInput& input);
    /// The run that Inspect shows; false when it shows none that has finished.
    bool setThisRun(DiffSide side);
    /// False when the diff has no such tap.
    bool showTap(const std::string& tap);
    /// A's run against the same with one thing changed: runs it and diffs the two when it is there. A is the run that Inspect
    /// shows where A is no run.
    void diffAgainst(const RunChoice& choice);
    void setWeights(const WeightSpec& weights);
    void setImage(const QString& path);

    /// As sessions keep it. Dumps of it that are gone are told on their side.
    DiffState state() const;
    void setState(const DiffState& state);
    /// What is remembered between runs of the program: dumps opened before, the name map, the tolerance.
    QStringList recentDumps() const { return m_recent; }
    void setRecentDumps(const QStringList& paths);
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    void setMap(const QString& path);
    void setRtol(std::optional<double> rtol);

    DiffEngine* engine() const { return m_engine; }
    DiffDetail* detail() const { return m_detail; }
    const DiffView& view() const { return m_view; }

    bool isSettled() const override;
    bool canZoom() const override;
    void fit() override;
    void oneToOne() override;
    void zoomBy(double factor) override;
    bool canRun() const override;
    void run() override;
    bool canCancel() const override;
    void cancel() override;
    bool canUndo() const override { return m_step > 0; }
    bool canRedo() const override { return m_step + 1 < m_steps.size(); }
    QString undoText() const override;
    QString redoText() const override;
    void undo() override;
    void redo() override;
    QString copiedText() const override;
    QJsonObject sessionState() const override;
    void restoreSession(const QJsonObject& state) override;

Q_SIGNALS:
    /// recentDumps, the name map, the tolerance or the sizes of the parts are others.
    void memoryChanged();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // diff_workspace.cpp
    void build();
    QWidget* makeTaps();
    void retranslate();
    void restyle();
    void showWhatIsThere();
    void choose(const DiffView& view);
    void chooseTap(int row);
    void showView(const DiffView& view);
    void updateFilter();
    std::vector<QSplitter*> splitters() const;
    // diff_workspace_wiring.cpp
    void connectEngine();
    void connectParts();
    void connectSession();
    void onStarted();
    void onStageChanged();
    void askPair();
    void findPage();
    void showPage();
    void updateOffers();
    std::vector<DiffSideCard::RunOffer> runOffers() const;
    std::optional<DiffInput> currentRun() const;
    std::optional<DiffInput> runOfA() const;
    void remember(const QString& path);
    void onDropped(const QStringList& paths, std::optional<DiffSide> side);
    void askForDump(DiffSide side, bool folder, bool thenOther = false);
    void askForMap();
    void askForCheckpoint(const QString& title, const std::function<void(const WeightSpec&)>& then);
    void askForImage();
    void exportTable(const QString& format);
    QStringList disagreements() const;

    InspectionSession* m_session;
    Selection* m_selection;
    DiffEngine* m_engine;
    DiffTapModel* m_taps;
    DiffTapFilter* m_filter;

    QStackedLayout* m_layers = nullptr;
    DiffEmpty* m_empty = nullptr;
    QWidget* m_main = nullptr;
    DiffSideCard* m_cards[2] = {};
    DiffBar* m_bar = nullptr;
    QLabel* m_warning = nullptr;
    DiffVerdict* m_verdict = nullptr;
    QSplitter* m_splitter = nullptr;
    DiffPlot* m_plot = nullptr;
    QComboBox* m_status = nullptr;
    QLineEdit* m_search = nullptr;
    ElidedLabel* m_counts = nullptr;
    NumberTable* m_table = nullptr;
    DiffDetail* m_detail = nullptr;

    QStringList m_recent;
    DiffView m_view;
    std::vector<DiffView> m_steps{DiffView{}};  // views looked at, for undo
    std::size_t m_step = 0;
    bool m_choosing = false;
    bool m_wantsFirst = true;            // a finished diff goes to its first divergence
    std::optional<RunChoice> m_awaited;  // of the run that B waits for
    int m_awaitedPage = -1;
    bool m_findingPage = false;
    std::shared_ptr<const PagePicture> m_picture;
    QString m_image;
};

}  // namespace deepscope
