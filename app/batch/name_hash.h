#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace deepscope {

/// A name's number, the same on every machine and in every version: FNV-1a, its bits mixed so that any remainder is even.
inline std::uint64_t nameHash(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9U;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBU;
    return hash ^ (hash >> 31);
}

/// "~" and eight hexadecimal digits: tells names apart that would be the same.
inline std::string nameMark(std::string_view text) {
    char mark[10];
    std::snprintf(mark, sizeof mark, "~%08x", static_cast<unsigned>(nameHash(text) >> 32));
    return mark;
}

}  // namespace deepscope
