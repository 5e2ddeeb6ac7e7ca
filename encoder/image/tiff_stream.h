#pragma once

#include "encoder/image/image_header.h"

#include <memory>
#include <string>

struct tiff;

namespace deepscope {

/// libtiff reading from memory: its messages are kept here instead of printed, per file, so that threads do not meet.
class TiffStream {
public:
    /// Throws ImageError when libtiff cannot make sense of the directory.
    TiffStream(ByteSpan bytes, const std::string& name);
    ~TiffStream();
    TiffStream(const TiffStream&) = delete;
    TiffStream& operator=(const TiffStream&) = delete;

    ::tiff* get() const { return m_tiff; }
    const std::string& name() const { return m_name; }
    ByteSpan bytes() const { return m_bytes; }
    /// libtiff's latest complaint; warnings of the fax decoders count, since they leave lines white.
    const std::string& failure() const { return m_failure; }
    [[noreturn]] void fail(const std::string& expected = "a whole, sound TIFF file") const;

    struct Callbacks;

private:
    ByteSpan m_bytes;
    std::string m_name;
    std::string m_failure;
    std::uint64_t m_position = 0;
    ::tiff* m_tiff = nullptr;
};

}  // namespace deepscope
