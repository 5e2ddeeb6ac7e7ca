#include "encoder/probe/recomputed_tap.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/sum.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros_like.h>

#include <algorithm>
#include <cmath>

namespace deepscope {

std::optional<double> relativeRms(const at::Tensor& x, const at::Tensor& y, double spread) {
    if (!x.sizes().equals(y.sizes())) return std::nullopt;
    // In pieces: the differences are summed in double.
    constexpr std::int64_t kPiece = 1 << 20;
    const at::Tensor a = x.contiguous().view(-1), b = y.contiguous().view(-1);
    double squares = 0;
    std::int64_t count = 0;
    for (std::int64_t first = 0; first < a.numel(); first += kPiece) {
        const std::int64_t size = std::min(kPiece, a.numel() - first);
        const at::Tensor difference = a.narrow(0, first, size).to(at::kDouble) - b.narrow(0, first, size).to(at::kDouble);
        const at::Tensor finite = at::isfinite(difference);
        squares += at::sum(at::where(finite, difference * difference, at::zeros_like(difference))).item<double>();
        count += at::sum(finite).item<std::int64_t>();
    }
    if (count == 0) return std::nullopt;
    return std::sqrt(squares / static_cast<double>(count)) / (spread > 0 ? spread : 1.0);
}

std::optional<double> RecomputedViewTap::rms(const Variation& variation, TapSink& sink,
                                             const ViewRecomputation::StageDone& done) {
    return relativeRms(m_recomputation.run(variation, sink, done).squeeze(0), m_port, m_spread);
}

}  // namespace deepscope
