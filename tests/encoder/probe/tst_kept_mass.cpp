#include "encoder/probe/kept_mass.h"

#include <QtTest>

#include <limits>

using namespace deepscope;

class TestKeptMass : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewestStrongest_data() {
        constexpr float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
        using Weights = std::vector<float>;
        using Kept = std::vector<bool>;
        QTest::addColumn<Weights>("weights");
        QTest::addColumn<double>("share");
        QTest::addColumn<Kept>("kept");
        const Weights plain{0.125F, 0.5F, 0.0F, 0.25F, 0.125F};
        QTest::newRow("none") << plain << 0.0 << Kept{false, false, false, false, false};
        QTest::newRow("the largest holds it") << plain << 0.5 << Kept{false, true, false, false, false};
        QTest::newRow("just more") << plain << 0.51 << Kept{false, true, false, true, false};
        QTest::newRow("ties by index") << plain << 0.8 << Kept{true, true, false, true, false};
        QTest::newRow("all that are positive") << plain << 1.0 << Kept{true, true, false, true, true};
        QTest::newRow("share of the sum, not of 1") << Weights{2, 6} << 0.75 << Kept{false, true};
        QTest::newRow("not a number") << Weights{nan, 1, inf, -1, 1} << 1.0 << Kept{false, true, false, false, true};
        QTest::newRow("half of what counts") << Weights{nan, 1, inf, -1, 1} << 0.5 << Kept{false, true, false, false, false};
        QTest::newRow("nothing there") << Weights{} << 1.0 << Kept{};
        QTest::newRow("nothing positive") << Weights{0, nan} << 1.0 << Kept{false, false};
        QTest::newRow("vanishing tail") << Weights{1, 1e-30F} << 1.0 << Kept{true, true};
    }
    void fewestStrongest() {
        QFETCH(std::vector<float>, weights);
        QFETCH(double, share);
        QFETCH(std::vector<bool>, kept);
        QCOMPARE(strongestMass(weights, share), kept);
    }
};

QTEST_GUILESS_MAIN(TestKeptMass)
#include "tst_kept_mass.moc"
