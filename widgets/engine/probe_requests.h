#pragma once

#include "encoder/export/colormap.h"
#include "encoder/image/image_file.h"
#include "encoder/probe/feature_map.h"
#include "encoder/weights/checkpoint.h"

#include <QImage>
#include <QString>

#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace deepscope {

/// A page read from a file (or from the program's own resources, ":/…") and made ready to be drawn.
struct PagePicture {
    std::shared_ptr<const DecodedImage> decoded;
    std::vector<QImage> levels;  ///< level k is 1/2^k of the page: drawing never touches more pixels than the screen has
    QImage thumbnail;
};
struct PictureRequest {
    QString path;   ///< of a file or resource; of a pasted picture, the name it goes by
    QImage pasted;  ///< null: read from `path`
};

/// What a checkpoint holds for the encoder, looked at before it is used; only headers are read.
struct CheckpointSummary {
    std::filesystem::path path;
    std::size_t files = 0;
    std::size_t tensors = 0;
    std::int64_t fileBytes = 0;
    CheckpointReport report;
};
struct CheckpointRequest {
    std::filesystem::path path;
};

/// A small picture of a tap: its norm map, or the view itself for preprocess.pixels.
struct ThumbnailRequest {
    std::shared_ptr<const TapRecord> tap;
    Colormap colormap = Colormap::Viridis;
};

/// preprocess.pixels as the picture that the encoder sees.
struct ViewPixels {
    std::shared_ptr<const TapRecord> tap;
    QImage image;
};
struct ViewPixelsRequest {
    std::shared_ptr<const TapRecord> tap;
};

/// A token's vector in a few figures.
struct TokenDescription {
    std::shared_ptr<const TapRecord> tap;
    int token = 0;  ///< grid token, or a row of the laid-out tokens; kClassToken for CLS
    double norm = 0;
    int rank = 0;  ///< 1: the largest norm of the view; 0 for CLS
    int ranked = 0;
    std::vector<std::pair<int, float>> topChannels;  ///< largest magnitudes first
};
struct TokenRequest {
    std::shared_ptr<const TapRecord> tap;
    int token = 0;
};

using ProbeRequest = std::variant<PictureRequest, CheckpointRequest, ThumbnailRequest, ViewPixelsRequest, TokenRequest>;

/// Says which request an answer belongs to.
struct ProbeTicket {
    QString tag;
    quint64 serial = 0;
};

}  // namespace deepscope
