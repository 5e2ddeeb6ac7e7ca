#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// Whether a path has `*`, `?` or `[` in it.
bool isPathGlob(const std::string& text);

/// The part of a glob before its first part that has a wildcard: "a/b" of "a/b/*/c.png"; empty when that is its first.
std::filesystem::path fixedPartOf(const std::string& glob);

/// What there is of a glob, sorted: `*`, `?` and `[…]` within a name, `**` for any number of folders. Hidden names are found only
/// by a part that begins with a dot. Folders that cannot be read hold nothing; one that links lead to twice is gone through once.
/// Throws Cancelled.
std::vector<std::filesystem::path> expandGlob(const std::string& glob, const std::stop_token& stop = {});

}  // namespace deepscope
