#pragma once

#include <string>
#include <string_view>

namespace deepscope {

/// The I-th of N parts of a batch's work. Who has a piece follows from its name and mode alone, so that N processes agree
/// without talking and new files move no old ones.
struct Shard {
    int index = 1;  ///< from 1
    int count = 1;

    /// Reads "I/N". Throws UsageError.
    static Shard parse(std::string_view text);
    bool holds(std::string_view itemName, std::string_view mode) const;
    /// "I-of-N", as in file names.
    std::string fileTag() const;
};

}  // namespace deepscope
