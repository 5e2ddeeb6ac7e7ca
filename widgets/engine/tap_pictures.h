#pragma once

#include "widgets/engine/probe_requests.h"

namespace deepscope {

/// preprocess.pixels [3,S,S] back to 8 bits, as the encoder sees the view. Throws NotKeptError.
QImage viewPixels(const TapRecord& tap);

/// A square picture of a tap; null for a tap without a token grid whose rows make no square.
QImage tapThumbnail(const TapRecord& tap, Colormap colormap);

/// Norm, rank and strongest channels of one token. Throws NotKeptError, UsageError (no such token).
std::shared_ptr<const TokenDescription> describeToken(const TokenRequest& request);

}  // namespace deepscope
