#pragma once

#include "encoder/image/image_file.h"
#include "encoder/probe/tap_diff.h"
#include "encoder/probe/tap_source.h"
#include "encoder/weights/weight_source.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// What ports are known to do otherwise.
enum class CauseId {
    NoAntialias,          ///< positions resized without antialias
    PositionLayout,       ///< CLS row or grid order of the position tables
    GeluTanh,             ///< the tanh GELU
    ScaledRelPos,         ///< relative positions from the scaled query
    MaskedWindowPadding,  ///< padded tokens of a window masked out
    LayerNormEps,         ///< SAM's and CLIP's epsilons swapped
    StretchForPad,
    PadForStretch,
    TileOrder,
    ResizeOrder,   ///< vertical pass first (Pillow 13)
    ChannelOrder,  ///< BGR
    ConcatOrder,   ///< SAM before CLIP
    TokenOrder,    ///< tokens column-major, views or newlines laid out otherwise
};
const std::vector<CauseId>& allCauses();
/// "no-antialias", …: the ids of `diff --json`.
std::string_view causeName(CauseId id);
/// One sentence for people: what the port does and what the encoder does.
std::string causeText(CauseId id);

/// A cause tried: the tap recomputed under it, against the port's.
struct CauseTrial {
    CauseId id = CauseId::NoAntialias;
    std::string variant;   ///< which of the cause's forms: "CLIP positions transposed"
    double rms = 0;        ///< left between the recomputed tap and B's, relative to the spread
    double explained = 0;  ///< share of the difference that it takes away: 1 − (rms / unexplained rms)², at least 0
};

/// What a search found.
struct CauseSearch {
    std::string tap;                   ///< the one recomputed: the diff's first divergence
    std::string startTap;              ///< computed from here; "image" when from the picture, "tokens" when laid out anew
    bool startIsPorts = false;         ///< B dumped it; else it is A's
    double baselineRms = 0;            ///< recomputed as the encoder does, against B's
    std::vector<CauseTrial> trials;    ///< the best form of each cause, best first
    std::optional<CauseTrial> cause;   ///< the one that explains the difference, if one does
    std::string explanation;           ///< one sentence: the cause and its share, or why there is none
    std::vector<std::string> untried;  ///< "stretch-for-pad: page.png is not there"
};

struct CauseSearchInput {
    std::shared_ptr<const TapSource> a;
    std::shared_ptr<const TapSource> b;
    std::shared_ptr<const WeightSource> weights;      ///< null: what takes no weights is tried, pixels and layouts
    std::vector<std::filesystem::path> imageFolders;  ///< where a manifest's relative image is looked for, in order
    /// Decodes the page: readImageFile, or what else knows the path's kind. Null where no images are read: causes in how the
    /// page is prepared go to `untried`. Throws Error.
    std::function<DecodedImage(const std::filesystem::path&, const std::stop_token&)> readImage;
    int threads = 0;
};

using CauseProgress = std::function<void(const std::string& what, int done, int total)>;

/// Recomputes the diff's first divergence under every known variation that can matter between the last tap before it that the
/// port dumped and that is `same` (else our run's pixels or the image, else the earliest tap that our run kept) and itself, in
/// float32 on the CPU, and names the one that explains the difference. The forms that cost least come first; once one leaves
/// less than a hundredth of the difference, those that cost most are not tried. A diff without a divergence, or whose first one
/// is a shape other than that of `tokens`, has no cause. What stands in the way of trying (no weights, others, a tap that
/// cannot be read) is told in the explanation. `progress` counts millions of operations.
/// Throws Cancelled, CheckpointError, DeviceError (out of memory).
CauseSearch findCause(const CauseSearchInput& input, const TapDiff& diff, const CauseProgress& progress = {},
                      const std::stop_token& stop = {});

}  // namespace deepscope
