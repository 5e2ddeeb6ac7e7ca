#include "encoder/export/dump.h"

#include "encoder/errors.h"
#include "encoder/export/npy_folder.h"
#include "encoder/export/npz_writer.h"
#include "encoder/export/safetensors_writer.h"

#include <nlohmann/json.hpp>

#include <set>

namespace deepscope {
namespace {

// What every format relies on, checked before anything is written.
void check(const Dump& dump, const std::filesystem::path& path) {
    const auto fail = [&](const std::string& expected, const std::string& got) {
        throw FileError({.what = "cannot write dump", .where = path.string(), .expected = expected, .got = got});
    };
    std::set<std::string_view> names{"__metadata__"};
    for (const auto& [name, tensor] : dump.tensors) {
        if (name.empty() || name.find('\0') != std::string::npos) fail("tensors with names", "'" + name + "'");
        if (!names.insert(name).second) fail("each tensor name once", name);
        if (!tensor) fail("a tensor for " + name, "none");
    }
    const auto manifest = nlohmann::json::parse(dump.manifestJson, nullptr, /*allow_exceptions=*/false);
    if (!manifest.is_object()) fail("a manifest that is one JSON object", dump.manifestJson.substr(0, 40));
}

}  // namespace

DumpFormat parseDumpFormat(std::string_view text) {
    if (text == "safetensors") return DumpFormat::Safetensors;
    if (text == "npz") return DumpFormat::Npz;
    if (text == "npy") return DumpFormat::Npy;
    throw UsageError({.what = "unknown dump format",
                      .where = "",
                      .expected = "safetensors, npz or npy",
                      .got = "'" + std::string(text) + "'"});
}

std::string_view dumpExtension(DumpFormat format) {
    switch (format) {
        case DumpFormat::Safetensors:
            return ".safetensors";
        case DumpFormat::Npz:
            return ".npz";
        default:
            return "";
    }
}

void writeDump(const Dump& dump, const std::filesystem::path& path, DumpFormat format, const DumpWatch& watch) {
    check(dump, path);
    switch (format) {
        case DumpFormat::Safetensors:
            return writeSafetensors(dump, path, watch);
        case DumpFormat::Npz:
            return writeNpz(dump, path, watch);
        case DumpFormat::Npy:
            return writeNpyFolder(dump, path, watch);
    }
}

}  // namespace deepscope
