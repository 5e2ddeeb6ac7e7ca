#include "encoder/trace/run_recorder.h"

#include "encoder/errors.h"
#include "encoder/model/tensor_bridge.h"

#include <algorithm>
#include <utility>

namespace deepscope {
namespace {

constexpr int kTokensKey = 1 << 30;  // sorts after every tile

bool isHalf(const std::string& stage) {
    return stage.ends_with(".mid");
}

}  // namespace

template <class Call>
void RunRecorder::notify(Call&& call) {
    if (!m_setup.observer) return;
    try {
        call(*m_setup.observer);
    } catch (const std::exception&) {
        // An observer's failure is its own: the run goes on and its result is the same.
    }
}

void RunRecorder::beginPass(Pass pass) {
    m_pass = pass;
    m_spans.clear();
    m_pendingHalf.clear();
    m_elapsedMs = 0;
    m_setup.clock.reset();
}

void RunRecorder::beginBatch(std::vector<ViewId> views) {
    m_views = std::move(views);
    m_setup.memory.resetPeak();
    m_stageStart = m_setup.clock.mark();
}

void RunRecorder::checkCancelled() {
    if (m_setup.stop.stop_requested()) throw Cancelled("encoder run");
}

std::string RunRecorder::labelOf(const std::string& stage) const {
    if (m_views.empty()) return stage;
    return (m_views.front().isGlobal() ? "global/" : "tile.*/") + stage;
}

bool RunRecorder::keepsAny(const std::string& stage) const {
    return std::any_of(m_views.begin(), m_views.end(), [&](ViewId view) {
        return m_setup.taps.keeps(TapName{view, stage}.text());
    });
}

void RunRecorder::tap(const std::string& stage, const at::Tensor& batch) {
    checkCancelled();
    // A block's half is a stage of its own only when somebody keeps it, and then in every pass, so that the times of
    // all passes speak of the same stages.
    if (isHalf(stage) && !keepsAny(stage)) return;
    measure(stage, batch);
    m_setup.memory.resetPeak();
    m_stageStart = m_setup.clock.mark();
}

RunRecorder::Stage& RunRecorder::stageOf(const std::string& label) {
    const auto [place, isNew] = m_stageIndex.try_emplace(label, m_stages.size());
    if (isNew) {
        m_stages.emplace_back();
        m_stages.back().record.tap = label;
    }
    return m_stages[place->second];
}

void RunRecorder::measure(const std::string& stage, const at::Tensor& batch) {
    const StageClock::Mark end = m_setup.clock.mark();
    const std::string label = labelOf(stage);
    ++m_stagesDone;
    notify([&](RunObserver& o) { o.stagePassed(label, m_stagesDone, m_setup.stagesInRun); });

    m_peakBytes = std::max(m_peakBytes, m_setup.memory.peakBytes());
    if (m_pass != Pass::Warmup) m_spans.push_back({label, m_stageStart, end});
    if (m_pass != Pass::Last) return;

    StageRecord& record = stageOf(label).record;
    record.shape = shapeOf(batch);
    if (!m_views.empty()) record.shape.erase(record.shape.begin());  // [B,…] → […]
    for (const ViewId view : m_views) {
        StageFlops flops = m_setup.flops(stage, view);
        if (m_pendingHalf == stage + ".mid") flops = flops - m_setup.flops(m_pendingHalf, view);
        record.flopsNeeded += flops.needed;
        record.flopsExecuted += flops.executed;
    }
    m_pendingHalf = isHalf(stage) ? stage : std::string();

    const double elapsedMs = m_setup.clock.elapsedMs(m_stageStart, end);
    if (record.time.count == 0) record.startMs = m_elapsedMs;
    m_elapsedMs += elapsedMs;
    record.time.medianMs += elapsedMs;  // of this pass; the summary over all passes is made at its end
    record.time.count = 1;
    record.liveBytes = m_setup.memory.liveBytes();
    record.peakBytes = std::max(record.peakBytes, m_setup.memory.peakBytes());
    record.residentBytes = residentBytes();
    if (m_setup.observeValues) observe(stage, batch, record);
    notify([&](RunObserver& o) { o.stageFinished(record); });
}

void RunRecorder::observe(const std::string& stage, const at::Tensor& batch, StageRecord& record) {
    const MemoryAccount::Scope uncounted(nullptr);
    const bool oneView = m_views.size() == 1;
    const auto whole = toBuffer(oneView ? batch[0] : batch, m_setup.keepAs);
    const ValueStatistics values = computeStatistics(*whole);
    record.values = record.values ? merged(*record.values, values) : values;

    if (m_views.empty()) {
        publish(kTokensKey, stage, values, whole);
    } else if (oneView) {
        publish(m_views.front().tile, TapName{m_views.front(), stage}.text(), values, whole);
    } else {
        for (std::size_t i = 0; i < m_views.size(); ++i) {
            const std::string name = TapName{m_views[i], stage}.text();
            if (!m_setup.taps.keeps(name)) continue;
            const auto tensor = toBuffer(batch[static_cast<std::int64_t>(i)], m_setup.keepAs);
            publish(m_views[i].tile, name, computeStatistics(*tensor), tensor);
        }
    }
}

void RunRecorder::publish(int viewKey, const std::string& name, const ValueStatistics& values,
                          const std::shared_ptr<const TensorBuffer>& tensor) {
    if (!m_setup.taps.keeps(name)) return;
    const auto record = std::make_shared<const TapRecord>(name, tensor->shape(), values, tensor);
    m_taps[viewKey].push_back(record);
    notify([&](RunObserver& o) { o.tapFinished(record); });
}

void RunRecorder::endPass() {
    if (m_pass == Pass::Warmup) return;
    // Chunks of tiles share a stage: its time in a pass is their sum.
    std::map<std::string, double> timesMs;
    double totalMs = 0;
    for (const Span& span : m_spans) {
        const double elapsedMs = m_setup.clock.elapsedMs(span.from, span.to);
        timesMs[span.label] += elapsedMs;
        totalMs += elapsedMs;
    }
    for (const Span& span : m_spans) {
        const auto time = timesMs.find(span.label);
        if (time == timesMs.end()) continue;
        stageOf(span.label).timesMs.push_back(time->second);
        timesMs.erase(time);
    }
    m_passTimesMs.push_back(totalMs);
}

std::vector<StageRecord> RunRecorder::stages() const {
    std::vector<StageRecord> records;
    for (const Stage& stage : m_stages) {
        records.push_back(stage.record);
        records.back().time = summarize(stage.timesMs);
    }
    return records;
}

std::vector<std::shared_ptr<const TapRecord>> RunRecorder::taps() const {
    std::vector<std::shared_ptr<const TapRecord>> all;
    for (const auto& [view, taps] : m_taps) all.insert(all.end(), taps.begin(), taps.end());
    return all;
}

}  // namespace deepscope
