#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace deepscope {

/// Text as HTML shows it, in elements and in quoted attributes: markup characters escaped; control characters, invalid UTF-8
/// and what turns the direction of writing shown as U+FFFD, so that no name can pose as another.
std::string htmlEscaped(std::string_view text);

/// RFC 4648, with padding.
std::string base64(std::span<const std::uint8_t> bytes);

/// Puts a page together: all text and attribute values are escaped, elements close in the order they opened.
class HtmlWriter {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;

    HtmlWriter& open(std::string_view tag, const Attributes& attributes = {});
    /// Closes the innermost open element.
    HtmlWriter& close();
    HtmlWriter& text(std::string_view text);
    /// <tag>text</tag>
    HtmlWriter& element(std::string_view tag, std::string_view text, const Attributes& attributes = {});
    /// An element without content or end tag: img, meta.
    HtmlWriter& empty(std::string_view tag, const Attributes& attributes);
    /// Markup of ours, taken as it is.
    HtmlWriter& markup(std::string_view markup);
    /// The page; every element still open is closed.
    std::string take();

private:
    void start(std::string_view tag, const Attributes& attributes);

    std::string m_text;
    std::vector<std::string> m_open;
};

}  // namespace deepscope
