#include "encoder/export/dump_reader.h"

#include "encoder/errors.h"
#include "encoder/export/npy_folder_reader.h"
#include "encoder/export/npz_reader.h"
#include "encoder/export/regular_file.h"
#include "encoder/export/safetensors_reader.h"

#include <algorithm>
#include <system_error>

namespace deepscope {
namespace {

constexpr auto kCannotRead = "cannot read dump";
constexpr std::size_t kLongestName = 1024;

// Length of the UTF-8 sequence at the text's start; 0 where there is none or it is a control character.
std::size_t characterBytes(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return first >= 0x20 && first != 0x7F ? 1 : 0;
    const std::size_t size = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (size == 0 || first >= 0xF5 || text.size() < size) return 0;
    for (std::size_t i = 1; i < size; ++i) {
        if (byte(i) >> 6 != 2) return 0;
    }
    const bool isLong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);  // a shorter one's double
    const bool isNone =
        (first == 0xED && byte(1) >= 0xA0) || (first == 0xF4 && byte(1) >= 0x90) || (first == 0xC2 && byte(1) < 0xA0);
    return isLong || isNone ? 0 : size;
}

bool isName(std::string_view text) {
    if (text.empty() || text.size() > kLongestName) return false;
    while (!text.empty()) {
        const std::size_t size = characterBytes(text);
        if (size == 0) return false;
        text.remove_prefix(size);
    }
    return true;
}

}  // namespace

bool DumpTensor::isFloat() const {
    return storedType == "F32" || storedType == "F16" || storedType == "BF16" || storedType == "F64";
}

std::shared_ptr<const DumpReader> DumpReader::open(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return openNpyFolder(path);
    const RegularFile file(path, kCannotRead);
    std::string start(std::min<std::uint64_t>(file.sizeBytes(), 6), '\0');
    file.readAt(0, start.data(), start.size());
    if (start.starts_with("PK")) return openNpz(path);
    if (start == "\x93NUMPY") {
        throw FileError({.what = kCannotRead,
                         .where = path.string(),
                         .expected = "a .safetensors, an .npz or a folder of .npy",
                         .got = "one .npy, which has no name"});
    }
    return openSafetensorsDump(path);
}

const DumpTensor* DumpReader::find(std::string_view name) const {
    const auto place = m_places.find(name);
    return place == m_places.end() ? nullptr : &m_tensors[place->second];
}

void DumpReader::setTensors(std::vector<DumpTensor> tensors) {
    m_tensors = std::move(tensors);
    for (std::size_t i = 0; i < m_tensors.size(); ++i) {
        const std::string& name = m_tensors[i].name;
        if (!isName(name))
            fail("", "tensor names in UTF-8 of 1 to 1024 bytes without control characters", "'" + name.substr(0, 60) + "'");
        if (!m_places.emplace(name, i).second) fail("", "a name for each tensor", "two tensors of the name " + name);
    }
}

const DumpTensor& DumpReader::readable(const std::string& name) const {
    const DumpTensor* const tensor = find(name);
    if (!tensor) fail("", "a tensor " + name, "none of that name");
    constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 37;
    if (tensor->sizeBytes > kMostBytes) fail(name, "at most 2^37 bytes", std::to_string(tensor->sizeBytes));
    if (!tensor->isFloat()) fail(name, "values of F32, F16, BF16 or F64", tensor->storedType);
    return *tensor;
}

void DumpReader::fail(const std::string& where, const std::string& expected, const std::string& got) const {
    throw FileError(
        {.what = kCannotRead, .where = m_path.string() + (where.empty() ? "" : ": " + where), .expected = expected, .got = got});
}

}  // namespace deepscope
