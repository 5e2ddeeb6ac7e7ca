#include "widgets/engine/page_picture.h"

#include "encoder/errors.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>

namespace deepscope {

namespace {

// Pages above this stay 24-bit, over the decoded pixels themselves: a second copy would be too dear.
constexpr std::int64_t kCopyUpToPixels = 32LL << 20;

std::shared_ptr<const DecodedImage> decodeBytes(const QByteArray& bytes, const QString& name, const std::stop_token& stop) {
    return std::make_shared<const DecodedImage>(decodeImage(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                            static_cast<std::size_t>(bytes.size()), name.toStdString(), stop));
}

/// A pasted picture has no file: as a PNG it takes the same way as one, and has a hash.
std::shared_ptr<const DecodedImage> decodePasted(const QImage& image, const QString& name, const std::stop_token& stop) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.convertToFormat(QImage::Format_RGB888).save(&buffer, "PNG", 80)) {
        throw ImageError({"cannot take over the pasted picture", name.toStdString(), "a picture", "one that makes no PNG"});
    }
    return decodeBytes(png, name, stop);
}

std::shared_ptr<const DecodedImage> decode(const QString& path, const std::stop_token& stop) {
    if (!path.startsWith(QLatin1String(":/"))) {
        return std::make_shared<const DecodedImage>(readImageFile(std::filesystem::path(path.toStdU16String()), stop));
    }
    QFile resource(path);
    if (!resource.open(QIODevice::ReadOnly)) throw FileError({"cannot read the built-in page", path.toStdString(), "", ""});
    return decodeBytes(resource.readAll(), path, stop);
}

}  // namespace

QImage wrapPixels(const RgbImage& image) {
    return QImage(image.pixels.data(), image.size.widthPx, image.size.heightPx, static_cast<qsizetype>(image.size.widthPx) * 3,
                  QImage::Format_RGB888);
}

std::size_t heldBytes(const PagePicture& picture) {
    std::size_t bytes = picture.decoded->upright.pixels.size();
    for (const QImage& level : picture.levels) {
        if (level.constBits() != picture.decoded->upright.pixels.data()) bytes += static_cast<std::size_t>(level.sizeInBytes());
    }
    return bytes;
}

std::shared_ptr<const PagePicture> loadPagePicture(const PictureRequest& request, const std::stop_token& stop) {
    auto picture = std::make_shared<PagePicture>();
    picture->decoded = request.pasted.isNull() ? decode(request.path, stop) : decodePasted(request.pasted, request.path, stop);
    const RgbImage& pixels = picture->decoded->upright;
    const QImage whole = wrapPixels(pixels);
    const auto count = static_cast<std::int64_t>(pixels.size.widthPx) * pixels.size.heightPx;
    picture->levels.push_back(count <= kCopyUpToPixels ? whole.convertToFormat(QImage::Format_RGB32) : whole);
    while (!stop.stop_requested() &&
           std::max(picture->levels.back().width(), picture->levels.back().height()) > 2 * kThumbnailSidePx) {
        const QImage& above = picture->levels.back();
        const QSize half(std::max(1, (above.width() + 1) / 2), std::max(1, (above.height() + 1) / 2));
        picture->levels.push_back(
            above.scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32));
    }
    const QImage& smallest = picture->levels.back();
    const QSize fitted = smallest.size().scaled(kThumbnailSidePx, kThumbnailSidePx, Qt::KeepAspectRatio).expandedTo({1, 1});
    picture->thumbnail = smallest.scaled(fitted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return picture;
}

}  // namespace deepscope
