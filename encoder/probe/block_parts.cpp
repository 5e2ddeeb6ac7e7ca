#include "encoder/probe/block_parts.h"

#include "encoder/errors.h"
#include "encoder/model/clip_encoder.h"
#include "encoder/model/model_weights.h"
#include "encoder/model/sam_encoder.h"
#include "encoder/model/tensor_bridge.h"
#include "encoder/probe/attention_probe.h"
#include "encoder/trace/memory_account.h"

#include <c10/core/InferenceMode.h>

#include <charconv>

namespace deepscope {
namespace {

constexpr std::string_view kMid = ".mid";

/// Nobody watches a recomputation; it can be given up.
class CancelOnly : public TapSink {
public:
    explicit CancelOnly(std::stop_token stop) : m_stop(std::move(stop)) {}
    void tap(const std::string&, const at::Tensor&) override {}
    void checkCancelled() override {
        if (m_stop.stop_requested()) throw Cancelled("attention of a block");
    }

private:
    std::stop_token m_stop;
};

std::shared_ptr<const TapRecord> kept(const Trace& trace, const std::string& tap) {
    trace.tensor(tap);  // throws, saying why it is not there
    return trace.find(tap);
}

std::size_t blockIndex(const std::string& tap) {
    std::size_t index = 0;
    const std::size_t dot = tap.rfind('.');
    std::from_chars(tap.data() + dot + 1, tap.data() + tap.size(), index);
    return index;
}

std::shared_ptr<const TapRecord> computeMid(const Trace& trace, const std::string& block, const std::string& inputTap,
                                            const std::stop_token& stop) {
    const c10::InferenceMode inference;
    const MemoryAccount::Scope uncounted(nullptr);
    const ModelWeights& model = *trace.model();
    const auto input = trace.tensor(inputTap);
    const auto index = blockIndex(block);
    const bool isSam = parseTapName(block).stage.starts_with("sam.");
    const at::Tensor& like = isSam ? model.tensors().samBlocks[index].qkv.weight : model.tensors().clipLayers[index].qkv.weight;
    const at::Tensor x = viewOf(*input).to(like.options()).unsqueeze(0);  // [1,g,g,D] or [1,n+1,D]
    CancelOnly sink(stop);
    sink.checkCancelled();
    at::Tensor mid;
    if (isSam) {
        const GridPositions& positions = model.positions().forGrid(static_cast<int>(x.size(1)));
        mid = samBlockMid(x, model.tensors().samBlocks[index], positions.relative[index], sink);
    } else {
        mid = clipLayerMid(x, model.tensors().clipLayers[index]);
    }
    sink.checkCancelled();
    auto buffer = toBuffer(mid.squeeze(0), ElementType::F32);
    const ValueStatistics values = computeStatistics(*buffer);
    return std::make_shared<const TapRecord>(block + std::string(kMid), buffer->shape(), values, std::move(buffer));
}

}  // namespace

BlockAddition blockAddition(const Trace& trace, const std::string& tap, BlockPart part, std::stop_token stop) {
    const std::string block = tap.ends_with(kMid) ? tap.substr(0, tap.size() - kMid.size()) : tap;
    const std::string inputTap = attentionInputTap(block, trace.model()->architecture());
    const std::string midTap = block + std::string(kMid);
    const auto keptMid = trace.find(midTap);
    const auto mid = keptMid && keptMid->tensor() ? keptMid : computeMid(trace, block, inputTap, stop);
    if (part == BlockPart::Attention) return {kept(trace, inputTap), mid};
    return {mid, kept(trace, block)};
}

}  // namespace deepscope
