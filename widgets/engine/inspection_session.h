#pragma once

#include "encoder/errors.h"
#include "encoder/trace/trace.h"
#include "widgets/engine/encoder_engine.h"
#include "widgets/engine/probe_worker.h"
#include "widgets/engine/worker_thread.h"
#include "widgets/models/run_results.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace deepscope {

/// The window's work without its widgets: pages, the two workers, the run that goes on and what runs left.
/// Lives in the window's thread and never waits, but for the workers' end in its destructor (which cancels first).
class InspectionSession : public QObject {
    Q_OBJECT

public:
    struct Page {
        QString path;
        QString name;
        std::shared_ptr<const PagePicture> picture;  ///< null until read
        std::optional<Problem> problem;              ///< why there is no picture
        std::shared_ptr<const RunResults> results;   ///< of the last finished run
    };

    explicit InspectionSession(QObject* parent = nullptr);
    ~InspectionSession() override;

    /// Reads a page; one that is open already is read again. Returns its index.
    int openPage(const QString& path);
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    const Page& page(int index) const { return m_pages.at(static_cast<std::size_t>(index)); }
    /// What is known of a page's run: of the one that goes on, else of the last finished. May be null.
    std::shared_ptr<const RunResults> results(int page) const;

    /// Starts a run on a page that has been read. Does nothing while another goes on.
    void run(int page, const RunChoice& choice);
    void cancel();
    bool isRunning() const { return m_live != nullptr; }
    bool isCancelling() const { return m_cancelling; }
    int runningPage() const { return isRunning() ? m_livePage : -1; }

    /// Null until the machine has been looked at.
    const std::shared_ptr<const MachineSurvey>& survey() const { return m_survey; }
    ProbeWorker* probe() const { return m_probe.get(); }

Q_SIGNALS:
    void surveyed();
    void pageAdded(int page);
    void pageReady(int page);
    void pageFailed(int page, deepscope::Problem problem);
    void runStarted(int page);
    void weightsLoading(double fraction);
    void runPlanned(int page);
    void stagePassed(QString tap, int done, int total);
    void tapFinished(int page, std::shared_ptr<const deepscope::TapRecord> tap);
    void stageFinished(int page, std::shared_ptr<const deepscope::StageRecord> stage);
    void runFinished(int page);
    void runFailed(int page, deepscope::Problem problem);
    void runCancelled(int page);

private:
    void connectEngine();
    void onPlanned(const std::shared_ptr<const RunPlan>& plan);
    void onFinished(const std::shared_ptr<const Trace>& trace);
    int endRun();

    std::vector<Page> m_pages;
    std::shared_ptr<const MachineSurvey> m_survey;
    std::shared_ptr<RunResults> m_live;  // of the run that goes on
    int m_livePage = -1;
    quint64 m_runId = 0;
    bool m_cancelling = false;
    TraceStore m_traces;
    WorkerThread<EncoderEngine> m_engine{"encoder"};
    WorkerThread<ProbeWorker> m_probe{"probe"};
};

}  // namespace deepscope
