#pragma once

#include "encoder/errors.h"
#include "encoder/probe/attention_cache.h"
#include "encoder/trace/trace.h"
#include "widgets/engine/encoder_engine.h"
#include "widgets/engine/kept_runs.h"
#include "widgets/engine/machine_calibration.h"
#include "widgets/engine/page_collection.h"
#include "widgets/engine/probe_worker.h"
#include "widgets/engine/run_queue.h"
#include "widgets/engine/worker_thread.h"
#include "widgets/models/run_results.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace deepscope {

/// The window's work without its widgets: pages and who reads them, the queue of runs, what runs left by page and mode,
/// and the probe that answers from it. A run, a probe and a file that is read never wait for each other: each has a thread.
/// Lives in the window's thread and never waits, but for the workers' end in its destructor (which cancels first).
class InspectionSession : public QObject {
    Q_OBJECT

public:
    /// The newest run of one mode on one page.
    struct Run {
        quint64 job = 0;  ///< its number in the queue: later runs have larger ones
        RunChoice choice;
        std::shared_ptr<const RunResults> results;
        QDateTime finishedAt;
        std::shared_ptr<const Trace> whatIf;  ///< the parallel what-if of the same page and mode; null until it has run
    };
    using RunsByMode = std::map<std::string, Run>;

    explicit InspectionSession(QObject* parent = nullptr);
    ~InspectionSession() override;

    PageCollection* pages() { return &m_pages; }
    const PageCollection* pages() const { return &m_pages; }
    RunQueue* queue() { return &m_queue; }
    const RunQueue* queue() const { return &m_queue; }
    ProbeWorker* probe() const { return m_probe.get(); }
    /// For the picture on the canvas, which may take long to compute: what hovers read must not wait behind it.
    ProbeWorker* viewProbe() const { return m_viewProbe.get(); }
    /// Queries and keys of blocks that were asked about lately; shared by all probes.
    const std::shared_ptr<AttentionCache>& attentionCache() const { return m_attentionCache; }
    /// For what is computed in advance and takes long (grids of heads, summaries of blocks): gives way to everything else.
    ProbeWorker* backgroundProbe() const { return m_backgroundProbe.get(); }
    MachineCalibration* calibration() { return &m_calibration; }

    /// Finished runs of a page.
    const RunsByMode& runs(int page) const;
    const Run* run(int page, const std::string& mode) const;
    /// What is known of a page in a mode: from the run that goes on, else from the last that finished. May be null.
    std::shared_ptr<const RunResults> results(int page, const std::string& mode) const;
    /// The mode whose run finished last; empty when there is none.
    std::string newestMode(int page) const;
    void forgetRun(int page, const std::string& mode);
    /// The run is looked at: it is the last to give up its tensors.
    void touchRun(int page, const std::string& mode);

    /// Puts the page's finished run of a mode aside: a newer one does not replace it, its tensors are the last to be given up,
    /// its weights stay, and it goes with its page. Returns its id in kept(); −1 when there is no such run.
    int keep(int page, const std::string& mode);
    KeptRuns* kept() { return &m_kept; }
    const KeptRuns* kept() const { return &m_kept; }
    /// What the page's run of a mode is compared against: another run of the page, of any mode, with its trace. Null when there
    /// is none. Ask again on runsChanged, on KeptRuns::referenceChanged, and as a run starts or ends.
    std::shared_ptr<const RunResults> reference(int page, const std::string& mode) const;

    /// Puts a run of a page that has been read at the queue's end; one that waits already for the same is not doubled.
    void requestRun(int page, const RunChoice& choice, RunKind kind = RunKind::Encode);
    bool isRunning() const { return !m_queue.isEmpty(); }
    /// Whether the run that goes on is of this page in this mode.
    bool isLive(int page, const std::string& mode) const;

    /// Reads a checkpoint's headers; answered by one of checkpointInspected and checkpointFailed.
    void inspectCheckpoint(const QString& path);

    /// Null until the machine has been looked at.
    const std::shared_ptr<const MachineSurvey>& survey() const { return m_survey; }
    /// What kept traces may hold in memory; the oldest give up their tensors beyond it.
    void setTraceBudget(std::size_t bytes);
    static std::size_t defaultTraceBudgetBytes();
    /// What the weights that runs hold, and those being loaded, may take together; a third of the machine's memory at first.
    void setWeightBudget(std::int64_t bytes) { m_weightBudgetBytes = bytes; }

Q_SIGNALS:
    void surveyed();
    /// A run finished, was forgotten, or lost its tensors to the budget.
    void runsChanged(int page);
    void whatIfFinished(int page, std::string mode);
    void checkpointInspected(QString path, std::shared_ptr<const deepscope::CheckpointSummary> checkpoint);
    void checkpointFailed(QString path, deepscope::Problem problem);
    /// Runs gave up their tensors to the memory budget.
    void tensorsGivenUp(int runs);
    /// Other weights are loaded, and what kept runs hold of theirs is more than this machine should bear beside them.
    void keptWeightsCrowded(qint64 heldBytes);

private:
    void onFinished(const RunJob& job, const std::shared_ptr<const RunResults>& results);
    void release(const std::shared_ptr<const RunResults>& results);
    void touchKept();
    void makeRoomForWeights();
    void dropOtherModels(std::int64_t budgetBytes);

    std::map<int, RunsByMode> m_runs;
    KeptRuns m_kept;
    std::shared_ptr<const MachineSurvey> m_survey;
    std::int64_t m_weightBudgetBytes;
    TraceStore m_traces;
    std::shared_ptr<AttentionCache> m_attentionCache = std::make_shared<AttentionCache>();
    PageCollection m_pages;
    // A run takes all processors: the window's thread must not queue behind its threads.
    static constexpr int kEncoderNicer = 5;
    WorkerThread<EncoderEngine> m_engine{"encoder", kEncoderNicer};
    WorkerThread<ProbeWorker> m_probe{"probe"};
    WorkerThread<ProbeWorker> m_viewProbe{"views"};
    WorkerThread<ProbeWorker> m_backgroundProbe{"survey", kEncoderNicer};
    WorkerThread<ProbeWorker> m_checkpoints{"checkpoints"};
    RunQueue m_queue;
    MachineCalibration m_calibration;
};

}  // namespace deepscope
