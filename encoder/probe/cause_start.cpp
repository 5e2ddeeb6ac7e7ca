#include "encoder/probe/cause_start.h"

#include "encoder/errors.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/trace/trace.h"

#include <algorithm>
#include <system_error>

namespace deepscope {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCompressed = "compressor.net_3";

// [1,…] float32; none where the source lacks it, has it in another shape or cannot give it.
std::optional<at::Tensor> readTap(const TapSource& source, const std::string& tap, const Shape& shape) {
    const TapSource::Entry* entry = source.find(tap);
    if (!entry || entry->shape != shape) return std::nullopt;
    try {
        const auto buffer = source.read(tap);
        if (buffer->shape() != shape) return std::nullopt;
        return viewOf(*buffer).to(at::kFloat, /*non_blocking=*/false, /*copy=*/true).unsqueeze(0);
    } catch (const FileError&) {
        return std::nullopt;  // damaged: an earlier tap will do
    } catch (const NotKeptError&) {
        return std::nullopt;
    }
}

class StartSearch {
public:
    StartSearch(const CauseSearchInput& input, const TapDiff& diff, const VariedEncoder& encoder, ViewId view)
        : m_input(input), m_diff(diff), m_encoder(encoder), m_view(view), m_net3(*encoder.find(kCompressed)) {}

    std::optional<CauseStart> of(const TapSource& source, std::size_t stage, bool isPorts) const {
        const std::string tap = tapOf(stage);
        if (isPorts && !isSame(tap)) return std::nullopt;
        auto values = readTap(source, tap, m_encoder.shape(stage));
        if (!values) return std::nullopt;
        CauseStart start{.state = EncoderState{.stage = stage, .values = *std::move(values), .compressed = {}},
                         .tap = tap,
                         .isPorts = isPorts};
        if (stage == m_net3) start.state->compressed = start.state->values;
        if (stage > m_net3 && phaseOf(m_encoder.stages()[stage]) < Phase::Fusion) {
            auto compressed = compressedOf();
            if (!compressed) return std::nullopt;  // the fusion will ask for it
            start.state->compressed = *std::move(compressed);
        }
        return start;
    }

private:
    std::string tapOf(std::size_t stage) const { return TapName{m_view, m_encoder.stages()[stage]}.text(); }

    bool isSame(const std::string& tap) const {
        const auto found = std::ranges::find(m_diff.taps, tap, &TapComparison::tap);
        return found != m_diff.taps.end() && found->status == TapStatus::Same;
    }

    std::optional<at::Tensor> compressedOf() const {
        const std::string tap = tapOf(m_net3);
        std::optional<at::Tensor> ports;
        if (isSame(tap)) ports = readTap(*m_input.b, tap, m_encoder.shape(m_net3));
        return ports ? ports : readTap(*m_input.a, tap, m_encoder.shape(m_net3));
    }

    const CauseSearchInput& m_input;
    const TapDiff& m_diff;
    const VariedEncoder& m_encoder;
    ViewId m_view;
    std::size_t m_net3;
};

std::vector<fs::path> placesOf(const std::string& image, const std::vector<fs::path>& folders) {
    const fs::path path(image);
    std::vector<fs::path> places;
    if (path.is_absolute()) places.push_back(path);
    for (const fs::path& folder : folders) {
        if (path.is_relative()) places.push_back(folder / path);
        places.push_back(folder / path.filename());  // dumps move together with their pictures
    }
    if (path.is_relative()) places.push_back(path);
    return places;
}

// "scan.pdf#3" is page 3 of scan.pdf.
bool isThere(const fs::path& path) {
    std::error_code ignored;
    if (fs::exists(path, ignored)) return true;
    const std::string text = path.string();
    const std::size_t hash = text.rfind('#');
    return hash != std::string::npos && fs::exists(text.substr(0, hash), ignored);
}

}  // namespace

std::optional<CauseStart> findStart(const CauseSearchInput& input, const TapDiff& diff, const VariedEncoder& encoder, ViewId view,
                                    std::size_t end, bool hasPixels) {
    const StartSearch search(input, diff, encoder, view);
    for (std::size_t stage = end; stage-- > 0;) {
        if (auto start = search.of(*input.b, stage, /*isPorts=*/true)) return start;
    }
    if (hasPixels) return CauseStart{.state = {}, .tap = TapName{view, "preprocess.pixels"}.text(), .isPorts = false};
    for (std::size_t stage = 0; stage < end; ++stage) {
        if (auto start = search.of(*input.a, stage, /*isPorts=*/false)) return start;
    }
    return std::nullopt;
}

FoundPage findPage(const CauseSearchInput& input, const std::stop_token& stop) {
    const RunManifest& manifest = input.a->manifest();
    if (manifest.imagePath.empty()) return {nullptr, "our dump does not say of which image it is"};
    if (!input.readImage) return {nullptr, "this build reads no images"};
    std::string whyNot = manifest.imagePath + " is not there";
    for (const fs::path& place : placesOf(manifest.imagePath, input.imageFolders)) {
        if (!isThere(place)) continue;
        try {
            DecodedImage decoded = input.readImage(place, stop);
            if (!manifest.imageSha256.empty() && decoded.sha256 != manifest.imageSha256) {
                whyNot = place.string() + " is not the image that our dump was made of";
            } else if (manifest.page && decoded.upright.size != *manifest.page) {
                whyNot = place.string() + " is not of the size that our dump says";
            } else {
                return {std::make_shared<const RgbImage>(std::move(decoded.upright)), {}};
            }
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            whyNot = error.problem().sentence();
        }
    }
    return {nullptr, whyNot};
}

}  // namespace deepscope
