#include "app/commands/command.h"
#include "encoder/errors.h"
#include "encoder/export/npy.h"
#ifdef DEEPSCOPE_DESKTOP
#include "encoder/image/image_file.h"
#endif

namespace deepscope {
namespace {

constexpr std::int64_t kMaxViewElements = 3LL * 2048 * 2048;

std::shared_ptr<const DecodedImage> readPage(const std::filesystem::path& path) {
#ifdef DEEPSCOPE_DESKTOP
    return std::make_shared<const DecodedImage>(readImageFile(path));
#else
    throw ImageError({.what = "this build reads no image files",
                      .where = path.string(),
                      .expected = "a normalised view [3,S,S] as .npy",
                      .got = "a picture; the desktop build opens it"});
#endif
}

void checkSide(int side, const std::filesystem::path& path) {
    try {
        modeOfSide(side);
    } catch (const UsageError& error) {
        throw ShapeError({.what = "not a normalised view of any mode",
                          .where = path.string(),
                          .expected = error.problem().expected,
                          .got = shapeText({3, side, side})});
    }
}

}  // namespace

InputFile::InputFile(const std::filesystem::path& path) {
    if (path.extension() == ".npy") {
        m_view = readNpy(path, kMaxViewElements);
        const Shape& shape = m_view->shape();
        if (shape.size() != 3 || shape[0] != 3 || shape[1] != shape[2]) {
            throw ShapeError(
                {.what = "not a normalised view", .where = path.string(), .expected = "[3,S,S]", .got = shapeText(shape)});
        }
        const auto side = static_cast<int>(shape[1]);
        checkSide(side, path);
        m_provenance = {.path = path.string(), .storedSize = {side, side}};
        return;
    }
    m_image = readPage(path);
    m_provenance = {.path = path.string(),
                    .sha256 = m_image->sha256,
                    .fileBytes = m_image->fileBytes,
                    .storedSize = m_image->storedSize,
                    .orientation = m_image->orientation,
                    .decodeMs = m_image->decodeMs};
}

EncoderInput InputFile::prepare(const Mode& mode, int maxTiles, ResizeOrder order, const std::stop_token& stop) const {
    if (m_image) {
        const ViewPlan plan = planViews(m_image->upright.size, mode, maxTiles);
        return {.pixels = prepareViews(m_image->upright, plan, order, stop),
                .plan = plan,
                .image = m_provenance,
                .resizeOrder = order};
    }
    const int side = static_cast<int>(m_view->shape()[1]);
    if (side != mode.globalSidePx) {
        throw ShapeError({.what = "view does not fit mode " + mode.name(),
                          .where = m_provenance.path,
                          .expected = shapeText({3, mode.globalSidePx, mode.globalSidePx}),
                          .got = shapeText(m_view->shape())});
    }
    const ViewPlan plan{.page = {side, side}, .mode = mode, .globalFit = {.size = {side, side}}, .tiles = std::nullopt};
    return {.pixels = m_view, .plan = plan, .image = m_provenance, .resizeOrder = order};
}

Mode InputFile::defaultMode() const {
    return m_view ? modeOfSide(static_cast<int>(m_view->shape()[1])) : parseMode("base");
}

}  // namespace deepscope
