#include "widgets/engine/tap_pair.h"

#include "encoder/errors.h"
#include "encoder/probe/tap_diff.h"
#include "widgets/engine/page_picture.h"
#include "widgets/engine/tap_pictures.h"

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kColors = 3;
constexpr std::uint8_t kBlank = 0xF4;
constexpr int kLevelSidePx = 1024;  // levels stop below

std::shared_ptr<const TapRecord> readSide(const TapSource& source, const std::string& tap, const char* side,
                                          std::string& problem) {
    if (!source.find(tap)) return nullptr;
    try {
        auto tensor = source.read(tap);
        const Shape shape = tensor->shape();
        return std::make_shared<const TapRecord>(tap, shape, ValueStatistics{}, std::move(tensor));
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        problem += (problem.empty() ? "" : "; ") + std::string(side) + ": " + error.problem().sentence();
    } catch (const std::bad_alloc&) {
        problem += (problem.empty() ? "" : "; ") + std::string(side) + ": out of memory";
    }
    return nullptr;
}

std::optional<FeatureMap> mapOf(const std::shared_ptr<const TapRecord>& tap, PairLook look) {
    if (!tap || !hasTokens(tap->name(), tap->shape())) return std::nullopt;
    if (look.view == FeatureView::Channel) look.channel = std::clamp(look.channel, 0, tapLayout(*tap).channels - 1);
    return featureMap(*tap, look.view, look.channel);
}

ValueStatistics differenceOf(const TensorBuffer& a, const TensorBuffer& b) {
    TensorBuffer difference(a.shape(), ElementType::F32);
    auto* values = reinterpret_cast<float*>(difference.data());
    constexpr std::int64_t kBlock = 1 << 16;
    for (std::int64_t first = 0; first < a.count(); first += kBlock) {
        const std::int64_t count = std::min(kBlock, a.count() - first);
        const std::vector<float> ours = a.floats(first, count);
        const std::vector<float> theirs = b.floats(first, count);
        for (std::size_t i = 0; i < ours.size(); ++i) values[first + static_cast<std::int64_t>(i)] = theirs[i] - ours[i];
    }
    return computeStatistics(difference);
}

void requireGoing(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Cancelled("reading a tap");
}

}  // namespace

TapPair readTapPair(const TapSource& a, const TapSource& b, const std::string& tap, const PairLook& look, const TapPair* before,
                    const std::stop_token& stop) {
    TapPair pair;
    if (before && before->tap == tap) {
        pair = *before;
    } else {
        pair.tap = tap;
        pair.a = readSide(a, tap, "A", pair.problem);
        requireGoing(stop);
        pair.b = readSide(b, tap, "B", pair.problem);
        requireGoing(stop);
        if (pair.isComparable()) {
            pair.difference = differenceOf(*pair.a->tensor(), *pair.b->tensor());
            requireGoing(stop);
            if (hasTokens(tap, pair.a->shape())) {
                pair.errors = tokenErrors(tap, *pair.a->tensor(), *pair.b->tensor());
                requireGoing(stop);
                pair.channels = channelErrors(tap, *pair.a->tensor(), *pair.b->tensor());
            }
        }
    }
    pair.look = look;
    requireGoing(stop);
    pair.mapA = mapOf(pair.a, look);
    requireGoing(stop);
    pair.mapB = mapOf(pair.b, look);
    const bool isPicture = tap.ends_with("/preprocess.pixels") && look.view == FeatureView::Norm;
    const auto picture = [&](const std::shared_ptr<const TapRecord>& side, const std::optional<FeatureMap>& map) {
        return isPicture && map && tapLayout(*side).channels == kColors ? viewPixels(*side) : QImage();
    };
    pair.pixelsA = picture(pair.a, pair.mapA);
    pair.pixelsB = picture(pair.b, pair.mapB);
    return pair;
}

std::shared_ptr<const PagePicture> findPagePicture(const std::vector<std::filesystem::path>& places, const std::string& sha256,
                                                   const std::stop_token& stop) {
    for (const std::filesystem::path& place : places) {
        try {
            auto picture = loadPagePicture({QString::fromStdU16String(place.u16string()), {}}, stop);
            if (sha256.empty() || picture->decoded->sha256 == sha256) return picture;
        } catch (const Cancelled&) {
            throw;
        } catch (const Error&) {
            // Not there, or no picture: the next place.
        }
    }
    return nullptr;
}

std::shared_ptr<const PagePicture> blankPage(ImageSize size) {
    auto decoded = std::make_shared<DecodedImage>();
    decoded->upright = RgbImage(size);
    decoded->storedSize = size;
    std::fill(decoded->upright.pixels.begin(), decoded->upright.pixels.end(), kBlank);
    auto picture = std::make_shared<PagePicture>();
    QImage level = wrapPixels(decoded->upright).convertToFormat(QImage::Format_RGB32);
    picture->levels.push_back(level);
    while (std::max(level.width(), level.height()) > kLevelSidePx) {
        level = level.scaled(std::max(1, (level.width() + 1) / 2), std::max(1, (level.height() + 1) / 2));
        picture->levels.push_back(level);
    }
    picture->decoded = std::move(decoded);
    return picture;
}

}  // namespace deepscope
