#include "encoder/export/npz_reader.h"

#include "encoder/errors.h"
#include "encoder/export/npy_values.h"
#include "encoder/export/zip_member_stream.h"

#include <map>

namespace deepscope {
namespace {

constexpr std::string_view kExtension = ".npy";
constexpr std::string_view kManifest = "manifest.json";
constexpr std::uint64_t kLongestManifest = std::uint64_t{16} << 20;
constexpr std::int64_t kMostElements = std::int64_t{1} << 36;

class NpzReader : public DumpReader {
public:
    explicit NpzReader(const std::filesystem::path& path) : DumpReader(path, DumpFormat::Npz), m_archive(path) {
        std::vector<DumpTensor> tensors;
        for (const ZipMember& member : m_archive.members()) {
            if (member.name == kManifest) {
                readManifest(member);
            } else if (member.name.ends_with(kExtension)) {
                tensors.push_back(describe(member));
                m_members.emplace(tensors.back().name, &member);
            }
        }
        if (tensors.empty()) fail("", "an .npz with .npy members", "none in it");
        setTensors(std::move(tensors));
        m_archive.file().checkUnchanged();
    }

    std::shared_ptr<const TensorBuffer> read(const std::string& name) const override {
        static_cast<void>(readable(name));
        const ZipMember& member = *m_members.at(name);
        m_archive.file().checkUnchanged();
        ZipMemberStream stream(m_archive, member);
        const NpyLayout layout = start(stream, member);
        auto tensor =
            readNpyValues([&](void* to, std::size_t sizeBytes) { stream.read(to, sizeBytes); }, layout, NpyHalves::Kept);
        stream.finish();
        m_archive.file().checkUnchanged();
        return tensor;
    }

private:
    NpyLayout start(ZipMemberStream& stream, const ZipMember& member) const {
        try {
            return readNpyStart([&](void* to, std::size_t sizeBytes) { stream.read(to, sizeBytes); }, member.sizeBytes,
                                kMostElements);
        } catch (const FileError& error) {
            if (!error.problem().where.empty()) throw;
            fail(member.name, error.problem().expected, error.problem().got);
        }
    }

    DumpTensor describe(const ZipMember& member) const {
        ZipMemberStream stream(m_archive, member);
        const NpyLayout layout = start(stream, member);
        return {.name = member.name.substr(0, member.name.size() - kExtension.size()),
                .shape = layout.shape,
                .storedType = layout.typeName(),
                .sizeBytes = member.sizeBytes - layout.startBytes};
    }

    // A manifest that cannot be read is a manifest that says nothing.
    void readManifest(const ZipMember& member) {
        if (member.sizeBytes > kLongestManifest) return;
        try {
            std::string text(member.sizeBytes, '\0');
            ZipMemberStream stream(m_archive, member);
            stream.read(text.data(), text.size());
            stream.finish();
            setManifest(parseRunManifest(text));
        } catch (const FileError&) {
            return;
        }
    }

    ZipArchive m_archive;
    std::map<std::string, const ZipMember*> m_members;  ///< by tensor
};

}  // namespace

std::shared_ptr<const DumpReader> openNpz(const std::filesystem::path& path) {
    return std::make_shared<const NpzReader>(path);
}

}  // namespace deepscope
