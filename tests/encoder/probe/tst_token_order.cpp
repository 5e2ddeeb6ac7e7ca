#include "encoder/model/token_layout.h"
#include "encoder/probe/cause_forms.h"
#include "encoder/probe/laid_out_tokens.h"
#include "encoder/probe/token_order.h"

#include <ATen/ops/arange.h>

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace deepscope;

namespace {

using Rows = std::vector<std::int64_t>;

FeatureTable tableOf(std::int64_t globalSide, TileGrid tiles = {}, std::int64_t tileSide = 0) {
    return {.globalSide = globalSide, .tileSide = tileSide, .tiles = tiles, .tiled = tileSide > 0};
}

}  // namespace

class TestTokenOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unvariedIsTheEncodersLayout();
    void formsByHand();
    void tilesByHand();
    void everyFormHoldsEveryFeature();
    void tokensGoBackToTheirTable();
    void tableNeedsThePlan();
};

void TestTokenOrder::unvariedIsTheEncodersLayout() {
    // The encoder lays out rows that hold their own number in the table.
    const FeatureTable table = tableOf(3, {3, 2}, 2);
    const at::Tensor rows = at::arange(table.rows(), at::kFloat).unsqueeze(1);
    EncoderTensors<at::Tensor> weights;
    weights.imageNewline = rows[table.newline()];
    weights.viewSeparator = rows[table.separator()];
    const at::Tensor laidOut =
        tokenLayout(rows.narrow(0, 0, 9), rows.narrow(0, 9, 24).view({6, 4, 1}), {3, 2}, weights).to(at::kLong).flatten();
    const Rows order = tokenOrder(table);
    QCOMPARE(static_cast<std::int64_t>(order.size()), laidOut.numel());
    for (std::size_t i = 0; i < order.size(); ++i) QCOMPARE(order[i], laidOut[static_cast<std::int64_t>(i)].item<std::int64_t>());
}

void TestTokenOrder::formsByHand() {
    const FeatureTable table = tableOf(2);  // rows 0–3, newline 4, separator 5
    using Newlines = LayoutVariation::Newlines;
    using Separator = LayoutVariation::Separator;
    QCOMPARE(tokenOrder(table), (Rows{0, 1, 4, 2, 3, 4, 5}));
    QCOMPARE(tokenOrder(table, {.newlines = Newlines::BeforeRows}), (Rows{4, 0, 1, 4, 2, 3, 5}));
    QCOMPARE(tokenOrder(table, {.newlines = Newlines::None, .separator = Separator::None}), (Rows{0, 1, 2, 3}));
    QCOMPARE(tokenOrder(table, {.separator = Separator::First}), (Rows{5, 0, 1, 4, 2, 3, 4}));
    QCOMPARE(tokenOrder(table, {.order = LayoutVariation::Order::Transposed}), (Rows{0, 2, 4, 1, 3, 4, 5}));
}

void TestTokenOrder::tilesByHand() {
    using Order = LayoutVariation::Order;
    // Six tiles of one token, three columns: rows 1–6; the global view is row 0, newline 7, separator 8.
    const FeatureTable table = tableOf(1, {3, 2}, 1);
    QCOMPARE(tokenOrder(table), (Rows{1, 2, 3, 7, 4, 5, 6, 7, 0, 7, 8}));
    QCOMPARE(tokenOrder(table, {.tiles = TileNumbering::ColumnMajor}), (Rows{1, 3, 5, 7, 2, 4, 6, 7, 0, 7, 8}));
    QCOMPARE(tokenOrder(table, {.countedTiles = TileNumbering::ColumnMajor}), (Rows{1, 4, 2, 7, 5, 3, 6, 7, 0, 7, 8}));
    QCOMPARE(tokenOrder(table, {.tiles = TileNumbering::Reversed}), (Rows{6, 5, 4, 7, 3, 2, 1, 7, 0, 7, 8}));
    QCOMPARE(tokenOrder(table, {.order = Order::TileByTile}), (Rows{1, 7, 2, 7, 3, 7, 4, 7, 5, 7, 6, 7, 0, 7, 8}));
    QCOMPARE(tokenOrder(table, {.order = Order::GlobalFirst}), (Rows{0, 7, 1, 2, 3, 7, 4, 5, 6, 7, 8}));
    // Two tiles of four tokens beside each other: a mosaic's rows take from both.
    const FeatureTable wide = tableOf(1, {2, 1}, 2);
    QCOMPARE(tokenOrder(wide), (Rows{1, 2, 5, 6, 9, 3, 4, 7, 8, 9, 0, 9, 10}));
    QCOMPARE(tokenOrder(wide, {.order = Order::TilesFlattened}), (Rows{1, 2, 3, 4, 9, 5, 6, 7, 8, 9, 0, 9, 10}));
}

void TestTokenOrder::everyFormHoldsEveryFeature() {
    const FeatureTable table = tableOf(4, {2, 3}, 2);
    for (const CauseForm& form : causeForms()) {
        const Rows order = tokenOrder(table, form.variation.layout);
        for (std::int64_t row = 0; row < table.newline(); ++row) {
            QVERIFY2(std::ranges::count(order, row) == 1, form.variant.c_str());
        }
    }
}

void TestTokenOrder::tokensGoBackToTheirTable() {
    const FeatureTable table = tableOf(2, {2, 1}, 2);
    const at::Tensor rows = at::arange(2 * table.rows(), at::kFloat).view({table.rows(), 2});
    std::vector<at::Tensor> laidOut;
    at::Tensor tokens = at::arange(2 * static_cast<std::int64_t>(tokenOrder(table).size()), at::kFloat).view({-1, 2}).clone();
    std::int64_t place = 0;
    for (const std::int64_t row : tokenOrder(table)) tokens[place++].copy_(rows[row]);
    QVERIFY(featuresOf(tokens, table).equal(rows));
    // The tile whose rows are altered is the worst.
    at::Tensor port = tokens.clone();
    const Rows order = tokenOrder(table);
    const auto ofTile1 = std::ranges::find(order, table.firstOfTile(1) + 2) - order.begin();
    port[ofTile1].add_(1);
    QCOMPARE(worstTile(table, tokens, port), 1);
}

void TestTokenOrder::tableNeedsThePlan() {
    const auto alone = featureTable(std::nullopt, 73);
    QVERIFY(alone && alone->globalSide == 8 && !alone->tiled);
    QVERIFY(!featureTable(std::nullopt, 74));
    QVERIFY(!featureTable(std::nullopt, 1));
    QVERIFY(!featureTable(std::nullopt, 0));
    const ViewPlan plan = planViews({1300, 700}, parseMode("gundam"));
    const auto tiled = featureTable(plan, plan.tokenCount());
    QVERIFY(tiled && tiled->tiled && tiled->tiles.count() == plan.tiles->count());
    QVERIFY(!featureTable(plan, plan.tokenCount() - 1));
}

QTEST_GUILESS_MAIN(TestTokenOrder)
#include "tst_token_order.moc"
