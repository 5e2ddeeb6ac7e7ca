#include "encoder/image/decode_webp.h"

#include <webp/decode.h>

#include <cstring>
#include <optional>

namespace deepscope {
namespace {

std::uint32_t little24(const std::uint8_t* p) {
    return p[0] | std::uint32_t{p[1]} << 8 | std::uint32_t{p[2]} << 16;
}
std::uint32_t little32(const std::uint8_t* p) {
    return little24(p) | std::uint32_t{p[3]} << 24;
}

struct Chunk {
    const std::uint8_t* tag = nullptr;
    ByteSpan data;
    std::size_t nextAt = 0;
    bool is(const char* name) const { return std::memcmp(tag, name, 4) == 0; }
};

/// The chunk at `at`, none at the end; throws when it reaches past it.
std::optional<Chunk> chunkAt(ByteSpan bytes, std::size_t at, const std::string& name) {
    if (at + 8 > bytes.size()) return std::nullopt;
    const std::size_t length = little32(bytes.data() + at + 4);
    if (length > bytes.size() - at - 8) {
        throw damagedImage(ImageFormat::WebP, name, "a chunk of " + std::to_string(length) + " bytes",
                           std::to_string(bytes.size() - at - 8) + " bytes left in the file");
    }
    return Chunk{bytes.data() + at, bytes.subspan(at + 8, length), at + 8 + length + (length & 1)};
}

/// The chunks of the file, as far as its RIFF size says; throws when that is beyond its end.
ByteSpan riffPayload(ByteSpan bytes, const std::string& name) {
    const std::uint64_t claimed = std::uint64_t{little32(bytes.data() + 4)} + 8;
    if (bytes.size() < 12 || claimed < 12 || claimed > bytes.size()) {
        throw damagedImage(ImageFormat::WebP, name, "the " + std::to_string(claimed) + " bytes its header promises",
                           std::to_string(bytes.size()) + " bytes");
    }
    return bytes.subspan(12, static_cast<std::size_t>(claimed) - 12);
}

ImageSize bitstreamSize(ByteSpan data, const std::string& name) {
    int width = 0;
    int height = 0;
    if (WebPGetInfo(data.data(), data.size(), &width, &height) == 0) {
        throw damagedImage(ImageFormat::WebP, name, "a VP8 or VP8L bitstream", "something else");
    }
    return {width, height};
}

/// A picture inside the container: its bitstream and where it lies on the canvas.
struct Frame {
    ByteSpan bitstream;
    int offsetX = 0;
    int offsetY = 0;
};

/// First VP8 or VP8L chunk of a chunk list. The ALPH chunk beside a VP8 is left out: alpha is dropped anyway.
std::optional<ByteSpan> findBitstream(ByteSpan chunks, const std::string& name) {
    std::size_t at = 0;
    while (const auto chunk = chunkAt(chunks, at, name)) {
        if (chunk->is("VP8 ") || chunk->is("VP8L")) return chunk->data;
        at = chunk->nextAt;
    }
    return std::nullopt;
}

Frame firstFrame(ByteSpan payload, const std::string& name) {
    std::size_t at = 0;
    while (const auto chunk = chunkAt(payload, at, name)) {
        if (chunk->is("VP8 ") || chunk->is("VP8L")) return {chunk->data, 0, 0};
        if (chunk->is("ANMF") && chunk->data.size() > 16) {
            if (const auto bitstream = findBitstream(chunk->data.subspan(16), name)) {
                return {*bitstream, static_cast<int>(2 * little24(chunk->data.data())),
                        static_cast<int>(2 * little24(chunk->data.data() + 3))};
            }
        }
        at = chunk->nextAt;
    }
    throw damagedImage(ImageFormat::WebP, name, "a picture", "none in its chunks");
}

}  // namespace

void readWebpHeader(ByteSpan bytes, const std::string& name, ImageHeader& header) {
    const ByteSpan payload = riffPayload(bytes, name);
    std::size_t at = 0;
    while (const auto chunk = chunkAt(payload, at, name)) {
        if (chunk->is("VP8X") && chunk->data.size() >= 10) {
            checkImageSize(std::int64_t{little24(chunk->data.data() + 4)} + 1, std::int64_t{little24(chunk->data.data() + 7)} + 1,
                           name);
            header.size = {static_cast<int>(little24(chunk->data.data() + 4) + 1),
                           static_cast<int>(little24(chunk->data.data() + 7) + 1)};
        } else if (chunk->is("EXIF") && header.exif.empty()) {
            // Some writers keep JPEG's prefix.
            constexpr char kPrefix[] = "Exif\0";
            const bool prefixed = chunk->data.size() >= 6 && std::memcmp(chunk->data.data(), kPrefix, 6) == 0;
            header.exif = chunk->data.subspan(prefixed ? 6 : 0);
        } else if (chunk->is("XMP ") && header.xmp.empty()) {
            header.xmp = chunk->data;
        }
        at = chunk->nextAt;
    }
    if (header.size.widthPx == 0) {
        header.size = bitstreamSize(firstFrame(payload, name).bitstream, name);
        checkImageSize(header.size.widthPx, header.size.heightPx, name);
    }
}

RgbImage decodeWebp(ByteSpan bytes, const ImageHeader& header, const std::string& name) {
    const Frame frame = firstFrame(riffPayload(bytes, name), name);
    const ImageSize size = bitstreamSize(frame.bitstream, name);
    if (frame.offsetX + size.widthPx > header.size.widthPx || frame.offsetY + size.heightPx > header.size.heightPx) {
        throw damagedImage(ImageFormat::WebP, name, "a frame inside its canvas",
                           std::to_string(size.widthPx) + "x" + std::to_string(size.heightPx) + " pixels at " +
                               std::to_string(frame.offsetX) + "," + std::to_string(frame.offsetY));
    }
    RgbImage out(header.size);
    const std::size_t stride = static_cast<std::size_t>(header.size.widthPx) * 3;
    std::uint8_t* to = out.row(frame.offsetY) + static_cast<std::size_t>(frame.offsetX) * 3;
    const std::size_t room = out.pixels.size() - static_cast<std::size_t>(to - out.pixels.data());
    if (WebPDecodeRGBInto(frame.bitstream.data(), frame.bitstream.size(), to, room, static_cast<int>(stride)) == nullptr) {
        throw damagedImage(ImageFormat::WebP, name, "a whole, sound bitstream", "one that libwebp cannot decode");
    }
    return out;
}

}  // namespace deepscope
