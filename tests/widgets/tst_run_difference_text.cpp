#include "encoder/probe/tap_difference.h"
#include "tests/encoder/probe/made_tap.h"
#include "widgets/models/run_difference_text.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace deepscope;

/// What is said of two runs' tokens, NaN among them or not.
class TestRunDifferenceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void words_data();
    void words();
};

void TestRunDifferenceText::words_data() {
    const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    QTest::addColumn<std::vector<float>>("a");
    QTest::addColumn<std::vector<float>>("b");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("brief");
    using Values = std::vector<float>;
    QTest::newRow("equal") << Values{1, 2, 3, 4} << Values{1, 2, 3, 4} << "tokens are equal to the last bit"
                           << "equal";
    QTest::newRow("one apart") << Values{1, 1, 1, 1} << Values{1, 1, 1, 3} << "tokens differ by 2.000 at most, rms 1.000"
                               << "max 2.000 · rms 1.000";
    QTest::newRow("all NaN") << Values{nan, nan, nan, nan} << Values{nan, nan, nan, nan}
                             << "no finite values to compare; 4 value(s) that are NaN or infinite left out"
                             << "no finite values to compare";
    QTest::newRow("all Inf") << Values{inf, inf, inf, inf} << Values{1, 2, 3, 4}
                             << "no finite values to compare; 4 value(s) that are NaN or infinite left out"
                             << "no finite values to compare";
    QTest::newRow("the rest alike") << Values{1, 2, nan, 4} << Values{1, 2, 3, 4}
                                    << "tokens differ by 0.0000 at most, rms 0.0000 (0.0000 % of their spread); 1 value(s) that "
                                       "are NaN or infinite left out"
                                    << "max 0.0000 · rms 0.0000 · 1 NaN or Inf";
}

void TestRunDifferenceText::words() {
    QFETCH(std::vector<float>, a);
    QFETCH(std::vector<float>, b);
    const TapDifference difference = tapDifference(*madeTap("tokens", {4, 1}, a), *madeTap("tokens", {4, 1}, b));
    QTEST(tokenDifferenceText(difference), "whole");
    QTEST(shortTokenDifferenceText(difference), "brief");
}

QTEST_GUILESS_MAIN(TestRunDifferenceText)
#include "tst_run_difference_text.moc"
