#pragma once

#include "widgets/engine/encoder_engine.h"
#include "widgets/engine/run_estimator.h"
#include "widgets/engine/run_progress.h"
#include "widgets/models/run_results.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace deepscope {

/// A run that waits or goes on.
struct RunJob {
    enum class State { Waiting, Loading, Running, Cancelling };

    quint64 id = 0;
    int page = -1;
    QString pageName;
    RunChoice choice;
    RunKind kind = RunKind::Encode;
    State state = State::Waiting;
    double fraction = 0;           ///< of the weights while loading, else of the run
    QString stage;                 ///< the tap that was passed last
    std::optional<double> leftMs;  ///< until it ends once it runs, or its whole length while it waits; none: not known yet
};

/// Runs asked for, one after the other through the engine; each can be cancelled by itself. Lives in the window's thread.
class RunQueue : public QObject {
    Q_OBJECT

public:
    explicit RunQueue(EncoderEngine* engine, QObject* parent = nullptr);

    /// Returns the job's number.
    quint64 add(int page, const QString& pageName, std::shared_ptr<const DecodedImage> picture, const RunChoice& choice,
                RunKind kind = RunKind::Encode);
    void cancel(quint64 job);
    void cancelAll();
    void cancelPage(int page);
    /// Puts a waiting job before the other waiting ones.
    void moveToFront(quint64 job);

    /// The one that goes on first, then those that wait.
    std::vector<RunJob> jobs() const;
    bool isEmpty() const { return m_jobs.empty(); }
    /// Null when nothing goes on.
    const RunJob* current() const { return m_jobs.empty() ? nullptr : &m_jobs.front().job; }
    /// What the run that goes on left so far; null when nothing goes on.
    const std::shared_ptr<RunResults>& live() const { return m_live; }
    /// Until the last job ends; none when it cannot be told.
    std::optional<double> totalLeftMs() const;

Q_SIGNALS:
    /// A job came, went, or changed its state.
    void jobsChanged();
    /// The current job's fraction, stage or time left changed.
    void progressed();
    void started(const deepscope::RunJob& job);
    void weightsLoading(const deepscope::RunJob& job);
    void planned(const deepscope::RunJob& job);
    void tapFinished(const deepscope::RunJob& job, std::shared_ptr<const deepscope::TapRecord> tap);
    void stageFinished(const deepscope::RunJob& job, std::shared_ptr<const deepscope::StageRecord> stage);
    void finished(const deepscope::RunJob& job, std::shared_ptr<const deepscope::RunResults> results);
    void failed(const deepscope::RunJob& job, deepscope::Problem problem);
    void cancelled(const deepscope::RunJob& job);

private:
    struct Entry {
        RunJob job;
        std::shared_ptr<const DecodedImage> picture;
    };
    void connectEngine();
    void startNext();
    void onStagePassed(const QString& tap, int total);
    void onFinished(const std::shared_ptr<const Trace>& trace);
    RunJob takeCurrent();

    EncoderEngine* m_engine;
    std::vector<Entry> m_jobs;
    std::shared_ptr<RunResults> m_live;
    RunProgress m_progress;
    RunEstimator m_estimator;
    QElapsedTimer m_since;  // the run's first stage
    quint64 m_lastId = 0;
};

}  // namespace deepscope
