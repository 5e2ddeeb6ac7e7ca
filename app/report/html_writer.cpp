#include "app/report/html_writer.h"

#include <array>
#include <cstddef>

namespace deepscope {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t bytes = 0;  ///< 0: no valid UTF-8 here
};

CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0U; };
    const std::uint32_t first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t bytes = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (bytes == 0 || first >= 0xF5) return {};
    std::uint32_t value = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {};
        value = value << 6 | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < kLeast.at(bytes) || value > 0x10FFFF || isSurrogate) return {};
    return {value, bytes};
}

bool isUnseen(std::uint32_t c) {
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    const bool direction =
        (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x061C;
    return control || direction || c == 0xFEFF || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string htmlEscaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (point.bytes == 0 || isUnseen(point.value)) {
            out += kReplacement;
        } else if (point.value == '&') {
            out += "&amp;";
        } else if (point.value == '<') {
            out += "&lt;";
        } else if (point.value == '>') {
            out += "&gt;";
        } else if (point.value == '"') {
            out += "&quot;";
        } else if (point.value == '\'') {
            out += "&#39;";
        } else {
            out += text.substr(at, point.bytes);
        }
        at += point.bytes == 0 ? 1 : point.bytes;
    }
    return out;
}

std::string base64(std::span<const std::uint8_t> bytes) {
    static constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (k < count ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += k <= count ? kDigits[group >> (18 - 6 * k) & 63U] : '=';
    }
    return out;
}

void HtmlWriter::start(std::string_view tag, const Attributes& attributes) {
    m_text += "<";
    m_text += tag;
    for (const auto& [name, value] : attributes) {
        m_text += " ";
        m_text += name;
        m_text += "=\"" + htmlEscaped(value) + "\"";
    }
    m_text += ">";
}

HtmlWriter& HtmlWriter::open(std::string_view tag, const Attributes& attributes) {
    start(tag, attributes);
    m_open.emplace_back(tag);
    return *this;
}

HtmlWriter& HtmlWriter::close() {
    if (m_open.empty()) return *this;
    m_text += "</" + m_open.back() + ">\n";
    m_open.pop_back();
    return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
    m_text += htmlEscaped(text);
    return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view tag, std::string_view content, const Attributes& attributes) {
    return open(tag, attributes).text(content).close();
}

HtmlWriter& HtmlWriter::empty(std::string_view tag, const Attributes& attributes) {
    start(tag, attributes);
    m_text += "\n";
    return *this;
}

HtmlWriter& HtmlWriter::markup(std::string_view markup) {
    m_text += markup;
    return *this;
}

std::string HtmlWriter::take() {
    while (!m_open.empty()) close();
    return std::move(m_text);
}

}  // namespace deepscope
