#include "app/export/staging_folder.h"

#include "encoder/errors.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

namespace deepscope {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& where, const char* expected, const std::string& got) {
    throw FileError({"cannot export", where.string(), expected, got});
}

}  // namespace

StagingFolder::StagingFolder(const fs::path& target) : m_target(target) {
    std::error_code error;
    m_madeTarget = fs::create_directories(target, error);
    if (!fs::is_directory(target)) fail(target, "a folder", error ? error.message() : "something else of that name");
    std::string name = (target / ".deepscope-export.XXXXXX").string();
    if (!::mkdtemp(name.data())) {
        const std::string got = std::strerror(errno);
        if (m_madeTarget) fs::remove(target, error);
        fail(target, "a folder that can be written in", got);
    }
    m_path = name;
    ::chmod(name.c_str(), 0755);  // folders of .npy made in it inherit nothing, but what is moved out is as others are
}

StagingFolder::~StagingFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
    if (m_madeTarget) fs::remove(m_target, ignored);  // only when it is empty
}

void StagingFolder::moveOut(const std::vector<fs::path>& names) {
    const fs::path older = m_path / ".older";
    std::error_code error;
    fs::create_directory(older, error);
    std::vector<fs::path> moved;
    const auto undo = [&] {
        std::error_code ignored;
        for (const fs::path& name : moved) {
            fs::rename(m_target / name, m_path / name, ignored);
            if (fs::exists(older / name, ignored)) fs::rename(older / name, m_target / name, ignored);
        }
    };
    for (const fs::path& name : names) {
        if (fs::exists(fs::symlink_status(m_target / name))) fs::rename(m_target / name, older / name, error);
        if (!error) {
            fs::rename(m_path / name, m_target / name, error);
            if (error && fs::exists(older / name)) {
                std::error_code ignored;
                fs::rename(older / name, m_target / name, ignored);
            }
        }
        if (error) {
            undo();
            fail(m_target / name, "to put it in place", error.message());
        }
        moved.push_back(name);
    }
}

}  // namespace deepscope
