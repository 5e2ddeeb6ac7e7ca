#include "encoder/export/safetensors_writer.h"

#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace deepscope {
namespace {

using Json = nlohmann::ordered_json;

const char* typeName(ElementType type) {
    switch (type) {
        case ElementType::BF16:
            return "BF16";
        case ElementType::F16:
            return "F16";
        default:
            return "F32";
    }
}

// Readers take strings alone as metadata values.
Json metadataOf(const std::string& manifestJson) {
    Json metadata = Json::object();
    const Json manifest = Json::parse(manifestJson);
    for (const auto& [key, value] : manifest.items()) metadata[key] = value.is_string() ? value.get<std::string>() : value.dump();
    return metadata;
}

std::string headerOf(const Dump& dump) {
    Json header = Json::object();
    header["__metadata__"] = metadataOf(dump.manifestJson);
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : dump.tensors) {
        const std::uint64_t end = offset + tensor->sizeBytes();
        header[name] = {{"dtype", typeName(tensor->type())}, {"shape", tensor->shape()}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    return text;
}

}  // namespace

void writeSafetensors(const Dump& dump, const std::filesystem::path& path, const DumpWatch& watch) {
    std::string header;
    try {
        header = headerOf(dump);
    } catch (const Json::exception& error) {
        throw FileError({.what = "cannot write dump", .where = path.string(), .expected = "names in UTF-8", .got = error.what()});
    }
    AtomicFile file(path);
    std::string length;
    for (int byte = 0; byte < 8; ++byte) length += static_cast<char>(header.size() >> (8 * byte) & 0xFF);
    file.write(length);
    file.write(header);
    std::size_t written = 0;
    for (const auto& [name, tensor] : dump.tensors) {
        file.write(tensor->data(), tensor->sizeBytes());
        if (watch) watch(++written);
    }
    file.commit();
}

}  // namespace deepscope
