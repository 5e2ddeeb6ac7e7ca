#pragma once

#include "encoder/weights/weight_source.h"

#include <unordered_map>

namespace deepscope {

/// Synthetic weights of a preset: nothing is stored, every read computes.
class SyntheticWeights : public WeightSource {
public:
    SyntheticWeights(Preset preset, std::uint64_t seed);

    const Architecture& architecture() const override { return m_architecture; }
    Shape shape(const std::string& name) const override;
    ElementType storedType(const std::string& name) const override;
    void read(const std::string& name, ElementType type, std::byte* out) const override;
    const std::byte* mapped(const std::string&, ElementType) const override { return nullptr; }
    void checkIntact() const override {}
    WeightIdentity identity() const override;
    std::shared_future<WeightIdentity> hashedIdentity() const override;

private:
    const Shape& shapeOf(const std::string& name) const;

    Preset m_preset;
    std::uint64_t m_seed;
    Architecture m_architecture;
    std::unordered_map<std::string, Shape> m_shapes;
};

}  // namespace deepscope
