#pragma once

#include <filesystem>
#include <vector>

namespace deepscope {

/// A hidden folder beside the places of files that must appear together: they are made in it, then moved. It takes what is left
/// in it along when it goes, and the target folder when it made that and nothing came of it.
class StagingFolder {
public:
    /// Makes `target` too where it is not there. Throws FileError.
    explicit StagingFolder(const std::filesystem::path& target);
    ~StagingFolder();
    StagingFolder(const StagingFolder&) = delete;
    StagingFolder& operator=(const StagingFolder&) = delete;

    /// Where the file is made that will be `target`/NAME.
    std::filesystem::path place(const std::filesystem::path& name) const { return m_path / name; }
    /// Moves everything into the target folder; what stood there before is gone afterwards. When one cannot be moved, those
    /// before it go back. Throws FileError.
    void moveOut(const std::vector<std::filesystem::path>& names);

private:
    std::filesystem::path m_target;
    std::filesystem::path m_path;
    bool m_madeTarget = false;
};

}  // namespace deepscope
