#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace deepscope {

/// Which taps a run keeps: comma-separated globs in which `*` crosses `/` and `.`, or
/// `main` (all but `.mid`), `all`, `none`.
class TapSelection {
public:
    static TapSelection parse(std::string_view globs);
    static TapSelection main() { return parse("main"); }
    static TapSelection none() { return parse("none"); }

    bool keeps(std::string_view tap) const;
    bool keepsNothing() const;
    /// Adds one tap by its exact name.
    void add(std::string tap);
    /// Throws UsageError naming the first glob that matches none of the run's taps.
    void checkAgainst(const std::vector<std::string>& taps) const;

private:
    std::vector<std::string> m_globs;
};

/// `*` matches any run of characters, everything else itself.
bool globMatches(std::string_view glob, std::string_view text);

}  // namespace deepscope
