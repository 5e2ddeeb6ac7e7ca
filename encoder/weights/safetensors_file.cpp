#include "encoder/weights/safetensors_file.h"

#include "encoder/errors.h"
#include "encoder/weights/mapped_file.h"
#include "encoder/weights/safetensors_header.h"

namespace deepscope {
namespace {

constexpr std::uint64_t kLengthBytes = 8;
constexpr std::uint64_t kLongestHeader = 100'000'000;  // the format's own limit

std::uint64_t littleEndian(const std::byte* bytes) {
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i) value = value << 8 | static_cast<std::uint64_t>(bytes[i]);
    return value;
}

}  // namespace

SafetensorsFile::SafetensorsFile() = default;
SafetensorsFile::~SafetensorsFile() = default;

std::shared_ptr<const SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& path) {
    const std::shared_ptr<SafetensorsFile> opened(new SafetensorsFile);
    opened->m_path = path;
    opened->m_file = std::make_unique<MappedFile>(path);
    const MappedFile& file = *opened->m_file;

    if (file.sizeBytes() < kLengthBytes) {
        throw CheckpointError({"damaged checkpoint", path.string(), "a safetensors file of 8 bytes or more",
                               std::to_string(file.sizeBytes()) + " bytes"});
    }
    const std::uint64_t headerBytes = littleEndian(file.data());
    const std::uint64_t most = std::min(kLongestHeader, file.sizeBytes() - kLengthBytes);
    if (headerBytes > most) {
        throw CheckpointError({"damaged checkpoint", path.string(), "a header of at most " + std::to_string(most) + " bytes",
                               std::to_string(headerBytes)});
    }
    const std::uint64_t dataStart = kLengthBytes + headerBytes;
    const std::string_view json = file.text(kLengthBytes, headerBytes);
    SafetensorsHeader header;
    try {
        header = parseSafetensorsHeader(json, dataStart, file.sizeBytes() - dataStart, path.string());
    } catch (const CheckpointError&) {
        // Zeros from a file that shrinks at this moment look like damage: tell the cause instead.
        file.checkIntact();
        throw;
    }
    file.checkIntact();
    opened->m_headerBytes = headerBytes;
    opened->m_tensors = std::move(header.tensors);
    opened->m_metadata = std::move(header.metadata);
    return opened;
}

std::uint64_t SafetensorsFile::sizeBytes() const {
    return m_file->sizeBytes();
}

const std::byte* SafetensorsFile::bytes(const SafetensorsEntry& entry) const {
    return m_file->data() + entry.offset;
}

void SafetensorsFile::readAt(std::uint64_t offset, std::byte* out, std::size_t sizeBytes) const {
    m_file->readAt(offset, out, sizeBytes);
}

void SafetensorsFile::checkIntact() const {
    m_file->checkIntact();
}

}  // namespace deepscope
