#pragma once

#include "encoder/model/stage_flops.h"
#include "encoder/model/tap_sink.h"
#include "encoder/trace/run_observer.h"
#include "encoder/trace/stage_meters.h"
#include "encoder/trace/tap_selection.h"
#include "encoder/trace/trace.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// Turns a run's taps into stage records and kept tensors. Stage times leave out what observing costs:
/// a stage begins after the tap before it has been dealt with.
class RunRecorder final : public TapSink {
public:
    struct Setup {
        const TapSelection& taps;
        ElementType keepAs = ElementType::F32;
        bool observeValues = true;
        RunObserver* observer = nullptr;
        std::stop_token stop;
        StageClock& clock;
        MemoryMeter& memory;
        std::function<StageFlops(const std::string& stage, ViewId view)> flops;
        int stagesInRun = 0;  ///< stages of all passes, for progress
    };
    explicit RunRecorder(Setup setup) : m_setup(std::move(setup)) {}

    /// What a pass is for: warm-up passes leave nothing; the last one also keeps taps and values.
    enum class Pass { Warmup, Timed, Last };
    void beginPass(Pass pass);
    /// Taps that follow belong to these views, a batch row each; none for the laid-out tokens.
    void beginBatch(std::vector<ViewId> views);
    void endPass();

    void tap(const std::string& stage, const at::Tensor& batch) override;
    void checkCancelled() override;

    std::vector<StageRecord> stages() const;
    std::vector<std::shared_ptr<const TapRecord>> taps() const;  ///< global, tiles, tokens
    TimeSummary total() const { return summarize(m_passTimesMs); }
    std::int64_t peakBytes() const { return m_peakBytes; }

private:
    struct Stage {
        StageRecord record;
        std::vector<double> timesMs;  ///< one per timed pass
    };
    std::string labelOf(const std::string& stage) const;
    bool keepsAny(const std::string& stage) const;
    Stage& stageOf(const std::string& label);
    void measure(const std::string& stage, const at::Tensor& batch);
    void observe(const std::string& stage, const at::Tensor& batch, StageRecord& record);
    void publish(int viewKey, const std::string& name, const ValueStatistics& values,
                 const std::shared_ptr<const TensorBuffer>& tensor);
    template <class Call>
    void notify(Call&& call);

    Setup m_setup;
    Pass m_pass = Pass::Warmup;
    std::vector<ViewId> m_views;
    std::vector<Stage> m_stages;
    std::map<std::string, std::size_t> m_stageIndex;
    std::map<int, std::vector<std::shared_ptr<const TapRecord>>> m_taps;  ///< by view: −1 global, tiles, then tokens
    std::vector<double> m_passTimesMs;
    struct Span {
        std::string label;
        StageClock::Mark from;
        StageClock::Mark to;
    };
    std::vector<Span> m_spans;  ///< of this pass
    StageClock::Mark m_stageStart = 0;
    std::string m_pendingHalf;  ///< the block whose attention half was just recorded on its own
    std::int64_t m_peakBytes = 0;
    double m_elapsedMs = 0;
    int m_stagesDone = 0;
};

}  // namespace deepscope
