#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"

#include <QObject>

#include <optional>
#include <set>

namespace deepscope {

class RunBar;

/// Asks for runs and tells how they go: what the Run actions do, what the toolbar shows of the queue, which run the window
/// turns to.
class RunController : public QObject {
    Q_OBJECT

public:
    /// How the last run of the page that is looked at ended.
    enum class LastRun { None, Finished, Failed, Cancelled };

    RunController(InspectionSession* session, Selection* selection, RunBar* bar, QObject* parent = nullptr);

    /// The page is read and the machine looked at.
    bool canRun() const;
    /// One run of the page in the toolbar's mode; the window turns to it.
    void run();
    /// One run of the page as chosen elsewhere; the window turns to it.
    void runAgain(const RunChoice& choice);
    /// The page in all five named modes, smallest first.
    void runAllModes();
    /// A run with a warm-up and at least five timed passes.
    void measure();
    /// The design note's parallel what-if for the page and run that are looked at.
    void runWhatIf();
    void cancelCurrent();
    void cancelAll();
    bool canCancel() const;
    /// Chooses the checkpoint of the Hugging Face cache at start, where a person chose none.
    void preferCachedCheckpoint(bool prefer) { m_preferCached = prefer; }
    LastRun lastRun() const { return m_lastRun; }

Q_SIGNALS:
    /// What can be done, or is being done, is another.
    void changed();
    /// A run that was asked for by itself begins: look at it.
    void followRequested(int page, std::string mode);
    void runFailed(const deepscope::RunJob& job, deepscope::Problem problem);

private:
    void onSurveyed();
    void onStarted(const RunJob& job);
    void onEnded(const RunJob& job, LastRun how, const QString& words);
    void showProgress();
    void request(const RunChoice& choice, bool follow);

    InspectionSession* m_session;
    Selection* m_selection;
    RunBar* m_bar;
    std::optional<RunChoice> m_followed;  // of the run to turn to when it starts
    int m_followedPage = -1;
    LastRun m_lastRun = LastRun::None;
    bool m_preferCached = true;
};

}  // namespace deepscope
