#pragma once

#include "app/run_controller.h"
#include "app/settings.h"
#include "app/window_app.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/engine/pdf_expansion.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/selection.h"
#include "widgets/models/stage_list_model.h"
#include "widgets/models/view_history.h"
#include "widgets/views/canvas_scene.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace deepscope {

class CanvasHeader;
class ClaimsController;
class ClaimsPanel;
class ColorBar;
class CompareWorkspace;
class CostPanels;
class DiffWorkspace;
class ExportController;
class InspectionPanels;
class InspectionPresenter;
class Inspector;
class KeptRunsController;
class KeptRunsPanel;
class PageCanvas;
class PageController;
class PagePanel;
class PanelArea;
class ProblemBanner;
class RunBar;
class NotesModel;
class NotesPanel;
class SessionController;
class SessionView;
class StageController;
struct TourStep;
class StageStrip;
class StageTabs;
class StatusLine;
class TourCard;
class TourController;
class ViewBar;
class ViewNote;
class WindowActions;
class Workspace;
class WorkspaceSwitch;

/// The window: builds models, controllers and views and wires them together. What is shown follows the Selection.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const WindowOptions& options, std::unique_ptr<Settings> settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openPages(const QStringList& paths);
    void openSamplePage();
    void startRun();
    /// Brings a panel to the front: "images", "runs", "inspector", "time", "timeline", "stages", "roofline", "memory",
    /// "claims". Throws UsageError for another name.
    void showPanel(const std::string& name);

    /// Brings a workspace to the front: "inspect", "compare", "diff". Throws UsageError for another name.
    void showWorkspace(const std::string& name);

    InspectionSession* session() const { return m_session; }
    Selection* selection() const { return m_selection; }
    DiffWorkspace* diff() const { return m_diff; }
    ViewHistory* history() const { return m_history; }
    CompareWorkspace* compare() const { return m_compare; }
    PageController* pages() const { return m_pages; }
    NotesModel* notes() const { return m_notes; }
    SessionController* sessions() const { return m_sessions; }
    InspectionPresenter* presenter() const { return m_presenter; }
    PageCanvas* canvas() const { return m_canvas; }
    ExportController* exports() const { return m_export; }
    /// A page is read, the machine looked at: Run would start.
    bool canRun() const { return m_runs->canRun(); }
    /// Nothing that was asked for is still on its way: fit to be photographed.
    bool isSettled() const;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp
    void buildCentre();
    void buildPanels();
    void restoreSettings();
    void applySettings();
    void retranslate();
    bool takesDrop(const QObject* watched, QEvent* event);

    // main_window_wiring.cpp
    void connectFileActions();
    void connectExport();
    void connectViewActions();
    void connectGoActions();
    void connectRunActions();
    void connectPages();
    void connectStages();
    void connectLooks();
    void connectInsights();
    void connectRuns();
    void connectHistory();

    // main_window_workspaces.cpp
    void buildWorkspaces(QWidget* inspect);
    void connectWorkspaces();
    void connectCompare();
    void rememberComparison();
    void restoreDiff();
    void showWorkspace(int index);
    /// The one in front; null while it is Inspect.
    Workspace* workspace() const;

    // main_window_session.cpp
    void buildSession();
    void connectSession();
    void goToNote(int id);
    void updateTitle();

    // main_window_work.cpp: what actions and signals lead to
    void choosePages();
    void chooseFolder();
    void onPdfGiven(const QString& path, int pageCount);
    void askForPdfPages();
    void pasteFromClipboard();
    void chooseCheckpoint(bool folder);
    void showCheckpoint(const QString& path);
    void saveSnapshotFile();
    void savePicture();
    void copyReadout();
    void goToToken();
    void showSettings();
    void lockStage(const std::string& tap);
    void goToStage(const std::string& tap, const PinnedToken& token);
    void buildTour();
    QRect tourSubject() const;
    void showTourStep(const TourStep& step, const Selection::State& state);
    void stepChannel(int by);
    void stepHead(int by);
    void showPage();
    void showRates();
    void recordView(ViewChange change);
    void updateActions();
    void updateStatus();
    void updateCanvasWords();
    std::shared_ptr<const RunResults> results() const;
    QString stageTitle(const Selection::State& state) const;

    std::unique_ptr<Settings> m_settings;
    WindowOptions m_options;
    InspectionSession* m_session;
    Selection* m_selection;
    StageListModel* m_stageList;
    CostModel* m_costModel;
    ViewHistory* m_history;

    WindowActions* m_actions = nullptr;
    RunBar* m_runBar = nullptr;
    ProblemBanner* m_banner = nullptr;
    StageStrip* m_strip = nullptr;
    StageTabs* m_tabs = nullptr;
    CanvasHeader* m_header = nullptr;
    ViewBar* m_looks = nullptr;
    ViewNote* m_note = nullptr;
    PageCanvas* m_canvas = nullptr;
    ColorBar* m_bar = nullptr;
    Inspector* m_inspector = nullptr;
    PagePanel* m_pagePanel = nullptr;
    CostPanels* m_costs = nullptr;
    InspectionPanels* m_insights = nullptr;
    KeptRunsPanel* m_keptPanel = nullptr;
    ClaimsPanel* m_claimsPanel = nullptr;
    NotesModel* m_notes;
    NotesPanel* m_notesPanel = nullptr;
    PanelArea* m_panels = nullptr;
    WorkspaceSwitch* m_switch = nullptr;
    QStackedWidget* m_workspaces = nullptr;  // Inspect, Compare, Diff
    CompareWorkspace* m_compare = nullptr;
    QTimer m_compareChanged;  // what is compared is remembered when it has come to rest
    DiffWorkspace* m_diff = nullptr;
    StatusLine* m_status = nullptr;

    PageController* m_pages = nullptr;
    RunController* m_runs = nullptr;
    StageController* m_stages = nullptr;
    ClaimsController* m_claims = nullptr;
    KeptRunsController* m_kept = nullptr;
    SessionView* m_sessionView = nullptr;
    SessionController* m_sessions = nullptr;
    ExportController* m_export = nullptr;
    QList<PdfToPick> m_pdfsToPick;  // the first is being asked about
    CanvasDecorations m_beforeTour;
    bool m_hasRegion = false;
    TourController* m_tour = nullptr;
    InspectionPresenter* m_presenter = nullptr;
};

}  // namespace deepscope
