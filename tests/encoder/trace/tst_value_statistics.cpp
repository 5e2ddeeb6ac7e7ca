#include "encoder/tensor_buffer.h"
#include "encoder/trace/value_statistics.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

using namespace deepscope;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInf = std::numeric_limits<float>::infinity();

TensorBuffer bufferOf(const std::vector<float>& values, ElementType type = ElementType::F32) {
    TensorBuffer tensor({static_cast<std::int64_t>(values.size())}, type);
    convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, tensor.data(), type, values.size());
    return tensor;
}

std::vector<float> normalValues(std::size_t count, float mean, float deviation) {
    std::mt19937 random(7);
    std::normal_distribution<float> distribution(mean, deviation);
    std::vector<float> values(count);
    std::generate(values.begin(), values.end(), [&] { return distribution(random); });
    return values;
}

/// The definition, written plainly in long double; quantiles by sorting, as numpy does.
void compareWithDefinition(const ValueStatistics& statistics, std::vector<float> values) {
    std::erase_if(values, [](float value) { return !std::isfinite(value); });
    std::sort(values.begin(), values.end());
    long double sum = 0;
    for (const float value : values) sum += value;
    const long double mean = sum / static_cast<long double>(values.size());
    long double squares = 0;
    for (const float value : values) squares += (value - mean) * (value - mean);
    const auto std = static_cast<double>(std::sqrt(squares / static_cast<long double>(values.size())));

    QCOMPARE(statistics.min, static_cast<double>(values.front()));
    QCOMPARE(statistics.max, static_cast<double>(values.back()));
    QVERIFY(std::abs(statistics.std - std) <= 1e-9 * std);
    QVERIFY(std::abs(statistics.mean - static_cast<double>(mean)) <= 1e-9 * (std::abs(static_cast<double>(mean)) + std));
    QCOMPARE(std::accumulate(statistics.histogram.begin(), statistics.histogram.end(), std::int64_t(0)),
             static_cast<std::int64_t>(values.size()));
    const double tolerance = (statistics.max - statistics.min) / 4096 * 1.0001;
    for (std::size_t i = 0; i < ValueStatistics::kQuantiles.size(); ++i) {
        const double place = ValueStatistics::kQuantiles[i] * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        const double exact =
            std::lerp(static_cast<double>(values[below]), static_cast<double>(values[above]), place - static_cast<double>(below));
        QVERIFY2(std::abs(statistics.quantiles[i] - exact) <= tolerance,
                 qPrintable(QString::number(ValueStatistics::kQuantiles[i])));
    }
}

}  // namespace

class TestValueStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheDefinition_data() {
        QTest::addColumn<std::vector<float>>("values");
        QTest::newRow("normal") << normalValues(100003, 0, 1);
        QTest::newRow("far from zero") << normalValues(50000, 1e6f, 1);
        QTest::newRow("small") << normalValues(5000, 1e-40f, 1e-41f);
        QTest::newRow("two") << std::vector<float>{-1, 5};
        QTest::newRow("three") << std::vector<float>{3, 1, 2};
        QTest::newRow("half zeros, half ones") << std::vector<float>{0, 0, 0, 1, 1, 1};
        QTest::newRow("outlier") << std::vector<float>{1e30f, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        QTest::newRow("widest") << std::vector<float>{-3.4e38f, 3.4e38f, 0, 1};
        auto damaged = normalValues(10000, 2, 3);
        for (std::size_t i = 0; i < damaged.size(); i += 97) damaged[i] = i % 2 ? kNan : kInf;
        QTest::newRow("with NaN and Inf") << damaged;
    }
    void followsTheDefinition() {
        QFETCH(std::vector<float>, values);
        const ValueStatistics statistics = computeStatistics(bufferOf(values));
        QCOMPARE(statistics.count, static_cast<std::int64_t>(values.size()));
        compareWithDefinition(statistics, values);
    }

    void readsHalfTypes() {
        const auto values = normalValues(10000, 0.5f, 2);
        for (const ElementType type : {ElementType::BF16, ElementType::F16}) {
            const TensorBuffer tensor = bufferOf(values, type);
            compareWithDefinition(computeStatistics(tensor), tensor.floats());
        }
    }

    void countsNanAndInf() {
        const ValueStatistics statistics = computeStatistics(bufferOf({kNan, 1, kInf, 3, -kInf, -kNan, kNan}));
        QCOMPARE(statistics.count, std::int64_t(7));
        QCOMPARE(statistics.nanCount, std::int64_t(3));
        QCOMPARE(statistics.infCount, std::int64_t(2));
        QCOMPARE(statistics.min, 1.0);
        QCOMPARE(statistics.max, 3.0);
        QCOMPARE(statistics.mean, 2.0);
        QCOMPARE(statistics.std, 1.0);
    }

    void nothingFiniteGivesZeros() {
        for (const auto& values : {std::vector<float>{}, std::vector<float>{kNan, kInf}}) {
            const ValueStatistics statistics = computeStatistics(bufferOf(values));
            QCOMPARE(statistics.count, static_cast<std::int64_t>(values.size()));
            QCOMPARE(statistics.min, 0.0);
            QCOMPARE(statistics.std, 0.0);
            QCOMPARE(statistics.quantiles[3], 0.0);
            QCOMPARE(statistics.histogram[0], std::int64_t(0));
        }
    }

    void constantsAreFine() {
        const ValueStatistics statistics = computeStatistics(bufferOf(std::vector<float>(5000, -2.5f)));
        QCOMPARE(statistics.min, -2.5);
        QCOMPARE(statistics.max, -2.5);
        QCOMPARE(statistics.mean, -2.5);
        QCOMPARE(statistics.std, 0.0);
        for (const double quantile : statistics.quantiles) QCOMPARE(quantile, -2.5);
        QCOMPARE(statistics.histogram[0], std::int64_t(5000));
    }

    void histogramHasEqualBins() {
        std::vector<float> values;
        for (int i = 0; i <= 64; ++i) values.push_back(static_cast<float>(i));
        const ValueStatistics statistics = computeStatistics(bufferOf(values));
        for (int bin = 0; bin < 63; ++bin) QCOMPARE(statistics.histogram[static_cast<std::size_t>(bin)], std::int64_t(1));
        QCOMPARE(statistics.histogram[63], std::int64_t(2));  // the last bin holds its upper end
    }

    void aSamTensorTakesMilliseconds() {
        const TensorBuffer tensor = bufferOf(normalValues(4096 * 768, 0, 1));
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 7; ++i) {
            QElapsedTimer timer;
            timer.start();
            computeStatistics(tensor);
            best = std::min(best, timer.nsecsElapsed());
        }
        qInfo("4096x768: %.2f ms", static_cast<double>(best) * 1e-6);
        QVERIFY(best < 400'000'000);  // a bound for sanitizers and busy machines; 5 ms are usual
    }
};

QTEST_GUILESS_MAIN(TestValueStatistics)
#include "tst_value_statistics.moc"
