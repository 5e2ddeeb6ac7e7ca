#include "encoder/export/safetensors_reader.h"

#include "encoder/errors.h"
#include "encoder/weights/safetensors_file.h"
#include "encoder/weights/stored_type.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace deepscope {
namespace {

// The file's own sentences are a checkpoint's.
template <class Work>
auto asDump(const std::filesystem::path& path, const Work& work) {
    try {
        return work();
    } catch (const CheckpointError& error) {
        const Problem& problem = error.problem();
        const bool isDamage = problem.what == "damaged checkpoint";
        throw FileError({.what = isDamage ? "cannot read dump" : problem.what,
                         .where = problem.where.empty() ? path.string() : problem.where,
                         .expected = problem.expected.empty() && isDamage ? "a safetensors file, an .npz or a folder of .npy"
                                                                          : problem.expected,
                         .got = problem.got});
    }
}

class SafetensorsReader : public DumpReader {
public:
    explicit SafetensorsReader(const std::filesystem::path& path)
        : DumpReader(path, DumpFormat::Safetensors), m_file(asDump(path, [&] { return SafetensorsFile::open(path); })) {
        std::vector<const std::pair<const std::string, SafetensorsEntry>*> byPlace;
        for (const auto& entry : m_file->tensors()) byPlace.push_back(&entry);
        std::stable_sort(byPlace.begin(), byPlace.end(),
                         [](const auto* a, const auto* b) { return a->second.offset < b->second.offset; });
        std::vector<DumpTensor> tensors;
        for (const auto* entry : byPlace) {
            tensors.push_back({entry->first, entry->second.shape, entry->second.dtype, entry->second.sizeBytes});
        }
        setTensors(std::move(tensors));
        setManifest(
            parseRunManifest(nlohmann::json(m_file->metadata()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
    }

    std::shared_ptr<const TensorBuffer> read(const std::string& name) const override {
        const DumpTensor& tensor = readable(name);
        const SafetensorsEntry& entry = m_file->tensors().at(name);
        const auto type = storedElementType(tensor.storedType);
        auto buffer = std::make_shared<TensorBuffer>(tensor.shape, type.value_or(ElementType::F32));
        asDump(path(), [&] {
            if (type) {
                m_file->readAt(entry.offset, buffer->data(), buffer->sizeBytes());
            } else {
                readDoubles(entry, *buffer);
            }
            m_file->checkIntact();
            return 0;
        });
        return buffer;
    }

private:
    void readDoubles(const SafetensorsEntry& entry, TensorBuffer& buffer) const {
        std::vector<double> piece(std::size_t{1} << 16);
        for (std::int64_t first = 0; first < buffer.count(); first += static_cast<std::int64_t>(piece.size())) {
            const auto count = std::min(piece.size(), static_cast<std::size_t>(buffer.count() - first));
            m_file->readAt(entry.offset + static_cast<std::uint64_t>(first) * sizeof(double),
                           reinterpret_cast<std::byte*>(piece.data()), count * sizeof(double));
            for (std::size_t i = 0; i < count; ++i) {
                const auto value = static_cast<float>(piece[i]);
                std::memcpy(buffer.data() + (static_cast<std::size_t>(first) + i) * sizeof value, &value, sizeof value);
            }
        }
    }

    std::shared_ptr<const SafetensorsFile> m_file;
};

}  // namespace

std::shared_ptr<const DumpReader> openSafetensorsDump(const std::filesystem::path& path) {
    return std::make_shared<const SafetensorsReader>(path);
}

}  // namespace deepscope
