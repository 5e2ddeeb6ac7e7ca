#include "encoder/errors.h"
#include "encoder/probe/attention_cache.h"
#include "encoder/probe/block_attention.h"
#include "tests/encoder/probe/mini_trace.h"

#include <QtTest>

#include <cmath>
#include <map>
#include <thread>

using namespace deepscope;
using Heads = AttentionQuery::Heads;

// A 16×16 grid: 14×14 windows are padded to 28×28. Blocks 1 and 3 are global; CLIP has 4×4 tokens and CLS.
class TestBlockAttention : public QObject {
    Q_OBJECT

    std::shared_ptr<const Trace> m_trace;
    std::map<QString, std::vector<AttentionRow>> m_rows;

    std::shared_ptr<const BlockAttention> block(const QString& tap) const {
        return BlockAttention::prepare(*m_trace, tap.toStdString());
    }
    // Every query's row, all heads; that a row is attentionRow's is held by fromIsAttentionRow.
    const std::vector<AttentionRow>& rows(const QString& tap) {
        std::vector<AttentionRow>& rows = m_rows[tap];
        if (!rows.empty()) return rows;
        const auto asked = block(tap);
        for (int token = 0; token < asked->tokens(); ++token) rows.push_back(asked->from({.token = token, .heads = Heads::All}));
        return rows;
    }
    static void taps() {
        QTest::addColumn<QString>("tap");
        QTest::newRow("window") << "global/sam.blocks.2";
        QTest::newRow("global") << "global/sam.blocks.1";
        QTest::newRow("CLIP") << "global/clip.layers.2";
    }
    static double worst(const std::vector<float>& a, const std::vector<float>& b) {
        double worst = a.size() == b.size() ? 0 : 1e9;
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
            worst = std::max(worst, std::fabs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
        return worst;
    }

private Q_SLOTS:
    void initTestCase() { m_trace = miniProbeTrace(256); }

    void says_data() { taps(); }
    void says();
    void fromIsAttentionRow_data() { taps(); }
    void fromIsAttentionRow();
    void maxIsTheLargestOfTheHeads();
    void toIsTheColumnOfAllRows_data() { taps(); }
    void toIsTheColumnOfAllRows();
    void summaryIsTheMeanOfAllRows_data() { taps(); }
    void summaryIsTheMeanOfAllRows();
    void summaryIsKept();
    void spreadIsTheWeightedSumOfRows_data() { taps(); }
    void spreadIsTheWeightedSumOfRows();
    void wrongQuestions();
    void cancelled();
    void outlivesItsTrace();
    void manyThreads();
};

void TestBlockAttention::says() {
    QFETCH(QString, tap);
    const auto asked = block(tap);
    const AttentionRow& row = rows(tap)[3];
    QCOMPARE(asked->tap(), tap.toStdString());
    QCOMPARE(asked->heads(), static_cast<int>(row.shape[0]));
    QCOMPARE(asked->gridSide(), row.gridSide);
    QCOMPARE(asked->isWindow(), row.isWindow);
    QCOMPARE(asked->windowSide(), row.windowSide);
    QCOMPARE(asked->hasClassToken(), row.hasClassToken);
    QCOMPARE(asked->tokens(), row.gridSide * row.gridSide + (row.hasClassToken ? 1 : 0));
    QVERIFY(asked->bytes() > 0);
}

void TestBlockAttention::fromIsAttentionRow() {
    QFETCH(QString, tap);
    const auto asked = block(tap);
    const bool isSam = !asked->hasClassToken();
    for (const bool afterColumn : {false, true}) {  // a query by itself, then one of all that were projected
        if (afterColumn) asked->to(0, Heads::Mean);
        for (const int token : {0, 7, asked->tokens() - 1}) {
            for (const Heads heads : {Heads::One, Heads::Mean, Heads::Max, Heads::All}) {
                for (const AttentionPart part :
                     {AttentionPart::Total, AttentionPart::Content, AttentionPart::RelH, AttentionPart::RelW}) {
                    if (!isSam && (part == AttentionPart::RelH || part == AttentionPart::RelW)) continue;
                    const AttentionQuery query{.tap = tap.toStdString(), .token = token, .heads = heads, .head = 1, .part = part};
                    const AttentionRow want = attentionRow(*m_trace, query), got = asked->from(query);
                    QCOMPARE(got.shape, want.shape);
                    QCOMPARE(got.windowRow, want.windowRow);
                    QCOMPARE(got.windowColumn, want.windowColumn);
                    QCOMPARE(got.isWindow, want.isWindow);
                    QCOMPARE(got.gridSide, want.gridSide);
                    const double allowed = part == AttentionPart::Total ? 1e-6 : 2e-5;  // weights, or logits of order 10
                    QVERIFY2(worst(got.values, want.values) < allowed,
                             qPrintable(QString::number(worst(got.values, want.values))));
                }
            }
        }
    }
}

void TestBlockAttention::maxIsTheLargestOfTheHeads() {
    const std::string tap = "global/sam.blocks.1";
    const AttentionRow all = attentionRow(*m_trace, {.tap = tap, .token = 17, .heads = Heads::All}),
                       max = attentionRow(*m_trace, {.tap = tap, .token = 17, .heads = Heads::Max});
    const std::size_t keys = max.values.size(), heads = all.values.size() / keys;
    QCOMPARE(max.shape, (Shape{16, 16}));
    for (std::size_t k = 0; k < keys; ++k) {
        float largest = 0;
        for (std::size_t h = 0; h < heads; ++h) largest = std::max(largest, all.values[h * keys + k]);
        QCOMPARE(max.values[k], largest);
    }
}

// Place of `token` in the row of a query: its index among the keys, −1 when the query cannot see it.
int placeIn(const AttentionRow& row, int token) {
    if (row.hasClassToken) return token;
    const int r = token / row.gridSide - row.windowRow, c = token % row.gridSide - row.windowColumn;
    return r < 0 || c < 0 || r >= row.windowSide || c >= row.windowSide ? -1 : r * row.windowSide + c;
}

void TestBlockAttention::toIsTheColumnOfAllRows() {
    QFETCH(QString, tap);
    const auto asked = block(tap);
    for (const int key : {0, 6, asked->tokens() - 1}) {
        const AttentionRow column = asked->to(key, Heads::All);
        const std::size_t places = column.values.size() / static_cast<std::size_t>(asked->heads());
        std::vector<float> want(column.values.size(), 0.0F);
        for (int token = 0; token < asked->tokens(); ++token) {
            const AttentionRow& row = rows(tap)[static_cast<std::size_t>(token)];
            const int seen = placeIn(row, key), seat = placeIn(column, token);
            QCOMPARE(seen < 0, seat < 0);
            if (seen < 0) continue;
            for (std::size_t h = 0; h < static_cast<std::size_t>(asked->heads()); ++h)
                want[h * places + static_cast<std::size_t>(seat)] = row.values[h * places + static_cast<std::size_t>(seen)];
        }
        QVERIFY2(worst(column.values, want) < 2e-6, qPrintable(QString::number(worst(column.values, want))));

        const AttentionRow one = block(tap)->to(key, Heads::One, 1);  // its own normalisers, of one head
        QCOMPARE(one.shape, Shape(column.shape.begin() + 1, column.shape.end()));
        QVERIFY(worst(one.values, {want.begin() + static_cast<std::ptrdiff_t>(places),
                                   want.begin() + 2 * static_cast<std::ptrdiff_t>(places)}) < 2e-6);
        const AttentionRow mean = asked->to(key, Heads::Mean), max = asked->to(key, Heads::Max);
        for (std::size_t i = 0; i < places; ++i) {
            QVERIFY(std::fabs(mean.values[i] - (want[i] + want[places + i]) / 2) < 2e-6F);
            QVERIFY(std::fabs(max.values[i] - std::max(want[i], want[places + i])) < 2e-6F);
        }
    }
}

void TestBlockAttention::summaryIsTheMeanOfAllRows() {
    QFETCH(QString, tap);
    const auto asked = block(tap);
    const auto summary = asked->summary();
    const auto tokens = static_cast<std::size_t>(asked->tokens());
    const int side = asked->gridSide(), heads = asked->heads();
    QCOMPARE(summary->heads.size(), static_cast<std::size_t>(heads));
    QCOMPARE(summary->tokens(), tokens);
    QCOMPARE(summary->gridSide, side);
    QCOMPARE(summary->hasClassToken, asked->hasClassToken());

    std::vector<HeadSummary> want(static_cast<std::size_t>(heads));
    std::vector<double> received(want.size() * tokens, 0.0);
    std::vector<int> seers(tokens, 0);
    std::size_t keys = 0;
    const auto gridPlace = [&](std::size_t token) { return static_cast<int>(token) - (asked->hasClassToken() ? 1 : 0); };
    for (std::size_t t = 0; t < tokens; ++t) {
        const AttentionRow& row = rows(tap)[t];
        keys = row.values.size() / want.size();
        for (std::size_t h = 0; h < want.size(); ++h) {
            const float* p = row.values.data() + h * keys;
            for (std::size_t k = 0; k < keys; ++k) want[h].entropy -= p[k] > 0 ? p[k] * std::log(p[k]) : 0;
            double onGrid = 0, expected = 0;
            for (std::size_t other = 0; other < tokens; ++other) {
                const int place = placeIn(row, static_cast<int>(other));
                if (place < 0) continue;
                received[h * tokens + other] += p[place];
                if (h == 0) ++seers[other];
                if (gridPlace(other) < 0) {
                    want[h].classMass += p[place];
                    continue;
                }
                onGrid += p[place];
                if (gridPlace(t) < 0) continue;
                expected += p[place] * std::hypot(gridPlace(t) / side - gridPlace(other) / side,
                                                  gridPlace(t) % side - gridPlace(other) % side);
            }
            want[h].distance += expected / onGrid;
            if (!asked->hasClassToken()) want[h].paddedMass += 1 - onGrid;
        }
    }
    for (std::size_t h = 0; h < want.size(); ++h) {
        const HeadSummary& got = summary->heads[h];
        const auto mean = [](double sum, std::size_t count) { return sum / static_cast<double>(count); };
        QVERIFY(std::fabs(got.entropy - mean(want[h].entropy, tokens)) < 1e-5);
        QVERIFY(std::fabs(got.entropyShare - got.entropy / std::log(static_cast<double>(keys))) < 1e-12);
        QVERIFY(std::fabs(got.distance - mean(want[h].distance, static_cast<std::size_t>(side * side))) < 2e-5);
        QVERIFY(std::fabs(got.classMass - mean(want[h].classMass, tokens)) < 1e-6);
        QVERIFY(std::fabs(got.paddedMass - mean(want[h].paddedMass, tokens)) < 1e-6);
        QCOMPARE(got.paddedMass > 0.01, asked->isWindow());  // else it would hold of a padding that is ignored
        for (std::size_t t = 0; t < tokens; ++t)
            QVERIFY(std::fabs(summary->received[h * tokens + t] -
                              mean(received[h * tokens + t], static_cast<std::size_t>(seers[t]))) < 1e-6);
    }
    QVERIFY(worst(asked->to(5, Heads::All).values, block(tap)->to(5, Heads::All).values) < 2e-6);  // the same normalisers
}

void TestBlockAttention::summaryIsKept() {
    const auto asked = block(QStringLiteral("global/sam.blocks.1"));
    const auto summary = asked->summary();
    QCOMPARE(asked->summary(), summary);
    std::stop_source stopped;
    stopped.request_stop();
    QCOMPARE(asked->summary(stopped.get_token()), summary);  // nothing to compute, nothing to cancel
    asked->to(3, Heads::Mean, 0, stopped.get_token());       // nor for the normalisers
}

void TestBlockAttention::spreadIsTheWeightedSumOfRows() {
    QFETCH(QString, tap);
    const auto asked = block(tap);
    std::vector<float> given(static_cast<std::size_t>(asked->tokens()));
    for (std::size_t t = 0; t < given.size(); ++t) given[t] = 0.01F * static_cast<float>(t % 11);
    std::vector<float> want(given.size(), 0.0F);
    for (int t = 0; t < asked->tokens(); ++t) {
        const AttentionRow row = asked->from({.token = t});
        for (int k = 0; k < asked->tokens(); ++k) {
            if (const int place = placeIn(row, k); place >= 0)
                want[static_cast<std::size_t>(k)] +=
                    given[static_cast<std::size_t>(t)] * row.values[static_cast<std::size_t>(place)];
        }
    }
    QVERIFY(worst(asked->spread(given), want) < 1e-5);
    QVERIFY_EXCEPTION_THROWN(asked->spread(std::vector<float>(3)), UsageError);
}

void TestBlockAttention::wrongQuestions() {
    QVERIFY_EXCEPTION_THROWN(block(QStringLiteral("global/sam.neck")), UsageError);
    QVERIFY_EXCEPTION_THROWN(block(QStringLiteral("tile.0/sam.blocks.1")), NotKeptError);
    const auto asked = block(QStringLiteral("global/clip.layers.0"));
    QVERIFY_EXCEPTION_THROWN(asked->from({.token = 17}), UsageError);
    QVERIFY_EXCEPTION_THROWN(asked->from({.token = -1}), UsageError);
    QVERIFY_EXCEPTION_THROWN(asked->from({.token = 0, .heads = Heads::One, .head = 2}), UsageError);
    QVERIFY_EXCEPTION_THROWN(asked->from({.token = 0, .part = AttentionPart::RelH}), UsageError);
    QVERIFY_EXCEPTION_THROWN(asked->to(17, Heads::Mean), UsageError);
    QVERIFY_EXCEPTION_THROWN(asked->to(0, Heads::One, -1), UsageError);
}

void TestBlockAttention::cancelled() {
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY_EXCEPTION_THROWN(BlockAttention::prepare(*m_trace, "global/sam.blocks.1", stopped.get_token()), Cancelled);
    const auto asked = block(QStringLiteral("global/sam.blocks.1"));
    QVERIFY_EXCEPTION_THROWN(asked->summary(stopped.get_token()), Cancelled);
    QVERIFY_EXCEPTION_THROWN(asked->to(0, Heads::Mean, 0, stopped.get_token()), Cancelled);
    QVERIFY_EXCEPTION_THROWN(asked->spread(std::vector<float>(256), stopped.get_token()), Cancelled);
    QCOMPARE(asked->to(0, Heads::Mean).values, block(QStringLiteral("global/sam.blocks.1"))->to(0, Heads::Mean).values);
}

void TestBlockAttention::outlivesItsTrace() {
    auto trace = miniProbeTrace(256);
    const auto asked = BlockAttention::prepare(*trace, "global/sam.blocks.0");
    const AttentionQuery query{.tap = "global/sam.blocks.0", .token = 9};
    const std::vector<float> before = asked->from(query).values;
    const std::weak_ptr<const Trace> watched = trace;
    trace.reset();
    QVERIFY(watched.expired());
    QCOMPARE(asked->from(query).values, before);
    QCOMPARE(asked->summary()->heads.size(), std::size_t{2});
}

void TestBlockAttention::manyThreads() {
    const auto asked = block(QStringLiteral("global/sam.blocks.1"));
    const std::vector<float> want = block(QStringLiteral("global/sam.blocks.1"))->to(40, Heads::All).values;
    std::vector<double> errors(4, 1e9);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < errors.size(); ++i) {
        threads.emplace_back([&, i] {
            if (i % 2) asked->summary();
            errors[i] = worst(asked->to(40, Heads::All).values, want);
        });
    }
    threads.clear();
    for (const double error : errors) QVERIFY(error < 2e-6);
}

QTEST_GUILESS_MAIN(TestBlockAttention)
#include "tst_block_attention.moc"
