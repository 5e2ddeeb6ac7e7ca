#include "encoder/errors.h"
#include "encoder/export/dump_reader.h"
#include "encoder/image/image_file.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/probe/divergence_cause.h"
#include "tests/encoder/probe/ports_dump.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>

using namespace deepscope;

namespace {

const char* const kPage = DEEPSCOPE_TEST_DATA "/pages/receipt.png";

WeightSpec miniWeights() {
    WeightSpec weights;
    weights.preset = Preset::Mini;
    return weights;
}

std::string nameOf(const std::optional<CauseTrial>& cause) {
    return cause ? std::string(causeName(cause->id)) : "none";
}

}  // namespace

/// Against dumps that a port in Python made, right or wrong on purpose.
class TestDivergenceCause : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAlterationIsNamed_data();
    void everyAlterationIsNamed();
    void alterationWithinTilesIsNamed_data();
    void alterationWithinTilesIsNamed();
    void rightPortHasNoCause();
    void unknownAlterationHasNoCause_data();
    void unknownAlterationHasNoCause();
    void roundedPortIsJudgedByItsNoise_data();
    void roundedPortIsJudgedByItsNoise();
    void startsWhereThePortIsStillRight();
    void takesCompressedPatchesFromWhereTheyAre();
    void missingImageIsTold();
    void changedImageIsRefused();
    void startsLaterWithoutPixels();
    void missingWeightsLeaveTheLayout();
    void otherWeightsAreTold();
    void nothingFiniteIsTold();
    void progressGoesToItsEnd();
    void cancelEndsTheSearch();

private:
    QString dumpPath(const QString& name) const { return m_folder.filePath(name + QStringLiteral(".safetensors")); }
    std::shared_ptr<const TapSource> port(const QString& name) const;
    std::shared_ptr<const TapSource> ours(const std::string& mode);
    CauseSearchInput input(const std::string& mode, std::shared_ptr<const TapSource> b);
    CauseSearch search(const CauseSearchInput& input, std::optional<double> rtol = {}) const;
    const DecodedImage& decoded(const std::filesystem::path& path);

    QTemporaryDir m_folder;
    std::shared_ptr<const WeightSource> m_weights = openWeights(miniWeights());
    std::map<std::string, std::shared_ptr<const TapSource>> m_ours;
    std::map<std::filesystem::path, DecodedImage> m_images;
};

namespace {

struct Port {
    const char* name;
    const char* alteration;
    const char* mode = "custom:256";
    const char* type = "f32";
};

// At 256 pixels the page is padded, every position table resized, every window padded.
constexpr Port kPorts[] = {
    {"right", nullptr},
    {"no-antialias", "no-antialias"},
    {"no-antialias-bilinear", "no-antialias:bilinear"},
    {"no-antialias-sam", "no-antialias:sam"},
    {"no-antialias-clip", "no-antialias:clip"},
    {"position-layout-cls-last", "position-layout:cls-last"},
    {"position-layout-transposed", "position-layout:transposed"},
    {"position-layout-sliced", "position-layout:sliced"},
    {"position-layout-whole", "position-layout:whole"},
    {"position-layout-sam-transposed", "position-layout:sam-transposed"},
    {"gelu-tanh-sam", "gelu-tanh:sam"},
    {"gelu-tanh-clip", "gelu-tanh:clip"},
    {"gelu-tanh-clip-erf", "gelu-tanh:clip-erf"},
    {"scaled-rel-pos", "scaled-rel-pos"},
    {"masked-window-padding", "masked-window-padding"},
    {"layer-norm-eps-both", "layer-norm-eps:both"},
    {"layer-norm-eps-sam", "layer-norm-eps:sam"},
    {"layer-norm-eps-clip", "layer-norm-eps:clip"},
    {"stretch-for-pad", "stretch-for-pad"},
    {"pad-for-stretch", "pad-for-stretch", "tiny"},
    {"resize-order", "resize-order"},
    {"channel-order", "channel-order"},
    {"concat-order", "concat-order"},
    {"token-order-transposed", "token-order:transposed"},
    {"token-order-flattened", "token-order:flattened"},
    {"token-order-newline-first", "token-order:newline-first"},
    {"token-order-separator-first", "token-order:separator-first"},
    {"scaled-weight", "unknown:scaled-weight"},
    {"noise", "unknown:noise"},
    {"rounded-right", nullptr, "custom:256", "bf16"},
    {"rounded-concat-order", "concat-order", "custom:256", "bf16"},
    {"rounded-channel-order", "channel-order", "custom:256", "bf16"},
    {"rounded-masked-window-padding", "masked-window-padding", "custom:256", "bf16"},
    {"rounded-noise", "unknown:noise", "custom:256", "bf16"},
    {"tile-order-columns", "tile-order:columns", "gundam"},
    {"tile-order-reversed", "tile-order:reversed", "gundam"},
    {"tile-order-mosaic", "tile-order:mosaic", "gundam"},
    {"token-order-global-first", "token-order:global-first", "gundam"},
    {"token-order-tile-by-tile", "token-order:tile-by-tile", "gundam"},
};
// 850×1100 on at most 4 tiles: 2×2.
const char* const kTiledPage = DEEPSCOPE_TEST_DATA "/pages/page.png";
constexpr int kMaxTiles = 4;

}  // namespace

void TestDivergenceCause::initTestCase() {
    QStringList arguments{QStringLiteral(DEEPSCOPE_TEST_DATA "/port/encoder_port.py"),
                          QStringLiteral("--mini"),
                          QStringLiteral("--threads"),
                          QStringLiteral("1"),
                          QStringLiteral("--max-tiles"),
                          QString::number(kMaxTiles)};
    for (const Port& port : kPorts) {
        const QString mode = QString::fromLatin1(port.mode);
        const bool tiled = mode == QStringLiteral("gundam");
        arguments << QStringLiteral("--mode") << mode << QStringLiteral("--image")
                  << QString::fromUtf8(tiled ? kTiledPage : kPage) << QStringLiteral("--dtype") << QString::fromLatin1(port.type)
                  << QStringLiteral("--taps")
                  << (tiled ? QStringLiteral("*/preprocess.pixels,*/fusion.projector,tokens") : QStringLiteral("main"));
        if (port.alteration) arguments << QStringLiteral("--alter") << QString::fromLatin1(port.alteration);
        arguments << QStringLiteral("--out") << dumpPath(QString::fromLatin1(port.name));
    }
    QProcess python;
    python.start(QStringLiteral(DEEPSCOPE_PYTHON), arguments);
    QVERIFY2(python.waitForFinished(240000) && python.exitCode() == 0, python.readAllStandardError().constData());
}

std::shared_ptr<const TapSource> TestDivergenceCause::port(const QString& name) const {
    return dumpSource(DumpReader::open(dumpPath(name).toStdString()));
}

std::shared_ptr<const TapSource> TestDivergenceCause::ours(const std::string& mode) {
    auto& source = m_ours[mode];
    if (!source) {
        const DecodedImage& page = decoded(mode == "gundam" ? kTiledPage : kPage);
        EncoderInput run;
        run.plan = planViews(page.upright.size, parseMode(mode), kMaxTiles);
        run.pixels = prepareViews(page.upright, run.plan);
        run.image = {.path = std::filesystem::path(page.path).filename().string(), .sha256 = page.sha256};
        source = traceSource(DeepEncoder::load(m_weights, ComputeChoice{.threads = 1})->run(run, RunOptions{}));
    }
    return source;
}

CauseSearchInput TestDivergenceCause::input(const std::string& mode, std::shared_ptr<const TapSource> b) {
    return {.a = ours(mode),
            .b = std::move(b),
            .weights = m_weights,
            .imageFolders = {DEEPSCOPE_TEST_DATA "/pages"},
            .readImage = [this](const std::filesystem::path& path, const std::stop_token&) { return decoded(path); },
            .threads = 1};
}

// Decoded once for all searches.
const DecodedImage& TestDivergenceCause::decoded(const std::filesystem::path& path) {
    const auto known = m_images.find(path);
    return known != m_images.end() ? known->second : m_images.emplace(path, readImageFile(path)).first->second;
}

CauseSearch TestDivergenceCause::search(const CauseSearchInput& input, std::optional<double> rtol) const {
    return findCause(input, diffTaps(*input.a, *input.b, {.rtol = rtol}));
}

void TestDivergenceCause::everyAlterationIsNamed_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("taps");  // all, or the only one that the port dumped
    for (const Port& port : kPorts) {
        const QString alteration = QString::fromLatin1(port.alteration ? port.alteration : "unknown");
        if (alteration.startsWith(QStringLiteral("unknown")) || port.mode == std::string_view("gundam") ||
            port.type != std::string_view("f32")) {
            continue;
        }
        const bool inLayout =
            alteration.contains(QStringLiteral("-first")) || alteration == QStringLiteral("token-order:transposed");
        QStringList cases{QStringLiteral("all"), inLayout ? QStringLiteral("tokens") : QStringLiteral("global/fusion.projector")};
        if (alteration == QStringLiteral("concat-order")) cases << QStringLiteral("tokens");
        const bool inSam = alteration.contains(QStringLiteral("sam")) || alteration.contains(QStringLiteral("window")) ||
                           alteration.contains(QStringLiteral("rel-pos")) || alteration.contains(QStringLiteral("for"));
        if (inSam) cases << QStringLiteral("global/sam.blocks.2");
        if (alteration == QStringLiteral("token-order:flattened")) cases << QStringLiteral("global/clip.layers.1");
        for (const QString& taps : cases) {
            QTest::addRow("%s, %s", port.name, qPrintable(taps))
                << QString::fromLatin1(port.name) << QString::fromLatin1(port.mode) << taps;
        }
    }
}

void TestDivergenceCause::everyAlterationIsNamed() {
    QFETCH(const QString, name);
    QFETCH(const QString, mode);
    QFETCH(const QString, taps);
    auto b = port(name);
    if (taps != QStringLiteral("all")) b = std::make_shared<Handful>(b, std::vector{taps.toStdString()});
    // Epsilons alone are near the noise of this small model.
    const bool faint = name.startsWith(QStringLiteral("layer-norm-eps"));
    const auto rtol = faint ? std::optional(2e-5) : std::nullopt;
    const CauseSearch found = search(input(mode.toStdString(), b), rtol);
    QVERIFY2(name.startsWith(QString::fromStdString(nameOf(found.cause))),
             (nameOf(found.cause) + " at " + found.tap + ": " + found.explanation).c_str());
    QVERIFY2(found.cause->explained > (faint ? 0.95 : 0.999), found.explanation.c_str());
    QVERIFY(QString::fromStdString(found.explanation).startsWith(QString::fromStdString(nameOf(found.cause))));
    QVERIFY(found.baselineRms > found.cause->rms);
    QVERIFY(std::ranges::is_sorted(found.trials, {}, &CauseTrial::rms));
    QVERIFY(found.untried.empty());
}

void TestDivergenceCause::alterationWithinTilesIsNamed_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("taps");
    for (const char* name : {"tile-order-columns", "tile-order-reversed", "tile-order-mosaic", "token-order-global-first",
                             "token-order-tile-by-tile"}) {
        QTest::addRow("%s, all", name) << QString::fromLatin1(name) << QStringLiteral("all");
        QTest::addRow("%s, tokens", name) << QString::fromLatin1(name) << QStringLiteral("tokens");
    }
    QTest::newRow("tile-order-columns, a tile's features")
        << QStringLiteral("tile-order-columns") << QStringLiteral("tile.1/fusion.projector");
}

void TestDivergenceCause::alterationWithinTilesIsNamed() {
    QFETCH(const QString, name);
    QFETCH(const QString, taps);
    auto b = port(name);
    if (taps != QStringLiteral("all")) b = std::make_shared<Handful>(b, std::vector{taps.toStdString()});
    const CauseSearch found = search(input("gundam", b));
    QVERIFY2(name.startsWith(QString::fromStdString(nameOf(found.cause))),
             (nameOf(found.cause) + " at " + found.tap + ": " + found.explanation).c_str());
    QVERIFY(found.cause->explained > 0.999);
}

void TestDivergenceCause::rightPortHasNoCause() {
    const CauseSearch found = search(input("custom:256", port(QStringLiteral("right"))));
    QVERIFY(!found.cause);
    QVERIFY(found.tap.empty() && found.trials.empty());
    QCOMPARE(found.explanation, std::string("there is no divergence to explain"));
}

void TestDivergenceCause::unknownAlterationHasNoCause_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("taps");
    for (const char* name : {"noise", "scaled-weight", "rounded-noise"}) {
        for (const char* taps : {"all", "tokens", "global/fusion.projector"}) {
            QTest::addRow("%s, %s", name, taps) << QString::fromLatin1(name) << QString::fromLatin1(taps);
        }
    }
}

void TestDivergenceCause::unknownAlterationHasNoCause() {
    QFETCH(const QString, name);
    QFETCH(const QString, taps);
    auto b = port(name);
    if (taps != QStringLiteral("all")) b = std::make_shared<Handful>(b, std::vector{taps.toStdString()});
    // So near to bf16's noise that the diff has to be told to see it.
    const auto rtol = name.startsWith(QStringLiteral("rounded")) ? std::optional(1e-3) : std::nullopt;
    const CauseSearch found = search(input("custom:256", b), rtol);
    QVERIFY2(!found.tap.empty(), "the diff sees nothing");
    QVERIFY2(!found.cause, found.explanation.c_str());
    QVERIFY(!found.explanation.empty());
}

void TestDivergenceCause::roundedPortIsJudgedByItsNoise_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("taps");
    QTest::addColumn<bool>("exact");  // what is recomputed takes no arithmetic
    for (const char* name : {"rounded-concat-order", "rounded-channel-order", "rounded-masked-window-padding"}) {
        const bool moves = std::string_view(name).ends_with("order");
        QTest::addRow("%s, all", name) << QString::fromLatin1(name) << QStringLiteral("all") << moves;
        // Of a page in black and white, blue and red change the features by less than bf16 does.
        if (name == std::string_view("rounded-channel-order")) continue;
        QTest::addRow("%s, features", name) << QString::fromLatin1(name) << QStringLiteral("global/fusion.projector") << false;
    }
}

void TestDivergenceCause::roundedPortIsJudgedByItsNoise() {
    QFETCH(const QString, name);
    QFETCH(const QString, taps);
    auto b = port(name);
    QFETCH(const bool, exact);
    if (taps != QStringLiteral("all")) b = std::make_shared<Handful>(b, std::vector{taps.toStdString()});
    const CauseSearch found = search(input("custom:256", b));
    QVERIFY2(name.endsWith(QString::fromStdString(nameOf(found.cause))), found.explanation.c_str());
    QVERIFY2(found.cause->explained > 0.95, found.explanation.c_str());
    QVERIFY(exact || found.cause->rms > 1e-4);  // the port's rounding is left, and told
}

void TestDivergenceCause::startsWhereThePortIsStillRight() {
    const auto b = port(QStringLiteral("concat-order"));
    CauseSearch found = search(input("custom:256", b));
    QCOMPARE(found.tap, std::string("global/fusion.concat"));
    QCOMPARE(found.startTap, std::string("global/clip.layers.3"));
    QVERIFY(found.startIsPorts);
    found = search(input("custom:256", std::make_shared<Handful>(b, std::vector<std::string>{"global/sam.blocks.1", "tokens"})));
    QCOMPARE(found.startTap, std::string("global/sam.blocks.1"));
    QCOMPARE(nameOf(found.cause), std::string("concat-order"));
    found = search(input("custom:256", std::make_shared<Handful>(b, std::vector<std::string>{"tokens"})));
    QCOMPARE(found.startTap, std::string("image"));
    QVERIFY(!found.startIsPorts);
}

void TestDivergenceCause::takesCompressedPatchesFromWhereTheyAre() {
    // The port dumped a CLIP layer and the features: the fusion needs net_3, which our run kept.
    const std::vector<std::string> dumped{"global/clip.layers.2", "global/fusion.projector"};
    const auto b = std::make_shared<Handful>(port(QStringLiteral("concat-order")), dumped);
    CauseSearchInput in = input("custom:256", b);
    CauseSearch found = search(in);
    QCOMPARE(found.startTap, std::string("global/clip.layers.2"));
    QCOMPARE(nameOf(found.cause), std::string("concat-order"));
    in.a = std::make_shared<Handful>(in.a, std::vector<std::string>{"global/compressor.net_3"}, /*kept=*/false);
    found = search(in);
    QCOMPARE(found.startTap, std::string("image"));
    QCOMPARE(nameOf(found.cause), std::string("concat-order"));
}

void TestDivergenceCause::missingImageIsTold() {
    CauseSearchInput in = input("custom:256", std::make_shared<Handful>(port(QStringLiteral("channel-order")),
                                                                        std::vector<std::string>{"global/fusion.projector"}));
    in.imageFolders.clear();
    CauseSearch found = search(in);
    QCOMPARE(nameOf(found.cause), std::string("channel-order"));  // our run's pixels do for it
    QCOMPARE(found.startTap, std::string("global/preprocess.pixels"));
    QCOMPARE(found.untried,
             (std::vector<std::string>{"stretch-for-pad: receipt.png is not there", "resize-order: receipt.png is not there"}));
    in.b = port(QStringLiteral("stretch-for-pad"));
    found = search(in);
    QVERIFY(!found.cause);
    QCOMPARE(found.untried.size(), 2U);
    in.readImage = nullptr;
    QCOMPARE(search(in).untried.front(), std::string("stretch-for-pad: this build reads no images"));
}

void TestDivergenceCause::changedImageIsRefused() {
    QVERIFY(
        QFile::copy(QStringLiteral(DEEPSCOPE_TEST_DATA "/pages/small.png"), m_folder.filePath(QStringLiteral("receipt.png"))));
    CauseSearchInput in = input("custom:256", port(QStringLiteral("stretch-for-pad")));
    in.imageFolders = {m_folder.path().toStdString()};
    const CauseSearch found = search(in);
    QVERIFY(!found.cause);
    QCOMPARE(found.untried.size(), 2U);
    QVERIFY(found.untried.front().ends_with("is not the image that our dump was made of"));
    // The right one in a later folder is found past it.
    in.imageFolders.push_back(DEEPSCOPE_TEST_DATA "/pages");
    QCOMPARE(nameOf(search(in).cause), std::string("stretch-for-pad"));
}

void TestDivergenceCause::startsLaterWithoutPixels() {
    const auto only = [](std::vector<std::string> taps, std::shared_ptr<const TapSource> source) {
        return std::make_shared<Handful>(std::move(source), std::move(taps));
    };
    CauseSearchInput in = input("custom:256", only({"global/fusion.projector"}, port(QStringLiteral("concat-order"))));
    in.imageFolders.clear();
    in.a = only({"global/sam.blocks.1", "global/compressor.net_3", "global/fusion.projector"}, in.a);
    CauseSearch found = search(in);
    QCOMPARE(found.startTap, std::string("global/sam.blocks.1"));
    QVERIFY(!found.startIsPorts);
    QCOMPARE(nameOf(found.cause), std::string("concat-order"));
    QVERIFY(std::ranges::find(found.untried, "channel-order: it acts before global/sam.blocks.1, the first that our run kept") !=
            found.untried.end());
    in.a = only({"global/fusion.projector"}, in.a);
    found = search(in);
    QVERIFY(!found.cause && found.trials.empty());
    QCOMPARE(found.explanation,
             std::string(
                 "no cause was tried: neither run kept anything before global/fusion.projector, and receipt.png is not there"));
}

void TestDivergenceCause::missingWeightsLeaveTheLayout() {
    CauseSearchInput in = input("custom:256", port(QStringLiteral("token-order-newline-first")));
    in.weights = nullptr;
    QCOMPARE(nameOf(search(in).cause), std::string("token-order"));
    in.b = port(QStringLiteral("concat-order"));
    const CauseSearch found = search(in);
    QVERIFY(!found.cause);
    QCOMPARE(found.explanation, std::string("no cause was tried: the weights are not there"));
    in.b = port(QStringLiteral("stretch-for-pad"));
    QCOMPARE(nameOf(search(in).cause), std::string("stretch-for-pad"));
}

void TestDivergenceCause::otherWeightsAreTold() {
    CauseSearchInput in = input("custom:256", port(QStringLiteral("scaled-rel-pos")));
    WeightSpec released;  // nothing of it is read before the search asks: its widths are enough to refuse it
    released.preset = Preset::DesignNote;
    in.weights = openWeights(released);
    std::stop_source stop;
    bool loaded = false;
    const CauseProgress progress = [&](const std::string&, int, int) { loaded = true; };
    const CauseSearch found = findCause(in, diffTaps(*in.a, *in.b), progress, stop.get_token());
    QVERIFY(!found.cause && found.trials.empty());
    QVERIFY(!loaded);
    QCOMPARE(found.explanation, std::string("global/sam.blocks.0 has the shape [16,16,128], with these weights it has "
                                            "[16,16,768]: no cause can be tried"));
}

void TestDivergenceCause::nothingFiniteIsTold() {
    const auto b = std::make_shared<Broken>(port(QStringLiteral("right")), "global/sam.neck");
    const CauseSearch found = search(input("custom:256", b));
    QCOMPARE(found.tap, std::string("global/sam.neck"));
    QVERIFY(!found.cause && found.trials.empty());
    QCOMPARE(found.explanation, std::string("the port's global/sam.neck has no finite values: no cause can be tried"));
}

void TestDivergenceCause::progressGoesToItsEnd() {
    const CauseSearchInput in =
        input("custom:256",
              std::make_shared<Handful>(port(QStringLiteral("noise")), std::vector<std::string>{"global/fusion.projector"}));
    std::vector<std::pair<int, int>> reports;
    std::vector<std::string> names;
    const CauseProgress progress = [&](const std::string& what, int done, int total) {
        if (what == "weights") return;
        reports.emplace_back(done, total);
        names.push_back(what);
    };
    findCause(in, diffTaps(*in.a, *in.b), progress);
    QVERIFY(reports.size() > 100);  // block by block
    QVERIFY(std::ranges::is_sorted(reports));
    QVERIFY(std::ranges::all_of(reports, [&](const auto& report) { return report.second == reports.front().second; }));
    QVERIFY(reports.back().first > 0.99 * reports.back().second && reports.back().first <= reports.back().second);
    QVERIFY(std::ranges::find(names, "masked-window-padding") != names.end());
}

void TestDivergenceCause::cancelEndsTheSearch() {
    const CauseSearchInput in =
        input("custom:256",
              std::make_shared<Handful>(port(QStringLiteral("noise")), std::vector<std::string>{"global/fusion.projector"}));
    std::stop_source stop;
    int after = 0;
    const CauseProgress progress = [&](const std::string& what, int, int) {
        if (stop.stop_requested()) ++after;
        if (what == "gelu-tanh") stop.request_stop();
    };
    const TapDiff diff = diffTaps(*in.a, *in.b);
    QVERIFY_THROWS_EXCEPTION(Cancelled, findCause(in, diff, progress, stop.get_token()));
    QVERIFY(stop.stop_requested());
    QVERIFY(after <= 1);  // no block more than the one under way
}

QTEST_GUILESS_MAIN(TestDivergenceCause)
#include "tst_divergence_cause.moc"
