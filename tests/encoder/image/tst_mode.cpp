#include "encoder/errors.h"
#include "encoder/image/mode.h"

#include <QTest>

using namespace deepscope;

class TestMode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namedModesAreAsReleased() {
        const std::array<std::pair<const char*, int>, 5> expected = {
            {{"tiny", 512}, {"small", 640}, {"base", 1024}, {"large", 1280}, {"gundam", 1024}}};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(namedModes()[i].name(), std::string(expected[i].first));
            QCOMPARE(namedModes()[i].globalSidePx, expected[i].second);
            QVERIFY(parseMode(expected[i].first) == namedModes()[i]);
        }
        QVERIFY(parseMode("tiny").stretches() && parseMode("small").stretches());
        QVERIFY(!parseMode("base").stretches() && !parseMode("custom:512").stretches());
        QVERIFY(parseMode("gundam").tiles() && !parseMode("base").tiles());
    }
    void customModesTakeMultiplesOf64() {
        for (int side = 256; side <= 2048; side += 64) {
            const Mode mode = parseMode("custom:" + std::to_string(side));
            QCOMPARE(mode.globalSidePx, side);
            QCOMPARE(mode.name(), "custom:" + std::to_string(side));
        }
    }
    void refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "Base", "base ", "custom", "custom:", "custom:192", "custom:2112", "custom:1000", "custom:-512", "custom:+512",
              "custom:512x", "custom: 512", "custom:99999999999999999999", "custom:512.0"}) {
            QTest::newRow(text[0] == 0 ? "empty" : text) << text;
        }
    }
    void refuses() {
        QFETCH(QString, text);
        QVERIFY_EXCEPTION_THROWN(parseMode(text.toStdString()), UsageError);
    }
    void modeOfSideNamesWhatIsNamed() {
        QCOMPARE(modeOfSide(1024).name(), std::string("base"));
        QCOMPARE(modeOfSide(640).name(), std::string("small"));
        QCOMPARE(modeOfSide(768).name(), std::string("custom:768"));
        QVERIFY_EXCEPTION_THROWN(modeOfSide(100), UsageError);
    }
};

QTEST_GUILESS_MAIN(TestMode)
#include "tst_mode.moc"
