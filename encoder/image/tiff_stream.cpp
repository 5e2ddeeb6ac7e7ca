#include "encoder/image/tiff_stream.h"

#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace deepscope {

namespace {
/// Of any one allocation inside libtiff: tiles and strips of a picture at the limit fit.
constexpr tmsize_t kLargestAllocationBytes = tmsize_t{1} << 30;
}  // namespace

struct TiffStream::Callbacks {
    static TiffStream& stream(void* handle) { return *static_cast<TiffStream*>(handle); }

    static tmsize_t read(void* handle, void* to, tmsize_t count) {
        TiffStream& self = stream(handle);
        if (count <= 0 || self.m_position >= self.m_bytes.size()) return 0;
        const std::size_t given = std::min<std::size_t>(static_cast<std::size_t>(count), self.m_bytes.size() - self.m_position);
        std::memcpy(to, self.m_bytes.data() + self.m_position, given);
        self.m_position += given;
        return static_cast<tmsize_t>(given);
    }
    static tmsize_t write(void*, void*, tmsize_t) { return -1; }
    static toff_t seek(void* handle, toff_t offset, int whence) {
        TiffStream& self = stream(handle);
        const std::uint64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? self.m_position : self.m_bytes.size();
        self.m_position = base + offset;
        return self.m_position;
    }
    static int close(void*) { return 0; }
    static toff_t size(void* handle) { return stream(handle).m_bytes.size(); }
    static int map(void* handle, void** base, toff_t* sizeBytes) {
        // Only read: the file is opened with "r".
        *base = const_cast<std::uint8_t*>(stream(handle).m_bytes.data());
        *sizeBytes = stream(handle).m_bytes.size();
        return 1;
    }
    static void unmap(void*, void*, toff_t) {}

    static void keep(TiffStream& self, const char* format, std::va_list arguments) {
        char text[300];
        std::vsnprintf(text, sizeof text, format, arguments);
        self.m_failure = text;
    }
    static int onError(::tiff*, void* handle, const char*, const char* format, std::va_list arguments) {
        keep(stream(handle), format, arguments);
        return 1;
    }
    static int onWarning(::tiff*, void* handle, const char* module, const char* format, std::va_list arguments) {
        if (module != nullptr && std::strncmp(module, "Fax", 3) == 0) keep(stream(handle), format, arguments);
        return 1;
    }
};

TiffStream::TiffStream(ByteSpan bytes, const std::string& name) : m_bytes(bytes), m_name(name) {
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(), &TIFFOpenOptionsFree);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kLargestAllocationBytes);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), Callbacks::onError, this);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), Callbacks::onWarning, this);
    m_tiff = TIFFClientOpenExt("image", "r", this, Callbacks::read, Callbacks::write, Callbacks::seek, Callbacks::close,
                               Callbacks::size, Callbacks::map, Callbacks::unmap, options.get());
    if (m_tiff == nullptr) fail();
}

TiffStream::~TiffStream() {
    if (m_tiff != nullptr) TIFFClose(m_tiff);
}

void TiffStream::fail(const std::string& expected) const {
    throw damagedImage(ImageFormat::Tiff, m_name, expected, m_failure.empty() ? "a damaged one" : "'" + m_failure + "'");
}

}  // namespace deepscope
