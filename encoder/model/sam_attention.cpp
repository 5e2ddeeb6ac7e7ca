#include "encoder/model/sam_attention.h"

#include "encoder/weights/architecture.h"

#include <ATen/ops/add.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/scaled_dot_product_attention.h>

#include <algorithm>

namespace deepscope {
namespace {

// The bias of one step. On a CPU small enough to stay in cache and in the heap's free lists, on a device large
// enough to fill it.
constexpr std::int64_t kCpuBiasBytes = 16 << 20;
constexpr std::int64_t kCudaBiasBytes = 256 << 20;

// How much one step takes on: sequences (windows or pages), heads, and rows of queries.
struct Step {
    std::int64_t sequences = 1;
    std::int64_t heads = 1;
    std::int64_t rows = 1;
};

Step stepWithin(std::int64_t budgetBytes, std::int64_t elementBytes, std::int64_t sequences, std::int64_t heads,
                std::int64_t extent) {
    const std::int64_t rowBytes = extent * extent * extent * elementBytes;  // bias of one row of queries, one head
    const auto fit = [&](std::int64_t unitBytes, std::int64_t most) {
        return std::clamp<std::int64_t>(budgetBytes / unitBytes, 1, most);
    };
    if (rowBytes * extent > budgetBytes) return {1, 1, fit(rowBytes, extent)};
    if (rowBytes * extent * heads > budgetBytes) return {1, fit(rowBytes * extent, heads), extent};
    return {fit(rowBytes * extent * heads, sequences), heads, extent};
}

// q [s,h,r,e,64] (rows of queries) with R_h [r,e,64] and R_w [e,e,64] -> bias [s,h,r·e,e·e], in `scratch`.
at::Tensor relativeBias(const at::Tensor& q, const at::Tensor& relH, const at::Tensor& relW, at::Tensor& scratch) {
    const std::int64_t s = q.size(0), h = q.size(1), rows = q.size(2), e = q.size(3);
    const at::Tensor byRow = q.permute({2, 0, 1, 3, 4}).reshape({rows, s * h * e, kHeadWidth});
    const at::Tensor byColumn = q.permute({3, 0, 1, 2, 4}).reshape({e, s * h * rows, kHeadWidth});
    const at::Tensor biasH = at::matmul(byRow, relH.transpose(1, 2)).view({rows, s, h, e, e}).permute({1, 2, 0, 3, 4});
    const at::Tensor biasW = at::matmul(byColumn, relW.transpose(1, 2)).view({e, s, h, rows, e}).permute({1, 2, 3, 0, 4});
    at::Tensor bias = scratch.narrow(0, 0, s * h * rows * e * e * e).view({s, h, rows, e, e, e});
    at::add_out(bias, biasH.unsqueeze(5), biasW.unsqueeze(4));  // [s,h,r,e, key row, key column]
    return bias.view({s, h, rows * e, e * e});
}

}  // namespace

at::Tensor samAttention(const at::Tensor& x, const SamBlockTensors<at::Tensor>& block, const RelativePositions& positions,
                        TapSink& sink) {
    const std::int64_t sequences = x.size(0), extent = x.size(1), width = x.size(3);
    const std::int64_t tokens = extent * extent, heads = width / kHeadWidth;

    const at::Tensor qkv = at::linear(x, block.qkv.weight, block.qkv.bias).view({sequences, tokens, 3, heads, kHeadWidth});
    const at::Tensor q = qkv.select(2, 0).transpose(1, 2);  // [s,h,N,64]
    const at::Tensor k = qkv.select(2, 1).transpose(1, 2);
    const at::Tensor v = qkv.select(2, 2).transpose(1, 2);

    const std::int64_t budgetBytes = x.is_cpu() ? kCpuBiasBytes : kCudaBiasBytes;
    const Step step = stepWithin(budgetBytes, x.element_size(), sequences, heads, extent);
    at::Tensor scratch = at::empty({step.sequences * step.heads * step.rows * extent * tokens}, x.options());
    at::Tensor out = at::empty({sequences, tokens, heads, kHeadWidth}, x.options());

    for (std::int64_t s = 0; s < sequences; s += step.sequences) {
        const std::int64_t sCount = std::min(step.sequences, sequences - s);
        for (std::int64_t h = 0; h < heads; h += step.heads) {
            const std::int64_t hCount = std::min(step.heads, heads - h);
            const auto part = [&](const at::Tensor& t) { return t.narrow(0, s, sCount).narrow(1, h, hCount); };
            for (std::int64_t row = 0; row < extent; row += step.rows) {
                sink.checkCancelled();
                const std::int64_t rows = std::min(step.rows, extent - row);
                const at::Tensor queries = part(q).narrow(2, row * extent, rows * extent);
                const at::Tensor bias = relativeBias(queries.unflatten(2, {rows, extent}), positions.height.narrow(0, row, rows),
                                                     positions.width, scratch);
                const at::Tensor attended = at::scaled_dot_product_attention(queries, part(k), part(v), bias);
                out.narrow(0, s, sCount)
                    .narrow(1, row * extent, rows * extent)
                    .narrow(2, h, hCount)
                    .copy_(attended.transpose(1, 2));
            }
        }
    }
    return at::linear(out.view({sequences, extent, extent, width}), block.proj.weight, block.proj.bias);
}

at::Tensor partitionWindows(const at::Tensor& x, std::int64_t window) {
    const std::int64_t batch = x.size(0), grid = x.size(1), width = x.size(3);
    const std::int64_t across = (grid + window - 1) / window;
    const std::int64_t padding = across * window - grid;
    const at::Tensor padded = padding ? at::constant_pad_nd(x, {0, 0, 0, padding, 0, padding}) : x;
    return padded.view({batch, across, window, across, window, width})
        .permute({0, 1, 3, 2, 4, 5})
        .reshape({batch * across * across, window, window, width});
}

at::Tensor joinWindows(const at::Tensor& windows, std::int64_t batch, std::int64_t gridSide) {
    const std::int64_t window = windows.size(1), width = windows.size(3);
    const std::int64_t across = (gridSide + window - 1) / window;
    return windows.view({batch, across, across, window, window, width})
        .permute({0, 1, 3, 2, 4, 5})
        .reshape({batch, across * window, across * window, width})
        .narrow(1, 0, gridSide)
        .narrow(2, 0, gridSide);
}

}  // namespace deepscope
