#pragma once

#include "encoder/probe/view_recomputation.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// A tap that is recomputed under variations and compared with the port's.
class RecomputedTap {
public:
    virtual ~RecomputedTap() = default;
    /// Whether the variation makes a difference here.
    virtual bool acts(const Variation& variation) const = 0;
    virtual std::int64_t flops(const Variation& variation) const = 0;
    /// The variations that rms() will be asked for, the encoder's own way first.
    virtual void expect(const std::vector<Variation>& variations) = 0;
    /// √mean (recomputed − port's)² over the elements that are finite in both, over the spread; none where there are none or
    /// the shapes differ. Throws Cancelled.
    virtual std::optional<double> rms(const Variation& variation, TapSink& sink, const ViewRecomputation::StageDone& done) = 0;
    /// Where it is recomputed from.
    virtual const CauseStart& start() const = 0;
};

/// x and y of one shape; scale by `spread`, or by 1 where that is 0.
std::optional<double> relativeRms(const at::Tensor& x, const at::Tensor& y, double spread);

/// A tap of one view: `port` is what B dumped, float32.
class RecomputedViewTap : public RecomputedTap {
public:
    RecomputedViewTap(ViewRecomputation recomputation, at::Tensor port, double spread)
        : m_recomputation(std::move(recomputation)), m_port(std::move(port)), m_spread(spread) {}

    bool acts(const Variation& variation) const override { return m_recomputation.acts(variation); }
    std::int64_t flops(const Variation& variation) const override { return m_recomputation.flops(variation); }
    void expect(const std::vector<Variation>& variations) override { m_recomputation.expect(variations); }
    std::optional<double> rms(const Variation& variation, TapSink& sink, const ViewRecomputation::StageDone& done) override;
    const CauseStart& start() const override { return m_recomputation.start(); }

private:
    ViewRecomputation m_recomputation;
    at::Tensor m_port;
    double m_spread;
};

}  // namespace deepscope
