#include "encoder/trace/tap_selection.h"

#include "encoder/errors.h"

#include <algorithm>
#include <utility>

namespace deepscope {
namespace {

constexpr std::string_view kMain = "main";
constexpr std::string_view kAll = "all";
constexpr std::string_view kNone = "none";

bool pieceKeeps(std::string_view piece, std::string_view tap) {
    return piece == kMain ? !tap.ends_with(".mid") : globMatches(piece, tap);
}

[[noreturn]] void failUsage(const std::string& expected, std::string_view got) {
    std::string quoted(1, '\'');
    quoted.append(got).append(1, '\'');
    throw UsageError({.what = "wrong tap selection", .where = "", .expected = expected, .got = quoted});
}

}  // namespace

bool globMatches(std::string_view glob, std::string_view text) {
    std::size_t g = 0;
    std::size_t t = 0;
    std::size_t afterStar = std::string_view::npos;
    std::size_t starEnd = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == '*') {
            afterStar = ++g;
            starEnd = t;
        } else if (g < glob.size() && glob[g] == text[t]) {
            ++g;
            ++t;
        } else if (afterStar != std::string_view::npos) {
            // Only the last star need ever take more: what stood before it has matched as early as it can.
            g = afterStar;
            t = ++starEnd;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == std::string_view::npos;
}

TapSelection TapSelection::parse(std::string_view globs) {
    TapSelection selection;
    if (globs == kNone) return selection;
    for (std::size_t from = 0; from <= globs.size();) {
        const std::size_t comma = std::min(globs.find(',', from), globs.size());
        const std::string_view piece = globs.substr(from, comma - from);
        if (piece.empty()) failUsage("globs between the commas", globs);
        if (piece == kNone) failUsage("none on its own", globs);
        selection.m_globs.emplace_back(piece == kAll ? "*" : piece);
        from = comma + 1;
    }
    return selection;
}

bool TapSelection::keeps(std::string_view tap) const {
    return std::any_of(m_globs.begin(), m_globs.end(), [&](const std::string& piece) { return pieceKeeps(piece, tap); });
}

bool TapSelection::keepsNothing() const {
    return m_globs.empty();
}

void TapSelection::add(std::string tap) {
    m_globs.push_back(std::move(tap));
}

void TapSelection::checkAgainst(const std::vector<std::string>& taps) const {
    for (const std::string& piece : m_globs) {
        const bool matches =
            std::any_of(taps.begin(), taps.end(), [&](const std::string& tap) { return pieceKeeps(piece, tap); });
        if (!matches) failUsage("a glob that matches a tap of this run", piece);
    }
}

}  // namespace deepscope
