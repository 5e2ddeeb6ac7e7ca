#pragma once

#include "app/session_reader.h"
#include "widgets/engine/inspection_session.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <set>

namespace deepscope {

class InspectionPresenter;
class PageCanvas;
class PageController;
class PanelArea;
class RunBar;
class RunController;
class Settings;
class StageController;
class StageTabs;
class ViewHistory;
class WindowActions;
class Workspace;

/// A page of a session whose file is not where it was.
struct MissingPage {
    int page = -1;
    QString path;
    QString sha256;  ///< empty when not known
    qint64 sizeBytes = -1;
};

/// The window as a session: what one would hold now, and the window as one says. Runs are not made again by themselves: what was
/// looked at in one, its pin and its tabs come back when a person has made it again.
class SessionView : public QObject {
    Q_OBJECT

public:
    struct Parts {
        InspectionSession* session;
        Selection* selection;
        NotesModel* notes;
        PageController* pages;
        StageController* stages;
        InspectionPresenter* presenter;
        ViewHistory* history;
        PageCanvas* canvas;
        RunBar* runBar;
        RunController* runs;
        StageTabs* tabs;
        PanelArea* panels;
        WindowActions* actions;
        Settings* settings;
        std::map<QString, Workspace*> workspaces;  ///< by name; Inspect is none of them
        std::function<QString()> frontWorkspace;
        std::function<void(const QString&)> showWorkspace;
        std::function<QString(const Selection::State&)> stageTitle;
    };
    explicit SessionView(Parts parts, QObject* parent = nullptr);

    SessionState capture() const;
    /// In place of all that is open.
    void apply(const ReadSession& read);
    /// No page, no note, workspaces as at first; how runs are made and how things look stays.
    void clear();

    std::vector<MissingPage> missing() const;
    /// A page's file is here now.
    void relocate(int page, const QString& path);
    void leaveOut(int page);
    /// Runs that the session had and that were not made again.
    int runsToMake() const;
    void runAgain();

Q_SIGNALS:
    /// capture() may give another session.
    void changed();
    /// missing() or runsToMake() is another.
    void offersChanged();
    void noteGiven(QString words);
    /// The window was turned to a session: how runs are made may be another.
    void applied();

private:
    /// What is known of a page beside what the window shows.
    struct Record {
        QString sha256;
        qint64 sizeBytes = -1;
        QString expectedSha256;  ///< as the session had it, until the file is read
        std::vector<std::string> modes;
        std::optional<Selection::State> pending;  ///< to be looked at once the page has a run
        std::optional<Selection::State> lookedAt;
        QJsonObject unread;
    };
    /// What was written of a page that was closed: comes back with it.
    struct ClosedNotes {
        std::vector<TokenNote> notes;
        QString text;
    };
    void connectPages();
    void connectSources();
    void openPages(const ReadSession& read, std::vector<int>& numbers);
    void restoreNotes(const SessionState& state, const std::vector<int>& numbers);
    void restoreLooks(const SessionState& state);
    void onPageAdded(int page);
    void onPageReady(int page);
    void onPageClosed(int page, const QString& path);
    void noteSelection();
    void resume(int page);
    void restoreTabs(int page);
    void tellOfChangedFiles();
    void runNext();
    std::vector<Mode> modesToMake(int page) const;

    Parts m_;
    std::map<int, Record> m_records;
    std::set<int> m_missing;
    std::vector<Selection::State> m_pendingTabs;
    std::map<QString, ClosedNotes> m_closedNotes;  // by the page's path
    std::deque<int> m_toRun;
    QStringList m_changedFiles;
    QTimer m_tell;
    std::optional<CanvasView> m_canvasToRestore;
    int m_canvasPage = -1;
    QJsonObject m_workspaces;  // of workspaces that this window does not have
    QJsonObject m_unread;
    bool m_applying = false;
};

}  // namespace deepscope
