#include "encoder/probe/attention_cache.h"
#include "encoder/probe/rollout.h"
#include "tests/encoder/probe/mini_trace.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>
#include <fstream>

using namespace deepscope;
using Heads = AttentionQuery::Heads;

// What NumPy makes of the same weights and inputs in double precision: tests/data/probe/make_attention.py.
class TestAttentionReference : public QObject {
    Q_OBJECT

    nlohmann::json m_expected;
    std::shared_ptr<const Trace> m_trace;

    // The largest difference, in shares of the expected value; ones below `floor` count as that.
    static double worst(const std::vector<float>& got, const nlohmann::json& expected, double floor) {
        double worst = got.size() == expected.size() ? 0 : 1e9;
        for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
            const double want = expected[i].get<double>();
            worst = std::max(worst, std::fabs(static_cast<double>(got[i]) - want) / std::max(std::fabs(want), floor));
        }
        return worst;
    }

private Q_SLOTS:
    void initTestCase() {
        std::ifstream file(DEEPSCOPE_TEST_DATA "/probe/attention.json");
        m_expected = nlohmann::json::parse(file);
        m_trace = miniProbeTrace(m_expected["page"]);
    }

    void columnOfAGlobalBlock() {
        const auto& want = m_expected["column"];
        const auto block = BlockAttention::prepare(*m_trace, want["tap"]);
        const double error = worst(block->to(want["key"], Heads::All).values, want["values"], 1e-5);
        QVERIFY2(error < 1e-4, qPrintable(QString::number(error)));
    }

    void summaryOfAWindowBlock() {
        const auto& want = m_expected["window"];
        const auto summary = BlockAttention::prepare(*m_trace, want["tap"])->summary();
        for (std::size_t h = 0; h < summary->heads.size(); ++h) {
            QVERIFY(std::fabs(summary->heads[h].entropy - want["entropy"][h].get<double>()) < 1e-4);
            QVERIFY(std::fabs(summary->heads[h].entropyShare - want["entropy"][h].get<double>() / std::log(14.0 * 14.0)) < 1e-4);
            QVERIFY(std::fabs(summary->heads[h].distance - want["distance"][h].get<double>()) < 1e-4);
            QVERIFY(std::fabs(summary->heads[h].paddedMass - want["paddedMass"][h].get<double>()) < 1e-5);
        }
        const double error = worst(summary->received, want["received"], 1e-4);
        QVERIFY2(error < 1e-4, qPrintable(QString::number(error)));
    }

    void summaryOfAClipLayer() {
        const auto& want = m_expected["clip"];
        const auto summary = BlockAttention::prepare(*m_trace, want["tap"])->summary();
        for (std::size_t h = 0; h < summary->heads.size(); ++h) {
            QVERIFY(std::fabs(summary->heads[h].classMass - want["classMass"][h].get<double>()) < 1e-5);
            QVERIFY(std::fabs(summary->heads[h].entropy - want["entropy"][h].get<double>()) < 1e-4);
            QVERIFY(std::fabs(summary->heads[h].distance - want["distance"][h].get<double>()) < 1e-4);
        }
    }

    void rolloutOfClassAndPatch() {
        const auto& want = m_expected["clip"];
        AttentionCache cache;
        for (const auto& [token, values] : want["rollout"].items()) {
            for (AttentionCache* const used : {static_cast<AttentionCache*>(nullptr), &cache}) {
                const AttentionRow row = rollout(m_trace, want["tap"], std::stoi(token), used);
                QCOMPARE(row.shape, Shape{17});
                QCOMPARE(row.gridSide, 4);
                QVERIFY(row.hasClassToken);
                const double error = worst(row.values, values, 1e-4);
                QVERIFY2(error < 1e-4, qPrintable(QString::number(error)));
            }
        }
        QCOMPARE(cache.blocks(), std::size_t{4});
    }
};

QTEST_GUILESS_MAIN(TestAttentionReference)
#include "tst_attention_reference.moc"
