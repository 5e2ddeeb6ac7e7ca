#pragma once

#include "encoder/probe/divergence_cause.h"
#include "encoder/probe/varied_encoder.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace deepscope {

/// Where the recomputation of a view starts.
struct CauseStart {
    std::optional<EncoderState> state;  ///< none: from the view's pixels, which a variation of the page may alter
    std::string tap;                    ///< what `state` is of, or the pixels' tap
    bool isPorts = false;
};

/// The last stage before `end` that the port dumped and that is `same`; else, where there are pixels to start from
/// (`hasPixels`), a start without a state; else the earliest tap that our run kept. None when neither run has any. A CLIP layer
/// is a start only where the compressed patches, which the fusion joins to it, were dumped or kept as well.
std::optional<CauseStart> findStart(const CauseSearchInput& input, const TapDiff& diff, const VariedEncoder& encoder, ViewId view,
                                    std::size_t end, bool hasPixels);

/// The page of our run's manifest, looked for in the folders and here, and whether it is the one.
struct FoundPage {
    std::shared_ptr<const RgbImage> image;  ///< null: not there
    std::string whyNot;                     ///< "page.png is not there"
};
FoundPage findPage(const CauseSearchInput& input, const std::stop_token& stop);

}  // namespace deepscope
