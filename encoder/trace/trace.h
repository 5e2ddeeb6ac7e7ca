#pragma once

#include "encoder/image/image_file.h"
#include "encoder/image/views.h"
#include "encoder/tensor_buffer.h"
#include "encoder/trace/value_statistics.h"
#include "encoder/weights/weight_source.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// Median and spread of repeated measurements, in milliseconds.
struct TimeSummary {
    double medianMs = 0;
    double p5Ms = 0;
    double p95Ms = 0;
    int count = 0;
};
TimeSummary summarize(std::vector<double> timesMs);

/// What one stage of a run cost. A stage ends with its tap; its time runs from the tap before it.
struct StageRecord {
    std::string tap;  ///< "global/sam.blocks.0", "tile.*/…" for all tiles' batch, or "tokens"
    Shape shape;      ///< of one view's tap
    TimeSummary time;
    double startMs = 0;  ///< when it began, from the run's start, in the last repeat
    std::int64_t flopsNeeded = 0;
    std::int64_t flopsExecuted = 0;
    std::int64_t liveBytes = 0;             ///< live after the stage; weights and kept taps excluded
    std::int64_t peakBytes = 0;             ///< most live at once within it
    std::int64_t residentBytes = 0;         ///< the process's resident size after it
    std::optional<ValueStatistics> values;  ///< over the batch; when the run observed values
};

/// One view's tensor at one stage, immutable once published.
class TapRecord {
public:
    TapRecord(std::string name, Shape shape, ValueStatistics values, std::shared_ptr<const TensorBuffer> tensor);

    const std::string& name() const { return m_name; }  ///< "tile.3/sam.blocks.0"
    const Shape& shape() const { return m_shape; }
    const ValueStatistics& values() const { return m_values; }
    /// The kept tensor; null once it was given up for the memory budget. Thread-safe.
    std::shared_ptr<const TensorBuffer> tensor() const;
    std::size_t keptBytes() const;
    /// Gives up the tensor; whoever holds it still may use it.
    void release() const;

private:
    std::string m_name;
    Shape m_shape;
    ValueStatistics m_values;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const TensorBuffer> m_tensor;
};

/// The view and the stage a tap name speaks of: "tile.3/sam.blocks.0" → ofTile(3), "sam.blocks.0".
struct TapName {
    ViewId view;
    std::string stage;  ///< "tokens" when there is no view
    bool isTokens() const { return stage == "tokens"; }
    std::string text() const;
};
/// Throws UsageError.
TapName parseTapName(std::string_view text);

/// Where a run's picture came from.
struct ImageProvenance {
    std::string path;
    std::string sha256;
    std::int64_t fileBytes = 0;
    ImageSize storedSize;
    Orientation orientation = Orientation::Upright;
    double decodeMs = 0;
};

/// What a run was, known before it starts.
struct RunProvenance {
    std::string programVersion;
    ImageProvenance image;
    ViewPlan plan;
    ResizeOrder resizeOrder = ResizeOrder::Pillow12;
    Architecture architecture;
    WeightIdentity weights;
    std::shared_future<WeightIdentity> hashedWeights;  ///< the same with its SHA-256, when ready
    std::string device;                                ///< "cpu", "cuda:0"
    ElementType computeType = ElementType::F32;
    std::string implementation;  ///< "reference", "fused"
    int threads = 1;
    double preprocessMs = 0;
    double loadMs = 0;  ///< weights into the compute type, on the device
};

/// What one run left: sealed, shared by pointer, read by every view, command and exporter.
class Trace {
public:
    struct Contents {
        RunProvenance provenance;
        std::vector<StageRecord> stages;                     ///< in execution order
        std::vector<std::shared_ptr<const TapRecord>> taps;  ///< in pipeline order: global, tiles, tokens
        TimeSummary total;
        std::int64_t weightBytes = 0;
        std::int64_t peakBytes = 0;
        std::int64_t residentPeakBytes = 0;
        std::shared_ptr<const class ModelWeights> model;  ///< what probes recompute attention with
    };
    explicit Trace(Contents contents);

    const RunProvenance& provenance() const { return m_contents.provenance; }
    const std::vector<StageRecord>& stages() const { return m_contents.stages; }
    const std::vector<std::shared_ptr<const TapRecord>>& taps() const { return m_contents.taps; }
    const TimeSummary& total() const { return m_contents.total; }
    std::int64_t weightBytes() const { return m_contents.weightBytes; }
    std::int64_t peakBytes() const { return m_contents.peakBytes; }
    std::int64_t residentPeakBytes() const { return m_contents.residentPeakBytes; }
    std::int64_t flopsNeeded() const;
    std::int64_t flopsExecuted() const;
    const std::shared_ptr<const ModelWeights>& model() const { return m_contents.model; }

    /// Null when the run did not keep it.
    std::shared_ptr<const TapRecord> find(std::string_view tap) const;
    /// Throws NotKeptError: never kept, or given up for the memory budget (the message says which).
    std::shared_ptr<const TensorBuffer> tensor(std::string_view tap) const;

    std::size_t keptBytes() const;
    bool tensorsReleased() const { return m_released; }
    void releaseTensors() const;

private:
    Contents m_contents;
    std::map<std::string, std::size_t, std::less<>> m_index;
    mutable std::atomic<bool> m_released = false;
};

/// Keeps traces under a budget of tensor memory: the oldest give up their tensors first. Thread-safe.
class TraceStore {
public:
    explicit TraceStore(std::size_t budgetBytes) : m_budgetBytes(budgetBytes) {}
    /// Adds a trace as the newest; returns those that gave up their tensors for it.
    std::vector<std::shared_ptr<const Trace>> add(std::shared_ptr<const Trace> trace);
    /// Marks a trace as just used: it becomes the newest.
    void touch(const std::shared_ptr<const Trace>& trace);
    void remove(const std::shared_ptr<const Trace>& trace);
    /// Returns those that gave up their tensors for it.
    std::vector<std::shared_ptr<const Trace>> setBudget(std::size_t budgetBytes);
    std::size_t keptBytes() const;

private:
    mutable std::mutex m_mutex;
    std::size_t m_budgetBytes;
    std::vector<std::shared_ptr<const Trace>> m_traces;  // oldest first
};

}  // namespace deepscope
