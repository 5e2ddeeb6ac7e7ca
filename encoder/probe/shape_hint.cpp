#include "encoder/probe/shape_hint.h"

#include "encoder/probe/tap_order.h"

#include <algorithm>

namespace deepscope {
namespace {

// [1,1,g,g,D] → [g,g,D], as long as it has more dimensions than a tap may have.
Shape withoutBatch(Shape shape, std::size_t dimensions) {
    while (shape.size() > dimensions && shape.front() == 1) shape.erase(shape.begin());
    return shape;
}

// How b, of a's very elements, is laid out otherwise.
std::string layoutHint(const TapPlace& place, const Shape& a, const Shape& b) {
    using Stage = TapPlace::Stage;
    if (a.size() == 3 && b.size() == 3) {
        const bool channelsFirst = place.stage == Stage::Pixels || place.stage == Stage::Neck || place.stage == Stage::Net2 ||
                                   place.stage == Stage::Net3;
        const Shape other = channelsFirst ? Shape{a[1], a[2], a[0]} : Shape{a[2], a[0], a[1]};
        if (b == other) return channelsFirst ? "transposed: channels last" : "transposed: channels first";
    }
    if (a.size() == 2 && b == Shape{a[1], a[0]}) return "transposed";
    if (b.size() < a.size() || (a.size() == 2 && b.size() == 3)) {
        if (b.size() == 1) return "flattened";
        if (a.size() == 3 && b == Shape{a[0] * a[1], a[2]}) return "flattened: a row a token";
        if (a.size() == 3 && b == Shape{a[0], a[1] * a[2]}) return "flattened: a row a channel";
        if (b.size() == 3 && b[2] == a[1] && b[0] * b[1] == a[0]) return "as a grid";
        return "reshaped";
    }
    return a.size() == b.size() ? "with its dimensions in another order or size" : "reshaped";
}

std::string rowHint(const TapPlace& place, const Shape& a, const Shape& b) {
    const bool isClip = place.stage == TapPlace::Stage::ClipEmbeddings || place.stage == TapPlace::Stage::PreLayerNorm ||
                        place.stage == TapPlace::Stage::ClipLayer;
    if (a.size() != 2 || b.size() != 2 || a[1] != b[1]) return {};
    if (isClip && b[0] == a[0] - 1) return "B lacks the CLS row";
    if (place.stage == TapPlace::Stage::Concat && b[0] == a[0] + 1) return "B has the CLS row still in it";
    return "B has " + std::to_string(b[0]) + " rows for A's " + std::to_string(a[0]);
}

std::int64_t countOf(const Shape& shape) {
    std::int64_t count = 1;
    for (const std::int64_t side : shape) {
        if (side < 0 || __builtin_mul_overflow(count, side, &count)) return -1;
    }
    return count;
}

}  // namespace

std::string shapeHint(const std::string& tap, const Shape& a, const Shape& b) {
    const TapPlace place = tapPlace(tap);
    const Shape bare = withoutBatch(b, a.size());
    const bool batched = bare.size() != b.size();
    const std::string batch = batched ? "B has it with a leading batch dimension of 1" : "";
    if (bare == a) return batch;
    std::string hint;
    if (countOf(a) > 0 && countOf(a) == countOf(bare)) {
        hint = "B has it " + layoutHint(place, a, bare);
    } else if (bare.size() == a.size() + 1 && Shape(bare.begin() + 1, bare.end()) == a) {
        hint = "B has it for a batch of " + std::to_string(bare.front());
    } else {
        hint = rowHint(place, a, bare);
    }
    if (batch.empty() || hint.empty()) return batch + hint;
    return batch + ", and " + hint;
}

}  // namespace deepscope
