#include "encoder/probe/token_lineage.h"
#include "tests/encoder/probe/made_tap.h"
#include "widgets/models/tap_rows.h"
#include "widgets/models/token_words.h"

#include <QTest>

using namespace deepscope;

/// What a person's words name among a tap's rows.
class TestTapRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreNumbersPairsOrCls_data();
    void wordsAreNumbersPairsOrCls();
    void gridsFindRowAndColumn();
    void layoutsFindLineAndPlace();
};

void TestTapRows::wordsAreNumbersPairsOrCls_data() {
    using Kind = TokenWords::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<TokenWords>>("words");
    const auto row = [](const char* text, std::optional<TokenWords> words) { QTest::newRow(text) << QString(text) << words; };
    row("5", TokenWords{Kind::Number, 5});
    row("token 5", TokenWords{Kind::Number, 5});
    row(" Cls ", TokenWords{Kind::ClassToken});
    for (const char* pair : {"20,14", "20 14", "(20,14)", "(20, 14)", "r20 c14", "R20C14", "row 20, col 14", "20;14", "20/14"})
        row(pair, TokenWords{Kind::Pair, 20, 14});
    for (const char* wrong : {"", "-3", "1,2,3", "99999999999", "99999999999,3", "3,99999999999", "here"})
        row(wrong, std::nullopt);
}

void TestTapRows::wordsAreNumbersPairsOrCls() {
    QFETCH(QString, text);
    QFETCH(std::optional<TokenWords>, words);
    QVERIFY(readTokenWords(text) == words);
}

void TestTapRows::gridsFindRowAndColumn() {
    const TapRows grid(*madeTap("global/sam.blocks.0", {32, 32, 1}, std::vector<float>(1024)), nullptr, ViewId::global());
    QCOMPARE(grid.find(QStringLiteral("20,14")), 20 * 32 + 14);
    QCOMPARE(grid.find(QStringLiteral("(20,14)")), 20 * 32 + 14);
    QCOMPARE(grid.find(QStringLiteral("token 5")), 5);
    for (const char* wrong : {"32,0", "0,32", "1024", "cls", "99999999999,3"}) QCOMPARE(grid.find(QLatin1String(wrong)), -1);
    const TapRows clip(*madeTap("global/clip.layers.0", {17, 1}, std::vector<float>(17)), nullptr, ViewId::global());
    QCOMPARE(clip.find(QStringLiteral("cls")), 0);
    QCOMPARE(clip.find(QStringLiteral("0")), 1);
    QCOMPARE(clip.find(QStringLiteral("3,3")), 16);
}

void TestTapRows::layoutsFindLineAndPlace() {
    const ViewPlan plan = planViews({1200, 900}, parseMode("gundam"));
    QVERIFY(plan.tiles);
    const int count = plan.tokenCount();
    const TapRows rows(*madeTap("tokens", {count, 1}, std::vector<float>(static_cast<std::size_t>(count))), &plan,
                       ViewId::global());
    for (int row = 0; row < count; ++row) {
        const LaidOutToken token = laidOutToken(plan, row);
        QCOMPARE(rows.find(QStringLiteral("%1,%2").arg(token.line).arg(token.place)), row);
    }
    const LaidOutToken separator = laidOutToken(plan, count - 1);
    QCOMPARE(rows.find(QStringLiteral("%1,1").arg(separator.line)), -1);
    QCOMPARE(rows.find(QStringLiteral("0,999")), -1);
    QCOMPARE(rows.find(QStringLiteral("cls")), -1);
    QCOMPARE(rows.find(QString::number(count - 1)), count - 1);
}

QTEST_GUILESS_MAIN(TestTapRows)
#include "tst_tap_rows.moc"
