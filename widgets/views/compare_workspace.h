#pragma once

#include "encoder/probe/mode_preview.h"
#include "encoder/weights/architecture.h"
#include "widgets/engine/mode_pictures.h"
#include "widgets/engine/run_request.h"
#include "widgets/models/color_settings.h"
#include "widgets/models/compare_history.h"
#include "widgets/models/compare_state.h"
#include "widgets/models/view_offers.h"
#include "widgets/views/workspace.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace deepscope {

class ColorBar;
class CompareBar;
class CompareCanvas;
class CompareFigures;
class ComparePane;
class ComparePanes;
class CompareStrip;
class InspectionSession;
class Selection;
struct CompareScene;
struct PagePicture;
struct RunJob;

/// One page in several modes, side by side: what each mode makes of it, before and after it has run. Panes pan and zoom together
/// in page coordinates, one picked point marks the token that covers it in each, and one range colours all of them. The page is
/// the Selection's until another is chosen here, and again when the Selection turns to another.
class CompareWorkspace : public Workspace {
    Q_OBJECT

public:
    CompareWorkspace(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);
    ~CompareWorkspace() override;

    /// Everything that a person chose here but the page and colours. setState is no step of the history.
    const CompareState& state() const { return m_state; }
    void setState(const CompareState& state);
    /// What runs are asked for with, the mode aside; previews are foretold for it.
    void setRunChoice(const RunChoice& choice);
    /// As in Inspect: colours and ranges are one thing in the whole window.
    void setColors(const ColorSettings& colors);
    const ColorSettings& colors() const { return m_colors; }
    /// −1: none.
    int page() const { return m_page; }
    void setPage(int page);
    /// The modes' figures as CSV, or as JSON where the name ends so. Throws FileError.
    void exportTable(const QString& path) const;
    /// Null for a mode that is not compared.
    ComparePane* pane(const std::string& mode) const;
    const CompareFigures* figures() const { return m_figures; }
    /// The mode that others are measured against.
    std::string reference() const;

    bool isSettled() const override;
    bool canZoom() const override;
    void fit() override;
    void oneToOne() override;
    void zoomBy(double factor) override;
    bool canRun() const override;
    void run() override;
    bool canUndo() const override { return m_history->canUndo(); }
    bool canRedo() const override { return m_history->canRedo(); }
    QString undoText() const override { return m_history->undoText(); }
    QString redoText() const override { return m_history->redoText(); }
    void undo() override { m_history->undo(); }
    void redo() override { m_history->redo(); }
    QString copiedText() const override;
    QJsonObject sessionState() const override { return compareToJson(m_state); }
    /// A new session compares as before: which modes, and how, is a habit.
    void restoreSession(const QJsonObject& state) override;

Q_SIGNALS:
    /// To be remembered.
    void stateChanged();
    /// Nothing tells how long a pass will take: the machine's rates are wanted. Once for each choice of a run.
    void ratesWanted();
    /// A person changed colours here.
    void colorsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // compare_workspace.cpp
    void build();
    void connectBar();
    void connectColors();
    void connectSession();
    void connectPane(ComparePane* pane);
    void change(CompareChange what, const std::function<void(CompareState&)>& how);
    void applyState(const CompareState& before);
    void shareSight(CompareCanvas* from, CompareChange what);
    CompareCanvas* frontCanvas() const;
    void movePick(const std::string& mode, int rows, int columns);
    void chooseOther(int place);
    void exportWanted();

    // compare_workspace_data.cpp
    void turnToPage(int page);
    void refreshAll();
    void refreshRuns();
    void askPictures();
    void askSeen();
    void askDistances();
    void askPicked();
    ModesQuestion question() const;
    std::map<std::string, std::shared_ptr<const Trace>> runsOfPage() const;
    ViewContext context() const;
    TapView shownLook() const;
    ModePreview previewOf(const std::string& mode) const;
    QString timeSource(const ModePreview& preview) const;
    void ended(const RunJob& job, std::optional<Problem> problem);
    std::optional<RunJob> jobOf(const std::string& mode) const;
    std::vector<std::string> missingModes() const;
    std::shared_ptr<const PagePicture> picture() const;
    std::optional<PixelMap> mapOf(const std::string& mode) const;
    std::string otherOf(const std::string& mode) const;

    // compare_workspace_show.cpp
    void showPages();
    void showStages();
    void showBar();
    void showScenes();
    void showSights();
    void showMarks();
    void showFigures();
    void showProgress();
    void showEmpty();
    CompareScene sceneOf(const std::string& mode) const;
    ColorKind shownKind() const;
    std::string shownStage() const;
    QString readoutOf(const std::string& mode, const PlacedToken& token, QPointF point) const;
    void retranslate();

    InspectionSession* m_session;
    Selection* m_selection;
    CompareState m_state;
    CompareHistory* m_history;
    RunChoice m_choice;
    ColorSettings m_colors;
    std::optional<ColorSettings> m_beforeDrag;  // while the mouse holds a range
    int m_page = -1;
    Architecture m_architecture = presetArchitecture(Preset::Released);  // of the runs, else of what will run

    std::map<std::string, std::shared_ptr<const Trace>> m_runs;  // of the page, finished, by mode
    std::map<std::string, ModePreview> m_previews;
    ModePictures m_pictures;
    ModeDistances m_distances;
    std::map<std::string, PickedToken> m_picked;
    std::map<std::string, PageCells> m_seen;                    // modes that have not run
    std::map<std::string, std::string> m_seenAs;                // what m_seen was made for
    std::map<std::pair<int, std::string>, Problem> m_failures;  // by page and mode
    std::optional<QPointF> m_hover;
    bool m_askedForRates = false;
    int m_pending = 0;  // bits: what was asked for and is on its way
    bool m_stale = true;
    std::string m_flipped;  // the pane that shows the other mode

    CompareBar* m_bar;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    QSplitter* m_splitter;
    ComparePanes* m_panes;
    ColorBar* m_colorBar;
    CompareStrip* m_strip;
    CompareFigures* m_figures;
};

}  // namespace deepscope
