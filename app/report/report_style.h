#pragma once

#include <string>
#include <string_view>

namespace deepscope {

/// The report's style sheet: light and dark as the reader's system is, and on paper.
std::string_view reportStyle();

/// Sorts tables by the column whose heading is pressed, and opens what is folded before printing.
std::string_view reportScript();

/// What the page may do: run that script, use styles and pictures within itself, and nothing else.
std::string reportPolicy();

}  // namespace deepscope
