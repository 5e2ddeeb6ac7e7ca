#pragma once

#include "encoder/image/image_header.h"
#include "encoder/image/rgb_image.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace deepscope {

/// A page's size as it is shown, in points (1/72 inch): crop box, the page's own rotation applied.
struct PdfPageSize {
    double widthPt = 0;
    double heightPt = 0;
};

/// Whether bytes are a PDF's, told by its mark within the first 1024 of them, as readers do.
bool isPdf(ByteSpan bytes);

/// A PDF held in memory. Throws ImageError throughout: damaged, not a PDF by content, protected by a password, without pages.
/// Thread-safe; of one file one page is rendered at a time.
class PdfFile {
public:
    /// Reads a file, or gives the one opened last while its size and time are what they were.
    static std::shared_ptr<const PdfFile> open(const std::filesystem::path& path);
    /// Takes over bytes; `name` stands for the path in messages.
    static std::shared_ptr<const PdfFile> fromBytes(std::vector<std::uint8_t> bytes, const std::string& name);
    /// How many pages a file says it has; only its ends are read.
    static int countPages(const std::filesystem::path& path);
    ~PdfFile();

    int pageCount() const;
    /// `page` from 1. Throws ImageError: no such page, a damaged one.
    PdfPageSize pageSize(int page) const;
    /// White paper, text and graphics antialiased, ceil(size·dpi/72) pixels as PyMuPDF's get_pixmap.
    /// Throws ImageError: no such page, damaged, over kMaxImagePixels (before anything is drawn); Cancelled, half a second after
    /// the stop at the latest. Nothing can end the drawing of a page: one that takes longer is given up, and drawn to its end on
    /// a thread that nobody waits for; until then the file gives no other page.
    RgbImage render(int page, double dpi, const std::stop_token& stop = {}) const;
    /// Of the file's bytes; computed when first asked for.
    const std::string& sha256() const;
    std::int64_t fileBytes() const;

private:
    struct Impl;
    explicit PdfFile(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> m_impl;  // shared with a drawing that was given up
};

}  // namespace deepscope
