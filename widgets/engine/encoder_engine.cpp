#include "widgets/engine/encoder_engine.h"

#include "encoder/weights/checkpoint.h"
#include "widgets/engine/problem_boundary.h"

#include <algorithm>

namespace deepscope {

/// Passes a run's events on as signals. They are emitted in the engine's thread and so queued to the window's.
class EncoderEngine::Reporter final : public RunObserver {
public:
    Reporter(EncoderEngine& engine, quint64 run) : m_engine(engine), m_run(run) {}

    void stagePassed(const std::string& tap, int done, int total) override {
        Q_EMIT m_engine.stagePassed(m_run, QString::fromStdString(tap), done, total);
    }
    void tapFinished(const std::shared_ptr<const TapRecord>& tap) override { Q_EMIT m_engine.tapFinished(m_run, tap); }
    void stageFinished(const StageRecord& stage) override {
        Q_EMIT m_engine.stageFinished(m_run, std::make_shared<const StageRecord>(stage));
    }

private:
    EncoderEngine& m_engine;
    quint64 m_run;
};

namespace {

ComputeChoice computeOf(const RunChoice& choice) {
    ComputeChoice compute;
    compute.device = chooseDevice(choice.device);
    compute.type = chooseComputeType(choice.type, compute.device);
    compute.implementation = chooseImplementation(choice.implementation, compute.device);
    compute.threads = choice.threads;
    return compute;
}

}  // namespace

EncoderEngine::EncoderEngine(QObject* parent) : QObject(parent) {}
EncoderEngine::~EncoderEngine() = default;

void EncoderEngine::requestSurvey() {
    QMetaObject::invokeMethod(
        this, [this] { survey(); }, Qt::QueuedConnection);
}

void EncoderEngine::requestRun(RunRequest request) {
    const std::lock_guard lock(m_mutex);
    QMetaObject::invokeMethod(
        this, [this, request = std::move(request), stop = m_stop.get_token()] { run(request, stop); }, Qt::QueuedConnection);
}

void EncoderEngine::cancel() {
    const std::lock_guard lock(m_mutex);
    m_stop.request_stop();
    if (!m_abandoned) m_stop = std::stop_source();
}

void EncoderEngine::abandon() {
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
    }
    cancel();
}

void EncoderEngine::survey() {
    auto found = std::make_shared<MachineSurvey>();
    // A machine that cannot be looked at in full still runs: what is missing is simply not offered.
    try {
        found->usableCores = usableCores();
        found->devices = listDevices();
        found->cachedCheckpoint = findCachedCheckpoint();
    } catch (...) {
        if (found->devices.empty()) found->devices.push_back({.device = {}, .description = "CPU"});
    }
    Q_EMIT machineSurveyed(std::move(found));
}

void EncoderEngine::run(const RunRequest& request, std::stop_token stop) {
    try {
        if (stop.stop_requested()) throw Cancelled("waiting");
        auto trace = encode(request, stop);
        Q_EMIT runFinished(request.id, std::move(trace));
    } catch (const Cancelled&) {
        Q_EMIT runCancelled(request.id);
    } catch (...) {
        Q_EMIT runFailed(request.id, problemOfCurrentException());
    }
}

void EncoderEngine::requestCalibration(const RunChoice& choice) {
    const std::lock_guard lock(m_mutex);
    QMetaObject::invokeMethod(
        this, [this, choice, stop = m_stop.get_token()] { calibrate(choice, stop); }, Qt::QueuedConnection);
}

void EncoderEngine::calibrate(const RunChoice& choice, std::stop_token stop) {
    try {
        const auto progress = [this](double fraction) { Q_EMIT calibrationProgressed(fraction); };
        auto rates = std::make_shared<MachineRates>(measureMachineRates(computeOf(choice), stop, progress));
        Q_EMIT calibrated(std::move(rates));
    } catch (const Cancelled&) {
        Q_EMIT calibrationCancelled();
    } catch (...) {
        Q_EMIT calibrationFailed(problemOfCurrentException());
    }
}

std::shared_ptr<const Trace> EncoderEngine::encode(const RunRequest& request, std::stop_token stop) {
    const RunChoice& choice = request.choice;
    const bool whatIf = request.kind == RunKind::ParallelWhatIf;
    const ComputeChoice compute = computeOf(choice);
    const DecodedImage& page = *request.page;
    const Mode mode = whatIf ? parallelInputMode(choice.mode) : choice.mode;
    const ViewPlan views = planViews(page.upright.size, mode, choice.maxTiles);  // refuses before anything is loaded
    load(request.id, choice.weights, compute, stop);

    RunOptions options{.warmup = choice.warmup, .repeat = choice.repeat};
    if (whatIf) options.taps = TapSelection::none();
    options.observeValues = !whatIf;
    auto plan = std::make_shared<RunPlan>();
    *plan = {request.kind, views, page.orientation, m_encoder->architecture(), {}, m_encoder->weights().identity(), compute};
    const TapSelection listed = TapSelection::main();
    for (std::string& tap : whatIf ? parallelTapNames(plan->architecture) : tapNames(views, plan->architecture)) {
        if (listed.keeps(tap)) plan->taps.push_back(std::move(tap));
    }
    Q_EMIT runPlanned(request.id, std::move(plan));

    EncoderInput input;
    input.pixels = prepareViews(page.upright, views, choice.resizeOrder, stop);
    input.plan = views;
    input.resizeOrder = choice.resizeOrder;
    input.image = {page.path.string(), page.sha256, page.fileBytes, page.storedSize, page.orientation, page.decodeMs};
    Reporter reporter(*this, request.id);
    return whatIf ? m_encoder->runParallelWhatIf(input, options, &reporter, stop)
                  : m_encoder->run(input, options, &reporter, stop);
}

void EncoderEngine::load(quint64 run, const WeightSpec& weights, ComputeChoice compute, std::stop_token stop) {
    const std::string name = weights.text();
    if (m_encoder && m_loadedWeights == name && m_loadedCompute == compute) return;
    m_encoder.reset();  // the old weights make room before the new ones come
    m_loadedWeights.reset();
    Q_EMIT weightsLoading(run, 0.0);
    // A signal per tensor would be hundreds: one per percent is all that can be seen.
    const auto progress = [this, run, last = 0.0](double fraction) mutable {
        if (fraction < last + 0.01 && fraction < 1.0) return;
        last = fraction;
        Q_EMIT weightsLoading(run, std::clamp(fraction, 0.0, 1.0));
    };
    m_encoder = DeepEncoder::load(openWeights(weights), compute, progress, stop);
    m_loadedWeights = name;
    m_loadedCompute = compute;
}

}  // namespace deepscope
