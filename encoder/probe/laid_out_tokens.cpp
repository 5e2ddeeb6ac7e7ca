#include "encoder/probe/laid_out_tokens.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/index_select.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deepscope {
namespace {

constexpr int kTokenSidePx = 64;

at::Tensor indexOf(const std::vector<std::int64_t>& rows) {
    return at::from_blob(const_cast<std::int64_t*>(rows.data()), {static_cast<std::int64_t>(rows.size())}, at::kLong).clone();
}

}  // namespace

std::optional<FeatureTable> featureTable(const std::optional<ViewPlan>& plan, std::int64_t tokens) {
    FeatureTable table;
    if (plan) {
        table.globalSide = plan->mode.globalSidePx / kTokenSidePx;
        table.tileSide = kTileSidePx / kTokenSidePx;
        table.tiles = plan->tileGrid();
        table.tiled = plan->tiles.has_value();
    } else {
        table.globalSide = static_cast<std::int64_t>(std::sqrt(static_cast<double>(tokens - 1)));  // c·(c+1)+1 of a view alone
    }
    if (table.globalSide < 1 || static_cast<std::int64_t>(tokenOrder(table).size()) != tokens) return std::nullopt;
    return table;
}

at::Tensor featuresOf(const at::Tensor& tokens, const FeatureTable& table) {
    at::Tensor features = at::empty({table.rows(), tokens.size(1)}, tokens.options());
    return features.index_copy_(0, indexOf(tokenOrder(table)), tokens);  // each of its rows is among them
}

int worstTile(const FeatureTable& table, const at::Tensor& ours, const at::Tensor& port) {
    const at::Tensor a = featuresOf(ours, table), b = featuresOf(port, table);
    int worst = 0;
    double most = -1;
    for (int k = 0; k < table.tiles.count(); ++k) {
        const auto rows = [&](const at::Tensor& t) { return t.narrow(0, table.firstOfTile(k), table.tileRows()); };
        const double rms = relativeRms(rows(a), rows(b), 1).value_or(0);
        if (rms > most) {
            most = rms;
            worst = k;
        }
    }
    return worst;
}

LaidOutTokens::LaidOutTokens(const FeatureTable& table, at::Tensor features, CauseStart start, at::Tensor port, double spread,
                             std::vector<ViewRecomputation> views)
    : m_table(table),
      m_order(tokenOrder(table)),
      m_features(std::move(features)),
      m_start(std::move(start)),
      m_port(std::move(port)),
      m_spread(spread),
      m_sameLength(m_port.size(0) == static_cast<std::int64_t>(m_order.size())) {
    for (ViewRecomputation& view : views) m_views.push_back({std::move(view), {}});
}

bool LaidOutTokens::acts(const Variation& variation) const {
    if (variation.layout != LayoutVariation{}) {
        const std::vector<std::int64_t> order = tokenOrder(m_table, variation.layout);
        return order != m_order && static_cast<std::int64_t>(order.size()) == m_port.size(0);
    }
    // Tiles in another order are the same tokens elsewhere: the layout's forms of it.
    if (!m_sameLength || variation.view.tiles != TileNumbering::RowMajor) return false;
    return std::ranges::any_of(m_views, [&](const View& view) { return view.recomputation.acts(variation); });
}

std::int64_t LaidOutTokens::flops(const Variation& variation) const {
    if (variation.layout != LayoutVariation{}) return 0;
    std::int64_t flops = 0;
    for (const View& view : m_views) flops += view.recomputation.flops(variation);
    return flops;
}

void LaidOutTokens::expect(const std::vector<Variation>& variations) {
    std::vector<Variation> recomputed;
    std::ranges::copy_if(variations, std::back_inserter(recomputed),
                         [](const Variation& variation) { return variation.layout == LayoutVariation{}; });
    for (View& view : m_views) view.recomputation.expect(recomputed);
}

at::Tensor LaidOutTokens::featuresOf(View& view, const Variation& variation, TapSink& sink,
                                     const ViewRecomputation::StageDone& done) {
    const bool plain = variation.layout != LayoutVariation{} || !view.recomputation.acts(variation);
    if (plain && view.plain.defined()) return view.plain;
    const at::Tensor features = view.recomputation.run(plain ? Variation{} : variation, sink, done).squeeze(0);  // [n,W]
    if (plain) view.plain = features;
    return features;
}

// Places in our order that the views recomputed account for, newlines and separator among them.
at::Tensor LaidOutTokens::comparedRows() const {
    std::vector<std::int64_t> rows;
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        const std::int64_t row = m_order[place];
        const bool known = row >= m_table.newline() || std::ranges::any_of(m_views, [&](const View& view) {
                               const ViewId id = view.recomputation.view();
                               return row >= firstRow(id) && row < firstRow(id) + rowsOf(id);
                           });
        if (known || m_views.empty()) rows.push_back(static_cast<std::int64_t>(place));
    }
    return indexOf(rows);
}

std::optional<double> LaidOutTokens::rms(const Variation& variation, TapSink& sink, const ViewRecomputation::StageDone& done) {
    at::Tensor features = m_features.clone();
    for (View& view : m_views) {
        const ViewId id = view.recomputation.view();
        features.narrow(0, firstRow(id), rowsOf(id)).copy_(featuresOf(view, variation, sink, done));
    }
    const at::Tensor tokens = features.index_select(0, indexOf(tokenOrder(m_table, variation.layout)));
    if (!m_sameLength) {
        // What a port's layout of another length takes away is told against the rows that both have.
        const std::int64_t rows = std::min(tokens.size(0), m_port.size(0));
        if (variation != Variation{} && tokens.size(0) != m_port.size(0)) return std::nullopt;
        return relativeRms(tokens.narrow(0, 0, rows), m_port.narrow(0, 0, rows), m_spread);
    }
    const at::Tensor rows = comparedRows();
    return relativeRms(tokens.index_select(0, rows), m_port.index_select(0, rows), m_spread);
}

}  // namespace deepscope
