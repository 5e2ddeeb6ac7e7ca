#include "encoder/image/decode_jpeg.h"

#include "encoder/image/image_bytes.h"
#include "encoder/image/sample_depth.h"

#include <array>
#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>
// After jpeglib.h, which it needs.
#include <jerror.h>

namespace deepscope {
namespace {

constexpr int kMostScans = 1000;
constexpr std::int64_t kMostCoefficientBytes = 2LL << 30;

/// libjpeg's state and our callbacks', outside the frames that longjmp unwinds.
struct JpegReader {
    jpeg_decompress_struct cinfo{};
    jpeg_error_mgr errors{};
    jpeg_source_mgr source{};
    jpeg_progress_mgr progress{};
    std::jmp_buf escape{};
    std::array<char, JMSG_LENGTH_MAX> failure{};
    RgbImage* out = nullptr;
    std::stop_token stop;
    std::vector<std::uint8_t> row;  ///< one CMYK row
    ImageSize expected;
};

[[noreturn]] void leave(j_common_ptr cinfo) {
    auto* reader = static_cast<JpegReader*>(cinfo->client_data);
    (*cinfo->err->format_message)(cinfo, reader->failure.data());
    std::longjmp(reader->escape, 1);
}

[[noreturn]] void leaveSaying(JpegReader& reader, const char* message) {
    std::snprintf(reader.failure.data(), reader.failure.size(), "%s", message);
    std::longjmp(reader.escape, 1);
}

void onMessage(j_common_ptr cinfo, int level) {
    if (level >= 0) return;
    // These warnings mean that pixels are made up; others (stray bytes before a marker) harm nothing.
    switch (cinfo->err->msg_code) {
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_ARITH_BAD_CODE:
        case JWRN_JPEG_EOF:
        case JWRN_MUST_RESYNC:
            leave(cinfo);
        default:
            break;
    }
}

void onProgress(j_common_ptr cinfo) {
    auto* reader = static_cast<JpegReader*>(cinfo->client_data);
    if (reader->cinfo.input_scan_number > kMostScans) leaveSaying(*reader, "more than 1000 scans");
}

boolean onEmpty(j_decompress_ptr cinfo) {
    leaveSaying(*static_cast<JpegReader*>(cinfo->client_data), "the file ends early");
}

void skip(j_decompress_ptr cinfo, long count) {
    if (count <= 0) return;
    if (static_cast<std::size_t>(count) > cinfo->src->bytes_in_buffer) onEmpty(cinfo);
    cinfo->src->next_input_byte += count;
    cinfo->src->bytes_in_buffer -= static_cast<std::size_t>(count);
}

void create(JpegReader& reader, ByteSpan bytes) {
    reader.cinfo.err = jpeg_std_error(&reader.errors);
    reader.errors.error_exit = leave;
    reader.errors.emit_message = onMessage;
    reader.errors.output_message = [](j_common_ptr) {};
    reader.cinfo.client_data = &reader;
    jpeg_create_decompress(&reader.cinfo);
    reader.cinfo.client_data = &reader;
    reader.source.next_input_byte = bytes.data();
    reader.source.bytes_in_buffer = bytes.size();
    reader.source.init_source = [](j_decompress_ptr) {};
    reader.source.fill_input_buffer = onEmpty;
    reader.source.skip_input_data = skip;
    reader.source.resync_to_restart = jpeg_resync_to_restart;
    reader.source.term_source = [](j_decompress_ptr) {};
    reader.cinfo.src = &reader.source;
    reader.progress.progress_monitor = onProgress;
    reader.cinfo.progress = &reader.progress;
}

void checkFrame(JpegReader& reader) {
    const auto& cinfo = reader.cinfo;
    if (static_cast<int>(cinfo.image_width) != reader.expected.widthPx ||
        static_cast<int>(cinfo.image_height) != reader.expected.heightPx) {
        leaveSaying(reader, "frame headers that contradict each other");
    }
    if (cinfo.num_components != 1 && cinfo.num_components != 3 && cinfo.num_components != 4) {
        leaveSaying(reader, "a number of components other than 1, 3 and 4");
    }
    const std::int64_t samples = std::int64_t{cinfo.image_width} * cinfo.image_height * cinfo.num_components;
    if (jpeg_has_multiple_scans(&reader.cinfo) && samples * static_cast<std::int64_t>(sizeof(JCOEF)) > kMostCoefficientBytes) {
        leaveSaying(reader, "a progressive picture that needs over 2 GB to decode");
    }
}

bool readHeader(JpegReader& reader, ByteSpan bytes) {
    if (setjmp(reader.escape) != 0) return false;
    create(reader, bytes);
    jpeg_read_header(&reader.cinfo, TRUE);
    checkFrame(reader);
    reader.cinfo.out_color_space = reader.cinfo.num_components == 4 ? JCS_CMYK : JCS_RGB;
    return true;
}

void invertedCmykToRgb(const std::uint8_t* in, std::uint8_t* out, int widthPx) {
    for (int x = 0; x < widthPx; ++x, in += 4, out += 3) {
        const auto black = static_cast<std::uint8_t>(255 - in[3]);
        for (int c = 0; c < 3; ++c) out[c] = inkToLight(static_cast<std::uint8_t>(255 - in[c]), black);
    }
}

bool readRows(JpegReader& reader) {
    if (setjmp(reader.escape) != 0) return false;
    jpeg_start_decompress(&reader.cinfo);
    while (reader.cinfo.output_scanline < reader.cinfo.output_height) {
        if (reader.stop.stop_requested()) return false;
        std::uint8_t* to = reader.out->row(static_cast<int>(reader.cinfo.output_scanline));
        JSAMPROW row = reader.row.empty() ? to : reader.row.data();
        if (jpeg_read_scanlines(&reader.cinfo, &row, 1) != 1) leaveSaying(reader, "the file ends early");
        if (!reader.row.empty()) invertedCmykToRgb(row, to, reader.expected.widthPx);
    }
    jpeg_finish_decompress(&reader.cinfo);
    return true;
}

}  // namespace

RgbImage decodeJpeg(ByteSpan bytes, const ImageHeader& header, const std::string& name, const std::stop_token& stop) {
    RgbImage out;
    JpegReader reader;
    reader.expected = header.size;
    struct Destroyer {
        jpeg_decompress_struct& cinfo;
        ~Destroyer() { jpeg_destroy_decompress(&cinfo); }
    } destroyer{reader.cinfo};
    const auto fail = [&]() -> ImageError {
        return damagedImage(ImageFormat::Jpeg, name, "a whole, sound JPEG stream", reader.failure.data());
    };
    if (!readHeader(reader, bytes)) throw fail();
    out = RgbImage(header.size);
    reader.out = &out;
    if (reader.cinfo.out_color_space == JCS_CMYK) reader.row.resize(static_cast<std::size_t>(header.size.widthPx) * 4);
    reader.stop = stop;
    if (!readRows(reader)) {
        throwIfStopped(stop, name);
        throw fail();
    }
    return out;
}

}  // namespace deepscope
