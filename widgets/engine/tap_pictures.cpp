#include "widgets/engine/tap_pictures.h"

#include "encoder/probe/channel_ranking.h"
#include "encoder/probe/token_rows.h"
#include "encoder/probe/vector_sums.h"
#include "widgets/engine/page_picture.h"

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr std::size_t kTopChannels = 5;

bool isPixels(const TapRecord& tap) {
    return parseTapName(tap.name()).stage == "preprocess.pixels";
}

}  // namespace

QImage viewPixels(const TapRecord& tap) {
    TokenRows pixels(tap);
    const int side = pixels.layout().gridSide;
    QImage image(side, side, QImage::Format_RGB32);
    const auto level = [](float v) {
        return std::isfinite(v) ? static_cast<int>(std::clamp((v * 0.5F + 0.5F) * 255.0F + 0.5F, 0.0F, 255.0F)) : 0;
    };
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const float* pixel = pixels.rows(y * side, side);
        for (int x = 0; x < side; ++x, pixel += pixels.channels())
            line[x] = qRgb(level(pixel[0]), level(pixel[1]), level(pixel[2]));
    }
    return image;
}

QImage tapThumbnail(const TapRecord& tap, Colormap colormap) {
    if (isPixels(tap)) {
        return viewPixels(tap).scaled(kThumbnailSidePx, kThumbnailSidePx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    const FeatureMap map = featureMap(tap, FeatureView::Norm);
    const auto count = static_cast<int>(map.values.size());
    // Laid-out tokens have no grid: a square that reads like text, line by line.
    const int columns = map.gridSide > 0 ? map.gridSide : static_cast<int>(std::ceil(std::sqrt(count)));
    if (columns == 0) return {};
    QImage image(columns, (count + columns - 1) / columns, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const float span = map.max > map.min ? map.max - map.min : 1.0F;
    for (int i = 0; i < count; ++i) {
        const Rgb rgb = colorAt(colormap, (map.values[i] - map.min) / span);
        image.setPixel(i % columns, i / columns, qRgb(rgb[0], rgb[1], rgb[2]));
    }
    const bool shrinks = columns > kThumbnailSidePx;
    return image.scaled(kThumbnailSidePx, kThumbnailSidePx, Qt::IgnoreAspectRatio,
                        shrinks ? Qt::SmoothTransformation : Qt::FastTransformation);
}

std::shared_ptr<const TokenDescription> describeToken(const TokenRequest& request) {
    const TapRecord& tap = *request.tap;
    const std::vector<float> vector = tokenVector(tap, request.token);
    auto result = std::make_shared<TokenDescription>();
    result->tap = request.tap;
    result->token = request.token;
    result->norm = std::sqrt(squaredNorm(vector.data(), vector.size()));
    for (const int channel : strongestChannels(vector, kTopChannels))
        result->topChannels.emplace_back(channel, vector[static_cast<std::size_t>(channel)]);

    if (request.token != kClassToken) {
        const FeatureMap norms = featureMap(tap, FeatureView::Norm);
        const float own = norms.values.at(static_cast<std::size_t>(request.token));
        result->ranked = static_cast<int>(norms.values.size());
        result->rank =
            1 + static_cast<int>(std::count_if(norms.values.begin(), norms.values.end(), [own](float v) { return v > own; }));
    }
    return result;
}

}  // namespace deepscope
