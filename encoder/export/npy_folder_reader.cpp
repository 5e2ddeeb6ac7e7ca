#include "encoder/export/npy_folder_reader.h"

#include "encoder/errors.h"
#include "encoder/export/npy_values.h"
#include "encoder/export/regular_file.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

constexpr auto kCannotRead = "cannot read dump";
constexpr auto kManifest = "manifest.json";
constexpr std::uint64_t kLongestManifest = std::uint64_t{16} << 20;
constexpr std::int64_t kMostElements = std::int64_t{1} << 36;
constexpr std::size_t kMostFiles = 100'000;

// "global__sam.neck" → "global/sam.neck"
std::string tensorName(const std::string& stem) {
    std::string name;
    for (std::size_t i = 0; i < stem.size(); ++i) {
        const bool isSlash = stem.compare(i, 2, "__") == 0;
        name += isSlash ? '/' : stem[i];
        i += isSlash;
    }
    return name;
}

class NpyFolderReader : public DumpReader {
public:
    explicit NpyFolderReader(const fs::path& path) : DumpReader(path, DumpFormat::Npy) {
        std::vector<DumpTensor> tensors;
        for (const fs::path& file : filesIn(path)) tensors.push_back(describe(file));
        if (tensors.empty()) fail("", "a folder of .npy files", "none in it");
        std::sort(tensors.begin(), tensors.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        setTensors(std::move(tensors));
        readManifest(path / kManifest);
    }

    std::shared_ptr<const TensorBuffer> read(const std::string& name) const override {
        static_cast<void>(readable(name));
        const auto& [path, stamp] = m_files.at(name);
        const RegularFile file(path, kCannotRead);
        if (file.stamp() != stamp) fail(path.filename().string(), "the file as it was opened", "another");
        std::uint64_t at = 0;
        const ByteSource next = sourceOf(file, at);
        const NpyLayout layout = start(file, next);
        auto tensor = readNpyValues(next, layout, NpyHalves::Kept);
        file.checkUnchanged();
        return tensor;
    }

private:
    std::vector<fs::path> filesIn(const fs::path& folder) const {
        std::vector<fs::path> files;
        std::error_code error;
        fs::directory_iterator at(folder, error);
        for (; !error && at != fs::directory_iterator(); at.increment(error)) {
            const std::string name = at->path().filename().string();
            if (name.starts_with('.') || at->path().extension() != ".npy") continue;
            if (files.size() == kMostFiles) fail("", "at most " + std::to_string(kMostFiles) + " .npy files", "more");
            files.push_back(at->path());
        }
        if (error) fail("", "a readable folder", error.message());
        return files;
    }

    static ByteSource sourceOf(const RegularFile& file, std::uint64_t& at) {
        return [&file, &at](void* to, std::size_t sizeBytes) {
            file.readAt(at, to, sizeBytes);
            at += sizeBytes;
        };
    }

    NpyLayout start(const RegularFile& file, const ByteSource& next) const {
        try {
            return readNpyStart(next, file.sizeBytes(), kMostElements);
        } catch (const FileError& error) {
            if (!error.problem().where.empty()) throw;
            fail(file.path().filename().string(), error.problem().expected, error.problem().got);
        }
    }

    DumpTensor describe(const fs::path& path) {
        const RegularFile file(path, kCannotRead);
        std::uint64_t at = 0;
        const NpyLayout layout = start(file, sourceOf(file, at));
        std::string name = tensorName(path.stem().string());
        m_files.emplace(name, std::pair{path, file.stamp()});
        return {.name = std::move(name),
                .shape = layout.shape,
                .storedType = layout.typeName(),
                .sizeBytes = file.sizeBytes() - layout.startBytes};
    }

    // A manifest that cannot be read is a manifest that says nothing.
    void readManifest(const fs::path& path) {
        try {
            const RegularFile file(path, kCannotRead);
            if (file.sizeBytes() > kLongestManifest) return;
            std::string text(file.sizeBytes(), '\0');
            file.readAt(0, text.data(), text.size());
            setManifest(parseRunManifest(text));
        } catch (const FileError&) {
            return;
        }
    }

    std::map<std::string, std::pair<fs::path, RegularFile::Stamp>> m_files;  ///< by tensor
};

}  // namespace

std::shared_ptr<const DumpReader> openNpyFolder(const fs::path& path) {
    return std::make_shared<const NpyFolderReader>(path);
}

}  // namespace deepscope
