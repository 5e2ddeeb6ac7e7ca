#include "widgets/engine/tap_pictures.h"

#include "encoder/errors.h"
#include "widgets/engine/page_picture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace deepscope {

namespace {

constexpr int kTopChannels = 5;

std::shared_ptr<const TensorBuffer> keptTensor(const TapRecord& tap) {
    auto tensor = tap.tensor();
    if (!tensor)
        throw NotKeptError({"tensor given up for the memory budget", tap.name(), "a kept tensor", "run again to see it"});
    return tensor;
}

double normOf(const std::vector<float>& vector) {
    double sum = 0;
    for (const float v : vector) sum += static_cast<double>(v) * v;
    return std::sqrt(sum);
}

/// The laid-out tokens [T,D]: they form no grid, so each row's norm in order.
FeatureMap rowNorms(const TapRecord& tap) {
    const auto tensor = keptTensor(tap);
    const std::int64_t rows = tap.shape().at(0);
    const std::int64_t channels = tap.shape().at(1);
    FeatureMap map;
    map.min = INFINITY;
    map.max = -INFINITY;
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto norm = static_cast<float>(normOf(tensor->floats(row * channels, channels)));
        map.values.push_back(norm);
        if (std::isfinite(norm)) {
            map.min = std::min(map.min, norm);
            map.max = std::max(map.max, norm);
        } else {
            ++map.nonFinite;
        }
    }
    if (map.min > map.max) map.min = map.max = 0;
    return map;
}

bool isPixels(const TapRecord& tap) {
    return parseTapName(tap.name()).stage == "preprocess.pixels";
}
bool isLaidOut(const TapRecord& tap) {
    return parseTapName(tap.name()).isTokens();
}

std::vector<float> vectorOf(const TapRecord& tap, int token) {
    const auto channels = tap.shape().back();
    if (isLaidOut(tap)) {
        if (token < 0 || token >= tap.shape().at(0)) throw UsageError({"no such token", tap.name(), "", std::to_string(token)});
        return keptTensor(tap)->floats(token * channels, channels);
    }
    if (token == kClassToken) return keptTensor(tap)->floats(0, channels);
    return tokenVector(tap, token);
}

}  // namespace

QImage viewPixels(const TapRecord& tap) {
    const auto tensor = keptTensor(tap);
    const auto side = static_cast<int>(tap.shape().at(2));
    const std::int64_t plane = static_cast<std::int64_t>(side) * side;
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        std::array<std::vector<float>, 3> rows;
        for (int c = 0; c < 3; ++c) rows[c] = tensor->floats(c * plane + static_cast<std::int64_t>(y) * side, side);
        const auto level = [](float v) {
            return std::isfinite(v) ? static_cast<int>(std::clamp((v * 0.5F + 0.5F) * 255.0F + 0.5F, 0.0F, 255.0F)) : 0;
        };
        for (int x = 0; x < side; ++x) line[x] = qRgb(level(rows[0][x]), level(rows[1][x]), level(rows[2][x]));
    }
    return image;
}

QImage tapThumbnail(const TapRecord& tap, Colormap colormap) {
    if (isPixels(tap)) {
        return viewPixels(tap).scaled(kThumbnailSidePx, kThumbnailSidePx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    const FeatureMap map = isLaidOut(tap) ? rowNorms(tap) : featureMap(tap, FeatureView::Norm);
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

std::shared_ptr<const TokenMap> tokenMap(const TokenMapRequest& request) {
    const TapRecord& tap = *request.tap;
    auto result = std::make_shared<TokenMap>();
    result->tap = request.tap;
    if (isLaidOut(tap)) {
        result->map = rowNorms(tap);
        return result;
    }
    result->map = featureMap(tap, request.view, request.channel);
    if (tapLayout(tap).hasClassToken && request.view == FeatureView::Norm) {
        result->classValue = static_cast<float>(normOf(vectorOf(tap, kClassToken)));
    }
    return result;
}

std::shared_ptr<const TokenDescription> describeToken(const TokenRequest& request) {
    const TapRecord& tap = *request.tap;
    const std::vector<float> vector = vectorOf(tap, request.token);
    auto result = std::make_shared<TokenDescription>();
    result->tap = request.tap;
    result->token = request.token;
    result->norm = normOf(vector);

    std::vector<int> order(vector.size());
    std::iota(order.begin(), order.end(), 0);
    const auto top = std::min<std::ptrdiff_t>(kTopChannels, std::ssize(order));
    // NaN has no place in an order: it counts as nothing.
    const auto magnitude = [&vector](int c) { return std::isnan(vector[c]) ? -1.0F : std::abs(vector[c]); };
    std::partial_sort(order.begin(), order.begin() + top, order.end(), [&](int a, int b) { return magnitude(a) > magnitude(b); });
    for (std::ptrdiff_t i = 0; i < top; ++i) result->topChannels.emplace_back(order[i], vector[order[i]]);

    if (request.token != kClassToken) {
        const FeatureMap norms = isLaidOut(tap) ? rowNorms(tap) : featureMap(tap, FeatureView::Norm);
        const float own = norms.values.at(static_cast<std::size_t>(request.token));
        result->ranked = static_cast<int>(norms.values.size());
        result->rank =
            1 + static_cast<int>(std::count_if(norms.values.begin(), norms.values.end(), [own](float v) { return v > own; }));
    }
    return result;
}

}  // namespace deepscope
