#include "encoder/errors.h"
#include "encoder/probe/tap_diff.h"
#include "tests/encoder/probe/made_source.h"
#include "tests/encoder/probe/mini_trace.h"

#include <QFile>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace deepscope;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInf = std::numeric_limits<float>::infinity();
const char* const kBlock = "global/sam.blocks.0";

/// One tap of both, the whole of a diff.
TapComparison compareOne(const Shape& shape, const std::vector<float>& a, const std::vector<float>& b,
                         const TapDiffOptions& options = {}, const char* tap = kBlock) {
    const MadeSource ours = MadeSource().add(tap, shape, a), theirs = MadeSource().add(tap, shape, b);
    return diffTaps(ours, theirs, options).taps.front();
}

std::vector<float> changed(std::vector<float> values, std::size_t at, float by) {
    values[at] += by;
    return values;
}

QByteArray status(const TapComparison& tap) {
    return QByteArray::fromStdString(std::string(tapStatusName(tap.status)));
}

}  // namespace

class TestTapDiff : public QObject {
    Q_OBJECT

    std::shared_ptr<const Trace> m_run = miniProbeTrace(256);

private Q_SLOTS:
    void pipelineOrder() {
        std::vector<std::string> names;
        for (const char* view : {"global", "tile.0", "tile.2", "tile.10"}) {
            for (const char* stage :
                 {"preprocess.pixels", "sam.patch_embed", "sam.pos_embed", "sam.blocks.0.mid", "sam.blocks.0", "sam.blocks.2.mid",
                  "sam.blocks.2", "sam.blocks.10.mid", "sam.blocks.10", "sam.neck", "compressor.net_2", "compressor.net_3",
                  "clip.embeddings", "clip.pre_layrnorm", "clip.layers.0.mid", "clip.layers.0", "clip.layers.23", "fusion.concat",
                  "fusion.projector"}) {
                names.push_back(std::string(view) + "/" + stage);
            }
        }
        for (const char* name : {"tokens", "a", "global/sam.blocks.x", "global/z", "tile.01/sam.neck", "z"})
            names.emplace_back(name);
        std::vector<std::string> shuffled = names;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
        std::sort(shuffled.begin(), shuffled.end(), comesBefore);
        QCOMPARE(shuffled, names);
        for (const std::string& name : names) QVERIFY(!comesBefore(name, name));
    }

    void figuresAreRelativeToTheSpread() {
        const TapComparison tap = compareOne({2, 2, 2}, {1, 2, 3, 4, 5, 6, 7, 8}, {1, 2, 3, 4, 8, 2, 7, 7});
        QCOMPARE(status(tap), QByteArray("differs"));
        QCOMPARE(tap.spread, std::sqrt(5.25));  // of 1…8
        QCOMPARE(tap.max, 4 / std::sqrt(5.25));
        QCOMPARE(tap.rms, std::sqrt(26.0 / 8) / std::sqrt(5.25));
        QVERIFY(std::abs(tap.cosine - (1 + 4 + 9 + 16 + 40 + 12 + 49 + 56) / std::sqrt(204.0 * 196.0)) < 1e-12);
        QCOMPARE(tap.worst.size(), std::size_t{2});
        QCOMPARE(tap.worst[0].token, 2);
        QVERIFY(std::abs(tap.worst[0].relativeL2 - 5 / std::sqrt(2 * 5.25)) < 1e-6);
        QCOMPARE(tap.worst[1].token, 3);
    }

    void equalTensorsAreTheSame() {
        const auto values = gaussianValues({17, 9});
        const TapComparison tap = compareOne({17, 9}, values, values, {}, "global/clip.layers.0");
        QCOMPARE(status(tap), QByteArray("same"));
        QCOMPARE(tap.max, 0.0);
        QCOMPARE(tap.cosine, 1.0);
        QVERIFY(tap.worst.empty());
    }

    // A tensor beyond one thread's and one block's share, with an error in its last element.
    void everyElementCounts() {
        const Shape shape{64, 64, 77};
        const auto values = gaussianValues(shape);
        for (const std::size_t at : {std::size_t{0}, values.size() / 2, values.size() - 1}) {
            const TapComparison tap = compareOne(shape, values, changed(values, at, 3));
            QCOMPARE(status(tap), QByteArray("differs"));
            QVERIFY(std::abs(tap.max * tap.spread - 3) < 1e-6);
            QVERIFY(std::abs(tap.rms * tap.spread - 3 / std::sqrt(static_cast<double>(values.size()))) < 1e-8);
            QCOMPARE(tap.worst.front().token, static_cast<int>(at / 77));
        }
    }

    void channelsFirstTapsHaveTheirTokens() {
        const auto rows = gaussianValues({16, 5}, 3);
        const auto a = transposed(rows, 16, 5), b = transposed(changed(rows, 7 * 5 + 2, 9), 16, 5);
        const TapComparison tap = compareOne({5, 4, 4}, a, b, {}, "global/sam.neck");
        QCOMPARE(tap.worst.size(), std::size_t{1});
        QCOMPARE(tap.worst.front().token, 7);
        const auto tensorA = madeTap("global/sam.neck", {5, 4, 4}, a)->tensor();
        const auto tensorB = madeTap("global/sam.neck", {5, 4, 4}, b)->tensor();
        const std::vector<float> channels = channelErrors("global/sam.neck", *tensorA, *tensorB);
        QCOMPARE(channels.size(), std::size_t{5});
        QVERIFY(std::abs(channels[2] - 9 / std::sqrt(16.0) / tap.spread) < 1e-5);
        for (const std::size_t c : {0, 1, 3, 4}) QCOMPARE(channels[c], 0.0F);
    }

    void classTokenHasAPlaceOfItsOwn() {
        const auto values = gaussianValues({17, 64});
        const TapComparison tap = compareOne({17, 64}, values, changed(values, 3, 5), {}, "global/clip.layers.0");
        QCOMPARE(tap.worst.front().token, kClassToken);
        const MadeSource a = MadeSource().add("global/clip.layers.0", {17, 64}, values);
        const MadeSource b = MadeSource().add("global/clip.layers.0", {17, 64}, changed(values, 3, 5));
        QVERIFY(diffTaps(a, b).explanation.find("all of it on CLS") != std::string::npos);
    }

    void nanAndInf() {
        std::vector<float> a = gaussianValues({4, 4, 8}), b = a;
        a[3] = b[3] = kNan;
        a[40] = b[40] = -kInf;
        TapComparison tap = compareOne({4, 4, 8}, a, b);
        QCOMPARE(status(tap), QByteArray("same"));  // the same kind in the same place
        QCOMPARE(tap.max, 0.0);
        QCOMPARE(tap.nonFiniteA, 2);
        QVERIFY(tap.note.find("same NaN or Inf") != std::string::npos);

        b[40] = kInf;  // another sign
        tap = compareOne({4, 4, 8}, a, b);
        QCOMPARE(status(tap), QByteArray("differs"));
        QVERIFY(std::isinf(tap.max));
        QCOMPARE(tap.rms, 0.0);  // of the finite ones
        QCOMPARE(tap.worst.front().token, 5);
        b[40] = 1;  // on one side alone
        tap = compareOne({4, 4, 8}, a, b);
        QVERIFY(std::isinf(tap.max));
        QCOMPARE(tap.nonFiniteB, 1);
        QCOMPARE(status(compareOne({4, 4, 8}, a, b, {.rtol = 1e30})), QByteArray("differs"));
        const std::vector<float> nothing(128, kNan);
        QCOMPARE(status(compareOne({4, 4, 8}, nothing, nothing)), QByteArray("same"));
        QCOMPARE(status(compareOne({4, 4, 8}, nothing, gaussianValues({4, 4, 8}))), QByteArray("differs"));
    }

    void constantTaps() {
        const std::vector<float> twos(128, 2.0F), zeros(128, 0.0F);
        QCOMPARE(status(compareOne({4, 4, 8}, twos, twos)), QByteArray("same"));
        QCOMPARE(status(compareOne({4, 4, 8}, zeros, zeros)), QByteArray("same"));
        // One step of float32 is rounding, a thousandth is not.
        QCOMPARE(status(compareOne({4, 4, 8}, twos, changed(twos, 9, 2.4e-7F))), QByteArray("same"));
        const TapComparison off = compareOne({4, 4, 8}, twos, changed(twos, 9, 0.5F));
        QCOMPARE(status(off), QByteArray("differs"));
        QCOMPARE(off.max, 0.25);  // of its value: there is no spread
        QVERIFY(off.note.find("constant in A") != std::string::npos);
        const TapComparison fromZero = compareOne({4, 4, 8}, zeros, changed(zeros, 9, 1e-9F));
        QCOMPARE(status(fromZero), QByteArray("differs"));
        QVERIFY(std::isinf(fromZero.max));
    }

    // A spread of 10⁻⁷ about 1 is rounding: another order of the same sums may well double it.
    void limitsGoByTheValues() {
        std::vector<float> a(256, 1.0F);
        for (std::size_t i = 0; i < a.size(); i += 2) a[i] = std::nextafter(1.0F, 2.0F);
        std::vector<float> b(a.rbegin(), a.rend());
        QCOMPARE(status(compareOne({4, 4, 16}, a, b)), QByteArray("same"));
    }

    void toleranceReplacesTheNoise() {
        const auto values = gaussianValues({8, 8, 16});
        const auto off = changed(values, 5, 0.1F);
        const TapComparison tap = compareOne({8, 8, 16}, values, off, {.rtol = 0.2});
        QCOMPARE(status(tap), QByteArray("same"));
        QCOMPARE(tap.maxLimit, 0.2);
        QCOMPARE(status(compareOne({8, 8, 16}, values, off, {.rtol = 0.05})), QByteArray("differs"));
        QCOMPARE(status(compareOne({8, 8, 16}, values, values, {.rtol = 0})), QByteArray("same"));
    }

    void missingExtraAndMisshapenAreFindings() {
        MadeSource a, b;
        const auto values = gaussianValues({4, 4, 8});
        a.add("global/sam.pos_embed", {4, 4, 8}, values)
            .add(kBlock, {4, 4, 8}, values)
            .add("global/sam.blocks.1", {4, 4, 8}, values);
        b.add("global/sam.blocks.1", {8, 4, 4}, values).add(kBlock, {4, 4, 8}, values).add("mine", {3}, {1, 2, 3});
        std::vector<std::string> seen;
        const TapDiff diff = diffTaps(a, b, {}, [&](const std::string& tap, int done, int total) {
            seen.push_back(tap);
            QCOMPARE(done, static_cast<int>(seen.size()));
            QCOMPARE(total, 4);
        });
        QCOMPARE(seen, (std::vector<std::string>{"global/sam.pos_embed", kBlock, "global/sam.blocks.1", "mine"}));
        QCOMPARE(diff.taps[0].status, TapStatus::Missing);
        QCOMPARE(diff.taps[1].status, TapStatus::Same);
        QCOMPARE(diff.taps[2].status, TapStatus::Misshapen);
        QCOMPARE(diff.taps[2].note, std::string("B has it transposed: channels first"));
        QCOMPARE(diff.taps[3].status, TapStatus::Extra);
        QCOMPARE(diff.firstDivergence()->tap, std::string("global/sam.blocks.1"));
        QVERIFY(diff.explanation.find("transposed") != std::string::npos);
    }

    void shapeHints_data() {
        QTest::addColumn<QString>("tap");
        QTest::addColumn<QList<int>>("a");
        QTest::addColumn<QList<int>>("b");
        QTest::addColumn<QString>("hint");
        const QString block = QStringLiteral("global/sam.blocks.0"), neck = QStringLiteral("global/sam.neck"),
                      clip = QStringLiteral("global/clip.layers.0");
        QTest::newRow("batch") << block << QList{4, 4, 8} << QList{1, 4, 4, 8} << "leading batch dimension of 1";
        QTest::newRow("channels last") << neck << QList{8, 4, 4} << QList{4, 4, 8} << "transposed: channels last";
        QTest::newRow("flat") << block << QList{4, 4, 8} << QList{16, 8} << "flattened: a row a token";
        QTest::newRow("flat neck") << neck << QList{8, 4, 4} << QList{8, 16} << "flattened: a row a channel";
        QTest::newRow("no CLS") << clip << QList{17, 8} << QList{16, 8} << "lacks the CLS row";
        QTest::newRow("batch, no CLS") << clip << QList{17, 8} << QList{1, 16, 8} << "and B lacks the CLS row";
        QTest::newRow("turned") << clip << QList{17, 8} << QList{8, 17} << "B has it transposed";
        QTest::newRow("tiles in a batch") << block << QList{4, 4, 8} << QList{6, 4, 4, 8} << "a batch of 6";
        QTest::newRow("other width") << block << QList{4, 4, 8} << QList{4, 4, 9} << "";
        QTest::newRow("scalar") << block << QList{4, 4, 8} << QList<int>{} << "";
    }
    void shapeHints() {
        QFETCH(QString, tap);
        QFETCH(QList<int>, a);
        QFETCH(QList<int>, b);
        QFETCH(QString, hint);
        const MadeSource ours = MadeSource().addUnread(tap.toStdString(), {a.begin(), a.end()}, "F32");
        const MadeSource theirs = MadeSource().addUnread(tap.toStdString(), {b.begin(), b.end()}, "F32");
        const TapComparison only = diffTaps(ours, theirs).taps.front();
        QCOMPARE(only.status, TapStatus::Misshapen);
        const QString note = QString::fromStdString(only.note);
        QVERIFY2(hint.isEmpty() ? note.isEmpty() : note.contains(hint), qPrintable(note));
    }

    void whatCannotBeReadIsAFinding() {
        const MadeSource a = MadeSource().add(kBlock, {2, 2, 1}, {1, 2, 3, 4}).add("tokens", {2, 2}, {1, 2, 3, 4});
        const MadeSource b = MadeSource().addUnread(kBlock, {2, 2, 1}, "F32").addUnread("tokens", {2, 2}, "I64");
        const TapDiff diff = diffTaps(a, b);
        QCOMPARE(diff.taps[0].status, TapStatus::Misshapen);
        QVERIFY(diff.taps[0].note.find("B cannot be read: damaged member") != std::string::npos);
        QCOMPARE(diff.taps[1].status, TapStatus::Misshapen);
        QVERIFY(diff.taps[1].note.find("I64") != std::string::npos);
    }

    void hostileShapes() {
        const MadeSource huge = MadeSource().addUnread("global/clip.layers.0", {std::int64_t{1} << 62, 4, 4}, "F32");
        const MadeSource other = MadeSource().addUnread("global/clip.layers.0", {std::int64_t{1} << 62, 16}, "F32");
        QCOMPARE(diffTaps(huge, other).taps.front().status, TapStatus::Misshapen);
        const MadeSource impossible = MadeSource().addUnread(kBlock, {std::int64_t{1} << 40, std::int64_t{1} << 40, 4}, "F32");
        QVERIFY(diffTaps(impossible, impossible).taps.front().note.find("cannot be read") != std::string::npos);
        QVERIFY(!hasTokens("global/clip.layers.0", {0, 8}));
        QVERIFY(!hasTokens("global/clip.layers.0", {1, 8}));  // CLS alone
        QVERIFY(!hasTokens("global/sam.blocks.0", {1 << 20, 1 << 15, 1}));
        QVERIFY(!hasTokens("global/sam.blocks.0", {64}));
        QVERIFY(!hasTokens("theirs", {4, 4, 4}));
        // Empty, scalar and flat ones compare as what they are.
        QCOMPARE(status(compareOne({0, 8}, {}, {}, {}, "global/clip.layers.0")), QByteArray("same"));
        QCOMPARE(status(compareOne({}, {1}, {2})), QByteArray("differs"));
        QCOMPARE(status(compareOne({3}, {1, 2, 3}, {1, 2, 3}, {}, "theirs")), QByteArray("same"));
    }

    void theShownTypeIsTheValues() {
        const auto values = gaussianValues({40, 40});
        const auto type = [](const std::vector<float>& v) {
            return shownType(*madeTap("tokens", {static_cast<std::int64_t>(v.size()), 1}, v)->tensor());
        };
        QCOMPARE(type(values), ElementType::F32);
        QCOMPARE(type(roundedTo(ElementType::BF16, values)), ElementType::BF16);
        QCOMPARE(type(roundedTo(ElementType::F16, values)), ElementType::F16);
        QCOMPARE(type(changed(roundedTo(ElementType::BF16, values), 1599, 1e-5F)), ElementType::F32);
        QCOMPARE(type(std::vector<float>(1600, 1.0F)), ElementType::F32);  // ones are of every type
        QCOMPARE(type(std::vector<float>(1600, 0.0F)), ElementType::F32);
    }

    void typesAsToldStoredOrShown() {
        const auto values = gaussianValues({4, 4, 64});
        const auto rounded = roundedTo(ElementType::BF16, values);
        const MadeSource plain = MadeSource().add(kBlock, {4, 4, 64}, values);
        const MadeSource shown = MadeSource().add(kBlock, {4, 4, 64}, rounded);
        const MadeSource stored = MadeSource().add(kBlock, {4, 4, 64}, values, ElementType::F16);
        QCOMPARE(diffTaps(plain, shown).typeB, ElementType::BF16);
        QCOMPARE(diffTaps(plain, stored).typeB, ElementType::F16);
        QCOMPARE(diffTaps(plain, plain).typeB, ElementType::F32);
        const MadeSource told = MadeSource().add(kBlock, {4, 4, 64}, rounded).setManifest({.computeType = ElementType::F32});
        QCOMPARE(diffTaps(plain, told).typeB, ElementType::F32);
        // Pixels are what went in, not what was computed.
        const MadeSource page =
            MadeSource().add("global/preprocess.pixels", {1, 32, 32}, roundedTo(ElementType::BF16, gaussianValues({32, 32})));
        QCOMPARE(diffTaps(page, page).typeB, ElementType::F32);
        // An f32 run stored in bf16 differs by that rounding, which is no divergence.
        const MadeSource kept =
            MadeSource().add(kBlock, {4, 4, 64}, values, ElementType::BF16).setManifest({.computeType = ElementType::F32});
        const TapDiff diff = diffTaps(plain, kept);
        QCOMPARE(diff.typeB, ElementType::F32);
        QVERIFY(diff.taps.front().max > 1e-4);
        QCOMPARE(status(diff.taps.front()), QByteArray("same"));
    }

    // What altered weights, a shifted row, a wrong channel look like on a real run.
    void aRunAgainstItselfAltered() {
        const auto ours = traceSource(m_run);
        MadeSource theirs("port");
        for (const TapSource::Entry& entry : ours->entries()) {
            std::vector<float> values = ours->read(entry.tap)->floats();
            if (entry.tap == "global/sam.blocks.2") {
                for (std::size_t token = 13; token < 256; token += 16) {  // the last column of the first windows of 14
                    for (std::size_t c = 0; c < 128; ++c) values[token * 128 + c] += 0.5F;
                }
            }
            theirs.add(entry.tap, entry.shape, values);
        }
        const TapDiff diff = diffTaps(*ours, theirs);
        QCOMPARE(diff.taps.size(), ours->entries().size());
        QCOMPARE(diff.firstDivergence()->tap, std::string("global/sam.blocks.2"));
        QCOMPARE(diff.count(TapStatus::Same), diff.taps.size() - 1);
        QCOMPARE(diff.firstDivergence()->worst.size(), std::size_t{kWorstTokens});
        for (const TokenError& token : diff.firstDivergence()->worst) QCOMPARE(token.token % 16, 13);
        QVERIFY2(diff.explanation.find("SAM block 2 (window attention) of the global view") != std::string::npos,
                 diff.explanation.c_str());
        QVERIFY2(diff.explanation.find("in the last column of each window") != std::string::npos, diff.explanation.c_str());
        QVERIFY(diffTaps(*ours, *ours)
                    .explanation.find("no divergence: " + std::to_string(diff.taps.size()) + " taps within the noise of f32") !=
                std::string::npos);
    }

    void namesOfFilesAreMadePrintable() {
        const MadeSource a = MadeSource().add("\x1b[2J\n", {2}, {1, 2}), b = MadeSource().add("\x1b[2J\n", {2}, {1, 3});
        const std::string said = diffTaps(a, b).explanation;
        QVERIFY(said.find('\x1b') == std::string::npos && said.find('\n') == std::string::npos);
        QVERIFY(said.find("no tap of the encoder") != std::string::npos);
    }

    void sharingNothingIsSaid() {
        const MadeSource a = MadeSource().add(kBlock, {1}, {1}), b = MadeSource().add("theirs", {1}, {1});
        const TapDiff diff = diffTaps(a, b);
        QVERIFY(!diff.first);
        QVERIFY(diff.explanation.find("share no tap") != std::string::npos);
    }

    void stopsWhenAsked() {
        std::stop_source stop;
        const auto ours = traceSource(m_run);
        int done = 0;
        QVERIFY_EXCEPTION_THROWN(diffTaps(
                                     *ours, *ours, {},
                                     [&](const std::string&, int, int) {
                                         if (++done == 3) stop.request_stop();
                                     },
                                     stop.get_token()),
                                 Cancelled);
        QCOMPARE(done, 3);
    }

    // The limits against what was measured: of float32 none below 2.9 times it, of the others 3.9; none over 8 times.
    void limitsAreAFewTimesTheMeasured() {
        QFile file(QStringLiteral(DEEPSCOPE_TEST_DATA "/noise/noise.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::map<std::pair<std::string, ElementType>, double> worst;
        for (file.readLine(); !file.atEnd();) {
            const QList<QByteArray> cells = file.readLine().trimmed().split(',');
            QCOMPARE(cells.size(), 9);
            const QByteArray kind = cells[3].split('-').front();
            const ElementType type = kind == "f32" ? ElementType::F32 : kind == "bf16" ? ElementType::BF16 : ElementType::F16;
            const std::string tap = cells[5] == "tokens" ? "tokens" : "tile.1/" + cells[5].toStdString();
            double& seen = worst[{tap, type}];
            seen = std::max(seen, cells[6].toDouble());
            QVERIFY2(cells[7].toDouble() <= expectedPeak(tap, ElementType::F32, type),
                     (tap + " " + cells[7].toStdString()).c_str());
        }
        QVERIFY(worst.size() > 200);
        for (const auto& [what, seen] : worst) {
            const double limit = expectedNoise(what.first, ElementType::F32, what.second);
            QVERIFY2(limit >= (what.second == ElementType::F32 ? 2.9 : 3.9) * seen, what.first.c_str());
            if (seen > 0) QVERIFY2(limit <= 8 * seen, (what.first + " " + std::to_string(limit / seen)).c_str());
        }
    }

    void noiseGrowsWithTheTypesCoarseness() {
        for (const char* tap :
             {"global/sam.blocks.0", "tile.3/clip.layers.20.mid", "global/fusion.projector", "tokens", "theirs"}) {
            const double f32 = expectedNoise(tap, ElementType::F32, ElementType::F32);
            const double f16 = expectedNoise(tap, ElementType::F32, ElementType::F16);
            const double bf16 = expectedNoise(tap, ElementType::BF16, ElementType::F32);
            QVERIFY(f32 > 0 && f32 < 1e-4);
            QVERIFY(f16 > 10 * f32 && bf16 > f16 && bf16 < 0.2);
            QCOMPARE(expectedNoise(tap, ElementType::F32, ElementType::BF16), bf16);
            QVERIFY(expectedNoise(tap, ElementType::BF16, ElementType::F16) >= bf16);
            QVERIFY(expectedPeak(tap, ElementType::F32, ElementType::F32) > 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestTapDiff)
#include "tst_tap_diff.moc"
