#pragma once

#include "encoder/model/deep_encoder.h"
#include "encoder/trace/trace.h"

#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace deepscope {

/// A kept tap of given values, row-major; other types round them.
inline std::shared_ptr<const TapRecord> madeTap(const std::string& name, const Shape& shape, const std::vector<float>& values,
                                                ElementType type = ElementType::F32) {
    auto tensor = std::make_shared<TensorBuffer>(shape, type);
    convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, tensor->data(), type, values.size());
    return std::make_shared<const TapRecord>(name, shape, ValueStatistics{}, tensor);
}

inline std::vector<float> gaussianValues(const Shape& shape, unsigned seed = 1, float mean = 0) {
    std::mt19937 generator(seed);
    std::normal_distribution<float> gaussian(mean, 1);
    std::vector<float> values(static_cast<std::size_t>(elementCount(shape)));
    for (float& value : values) value = gaussian(generator);
    return values;
}

/// [rows,columns] → [columns,rows].
inline std::vector<float> transposed(const std::vector<float>& values, std::size_t rows, std::size_t columns) {
    std::vector<float> result(values.size());
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) result[c * rows + r] = values[r * columns + c];
    }
    return result;
}

/// What the values are once they were kept in a short type.
inline std::vector<float> roundedTo(ElementType type, const std::vector<float>& values) {
    return madeTap("global/fusion.concat", {static_cast<std::int64_t>(values.size()), 1}, values, type)->tensor()->floats();
}

/// A run of the mini preset on a page with something on it; every tap kept.
inline std::shared_ptr<const Trace> miniRun() {
    const auto encoder = DeepEncoder::load(openWeights({.preset = Preset::Mini}), {});
    RgbImage page({90, 120});
    for (std::size_t i = 0; i < page.pixels.size(); ++i) page.pixels[i] = static_cast<std::uint8_t>(i * 31 + i / 270 * 7);
    const ViewPlan plan = planViews(page.size, parseMode("custom:256"));
    return encoder->run({.pixels = prepareViews(page, plan), .plan = plan}, {.taps = TapSelection::parse("all")});
}

}  // namespace deepscope
