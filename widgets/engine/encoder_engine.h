#pragma once

#include "encoder/errors.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/model/machine_rates.h"
#include "widgets/engine/run_request.h"

#include <QObject>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace deepscope {

/// Owns the loaded encoder and runs it. Lives in a thread of its own (WorkerThread); requests may come from any
/// thread, answers are signals. Weights are loaded again only when the choice of weights, device or type changed.
class EncoderEngine : public QObject {
    Q_OBJECT

public:
    explicit EncoderEngine(QObject* parent = nullptr);
    ~EncoderEngine() override;

    /// Looks at devices and caches; answered by machineSurveyed. Thread-safe, returns at once.
    void requestSurvey();
    /// Queues a run; answered by exactly one of runFinished, runFailed, runCancelled. Thread-safe, returns at once.
    void requestRun(RunRequest request);
    /// Measures what the device of a choice reaches in its type and with its threads; answered by exactly one of calibrated,
    /// calibrationFailed, calibrationCancelled. Thread-safe, returns at once.
    void requestCalibration(const RunChoice& choice);
    /// Cancels the run under way and those that wait. Thread-safe, returns at once.
    void cancel();
    /// Cancels for good: the owner is closing.
    void abandon();

Q_SIGNALS:
    void machineSurveyed(std::shared_ptr<const deepscope::MachineSurvey> survey);
    void weightsLoading(quint64 run, double fraction);
    void runPlanned(quint64 run, std::shared_ptr<const deepscope::RunPlan> plan);
    void stagePassed(quint64 run, QString tap, int done, int total);
    void tapFinished(quint64 run, std::shared_ptr<const deepscope::TapRecord> tap);
    void stageFinished(quint64 run, std::shared_ptr<const deepscope::StageRecord> stage);
    void runFinished(quint64 run, std::shared_ptr<const deepscope::Trace> trace);
    void runFailed(quint64 run, deepscope::Problem problem);
    void runCancelled(quint64 run);
    void calibrationProgressed(double fraction);
    void calibrated(std::shared_ptr<const deepscope::MachineRates> rates);
    void calibrationFailed(deepscope::Problem problem);
    void calibrationCancelled();

private:
    class Reporter;
    void survey();
    void run(const RunRequest& request, std::stop_token stop);
    void calibrate(const RunChoice& choice, std::stop_token stop);
    std::shared_ptr<const Trace> encode(const RunRequest& request, std::stop_token stop);
    void load(quint64 run, const WeightSpec& weights, ComputeChoice compute, std::stop_token stop);

    std::mutex m_mutex;
    std::stop_source m_stop;  // of every run asked for since the last cancel
    bool m_abandoned = false;

    std::shared_ptr<DeepEncoder> m_encoder;  // engine thread only, as are those below
    std::optional<std::string> m_loadedWeights;
    ComputeChoice m_loadedCompute;
};

}  // namespace deepscope
