#pragma once

#include "app/settings.h"
#include "app/window_app.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/selection.h"
#include "widgets/models/stage_list_model.h"

#include <QElapsedTimer>
#include <QMainWindow>

#include <map>
#include <memory>
#include <optional>

class QLabel;
class QSplitter;

namespace deepscope {

class CanvasHeader;
class ColorBar;
class CostPanel;
class InspectionPresenter;
class Inspector;
class PageCanvas;
class PageList;
class ProblemBanner;
class RunBar;
class StageStrip;
class WindowActions;

/// The window: wires session, models and views together. What is shown follows the Selection.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const WindowOptions& options, std::unique_ptr<Settings> settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openPages(const QStringList& paths);
    void openSamplePage();
    void startRun();

    InspectionSession* session() const { return m_session; }
    Selection* selection() const { return m_selection; }
    /// A page is read, the machine looked at: Run would start.
    bool canRun() const;
    /// Nothing that was asked for is still on its way: fit to be photographed.
    bool isSettled() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildViews();
    void buildStatusBar();
    void restoreSettings(const WindowOptions& options);
    void connectActions();
    void connectViews();
    void retranslate();

    // Pages
    void chooseFiles();
    void chooseCheckpoint(bool folder);
    void useWeights(const QString& path);
    void onPageReady(int page);
    void onPageFailed(int page, const Problem& problem);
    void showPage();
    void updatePageList();
    void saveSnapshotFile();

    // Runs
    void connectRun();
    void onRunStarted();
    void onRunPlanned(int page);
    void onTapFinished(int page, const TapRecord& tap);
    void onRunFinished(int page);
    void onRunFailed(int page, const Problem& problem);
    void onRunCancelled(int page);
    void runEnded();
    void showResults();
    void requestThumbnail(const std::shared_ptr<const TapRecord>& tap);
    void selectTap(const std::string& tap);
    /// The stage last chosen by the person, or the fused features.
    void selectWantedTap();
    void selectView(ViewId view);
    void updateActions();
    void updateStatus();
    void updateCanvasWords();
    bool shows(int page) const { return page >= 0 && page == m_selection->page(); }

    std::unique_ptr<Settings> m_settings;
    WindowOptions m_options;
    InspectionSession* m_session;
    Selection* m_selection;
    StageListModel* m_stages;
    CostModel* m_costs;

    WindowActions* m_actions = nullptr;
    RunBar* m_runBar = nullptr;
    ProblemBanner* m_banner = nullptr;
    StageStrip* m_strip = nullptr;
    PageList* m_pages = nullptr;
    CanvasHeader* m_header = nullptr;
    PageCanvas* m_canvas = nullptr;
    ColorBar* m_bar = nullptr;
    Inspector* m_inspector = nullptr;
    CostPanel* m_costPanel = nullptr;
    InspectionPresenter* m_presenter = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_rows = nullptr;
    QLabel* m_statusDevice = nullptr;
    QLabel* m_statusWeights = nullptr;
    QLabel* m_statusRun = nullptr;
    QLabel* m_statusMemory = nullptr;

    std::string m_wantedStage = "fusion.projector";  // what a finished run opens on: the stage last chosen by the person
    bool m_following = false;                        // the canvas shows each stage as it finishes
    bool m_rowsMoved = false;                        // the person set the cost panel's height
    bool m_pageChosen = false;                       // the person went back to the page itself
    int m_runNumber = 0;
    int m_waitingThumbnails = 0;
    std::map<QString, QImage> m_thumbnails;  // by request tag
    QElapsedTimer m_followed;
    enum class LastRun { None, Finished, Failed, Cancelled } m_lastRun = LastRun::None;
};

}  // namespace deepscope
