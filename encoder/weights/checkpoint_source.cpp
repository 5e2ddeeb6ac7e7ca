#include "encoder/weights/checkpoint_source.h"

#include "encoder/errors.h"
#include "encoder/weights/checkpoint_hash.h"
#include "encoder/weights/parallel_ranges.h"
#include "encoder/weights/stored_type.h"

namespace deepscope {
namespace {

void requireComplete(const CheckpointReport& report, const Checkpoint& checkpoint) {
    if (report.complete()) return;
    const std::size_t more = report.missing.size() + report.misshapen.size() - 1;
    const std::string suffix = more == 0 ? "" : " (and " + std::to_string(more) + " more)";
    if (!report.missing.empty()) {
        throw CheckpointError({"incomplete checkpoint", checkpoint.path().string(), "tensor " + report.missing.front(),
                               "none of that name" + suffix});
    }
    // The entry already reads "NAME: expected …, got …".
    throw CheckpointError({"unfit tensor", checkpoint.path().string() + ": " + report.misshapen.front() + suffix, "", ""});
}

}  // namespace

CheckpointWeights::CheckpointWeights(std::shared_ptr<const Checkpoint> checkpoint) : m_checkpoint(std::move(checkpoint)) {
    CheckpointReport report = inspectCheckpoint(*m_checkpoint);
    requireComplete(report, *m_checkpoint);
    m_architecture = std::move(report.architecture);
    for (const std::string& name : report.used) {
        const Checkpoint::Location& location = m_checkpoint->tensors().at(name);
        const ElementType type = storedElementType(location.entry.dtype).value();
        m_tensors.emplace(name, Tensor{m_checkpoint->files()[location.file].get(), location.entry, type});
    }
}

const CheckpointWeights::Tensor& CheckpointWeights::tensor(const std::string& name) const {
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end()) {
        throw CheckpointError({"no such tensor", m_checkpoint->path().string(), "an encoder tensor", name});
    }
    return found->second;
}

Shape CheckpointWeights::shape(const std::string& name) const {
    return tensor(name).entry.shape;
}

ElementType CheckpointWeights::storedType(const std::string& name) const {
    return tensor(name).type;
}

void CheckpointWeights::read(const std::string& name, ElementType type, std::byte* out) const {
    const Tensor& stored = tensor(name);
    const std::byte* const from = stored.file->bytes(stored.entry);
    const std::int64_t count = elementCount(stored.entry.shape);
    forEachRange(count, [&](std::int64_t first, std::int64_t size) {
        const auto start = static_cast<std::size_t>(first);
        convertElements(from + start * elementBytes(stored.type), stored.type, out + start * elementBytes(type), type,
                        static_cast<std::size_t>(size));
    });
    stored.file->checkIntact();
}

const std::byte* CheckpointWeights::mapped(const std::string& name, ElementType type) const {
    const Tensor& stored = tensor(name);
    const std::byte* const place = stored.file->bytes(stored.entry);
    const bool isAligned = reinterpret_cast<std::uintptr_t>(place) % elementBytes(type) == 0;
    return stored.type == type && isAligned ? place : nullptr;
}

void CheckpointWeights::checkIntact() const {
    for (const auto& file : m_checkpoint->files()) file->checkIntact();
}

WeightIdentity CheckpointWeights::identity() const {
    return {.synthetic = false, .source = m_checkpoint->path().string(), .preset = "", .seed = 0, .sha256 = ""};
}

std::shared_future<WeightIdentity> CheckpointWeights::hashedIdentity() const {
    const std::lock_guard lock(m_hashMutex);
    if (m_hashed.valid()) return m_hashed;
    std::promise<WeightIdentity> promise;
    m_hashed = promise.get_future().share();
    m_hasher = std::jthread([this, promise = std::move(promise)](const std::stop_token& stop) mutable {
        try {
            WeightIdentity hashed = identity();
            hashed.sha256 = checkpointHash(*m_checkpoint, stop);
            promise.set_value(std::move(hashed));
        } catch (...) {
            promise.set_exception(std::current_exception());
        }
    });
    return m_hashed;
}

}  // namespace deepscope
