#include "encoder/model/deep_encoder.h"
#include "widgets/models/stage_words.h"
#include "widgets/models/view_figures.h"
#include "widgets/models/view_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace deepscope;

namespace {

constexpr ImageSize kPage{1240, 1754};

RunPlan madePlan(Preset preset, const char* mode) {
    RunPlan plan;
    plan.views = planViews(kPage, parseMode(mode));
    plan.architecture = presetArchitecture(preset);
    plan.taps = tapNames(plan.views, plan.architecture);
    return plan;
}

/// What is wrong with a sentence; empty when nothing is.
QString flaw(const QString& text) {
    static const QRegularExpression kPlace(QStringLiteral("%(L?[0-9]|n)"));
    if (text.isEmpty()) return QStringLiteral("empty");
    if (text.contains(kPlace)) return QStringLiteral("a place is not filled");
    if (text.contains(QStringLiteral("  "))) return QStringLiteral("two spaces");
    if (text.contains(QStringLiteral("0×0"))) return QStringLiteral("no size");
    return text.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral("no end");
}

TapView looked(ViewKind kind) {
    TapView view;
    view.kind = kind;
    return view;
}

}  // namespace

class TestViewWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyViewOfEveryTapHasWords_data();
    void everyViewOfEveryTapHasWords();
    void everyStageHasWords_data() { everyViewOfEveryTapHasWords_data(); }
    void everyStageHasWords();
    void figuresFollowFromModeAndPage();
    void stagesNameThisRunsNumbers();
    void tilesSayWhereTheyAre();
    void automaticIsAttentionWhereItCanBe();
    void wordsDependOnHowItIsLookedAt();
    void paddingAndSyntheticWeightsAreToldWhereTheyMatter();
    void pageHasWordsOfItsOwn();
    void noStageHasNoWords();
};

void TestViewWords::everyViewOfEveryTapHasWords_data() {
    QTest::addColumn<int>("preset");
    QTest::addColumn<QByteArray>("mode");
    for (const Preset preset : {Preset::Mini, Preset::Released, Preset::DesignNote}) {
        for (const char* mode : {"tiny", "base", "gundam", "custom:448"}) {
            const QByteArray name = QByteArray::fromStdString(std::string(presetName(preset))) + ' ' + mode;
            QTest::newRow(name.constData()) << static_cast<int>(preset) << QByteArray(mode);
        }
    }
}

void TestViewWords::everyViewOfEveryTapHasWords() {
    QFETCH(int, preset);
    QFETCH(QByteArray, mode);
    const RunPlan plan = madePlan(static_cast<Preset>(preset), mode.constData());
    std::vector<std::string> taps = plan.taps;
    taps.emplace_back();
    for (const std::string& tap : taps) {
        for (int kind = 0; kind < kViewKinds; ++kind) {
            for (const bool pinned : {false, true}) {
                for (const RunPlan* known : {&plan, static_cast<const RunPlan*>(nullptr)}) {
                    const ViewWords words = viewWords(looked(static_cast<ViewKind>(kind)), {tap, known, pinned});
                    QStringList texts{words.shows, words.misread, words.howTo};
                    if (!words.alsoMind.isEmpty()) texts << words.alsoMind;
                    for (const QString& text : texts) {
                        const QString wrong = flaw(text);
                        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 kind %2: %3: %4")
                                                                 .arg(QString::fromStdString(tap))
                                                                 .arg(kind)
                                                                 .arg(wrong, text)));
                    }
                }
            }
        }
    }
}

void TestViewWords::everyStageHasWords() {
    QFETCH(int, preset);
    QFETCH(QByteArray, mode);
    const RunPlan plan = madePlan(static_cast<Preset>(preset), mode.constData());
    QSet<QString> told;
    for (const std::string& tap : plan.taps) {
        const QString words = stageWords(tap, plan);
        const QString wrong = flaw(words);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromStdString(tap) + QStringLiteral(": ") + wrong + words));
        if (!tap.starts_with("tile.")) told << words;
        QVERIFY(stageChannels(tap, plan.architecture) > 0);
    }
    // No two stages of a view say the same.
    const auto global =
        std::count_if(plan.taps.begin(), plan.taps.end(), [](const auto& tap) { return !tap.starts_with("tile."); });
    QCOMPARE(told.size(), global);
}

void TestViewWords::figuresFollowFromModeAndPage() {
    const ViewFigures tiny = viewFigures(madePlan(Preset::Released, "tiny"), ViewId::global());
    QCOMPARE(tiny.grid, 32);
    QCOMPARE(tiny.tokens, 1024);
    QCOMPARE(tiny.compressedTokens, 64);
    QCOMPARE(tiny.window, 14);
    QCOMPARE(tiny.paddedGrid, 42);
    QCOMPARE(tiny.paddedShare, 1 - 1024.0 / 1764);
    QCOMPARE(tiny.greyShare, 0.0);
    QVERIFY(tiny.isStretched && tiny.hasPaddedWindows());

    const ViewFigures base = viewFigures(madePlan(Preset::Released, "base"), ViewId::global());
    QCOMPARE(base.paddedGrid, 70);
    QCOMPARE(base.compressed, 16);
    QCOMPARE(base.greyShare, 1 - 724.0 / 1024);  // 1240 · 1024 / 1754 = 723.9
    QVERIFY(!base.isStretched);

    const RunPlan gundam = madePlan(Preset::Released, "gundam");
    const ViewFigures tile = viewFigures(gundam, ViewId::ofTile(3));
    QCOMPARE(tile.sidePx, 640);
    QCOMPARE(tile.grid, 40);
    QVERIFY(tile.isStretched);
    QCOMPARE(viewFigures(gundam, ViewId::global()).grid, 64);

    QVERIFY(!viewFigures(madePlan(Preset::Released, "custom:448"), ViewId::global()).hasPaddedWindows());
    QCOMPARE(viewFigures(madePlan(Preset::DesignNote, "base"), ViewId::global()).paddedGrid, 64);
    QCOMPARE(paddedSide(80, 14), 84);
    QCOMPARE(paddedSide(40, 0), 40);
}

void TestViewWords::stagesNameThisRunsNumbers() {
    const RunPlan tiny = madePlan(Preset::Released, "tiny");
    const auto says = [](const RunPlan& plan, const char* tap, const char* part) {
        const QString words = stageWords(tap, plan);
        if (words.contains(QString::fromUtf8(part))) return true;
        qWarning("%s", qPrintable(words));
        return false;
    };
    QVERIFY(says(tiny, "global/preprocess.pixels", "1240×1754 pixels stretched to 512×512"));
    QVERIFY(says(tiny, "global/sam.patch_embed", "32×32 = 1024 tokens"));
    QVERIFY(says(tiny, "global/sam.patch_embed", "its 768 values"));
    QVERIFY(says(tiny, "global/sam.pos_embed", "64×64 places and is resized to 32×32"));
    QVERIFY(says(tiny, "global/sam.blocks.3", "32×32 grid is padded to 42×42"));
    QVERIFY(says(tiny, "global/sam.blocks.2", "◆ attends globally: every token to all 1024, in 12 heads"));
    QVERIFY(says(tiny, "global/sam.blocks.2.mid", "Block 2 halfway"));
    QVERIFY(says(tiny, "global/compressor.net_2", "side to 16 and widens it from 256 to 512"));
    QVERIFY(says(tiny, "global/compressor.net_3", "8×8 = 64 tokens are left of 1024"));
    QVERIFY(says(tiny, "global/clip.embeddings", "16×16 positions are resized to 8×8"));
    QVERIFY(says(tiny, "global/clip.layers.5", "Layer 5 of 24"));
    QVERIFY(says(tiny, "global/clip.layers.5", "attends to all 65, in 16 heads"));
    QVERIFY(says(tiny, "global/fusion.projector", "2048 channels to 1280"));
    QVERIFY(says(tiny, "tokens", "73 rows of 1280. Each of 8 lines"));

    const RunPlan base = madePlan(Preset::Released, "base");
    QVERIFY(says(base, "global/preprocess.pixels", "fitted to 724×1024 pixels, centred in 1024×1024"));
    QVERIFY(!stageWords("global/sam.pos_embed", base).contains(QLatin1String("resized")));
    QVERIFY(!stageWords("global/clip.embeddings", base).contains(QLatin1String("resized")));
    QVERIFY(says(madePlan(Preset::DesignNote, "base"), "global/sam.neck", "follows the first alone"));
    QVERIFY(says(base, "global/sam.neck", "follows each"));
    QVERIFY(!stageWords("global/sam.blocks.0", madePlan(Preset::DesignNote, "base")).contains(QLatin1String("padded")));
    QVERIFY(says(madePlan(Preset::Mini, "tiny"), "global/sam.blocks.1", "in 2 heads"));
}

void TestViewWords::tilesSayWhereTheyAre() {
    const RunPlan gundam = madePlan(Preset::Released, "gundam");
    QCOMPARE(*gundam.views.tiles, (TileGrid{2, 3}));
    const QString pixels = stageWords("tile.5/preprocess.pixels", gundam);
    QVERIFY2(pixels.contains(QStringLiteral("stretched to 1280×1920")) && pixels.contains(QStringLiteral("row 2, column 1")),
             qPrintable(pixels));
    QVERIFY(stageWords("tile.0/sam.patch_embed", gundam).contains(QStringLiteral("40×40")));
    QVERIFY(stageWords("tokens", gundam).contains(QStringLiteral("903 rows")));
    QVERIFY(stageWords("tokens", gundam).contains(QStringLiteral("2×3 tiles")));
}

void TestViewWords::automaticIsAttentionWhereItCanBe() {
    const RunPlan plan = madePlan(Preset::Mini, "tiny");
    const auto isAttentionOf = [](const ViewSubject& subject) {
        const QString automatic = viewWords(looked(ViewKind::Automatic), subject).shows;
        const bool attention = automatic == viewWords(looked(ViewKind::AttentionFrom), subject).shows;
        return attention || automatic != viewWords(looked(ViewKind::Norm), subject).shows;
    };
    QVERIFY(isAttentionOf({"global/sam.blocks.0", &plan, true}));
    QVERIFY(!isAttentionOf({"global/sam.blocks.0", &plan, false}));
    QVERIFY(!isAttentionOf({"global/sam.blocks.0.mid", &plan, true}));
    QVERIFY(!isAttentionOf({"global/fusion.projector", &plan, true}));
    QVERIFY(!isAttentionOf({"global/clip.layers.0", nullptr, true}));
}

void TestViewWords::wordsDependOnHowItIsLookedAt() {
    const RunPlan plan = madePlan(Preset::Released, "tiny");
    const ViewSubject block{"global/sam.blocks.2", &plan, true};
    TapView view = looked(ViewKind::AttentionFrom);
    QVERIFY(viewWords(view, block).shows.contains(QLatin1String("all 1024 tokens")));
    QVERIFY(viewWords(view, {"global/sam.blocks.0", &plan, true}).shows.contains(QStringLiteral("14×14 keys")));
    QVERIFY(viewWords(view, {"global/clip.layers.0", &plan, true}).shows.contains(QLatin1String("64 tokens and CLS")));
    view.heads = AttentionQuery::Heads::One;
    view.head = 7;
    QVERIFY(viewWords(view, block).shows.contains(QLatin1String("Head 7 alone")));
    view.keptMass = 0.9;
    QVERIFY(viewWords(view, block).shows.contains(QLatin1String("strongest 90 %")));
    view.heads = AttentionQuery::Heads::All;  // neither one nor their mean
    QVERIFY(!viewWords(view, block).shows.contains(QLatin1String("sum to 1")));
    view.part = AttentionPart::RelH;
    QVERIFY(viewWords(view, block).shows.contains(QLatin1String("rel_h")));
    QVERIFY(!viewWords(view, block).shows.contains(QLatin1String("sum to 1.")));  // logits do not sum to 1

    TapView components = looked(ViewKind::Components);
    const ViewWords own = viewWords(components, block);
    components.sharedComponents = true;
    components.leaveOutOutliers = true;
    const ViewWords shared = viewWords(components, block);
    QVERIFY(own.misread != shared.misread);
    QVERIFY(shared.shows.contains(QLatin1String("took no part in the fit")));
    TapView channel = looked(ViewKind::Channel);
    channel.channel = 41;
    QVERIFY(viewWords(channel, block).shows.contains(QLatin1String("channel 41 of 768")));
    QVERIFY(viewWords(looked(ViewKind::Rollout), {"global/clip.layers.3", &plan, false}).shows.contains(QLatin1String("CLS")));
    QVERIFY(
        viewWords(looked(ViewKind::Similarity), {"global/sam.neck", &plan, false}).howTo.contains(QLatin1String("Pin a token")));
    QVERIFY(
        !viewWords(looked(ViewKind::Similarity), {"global/sam.neck", &plan, true}).howTo.contains(QLatin1String("Pin a token")));
}

void TestViewWords::paddingAndSyntheticWeightsAreToldWhereTheyMatter() {
    RunPlan plan = madePlan(Preset::Released, "tiny");
    const TapView from = looked(ViewKind::AttentionFrom);
    const auto misread = [&](const char* tap) {
        const ViewWords words = viewWords(from, {tap, &plan, true});
        return words.misread + QLatin1Char(' ') + words.alsoMind;
    };
    QVERIFY(misread("global/sam.blocks.0").contains(QLatin1String("no mask")));
    QVERIFY(!misread("global/sam.blocks.2").contains(QLatin1String("no mask")));
    QVERIFY(misread("global/sam.blocks.2").contains(QLatin1String("not explanation")));
    QVERIFY(misread("global/sam.blocks.2").contains(QLatin1String("synthetic")));
    for (const bool pinned : {false, true}) {  // Automatic is the norm until a token is pinned
        const QString also = viewWords(looked(ViewKind::Automatic), {"global/sam.blocks.2", &plan, pinned}).alsoMind;
        QCOMPARE(also.contains(QLatin1String("synthetic")), pinned);
    }
    plan.weights.synthetic = false;
    QVERIFY(!misread("global/sam.blocks.2").contains(QLatin1String("synthetic")));
    plan.views = planViews(kPage, parseMode("custom:448"));
    QVERIFY(!misread("global/sam.blocks.0").contains(QLatin1String("no mask")));
}

void TestViewWords::pageHasWordsOfItsOwn() {
    const RunPlan plan = madePlan(Preset::Released, "tiny");
    QVERIFY(viewWords({}, {{}, &plan, false}).shows.contains(QStringLiteral("1240×1754")));
    QVERIFY(viewWords(looked(ViewKind::Norm), {"tokens", &plan, false}).misread.contains(QLatin1String("Newline")));
    for (const ViewKind kind : {ViewKind::Norm, ViewKind::Components}) {
        const ViewWords pixels = viewWords(looked(kind), {"global/preprocess.pixels", &plan, false});
        QVERIFY2(pixels.shows.contains(QStringLiteral("512×512 pixels")), qPrintable(pixels.shows));
    }
}

void TestViewWords::noStageHasNoWords() {
    const RunPlan plan = madePlan(Preset::Mini, "tiny");
    QVERIFY(stageWords("global/sam.blocks.4", plan).isEmpty());  // mini has four
    QVERIFY(stageWords("global/clip.layers.99", plan).isEmpty());
    QCOMPARE(stageChannels("global/nothing", plan.architecture), 0);
}

QTEST_GUILESS_MAIN(TestViewWords)
#include "tst_view_words.moc"
