#include "encoder/weights/synthetic_source.h"

#include "encoder/errors.h"
#include "encoder/weights/parallel_ranges.h"
#include "encoder/weights/synthetic_weights.h"
#include "encoder/weights/weight_map.h"

#include <algorithm>
#include <array>

namespace deepscope {

SyntheticWeights::SyntheticWeights(Preset preset, std::uint64_t seed)
    : m_preset(preset), m_seed(seed), m_architecture(presetArchitecture(preset)) {
    for (TensorSpec& spec : encoderTensorList(m_architecture)) m_shapes.emplace(std::move(spec.name), std::move(spec.shape));
}

const Shape& SyntheticWeights::shapeOf(const std::string& name) const {
    const auto found = m_shapes.find(name);
    if (found == m_shapes.end()) throw CheckpointError({"no such tensor", "synthetic weights", "an encoder tensor", name});
    return found->second;
}

Shape SyntheticWeights::shape(const std::string& name) const {
    return shapeOf(name);
}

ElementType SyntheticWeights::storedType(const std::string& name) const {
    shapeOf(name);
    return ElementType::F32;
}

void SyntheticWeights::read(const std::string& name, ElementType type, std::byte* out) const {
    const Shape& shape = shapeOf(name);
    const std::int64_t count = elementCount(shape);
    forEachRange(count, [&](std::int64_t first, std::int64_t size) {
        // Short pieces stay in the cache between their making and their rounding.
        std::array<float, 4096> piece;
        for (std::int64_t done = 0; done < size;) {
            const std::int64_t step = std::min<std::int64_t>(size - done, piece.size());
            std::byte* const to = out + static_cast<std::size_t>(first + done) * elementBytes(type);
            fillSyntheticWeights(name, shape, m_seed, first + done, step, piece.data());
            convertElements(reinterpret_cast<const std::byte*>(piece.data()), ElementType::F32, to, type,
                            static_cast<std::size_t>(step));
            done += step;
        }
    });
}

WeightIdentity SyntheticWeights::identity() const {
    return {.synthetic = true, .source = "synthetic", .preset = std::string(presetName(m_preset)), .seed = m_seed, .sha256 = ""};
}

std::shared_future<WeightIdentity> SyntheticWeights::hashedIdentity() const {
    std::promise<WeightIdentity> ready;
    ready.set_value(identity());
    return ready.get_future().share();
}

}  // namespace deepscope
