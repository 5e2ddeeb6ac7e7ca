#include "encoder/errors.h"

#include <cstdio>

namespace deepscope {
namespace {

// File names and file contents reach messages: keep them on one line and free of control characters.
std::string printable(const std::string& text) {
    constexpr std::size_t kLongest = 600;
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            char escaped[5];
            std::snprintf(escaped, sizeof escaped, "\\x%02x", byte);
            out += escaped;
        } else {
            out += c;
        }
        if (out.size() > kLongest) return out + "…";
    }
    return out;
}

}  // namespace

std::string Problem::sentence() const {
    std::string out = printable(what);
    if (!where.empty()) out += ": " + printable(where);
    if (!expected.empty()) out += ": expected " + printable(expected);
    if (!got.empty()) out += (expected.empty() ? ": got " : ", got ") + printable(got);
    return out;
}

Error::Error(Problem problem) : std::runtime_error(problem.sentence()), m_problem(std::move(problem)) {}

Cancelled::Cancelled(const std::string& during) : Error({.what = "cancelled", .where = during, .expected = "", .got = ""}) {}

}  // namespace deepscope
