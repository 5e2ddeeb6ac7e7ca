#pragma once

#include "encoder/image/views.h"
#include "encoder/tensor_buffer.h"
#include "encoder/trace/run_observer.h"
#include "encoder/trace/tap_selection.h"
#include "encoder/trace/trace.h"
#include "encoder/weights/weight_source.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace deepscope {

enum class Implementation { Reference };

/// "cpu", or "cuda:N".
struct Device {
    int cudaIndex = -1;
    bool isCpu() const { return cudaIndex < 0; }
    std::string name() const;
};

/// What a person asked for, before this machine was looked at.
struct ComputeChoice {
    Device device;
    ElementType type = ElementType::F32;
    Implementation implementation = Implementation::Reference;
    int threads = 0;  ///< 0: all the cores this process may use
    bool operator==(const ComputeChoice& o) const {
        return device.cudaIndex == o.device.cudaIndex && type == o.type && implementation == o.implementation &&
               threads == o.threads;
    }
};

/// A run's input: views of an image, or one normalised view [3,S,S] taken as it is.
struct EncoderInput {
    std::variant<Views, std::shared_ptr<const TensorBuffer>> pixels;
    ViewPlan plan;
    ImageProvenance image;
    ResizeOrder resizeOrder = ResizeOrder::Pillow12;
};

struct RunOptions {
    TapSelection taps = TapSelection::main();
    ElementType keepAs = ElementType::F32;  ///< F32, or the compute type to halve what is kept
    int warmup = 0;
    int repeat = 1;             ///< timed passes; taps and values are taken in the last
    bool observeValues = true;  ///< false: times, memory and FLOPs alone
};

/// Every tap a run has, in pipeline order (global, tiles, tokens), `.mid` ones included.
std::vector<std::string> tapNames(const ViewPlan& plan, const Architecture& architecture);

/// The taps of runParallelWhatIf.
std::vector<std::string> parallelTapNames(const Architecture& architecture);

/// The mode in which the parallel what-if sees a page: side 14·g for the global view's SAM grid g (896 at base), no tiles.
Mode parallelInputMode(const Mode& mode);

/// The encoder, loaded: weights in the compute type on the device. Immutable; one run at a time.
///   views → patch embedding → SAM → token compressor → CLIP → fusion → token layout
class DeepEncoder {
public:
    using LoadProgress = std::function<void(double fraction)>;

    /// Loads every tensor. Throws CheckpointError, DeviceError, Cancelled.
    static std::shared_ptr<DeepEncoder> load(std::shared_ptr<const WeightSource> weights, ComputeChoice choice,
                                             LoadProgress progress = {}, std::stop_token stop = {});
    ~DeepEncoder();

    /// Runs all repeats; cancel is checked between blocks. Throws Cancelled, UsageError (a glob that matches
    /// nothing), ShapeError, DeviceError, CheckpointError. `observer` may be null; what it throws is swallowed.
    std::shared_ptr<const Trace> run(const EncoderInput& input, const RunOptions& options, RunObserver* observer = nullptr,
                                     std::stop_token stop = {});

    /// The design note's parallel what-if: CLIP alone over SAM's full grid of patches (4097 tokens at base), fed by its own
    /// patch convolution. `input` is the page prepared by parallelInputMode. Taps global/preprocess.pixels,
    /// global/clip.patch_embed, global/clip.embeddings … global/clip.layers.I. SAM's cost adds: it runs beside it as usual.
    std::shared_ptr<const Trace> runParallelWhatIf(const EncoderInput& input, const RunOptions& options,
                                                   RunObserver* observer = nullptr, std::stop_token stop = {});

    const ComputeChoice& choice() const;
    const Architecture& architecture() const;
    const WeightSource& weights() const;
    std::int64_t weightBytes() const;

private:
    struct Impl;
    struct Pipeline;
    std::shared_ptr<const Trace> execute(const Pipeline& pipeline, const EncoderInput& input, const RunOptions& options,
                                         RunObserver* observer, const std::stop_token& stop);

    explicit DeepEncoder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace deepscope
