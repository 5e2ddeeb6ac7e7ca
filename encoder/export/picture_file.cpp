#include "encoder/export/picture_file.h"

#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace deepscope {
namespace {

std::vector<std::uint8_t> encodePng(const RgbImage& image, const std::filesystem::path& path,
                                    const std::vector<int>& parameters = {}) {
    const auto failed = [&path](std::string got) {
        return FileError({.what = "cannot encode picture", .where = path.string(), .expected = "a PNG", .got = std::move(got)});
    };
    if (image.size.widthPx < 1 || image.size.heightPx < 1) throw failed("a picture without pixels");
    std::vector<std::uint8_t> encoded;
    try {
        // OpenCV has no const Mat over foreign memory; it is only read.
        const cv::Mat rgb(image.size.heightPx, image.size.widthPx, CV_8UC3, const_cast<std::uint8_t*>(image.pixels.data()));
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        if (!cv::imencode(".png", bgr, encoded, parameters)) throw failed("no data from OpenCV");
    } catch (const cv::Exception& problem) {
        throw failed(problem.what());
    }
    return encoded;
}

}  // namespace

void writePng(const RgbImage& image, const std::filesystem::path& path) {
    AtomicFile file(path);  // first: an unwritable place is told before the work is done
    const std::vector<std::uint8_t> encoded = encodePng(image, path);
    file.write(encoded.data(), encoded.size());
    file.commit();
}

std::vector<std::uint8_t> packedPng(const RgbImage& image) {
    return encodePng(image, "a picture within a file", {cv::IMWRITE_PNG_COMPRESSION, 9});
}

}  // namespace deepscope
