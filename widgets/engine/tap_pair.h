#pragma once

#include "encoder/probe/feature_map.h"
#include "encoder/probe/tap_source.h"
#include "encoder/trace/trace.h"
#include "widgets/engine/probe_requests.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// How both sides' vectors become one number a token.
struct PairLook {
    FeatureView view = FeatureView::Norm;
    int channel = 0;
    bool operator==(const PairLook&) const = default;
};

/// A tap of both runs with what is seen of its differences. What one side lacks, or what has no tokens, is empty.
struct TapPair {
    std::string tap;
    PairLook look;
    std::shared_ptr<const TapRecord> a;  ///< null: not there, or it cannot be read
    std::shared_ptr<const TapRecord> b;
    std::optional<FeatureMap> mapA;
    std::optional<FeatureMap> mapB;
    QImage pixelsA;  ///< preprocess.pixels: the view itself, in place of a norm
    QImage pixelsB;
    std::optional<FeatureMap> errors;           ///< tokenErrors: over the spread
    std::vector<float> channels;                ///< channelErrors: over the spread
    std::optional<ValueStatistics> difference;  ///< of B − A, value by value
    std::string problem;                        ///< why a side is empty

    bool isComparable() const { return a && b && a->shape() == b->shape(); }
};

/// Reads a tap on both sides and compares it token by token; tensors that `before` holds of the same tap are not read again.
/// What cannot be read is told in `problem`. Throws Cancelled.
TapPair readTapPair(const TapSource& a, const TapSource& b, const std::string& tap, const PairLook& look, const TapPair* before,
                    const std::stop_token& stop);

/// The page that runs were of: the first of `places` that is there and whose SHA-256 is the given one (empty: any). Null when
/// there is none. Throws Cancelled.
std::shared_ptr<const PagePicture> findPagePicture(const std::vector<std::filesystem::path>& places, const std::string& sha256,
                                                   const std::stop_token& stop);
/// An empty page, to lay tokens on where their page is not at hand.
std::shared_ptr<const PagePicture> blankPage(ImageSize size);

}  // namespace deepscope
