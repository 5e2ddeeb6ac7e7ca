#include "encoder/errors.h"
#include "encoder/image/views.h"
#include "encoder/sha256.h"
#include "pattern.h"

#include <QTest>

using namespace deepscope;

class TestViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void geometryTable() {
        const QList<QStringList> rows = tableRows("geometry.csv");
        QVERIFY(rows.size() > 300);
        constexpr int kMaxTiles[] = {2, 3, 6, 9};
        for (const QStringList& row : rows.mid(1)) {
            const ImageSize page{row[0].toInt(), row[1].toInt()};
            const QByteArray where = row[0].toUtf8() + "x" + row[1].toUtf8();
            for (int i = 0; i < 4; ++i) {
                const TileGrid grid = chooseTileGrid(page, kMaxTiles[i]).value_or(TileGrid{});
                QVERIFY2(grid.columns == row[2 + 2 * i].toInt() && grid.rows == row[3 + 2 * i].toInt(), where);
            }
            for (const auto& [side, column] : {std::pair{1024, 10}, std::pair{1280, 14}}) {
                const Fit fit = fitInside(page, side);
                QVERIFY2(fit.size.widthPx == row[column].toInt() && fit.size.heightPx == row[column + 1].toInt(), where);
                QVERIFY2(fit.offsetX == row[column + 2].toInt() && fit.offsetY == row[column + 3].toInt(), where);
            }
        }
    }
    void thinPagesKeepAPixel() {
        const Fit fit = fitInside({100000, 1}, 1024);
        QCOMPARE(fit.size.heightPx, 1);
        QCOMPARE(fit.offsetY, 512);  // 511.5, half to even
        QCOMPARE(fitInside({1, 100000}, 1024).size.widthPx, 1);
    }
    void tokenCounts() {
        const std::array<int, 5> expected = {73, 111, 273, 421, 273};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(planViews({300, 200}, namedModes()[i]).tokenCount(), expected[i]);
        }
        const ViewPlan plan = planViews({2400, 1500}, parseMode("gundam"));
        QVERIFY(plan.tiles.has_value());
        QCOMPARE(plan.tokenCount(), 10 * plan.tiles->rows * (10 * plan.tiles->columns + 1) + 273);
        QCOMPARE(plan.views().size(), std::size_t(plan.tiles->count() + 1));
        QCOMPARE(plan.views().back().name(), "tile." + std::to_string(plan.tiles->count() - 1));
    }
    void pixelsEqualPillow_data() {
        QTest::addColumn<QStringList>("row");
        for (const QStringList& row : tableRows("images/views.csv")) QTest::newRow(qPrintable(row.mid(0, 4).join(' '))) << row;
    }
    void pixelsEqualPillow() {
        QFETCH(QStringList, row);
        const RgbImage page = patternImage(row[0].toInt(), row[1].toInt());
        const Views views = prepareViews(page, planViews(page.size, parseMode(row[2].toStdString())));
        const bool global = row[3] == "global";
        const auto tile = static_cast<std::size_t>(row[3].mid(5).toInt());
        QVERIFY(global || tile < views.tiles.size());
        const RgbImage& view = global ? views.global : views.tiles[tile];
        QCOMPARE(QString::fromStdString(sha256Hex(view.pixels.data(), view.pixels.size())), row[4]);
    }
    void refuses() {
        QVERIFY_EXCEPTION_THROWN(chooseTileGrid({1000, 1000}, 1), UsageError);
        QVERIFY_EXCEPTION_THROWN(planViews({1000, 1000}, parseMode("base"), 10), UsageError);
        QVERIFY_EXCEPTION_THROWN(planViews({0, 10}, parseMode("base")), UsageError);
        QVERIFY_EXCEPTION_THROWN(prepareViews(patternImage(5, 5), planViews({5, 6}, parseMode("base"))), ShapeError);
    }
    void cancelIsHonoured() {
        std::stop_source stop;
        stop.request_stop();
        const RgbImage page = patternImage(700, 400);
        QVERIFY_EXCEPTION_THROWN(
            prepareViews(page, planViews(page.size, parseMode("gundam")), ResizeOrder::Pillow12, stop.get_token()), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"
