#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace deepscope {

/// Reads page numbers as people write them: "1-3, 7", "5-" to the last, "-4" from the first; en dashes, semicolons and spaces
/// will do. Sorted, none twice. None when a part cannot be read or names a page outside 1 to `pageCount`; empty text means no
/// page.
std::optional<std::vector<int>> parsePageRanges(const QString& text, int pageCount);

/// "1-3, 7" of sorted page numbers.
QString pageRangesText(const std::vector<int>& pages);

}  // namespace deepscope
