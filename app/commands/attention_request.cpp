#include "app/commands/attention_request.h"

#include "encoder/errors.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <fstream>
#include <sstream>
#include <string_view>
#include <system_error>

namespace deepscope {
namespace {

using Json = nlohmann::json;

constexpr std::uintmax_t kMaxRequestBytes = 16 << 20;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

[[noreturn]] void refuse(const std::string& option, const std::string& expected, const std::string& got) {
    throw UsageError({.what = "cannot be read", .where = option, .expected = expected, .got = got});
}

void setQuery(AttentionRequest& request, const std::string& text) {
    if (text == "cls") {
        request.classToken = true;
        return;
    }
    if (const auto index = number(text)) {
        request.index = *index;
        return;
    }
    const std::size_t comma = text.find(',');
    if (comma != std::string::npos) {
        const auto row = number(std::string_view(text).substr(0, comma));
        const auto column = number(std::string_view(text).substr(comma + 1));
        if (row && column) {
            request.position = GridPosition{*row, *column};
            return;
        }
    }
    refuse("--query", "R,C, INDEX or cls", text);
}

void setHead(AttentionRequest& request, const std::string& text) {
    if (text == "mean") {
        request.heads = AttentionQuery::Heads::Mean;
    } else if (text == "all") {
        request.heads = AttentionQuery::Heads::All;
    } else if (const auto head = number(text)) {
        request.heads = AttentionQuery::Heads::One;
        request.head = *head;
    } else {
        refuse("--head", "a head number, mean or all", text);
    }
}

AttentionPart parsePart(const std::string& text) {
    if (text == "total") return AttentionPart::Total;
    if (text == "content") return AttentionPart::Content;
    if (text == "rel_h") return AttentionPart::RelH;
    if (text == "rel_w") return AttentionPart::RelW;
    refuse("--part", "total, content, rel_h or rel_w", text);
}

// A member of a request as the command line would write it: 3 → "3", [3,4] → "3,4", "cls" → "cls".
std::string asText(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array() && value.size() == 2) return value[0].dump() + "," + value[1].dump();
    return value.dump();
}

std::string readText(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::is_regular_file(status)) {
        throw FileError({.what = "cannot read requests",
                         .where = path.string(),
                         .expected = "a file",
                         .got = error ? error.message() : "no regular file"});
    }
    if (std::filesystem::file_size(path, error) > kMaxRequestBytes) {
        throw FileError(
            {.what = "cannot read requests", .where = path.string(), .expected = "at most 16 MiB", .got = "a larger file"});
    }
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

Json parseShallow(const std::string& text, const std::filesystem::path& path) {
    const auto refuseDepth = [](int depth, Json::parse_event_t, Json&) {
        if (depth > 8) throw std::length_error("nested too deeply");
        return true;
    };
    try {
        return Json::parse(text, refuseDepth);
    } catch (const std::exception& error) {
        throw FileError({.what = "cannot read requests",
                         .where = path.string(),
                         .expected = "JSON, an array of requests",
                         .got = error.what()});
    }
}

}  // namespace

AttentionRequest AttentionRequest::fromText(const std::string& tap, const std::string& query, const std::string& head,
                                            const std::string& part) {
    AttentionRequest request{.tap = tap};
    setQuery(request, query);
    setHead(request, head);
    request.part = parsePart(part);
    return request;
}

AttentionQuery AttentionRequest::resolve(const ViewPlan& plan, const Architecture& architecture) const {
    const TapName name = parseTapName(tap);
    const bool isClip = name.stage.starts_with("clip.");
    const std::int64_t side = plan.sidePx(name.view) / kPatchSidePx / (isClip ? 4 : 1);
    const std::int64_t tokens = side * side + (isClip ? 1 : 0);
    if (classToken && !isClip) refuse("--query", "R,C or INDEX: SAM has no class token", "cls");
    std::int64_t token = classToken ? 0 : index;
    if (position) {
        if (position->row < 0 || position->column < 0 || position->row >= side || position->column >= side) {
            throw UsageError({.what = "the query lies outside the grid",
                              .where = tap,
                              .expected = "rows and columns 0 to " + std::to_string(side - 1),
                              .got = std::to_string(position->row) + "," + std::to_string(position->column)});
        }
        token = position->row * side + position->column + (isClip ? 1 : 0);
    }
    if (token < 0 || token >= tokens) {
        throw UsageError({.what = "no such token",
                          .where = tap,
                          .expected = "0 to " + std::to_string(tokens - 1),
                          .got = std::to_string(token)});
    }
    const int headCount = attentionHeads(tap, architecture);
    if (heads == AttentionQuery::Heads::One && (head < 0 || head >= headCount)) {
        throw UsageError({.what = "no such head",
                          .where = tap,
                          .expected = "0 to " + std::to_string(headCount - 1),
                          .got = std::to_string(head)});
    }
    if (isClip && (part == AttentionPart::RelH || part == AttentionPart::RelW)) {
        throw UsageError({.what = "CLIP has no relative positions",
                          .where = tap,
                          .expected = "--part total or content",
                          .got = "rel_h or rel_w"});
    }
    return {.tap = tap, .token = static_cast<int>(token), .heads = heads, .head = head, .part = part};
}

namespace {

AttentionRequest readRequest(const Json& item, const std::filesystem::path& path, std::size_t index) {
    try {
        return AttentionRequest::fromText(item["tap"], asText(item["query"]),
                                          item.contains("head") ? asText(item["head"]) : "mean",
                                          item.contains("part") ? asText(item["part"]) : "total");
    } catch (const UsageError& error) {  // say where: there is no command line to look at
        Problem problem = error.problem();
        problem.where = path.string() + ", request " + std::to_string(index) + ", " +
                        problem.where.substr(problem.where.find_first_not_of('-'));
        throw UsageError(problem);
    }
}

}  // namespace

std::vector<AttentionRequest> readAttentionRequests(const std::filesystem::path& path) {
    const Json json = parseShallow(readText(path), path);
    const auto bad = [&](const std::string& got) {
        return FileError({.what = "cannot read requests",
                          .where = path.string(),
                          .expected = "a non-empty array of {\"tap\", \"query\", \"head\"}",
                          .got = got});
    };
    if (!json.is_array() || json.empty()) throw bad(json.is_array() ? "an empty array" : json.type_name());
    std::vector<AttentionRequest> requests;
    for (const Json& item : json) {
        if (!item.is_object() || !item.contains("tap") || !item["tap"].is_string() || !item.contains("query")) {
            throw bad(item.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 120));
        }
        requests.push_back(readRequest(item, path, requests.size()));
    }
    return requests;
}

}  // namespace deepscope
