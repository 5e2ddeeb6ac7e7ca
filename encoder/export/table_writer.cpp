#include "encoder/export/table_writer.h"

#include "encoder/errors.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace deepscope {
namespace {

void check(const Table& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.rows[row].size() == table.columns.size()) continue;
        throw ShapeError({.what = "cannot write table",
                          .where = table.name + ", row " + std::to_string(row),
                          .expected = std::to_string(table.columns.size()) + " cells",
                          .got = std::to_string(table.rows[row].size())});
    }
}

/// Bytes that are no UTF-8, as in a file's name, become U+FFFD.
std::string readable(const std::string& text) {
    using Json = nlohmann::ordered_json;
    return Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string result(1, '"');
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

// What a spreadsheet would compute instead of showing.
std::string disarmed(const std::string& text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
    return formula ? "'" + text : text;
}

std::string numberText(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "Inf" : "-Inf";
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;  // the shortest that reads back the same
    return {text, end};
}

struct CsvCell {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return quoted(disarmed(readable(text))); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return numberText(number); }
};

struct JsonCell {
    nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
    nlohmann::ordered_json operator()(const std::string& text) const { return text; }
    nlohmann::ordered_json operator()(std::int64_t number) const { return number; }
    nlohmann::ordered_json operator()(double number) const {
        return std::isfinite(number) ? nlohmann::ordered_json(number) : nlohmann::ordered_json(nullptr);
    }
};

}  // namespace

std::string csvText(const Table& table) {
    check(table);
    std::string text;
    const auto record = [&text](std::size_t cells, const auto& cellAt) {
        for (std::size_t i = 0; i < cells; ++i) text += (i > 0 ? "," : "") + cellAt(i);
        text += "\r\n";
    };
    record(table.columns.size(), [&](std::size_t i) { return CsvCell{}(table.columns[i]); });
    for (const auto& row : table.rows) record(row.size(), [&](std::size_t i) { return std::visit(CsvCell{}, row[i]); });
    return text;
}

std::string jsonText(const Table& table) {
    check(table);
    auto rows = nlohmann::ordered_json::array();
    for (const auto& row : table.rows) {
        nlohmann::ordered_json object;
        for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i]] = std::visit(JsonCell{}, row[i]);
        rows.push_back(std::move(object));
    }
    const nlohmann::ordered_json whole{{"schema", 1}, {"table", table.name}, {"rows", std::move(rows)}};
    return whole.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace deepscope
