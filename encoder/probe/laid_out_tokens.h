#pragma once

#include "encoder/probe/recomputed_tap.h"
#include "encoder/probe/token_order.h"

#include <optional>
#include <vector>

namespace deepscope {

/// `tokens`, recomputed from the features that our run laid out. An alteration of the encoder is in every view alike, so that
/// the views given are recomputed and the rows of the others left out of the comparison; an alteration of the layout alone
/// takes no recomputing.
class LaidOutTokens : public RecomputedTap {
public:
    /// `features` are the table's rows, `port` [T',W] what B laid out. Without views to recompute, or when `port` has other rows
    /// than the encoder's layout, all rows count. `start` says where features that are not recomputed come from.
    LaidOutTokens(const FeatureTable& table, at::Tensor features, CauseStart start, at::Tensor port, double spread,
                  std::vector<ViewRecomputation> views);

    bool acts(const Variation& variation) const override;
    std::int64_t flops(const Variation& variation) const override;
    void expect(const std::vector<Variation>& variations) override;
    std::optional<double> rms(const Variation& variation, TapSink& sink, const ViewRecomputation::StageDone& done) override;
    const CauseStart& start() const override { return m_views.empty() ? m_start : m_views.front().recomputation.start(); }

private:
    struct View {
        ViewRecomputation recomputation;
        at::Tensor plain;  // its features, unaltered; once they are known
    };

    std::int64_t firstRow(ViewId view) const { return view.isGlobal() ? 0 : m_table.firstOfTile(view.tile); }
    std::int64_t rowsOf(ViewId view) const { return view.isGlobal() ? m_table.globalRows() : m_table.tileRows(); }
    at::Tensor comparedRows() const;
    at::Tensor featuresOf(View& view, const Variation& variation, TapSink& sink, const ViewRecomputation::StageDone& done);

    FeatureTable m_table;
    std::vector<std::int64_t> m_order;  // ours
    at::Tensor m_features;              // [rows of the table, W]
    CauseStart m_start;
    at::Tensor m_port;
    double m_spread;
    std::vector<View> m_views;
    bool m_sameLength;
};

/// Tokens' table, when a plan (or, without one, a square view alone) accounts for so many.
std::optional<FeatureTable> featureTable(const std::optional<ViewPlan>& plan, std::int64_t tokens);

/// Tokens [T,W], laid out as the encoder does it, back to the table's rows.
at::Tensor featuresOf(const at::Tensor& tokens, const FeatureTable& table);

/// The tile whose rows differ most between the two, both laid out as the encoder does it.
int worstTile(const FeatureTable& table, const at::Tensor& ours, const at::Tensor& port);

}  // namespace deepscope
