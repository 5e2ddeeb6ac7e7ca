#include "encoder/errors.h"
#include "encoder/probe/tap_diff.h"
#include "encoder/probe/tap_order.h"
#include "encoder/probe/tensor_comparison.h"
#include "encoder/probe/vector_sums.h"
#include "encoder/weights/parallel_ranges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepscope {
namespace {

TapLayout layoutOf(const std::string& tap, const Shape& shape) {
    if (hasTokens(tap, shape)) return tapLayout(tap, shape);
    throw UsageError({.what = "no tokens to tell errors of",
                      .where = tap,
                      .expected = "a tap of the encoder in its layout",
                      .got = shapeText(shape)});
}

// Σ(a−b)² where equal NaN and Inf are no difference and unlike ones an infinite one.
double squaredError(const float* a, const float* b, std::size_t count) {
    const double sum = squaredDistance(a, b, count);
    if (std::isfinite(sum)) return sum;
    double finite = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (std::isfinite(a[i]) && std::isfinite(b[i])) {
            const double difference = static_cast<double>(a[i]) - b[i];
            finite += difference * difference;
        } else if (!sameNonFinite(a[i], b[i])) {
            return std::numeric_limits<double>::infinity();
        }
    }
    return finite;
}

double squaredError(float a, float b) {
    return squaredError(&a, &b, 1);
}

// What errors are measured in; absolute where a is zero throughout.
double unitOf(const TensorBuffer& a, const TensorBuffer& b) {
    const double scale = compareTensors(a, b).scale();
    return scale > 0 ? scale : 1.0;
}

// Rows of one token or one channel after another, as floats.
template <class Visit>
void forEachRow(const TensorBuffer& a, const TensorBuffer& b, std::int64_t rowLength, Visit&& visit) {
    if (rowLength == 0) return;
    // A range is worth a thread of its own by its elements, not by its rows.
    const std::int64_t rows = a.count() / rowLength;
    forEachRange(a.count(), [&](std::int64_t first, std::int64_t size) {
        const std::int64_t from = (first + rowLength - 1) / rowLength;
        const std::int64_t to = std::min(rows, (first + size + rowLength - 1) / rowLength);
        std::vector<float> copyA, copyB;
        const auto floats = [&](const TensorBuffer& tensor, std::vector<float>& copy, std::int64_t row) {
            const std::byte* const data = tensor.data() + static_cast<std::size_t>(row * rowLength) * elementBytes(tensor.type());
            if (tensor.type() == ElementType::F32) return reinterpret_cast<const float*>(data);
            copy.resize(static_cast<std::size_t>(rowLength));
            convertElements(data, tensor.type(), reinterpret_cast<std::byte*>(copy.data()), ElementType::F32, copy.size());
            return static_cast<const float*>(copy.data());
        };
        for (std::int64_t row = from; row < to; ++row) visit(row, floats(a, copyA, row), floats(b, copyB, row));
    });
}

}  // namespace

bool hasTokens(const std::string& tap, const Shape& shape) {
    constexpr std::int64_t kMostTokens = std::numeric_limits<int>::max();
    const TapPlace place = tapPlace(tap);
    if (place.isForeign() || elementCount(shape) == 0) return false;
    if (shape.size() != 2 && shape.size() != 3) return false;
    for (const std::int64_t side : shape) {
        if (side < 1 || side > kMostTokens) return false;
    }
    const bool isClip = place.stage >= TapPlace::Stage::ClipPatchEmbed && place.stage <= TapPlace::Stage::ClipLayer;
    const bool hasRows = isClip || place.stage >= TapPlace::Stage::Concat;
    if (hasRows) return shape.size() == 2 && (!isClip || shape[0] > 1);
    const bool channelsFirst =
        place.stage == TapPlace::Stage::Pixels || (place.stage >= TapPlace::Stage::Neck && place.stage <= TapPlace::Stage::Net3);
    return shape.size() == 3 && (channelsFirst ? shape[1] * shape[2] : shape[0] * shape[1]) <= kMostTokens;
}

FeatureMap tokenErrors(const std::string& tap, const TensorBuffer& a, const TensorBuffer& b) {
    const TapLayout layout = layoutOf(tap, a.shape());
    const double unit = unitOf(a, b);
    const std::size_t tokens = static_cast<std::size_t>(layout.tokens);
    const std::size_t skipped = layout.hasClassToken ? 1 : 0;
    std::vector<double> squares(tokens + skipped);
    if (layout.channelsFirst) {
        const auto plane = static_cast<std::int64_t>(tokens);
        const std::vector<float> allA = a.type() == ElementType::F32 ? std::vector<float>() : a.floats();
        const std::vector<float> allB = b.type() == ElementType::F32 ? std::vector<float>() : b.floats();
        const float* const fromA = allA.empty() ? reinterpret_cast<const float*>(a.data()) : allA.data();
        const float* const fromB = allB.empty() ? reinterpret_cast<const float*>(b.data()) : allB.data();
        for (int c = 0; c < layout.channels; ++c) {
            const float* const x = fromA + c * plane;
            const float* const y = fromB + c * plane;
            for (std::size_t t = 0; t < tokens; ++t) {
                const double difference = static_cast<double>(x[t]) - y[t];
                squares[t] += std::isfinite(difference) ? difference * difference : squaredError(x[t], y[t]);
            }
        }
    } else {
        forEachRow(a, b, layout.channels, [&](std::int64_t row, const float* x, const float* y) {
            squares[static_cast<std::size_t>(row)] = squaredError(x, y, static_cast<std::size_t>(layout.channels));
        });
    }

    const double perToken = std::sqrt(static_cast<double>(std::max(1, layout.channels))) * unit;
    const auto error = [&](double sum) { return static_cast<float>(std::sqrt(sum) / perToken); };
    FeatureMap map;
    map.gridSide = layout.gridSide;
    map.values.resize(tokens);
    for (std::size_t t = 0; t < tokens; ++t) map.values[t] = error(squares[t + skipped]);
    if (layout.hasClassToken) map.classValue = error(squares[0]);
    map.findRange();
    return map;
}

std::vector<float> channelErrors(const std::string& tap, const TensorBuffer& a, const TensorBuffer& b) {
    const TapLayout layout = layoutOf(tap, a.shape());
    const double unit = unitOf(a, b);
    const auto channels = static_cast<std::size_t>(layout.channels);
    std::vector<double> squares(channels);
    const std::int64_t rows = channels ? a.count() / static_cast<std::int64_t>(channels) : 0;
    if (layout.channelsFirst) {
        forEachRow(a, b, rows, [&](std::int64_t channel, const float* x, const float* y) {
            squares[static_cast<std::size_t>(channel)] = squaredError(x, y, static_cast<std::size_t>(rows));
        });
    } else {
        std::vector<float> rowA, rowB;
        for (std::int64_t row = 0; row < rows; ++row) {
            rowA = a.floats(row * layout.channels, layout.channels);
            rowB = b.floats(row * layout.channels, layout.channels);
            for (std::size_t c = 0; c < channels; ++c) {
                const double difference = static_cast<double>(rowA[c]) - rowB[c];
                squares[c] += std::isfinite(difference) ? difference * difference : squaredError(rowA[c], rowB[c]);
            }
        }
    }
    std::vector<float> errors(channels);
    for (std::size_t c = 0; c < channels; ++c) {
        errors[c] = static_cast<float>(std::sqrt(squares[c] / static_cast<double>(std::max<std::int64_t>(1, rows))) / unit);
    }
    return errors;
}

}  // namespace deepscope
