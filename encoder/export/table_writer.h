#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace deepscope {

/// Nothing, a word, a whole number or a measured one.
using TableCell = std::variant<std::monostate, std::string, std::int64_t, double>;

/// Plain rows, for other programs: a name, a heading a column, a cell a heading.
struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<TableCell>> rows;
};

/// RFC 4180: CRLF behind every record, quotes where a cell needs them. Numbers read back as the same doubles, NaN and Inf by
/// name. Words that a spreadsheet would take for a formula (= + - @, a tab or line break in front) get an apostrophe before
/// them: names come from files. Throws ShapeError: a row with more or fewer cells than headings.
std::string csvText(const Table& table);
/// { "schema": 1, "table": NAME, "rows": [ {HEADING: cell, …}, … ] }; what is no finite number is null. Throws ShapeError.
std::string jsonText(const Table& table);

}  // namespace deepscope
