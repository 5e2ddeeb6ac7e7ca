#include "encoder/probe/varied_views.h"

#include "encoder/errors.h"
#include "encoder/model/pixel_tensor.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/trace/trace.h"

#include <ATen/ops/flip.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace deepscope {
namespace {

constexpr std::uint8_t kPaddingGrey = 127;

RgbImage cut(const RgbImage& image, int left, int top, int sidePx) {
    RgbImage out({sidePx, sidePx});
    for (int y = 0; y < sidePx; ++y) {
        std::memcpy(out.row(y), image.row(top + y) + static_cast<std::size_t>(left) * 3, static_cast<std::size_t>(sidePx) * 3);
    }
    return out;
}

// Fitted inside `target` keeping its aspect, the rest grey on both sides.
RgbImage padTo(const RgbImage& page, ImageSize target, ResizeOrder order) {
    const double wide = static_cast<double>(page.size.widthPx) / page.size.heightPx;
    ImageSize fitted = target;
    if (wide > static_cast<double>(target.widthPx) / target.heightPx) {
        fitted.heightPx = std::max(1, static_cast<int>(std::nearbyint(target.widthPx / wide)));
    } else {
        fitted.widthPx = std::max(1, static_cast<int>(std::nearbyint(target.heightPx * wide)));
    }
    RgbImage out(target);
    std::fill(out.pixels.begin(), out.pixels.end(), kPaddingGrey);
    const RgbImage resized = resizeBicubic(page, fitted, order);
    const auto left = static_cast<int>(std::nearbyint((target.widthPx - fitted.widthPx) / 2.0));
    const auto top = static_cast<int>(std::nearbyint((target.heightPx - fitted.heightPx) / 2.0));
    for (int y = 0; y < fitted.heightPx; ++y) {
        std::memcpy(out.row(top + y) + static_cast<std::size_t>(left) * 3, resized.row(y),
                    static_cast<std::size_t>(fitted.widthPx) * 3);
    }
    return out;
}

}  // namespace

VariedViews::VariedViews(std::shared_ptr<const TapSource> run, std::optional<ViewPlan> plan, ResizeOrder order,
                         std::shared_ptr<const RgbImage> page)
    : m_run(std::move(run)), m_plan(std::move(plan)), m_order(order), m_page(std::move(page)) {}

std::optional<at::Tensor> VariedViews::kept(ViewId view) const {
    const std::string tap = TapName{view, "preprocess.pixels"}.text();
    const TapSource::Entry* entry = m_run->find(tap);
    const auto isView = [](const Shape& shape) { return shape.size() == 3 && shape[0] == 3 && shape[1] == shape[2]; };
    if (!entry || !isView(entry->shape)) return std::nullopt;
    if (entry->storedType != "F32" && hasPage()) return std::nullopt;  // rounded: the page gives them exactly
    try {
        const auto buffer = m_run->read(tap);
        return viewOf(*buffer).to(at::kFloat, /*non_blocking=*/false, /*copy=*/true).unsqueeze(0);
    } catch (const Cancelled&) {
        throw;
    } catch (const Error&) {
        return std::nullopt;  // a damaged member: the page may do
    }
}

RgbImage VariedViews::draw(ViewId view, const ViewVariation& variation) const {
    using Fitting = ViewVariation::Fit;
    const ResizeOrder other = m_order == ResizeOrder::Pillow12 ? ResizeOrder::Pillow13 : ResizeOrder::Pillow12;
    const ResizeOrder order = variation.otherResizeOrder ? other : m_order;
    const bool ofGlobal = view.isGlobal();
    const bool stretches =
        variation.fit == Fitting::OfMode ? !ofGlobal || m_plan->mode.stretches() : variation.fit == Fitting::Stretched;
    const TileGrid grid = m_plan->tileGrid();
    const int side = m_plan->sidePx(view);
    const ImageSize target = ofGlobal ? ImageSize{side, side} : ImageSize{grid.columns * side, grid.rows * side};
    RgbImage image = stretches ? resizeBicubic(*m_page, target, order) : padTo(*m_page, target, order);
    return ofGlobal ? std::move(image) : cut(image, view.tile % grid.columns * side, view.tile / grid.columns * side, side);
}

std::optional<at::Tensor> VariedViews::pixels(ViewId view, const ViewVariation& variation) const {
    ViewId source = view;
    if (variation.tiles != TileNumbering::RowMajor && !view.isGlobal()) {
        if (!m_plan || !m_plan->tiles || view.tile >= m_plan->tiles->count()) return std::nullopt;
        source = ViewId::ofTile(tileAt(view.tile, *m_plan->tiles, variation.tiles));
    }
    std::optional<at::Tensor> pixels;
    const bool asPrepared = variation.fit == ViewVariation::Fit::OfMode && !variation.otherResizeOrder;
    if (asPrepared) pixels = kept(source);
    if (!pixels && hasPage()) {
        const RgbImage image = draw(source, variation);
        pixels = pixelTensor({&image});
    }
    if (pixels && variation.swappedChannels) pixels = at::flip(*pixels, {1});
    return pixels;
}

}  // namespace deepscope
