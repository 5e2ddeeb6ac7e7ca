#include "encoder/image/pdf_file.h"

#include "encoder/errors.h"
#include "encoder/image/image_bytes.h"
#include "encoder/image/image_file.h"
#include "encoder/image/pdf_drawing.h"
#include "encoder/sha256.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <mutex>
#include <string_view>

#include <sys/stat.h>

namespace deepscope {
namespace {

constexpr std::size_t kMarkWithin = 1024;

ImageError pdfError(std::string what, const std::string& name, std::string expected, std::string got) {
    return ImageError({.what = std::move(what), .where = name, .expected = std::move(expected), .got = std::move(got)});
}

/// What poppler complains of in this thread while this lives: kept, not printed. The first complaint is the cause.
class Complaints {
public:
    Complaints() {
        static const bool listening = [] {
            poppler::set_debug_error_function(&Complaints::hear, nullptr);
            return true;
        }();
        static_cast<void>(listening);
        s_first = &m_first;
    }
    ~Complaints() { s_first = nullptr; }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    std::string firstOr(const std::string& otherwise) const { return m_first.empty() ? otherwise : m_first; }

private:
    static void hear(const std::string& text, void* /*closure*/) {
        if (s_first == nullptr || !s_first->empty()) return;
        *s_first = text.substr(0, text.find_last_not_of(" \r\n") + 1);
    }

    static thread_local std::string* s_first;
    std::string m_first;
};

thread_local std::string* Complaints::s_first = nullptr;

std::unique_ptr<poppler::document> checked(poppler::document* opened, const std::string& name, const Complaints& complaints) {
    std::unique_ptr<poppler::document> document(opened);
    if (!document) throw pdfError("damaged PDF file", name, "one that opens", complaints.firstOr("no structure to read"));
    if (document->is_locked()) throw pdfError("cannot read PDF", name, "one that opens without a password", "a protected one");
    if (document->pages() < 1) throw pdfError("damaged PDF file", name, "at least one page", complaints.firstOr("none"));
    return document;
}

ImageError notPdf(const std::string& name, std::size_t sizeBytes) {
    return pdfError("not a PDF file", name, "%PDF- at its start", sizeBytes == 0 ? "an empty file" : "other content");
}

/// What tells whether a file is still the one that was read.
struct FileStamp {
    dev_t device = 0;
    ino_t node = 0;
    off_t sizeBytes = 0;
    timespec modified{};

    static FileStamp of(const std::filesystem::path& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return {};
        return {status.st_dev, status.st_ino, status.st_size, status.st_mtim};
    }
    bool operator==(const FileStamp& o) const {
        return device == o.device && node == o.node && sizeBytes == o.sizeBytes && modified.tv_sec == o.modified.tv_sec &&
               modified.tv_nsec == o.modified.tv_nsec;
    }
};

/// The file opened last: the pages of one follow each other, and reading and hashing it for each would cost more than drawing.
struct LastOpened {
    std::mutex mutex;
    std::filesystem::path path;
    FileStamp stamp;
    std::shared_ptr<const PdfFile> kept;  // small ones
    std::weak_ptr<const PdfFile> known;   // any, while somebody holds it
};

constexpr std::int64_t kKeepUpToBytes = 128LL << 20;

LastOpened& lastOpened() {
    static LastOpened last;
    return last;
}

RgbImage copyPixels(const poppler::image& drawn, ImageSize size, const std::string& name) {
    if (!drawn.is_valid() || drawn.width() != size.widthPx || drawn.height() != size.heightPx ||
        drawn.format() != poppler::image::format_rgb24) {
        throw pdfError("cannot draw PDF page", name,
                       std::to_string(size.widthPx) + " x " + std::to_string(size.heightPx) + " pixels", "no picture of it");
    }
    RgbImage image(size);
    const std::size_t rowBytes = static_cast<std::size_t>(size.widthPx) * 3;
    for (int y = 0; y < size.heightPx; ++y) {
        std::memcpy(image.row(y), drawn.const_data() + static_cast<std::ptrdiff_t>(y) * drawn.bytes_per_row(), rowBytes);
    }
    return image;
}

}  // namespace

struct PdfFile::Impl {
    std::vector<std::uint8_t> bytes;  // the document reads from here
    std::string name;
    std::unique_ptr<poppler::document> document;
    int pageCount = 0;
    mutable std::mutex mutex;
    mutable std::mutex givenUpMutex;
    mutable std::shared_ptr<PdfDrawing> givenUp;
    mutable std::once_flag hashed;
    mutable std::string sha256;

    std::string pageName(int page) const { return name + "#" + std::to_string(page); }

    // Under the mutex.
    std::unique_ptr<poppler::page> page(int number, const Complaints& complaints) const {
        const int count = pageCount;
        if (number < 1 || number > count) {
            throw pdfError("no such page in the PDF", pageName(number),
                           count == 1 ? "#1, its only page" : "#1 to #" + std::to_string(count), "#" + std::to_string(number));
        }
        std::unique_ptr<poppler::page> page(document->create_page(number - 1));
        if (!page) throw pdfError("damaged PDF page", pageName(number), "a page that opens", complaints.firstOr("none"));
        return page;
    }

    PdfPageSize sizeOf(const poppler::page& page, int number) const {
        const poppler::rectf box = page.page_rect(poppler::crop_box);
        PdfPageSize size{std::abs(box.width()), std::abs(box.height())};
        const auto turn = page.orientation();
        if (turn == poppler::page::landscape || turn == poppler::page::seascape) std::swap(size.widthPt, size.heightPt);
        // The comparison also refuses what is no number.
        if (!(size.widthPt > 0 && size.heightPt > 0 && std::isfinite(size.widthPt * size.heightPt))) {
            throw pdfError("damaged PDF page", pageName(number), "a size in points",
                           std::to_string(size.widthPt) + " x " + std::to_string(size.heightPt));
        }
        return size;
    }

    /// The document, once nobody else uses it. Throws ImageError while a page that was given up is still being drawn.
    std::unique_lock<std::mutex> lock(int number) const {
        {
            const std::lock_guard guard(givenUpMutex);
            if (givenUp && !givenUp->isOver()) {
                throw pdfError("cannot draw PDF page", pageName(number), "one page of the file at a time",
                               "another that was given up and is still being drawn");
            }
        }
        return std::unique_lock(mutex);
    }

    RgbImage draw(int number, double dpi) const {
        const std::unique_lock held = lock(number);
        const std::string pageTitle = pageName(number);
        const Complaints complaints;
        const std::unique_ptr<poppler::page> opened = page(number, complaints);
        const PdfPageSize points = sizeOf(*opened, number);
        // PyMuPDF rounds outwards, but not for what is a rounding error itself.
        const auto pixels = [dpi](double sizePt) { return std::max(1.0, std::ceil(sizePt * dpi / 72 - 0.001)); };
        constexpr double kFarBeyond = 1e9;
        checkImageSize(static_cast<std::int64_t>(std::min(pixels(points.widthPt), kFarBeyond)),
                       static_cast<std::int64_t>(std::min(pixels(points.heightPt), kFarBeyond)), pageTitle);
        const ImageSize size{static_cast<int>(pixels(points.widthPt)), static_cast<int>(pixels(points.heightPt))};
        poppler::page_renderer renderer;
        renderer.set_paper_color(0xFFFFFFFF);
        renderer.set_render_hint(poppler::page_renderer::antialiasing);
        renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
        renderer.set_image_format(poppler::image::format_rgb24);
        return copyPixels(renderer.render_page(opened.get(), dpi, dpi, 0, 0, size.widthPx, size.heightPx), size, pageTitle);
    }
};

bool isPdf(ByteSpan bytes) {
    const std::string_view start(reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), kMarkWithin));
    return start.find("%PDF-") != std::string_view::npos;
}

PdfFile::PdfFile(std::shared_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PdfFile::~PdfFile() = default;

std::shared_ptr<const PdfFile> PdfFile::open(const std::filesystem::path& path) {
    LastOpened& last = lastOpened();
    const FileStamp stamp = FileStamp::of(path);
    {
        const std::lock_guard lock(last.mutex);
        if (last.path == path && last.stamp == stamp) {
            if (auto file = last.known.lock()) return file;
        }
        last.kept.reset();  // before the next is read: never two
    }
    auto file = fromBytes(readImageBytes(path), path.string());
    const std::lock_guard lock(last.mutex);
    last.path = path;
    last.stamp = stamp;
    last.known = file;
    last.kept = file->fileBytes() <= kKeepUpToBytes ? file : nullptr;
    return file;
}

std::shared_ptr<const PdfFile> PdfFile::fromBytes(std::vector<std::uint8_t> bytes, const std::string& name) {
    if (!isPdf(bytes)) throw notPdf(name, bytes.size());
    auto impl = std::make_shared<Impl>();
    impl->bytes = std::move(bytes);
    impl->name = name;
    const Complaints complaints;
    impl->document = checked(poppler::document::load_from_raw_data(reinterpret_cast<const char*>(impl->bytes.data()),
                                                                   static_cast<int>(impl->bytes.size())),
                             name, complaints);
    impl->pageCount = impl->document->pages();
    return std::shared_ptr<const PdfFile>(new PdfFile(std::move(impl)));
}

int PdfFile::countPages(const std::filesystem::path& path) {
    checkImageFile(path);
    std::vector<std::uint8_t> start(kMarkWithin);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    if (!isPdf(start)) throw notPdf(path.string(), start.size());
    const Complaints complaints;
    return checked(poppler::document::load_from_file(path.string()), path.string(), complaints)->pages();
}

int PdfFile::pageCount() const {
    return m_impl->pageCount;
}

PdfPageSize PdfFile::pageSize(int page) const {
    const std::unique_lock held = m_impl->lock(page);
    const Complaints complaints;
    return m_impl->sizeOf(*m_impl->page(page, complaints), page);
}

RgbImage PdfFile::render(int page, double dpi, const std::stop_token& stop) const {
    const std::string name = m_impl->pageName(page);
    throwIfStopped(stop, name);
    const auto drawing = std::make_shared<PdfDrawing>();
    drawing->start([impl = m_impl, page, dpi] { return impl->draw(page, dpi); });
    if (!drawing->wait(stop)) {
        const std::lock_guard guard(m_impl->givenUpMutex);
        m_impl->givenUp = drawing;
    }
    throwIfStopped(stop, name);
    return drawing->take();
}

const std::string& PdfFile::sha256() const {
    std::call_once(m_impl->hashed, [this] { m_impl->sha256 = sha256Hex(m_impl->bytes.data(), m_impl->bytes.size()); });
    return m_impl->sha256;
}

std::int64_t PdfFile::fileBytes() const {
    return static_cast<std::int64_t>(m_impl->bytes.size());
}

}  // namespace deepscope
