#pragma once

#include "encoder/weights/checkpoint.h"
#include "encoder/weights/weight_source.h"

#include <mutex>
#include <thread>
#include <unordered_map>

namespace deepscope {

/// The encoder's tensors of a checkpoint, read from its mapping.
class CheckpointWeights : public WeightSource {
public:
    /// Throws CheckpointError naming the first tensor that is missing, misshapen or of a type it cannot have.
    explicit CheckpointWeights(std::shared_ptr<const Checkpoint> checkpoint);

    const Architecture& architecture() const override { return m_architecture; }
    Shape shape(const std::string& name) const override;
    ElementType storedType(const std::string& name) const override;
    void read(const std::string& name, ElementType type, std::byte* out) const override;
    const std::byte* mapped(const std::string& name, ElementType type) const override;
    void checkIntact() const override;
    WeightIdentity identity() const override;
    std::shared_future<WeightIdentity> hashedIdentity() const override;

private:
    struct Tensor {
        const SafetensorsFile* file;
        SafetensorsEntry entry;
        ElementType type;
    };
    const Tensor& tensor(const std::string& name) const;

    std::shared_ptr<const Checkpoint> m_checkpoint;
    Architecture m_architecture;
    std::unordered_map<std::string, Tensor> m_tensors;
    mutable std::mutex m_hashMutex;
    mutable std::shared_future<WeightIdentity> m_hashed;
    mutable std::jthread m_hasher;  ///< last: stopped and joined before anything it reads goes
};

}  // namespace deepscope
