#include "encoder/errors.h"
#include "encoder/trace/tap_selection.h"

#include <QElapsedTimer>
#include <QTest>

using namespace deepscope;

namespace {

const std::vector<std::string> kTaps{"global/sam.patch_embed",
                                     "global/sam.blocks.0.mid",
                                     "global/sam.blocks.0",
                                     "global/sam.blocks.10",
                                     "tile.0/sam.blocks.0",
                                     "tile.1/fusion.projector",
                                     "tokens"};

std::string keptOf(const char* globs) {
    const TapSelection selection = TapSelection::parse(globs);
    std::string kept;
    for (const std::string& tap : kTaps) kept += selection.keeps(tap) ? '1' : '0';
    return kept;
}

}  // namespace

class TestTapSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matchesGlobs_data() {
        QTest::addColumn<QByteArray>("glob");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << QByteArray("a.b") << QByteArray("a.b") << true;
        QTest::newRow("dot is a dot") << QByteArray("a.b") << QByteArray("axb") << false;
        QTest::newRow("prefix") << QByteArray("a") << QByteArray("ab") << false;
        QTest::newRow("longer") << QByteArray("ab") << QByteArray("a") << false;
        QTest::newRow("star is nothing") << QByteArray("a*b") << QByteArray("ab") << true;
        QTest::newRow("star crosses") << QByteArray("g*d") << QByteArray("g/b.0.mid") << true;
        QTest::newRow("late match") << QByteArray("*.0") << QByteArray("a.0.0") << true;
        QTest::newRow("two stars") << QByteArray("*b*c") << QByteArray("abcbc") << true;
        QTest::newRow("star at both ends") << QByteArray("*b*") << QByteArray("abc") << true;
        QTest::newRow("middle missing") << QByteArray("a*x*c") << QByteArray("abc") << false;
        QTest::newRow("overlap") << QByteArray("ab*ba") << QByteArray("aba") << false;
        QTest::newRow("question mark is itself") << QByteArray("a?") << QByteArray("ab") << false;
        QTest::newRow("bracket is itself") << QByteArray("[a]") << QByteArray("a") << false;
        QTest::newRow("stars, empty text") << QByteArray("***") << QByteArray("") << true;
        QTest::newRow("nothing, nothing") << QByteArray("") << QByteArray("") << true;
        QTest::newRow("nothing, something") << QByteArray("") << QByteArray("a") << false;
    }
    void matchesGlobs() {
        QFETCH(QByteArray, glob);
        QFETCH(QByteArray, text);
        QFETCH(bool, matches);
        QCOMPARE(globMatches(glob.toStdString(), text.toStdString()), matches);
    }

    void manyStarsTakeNoTime() {
        std::string glob;
        for (int i = 0; i < 200; ++i) glob += "*a";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!globMatches(glob + "*b", std::string(5000, 'a')));
        QVERIFY(globMatches(glob + "*", std::string(5000, 'a')));
        QVERIFY(timer.elapsed() < 1000);
    }

    void selects() {
        QCOMPARE(keptOf("main"), std::string("1011111"));
        QCOMPARE(keptOf("all"), std::string("1111111"));
        QCOMPARE(keptOf("none"), std::string("0000000"));
        QCOMPARE(keptOf("tokens"), std::string("0000001"));
        QCOMPARE(keptOf("*.blocks.0"), std::string("0010100"));
        QCOMPARE(keptOf("global/*.0*,tokens"), std::string("0110001"));
        QCOMPARE(keptOf("main,*.mid"), std::string("1111111"));
        QCOMPARE(keptOf("*"), std::string("1111111"));
        QVERIFY(TapSelection::none().keepsNothing());
        QVERIFY(!TapSelection::main().keepsNothing());
    }

    void addsOneTap() {
        TapSelection selection = TapSelection::none();
        selection.add("global/sam.blocks.0.mid");
        QVERIFY(!selection.keepsNothing());
        QVERIFY(selection.keeps("global/sam.blocks.0.mid"));
        QVERIFY(!selection.keeps("global/sam.blocks.0"));
    }

    void refusesWrongUsage() {
        for (const char* globs : {"", ",", "main,", ",main", "a,,b", "none,main", "tokens,none", "none,none"}) {
            QVERIFY_EXCEPTION_THROWN(TapSelection::parse(globs), UsageError);
        }
    }

    void namesTheGlobThatMatchesNothing() {
        TapSelection::parse("main,global/*").checkAgainst(kTaps);
        TapSelection::none().checkAgainst(kTaps);
        try {
            TapSelection::parse("tokens,tile.7/*,nothing").checkAgainst(kTaps);
            QFAIL("nothing was thrown");
        } catch (const UsageError& error) {
            QCOMPARE(error.problem().got, std::string("'tile.7/*'"));
        }
    }
};

QTEST_GUILESS_MAIN(TestTapSelection)
#include "tst_tap_selection.moc"
