#include "app/commands/command.h"
#include "encoder/image/page_address.h"
#ifdef DEEPSCOPE_DESKTOP
#include "encoder/image/pdf_file.h"
#endif

#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

/// The address as it is written, at --dpi when it says none; none where `image` is something else.
std::optional<PageAddress> addressOf(const std::string& image, const CommonOptions& options) {
    auto address = parsePageAddress(image);
    if (address && image.find('@', address->file.native().size()) == std::string::npos) address->dpi = options.dpi;
    return address;
}

/// 0 for what is no PDF, by its name, or cannot be opened: reading it tells why.
int pagesInPdf([[maybe_unused]] const std::string& image) {
#ifdef DEEPSCOPE_DESKTOP
    std::error_code error;
    try {
        if (hasPdfName(image) && fs::is_regular_file(image, error)) return PdfFile::countPages(image);
    } catch (const ImageError&) {
        return 0;
    }
#endif
    return 0;
}

}  // namespace

std::vector<std::string> pagesOf(const std::vector<std::string>& images, const CommonOptions& options) {
    std::vector<std::string> pages;
    for (const std::string& image : images) {
        if (const auto address = addressOf(image, options)) {
            pages.push_back(address->path().string());
            continue;
        }
        const int count = pagesInPdf(image);
        for (int page = 1; page <= count; ++page) pages.push_back(PageAddress{image, page, options.dpi}.path().string());
        if (count == 0) pages.push_back(image);
    }
    return pages;
}

std::string pageOf(const std::string& image, const CommonOptions& options) {
    const std::vector<std::string> pages = pagesOf({image}, options);
    if (pages.size() > 1) {
        const std::string name = fs::path(image).filename().string();
        throw UsageError({.what = "a PDF of several pages",
                          .where = image,
                          .expected = "one of them, " + name + "#1 to #" + std::to_string(pages.size()),
                          .got = "the file"});
    }
    return pages.front();
}

}  // namespace deepscope
