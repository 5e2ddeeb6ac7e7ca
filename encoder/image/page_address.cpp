#include "encoder/image/page_address.h"

#include "encoder/errors.h"

#include <charconv>
#include <string>
#include <string_view>
#include <system_error>

namespace deepscope {
namespace {

bool endsWithPdf(std::string_view text) {
    constexpr std::string_view kSuffix = ".pdf";
    if (text.size() <= kSuffix.size()) return false;  // ".pdf" alone is a hidden file
    const std::string_view end = text.substr(text.size() - kSuffix.size());
    for (std::size_t i = 0; i < kSuffix.size(); ++i) {
        const char c = end[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != kSuffix[i]) return false;
    }
    return true;
}

/// Where ".pdf#" has its #, in the last part of the path; npos where there is none.
std::size_t findMark(std::string_view text) {
    const std::size_t slash = text.rfind('/');
    const std::size_t start = slash == std::string_view::npos ? 0 : slash + 1;
    for (std::size_t at = text.rfind('#'); at != std::string_view::npos && at > start; at = text.rfind('#', at - 1)) {
        if (endsWithPdf(text.substr(start, at - start))) return at;
    }
    return std::string_view::npos;
}

/// −1 where the text is no whole number.
int wholeNumber(std::string_view text) {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

}  // namespace

std::filesystem::path PageAddress::path() const {
    std::string text = file.string() + "#" + std::to_string(page);
    if (dpi != kDefaultPdfDpi) text += "@" + std::to_string(dpi);
    return text;
}

std::optional<PageAddress> parsePageAddress(const std::filesystem::path& path) {
    const std::string& text = path.native();
    const std::size_t mark = findMark(text);
    if (mark == std::string::npos) return std::nullopt;
    std::error_code error;
    if (std::filesystem::exists(path, error)) return std::nullopt;
    const std::string_view after = std::string_view(text).substr(mark + 1);
    const std::size_t at = after.find('@');
    PageAddress address{.file = text.substr(0, mark), .page = wholeNumber(after.substr(0, at))};
    if (address.page < 1) {
        throw UsageError({.what = "unreadable page of a PDF",
                          .where = path.string(),
                          .expected = "FILE.pdf#N with N from 1",
                          .got = "'" + std::string(after.substr(0, at)) + "' for N"});
    }
    if (at != std::string_view::npos) {
        address.dpi = wholeNumber(after.substr(at + 1));
        if (address.dpi < kMinPdfDpi || address.dpi > kMaxPdfDpi) {
            throw UsageError({.what = "resolution out of range",
                              .where = path.string(),
                              .expected = "@" + std::to_string(kMinPdfDpi) + " to @" + std::to_string(kMaxPdfDpi),
                              .got = std::string(after.substr(at))});
        }
    }
    return address;
}

std::filesystem::path fileOfPage(const std::filesystem::path& path) {
    const std::string& text = path.native();
    const std::size_t mark = findMark(text);
    std::error_code error;
    if (mark == std::string::npos || std::filesystem::exists(path, error)) return path;
    return text.substr(0, mark);
}

bool hasPdfName(const std::filesystem::path& path) {
    return endsWithPdf(path.filename().native());
}

}  // namespace deepscope
