#include "encoder/export/npy.h"

#include "encoder/errors.h"
#include "encoder/export/npy_header.h"
#include "encoder/export/npy_values.h"
#include "encoder/export/regular_file.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace deepscope {
namespace {

static_assert(std::endian::native == std::endian::little, "npy files are written as they lie in memory");

constexpr auto kCannotRead = "cannot read .npy file";
constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

}  // namespace

void streamNpy(const TensorBuffer& tensor, const std::function<void(const void*, std::size_t)>& sink) {
    const bool widens = tensor.type() == ElementType::BF16;
    const std::string header = npyHeader(tensor.shape(), widens ? ElementType::F32 : tensor.type());
    sink(header.data(), header.size());
    if (!widens) {
        for (std::size_t at = 0; at < tensor.sizeBytes(); at += kPieceBytes) {
            sink(tensor.data() + at, std::min(kPieceBytes, tensor.sizeBytes() - at));
        }
        return;
    }
    constexpr std::int64_t kPieceElements = kPieceBytes / sizeof(float);
    std::vector<std::byte> piece(static_cast<std::size_t>(std::min(kPieceElements, tensor.count())) * sizeof(float));
    for (std::int64_t at = 0; at < tensor.count(); at += kPieceElements) {
        const auto count = static_cast<std::size_t>(std::min(kPieceElements, tensor.count() - at));
        convertElements(tensor.data() + at * 2, ElementType::BF16, piece.data(), ElementType::F32, count);
        sink(piece.data(), count * sizeof(float));
    }
}

std::size_t npySizeBytes(const TensorBuffer& tensor) {
    const ElementType type = tensor.type() == ElementType::BF16 ? ElementType::F32 : tensor.type();
    return npyHeader(tensor.shape(), type).size() + static_cast<std::size_t>(tensor.count()) * elementBytes(type);
}

void writeNpy(const TensorBuffer& tensor, const std::filesystem::path& path) {
    AtomicFile file(path);
    streamNpy(tensor, [&](const void* bytes, std::size_t sizeBytes) { file.write(bytes, sizeBytes); });
    file.commit();
}

std::shared_ptr<const TensorBuffer> readNpy(const std::filesystem::path& path, std::int64_t maxElements) {
    const RegularFile file(path, kCannotRead);
    std::uint64_t at = 0;
    const ByteSource next = [&](void* to, std::size_t sizeBytes) {
        file.readAt(at, to, sizeBytes);
        at += sizeBytes;
    };
    NpyLayout layout;
    try {
        layout = readNpyStart(next, file.sizeBytes(), maxElements);
        if (!layout.isFloat()) {
            const std::string got = layout.descr == "records" ? layout.descr : "'" + layout.descr + "'";
            throw FileError({.what = kCannotRead, .where = "", .expected = "float16, float32 or float64 values", .got = got});
        }
    } catch (const FileError& error) {
        throw FileError(
            {.what = kCannotRead, .where = path.string(), .expected = error.problem().expected, .got = error.problem().got});
    }
    return readNpyValues(next, layout, NpyHalves::Widened);
}

}  // namespace deepscope
