#pragma once

#include <filesystem>
#include <optional>

namespace deepscope {

/// As the official script renders PDF pages.
inline constexpr int kDefaultPdfDpi = 144;
inline constexpr int kMinPdfDpi = 36;
inline constexpr int kMaxPdfDpi = 600;

/// One page of a PDF as it is written in place of an image's path: "FILE.pdf#N" or "FILE.pdf#N@DPI".
struct PageAddress {
    std::filesystem::path file;
    int page = 1;  ///< from 1
    int dpi = kDefaultPdfDpi;

    /// "FILE.pdf#N"; with "@DPI" where that is not kDefaultPdfDpi.
    std::filesystem::path path() const;
    bool operator==(const PageAddress&) const = default;
};

/// The page that `path` speaks of, or none: it has no ".pdf#" in its last part, or a file of that very name is there.
/// Throws UsageError: what follows the # is no page number from 1, or the resolution is outside kMinPdfDpi–kMaxPdfDpi.
std::optional<PageAddress> parsePageAddress(const std::filesystem::path& path);

/// The file to look at for changes of what `path` opens: a page's PDF, else `path` itself. Never throws.
std::filesystem::path fileOfPage(const std::filesystem::path& path);

/// Whether a name ends in ".pdf", whatever its case.
bool hasPdfName(const std::filesystem::path& path);

}  // namespace deepscope
