#include "encoder/model/deep_encoder.h"
#include "encoder/probe/design_claims.h"
#include "tests/encoder/probe/counted_run.h"

#include <QtTest>

#include <cmath>

using namespace deepscope;

class TestDesignClaims : public QObject {
    Q_OBJECT

    static Trace released(const char* mode) { return Trace(countedRun(presetArchitecture(Preset::Released), mode)); }

private Q_SLOTS:
    void factsOfTheReleasedModelAtBase_data();
    void factsOfTheReleasedModelAtBase();
    void claimsAreListedOnceAndInOrder();
    void designNotePresetHasTheNotesWindows();
    void anotherModeLeavesBaseFiguresOpen();
    void gundamIsJudgedByItsGlobalView();
    void timesNeedAnA100();
    void whatIfClosesWhatIsOpen();
    void whatIfOfAnotherRunIsLeftOut();
    void missingMetersLeaveMemoryOpen();
    void compressionAlternatives();
    void miniRunForReal();
};

void TestDesignClaims::factsOfTheReleasedModelAtBase_data() {
    QTest::addColumn<ClaimId>("id");
    QTest::addColumn<double>("note");
    QTest::addColumn<double>("fact");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<Verdict>("verdict");
    const auto no = Verdict::DoesNotHold;
    const auto yes = Verdict::Holds;
    // The table of semantics.md, to the digits that it gives.
    QTest::newRow("SAM parameters") << ClaimId::SamParameters << 80e6 << 95.57e6 << 0.005e6 << no;
    QTest::newRow("CLIP parameters") << ClaimId::ClipParameters << 300e6 << 303.18e6 << 0.005e6 << yes;
    QTest::newRow("parameters") << ClaimId::TotalParameters << 380e6 << 401.4e6 << 0.05e6 << yes;
    QTest::newRow("window side") << ClaimId::WindowSide << 8.0 << 14.0 << 0.0 << no;
    QTest::newRow("no cross-window") << ClaimId::NoCrossWindow << 0.0 << 4.0 << 0.0 << no;
    QTest::newRow("patch embedding") << ClaimId::PatchFlops << 1.6e9 << 4.83e9 << 0.005e9 << no;
    QTest::newRow("SAM blocks") << ClaimId::SamBlockFlops << 60e9 << 960.8e9 << 0.05e9 << no;
    QTest::newRow("compression") << ClaimId::CompressionFlops << 3e9 << 11.3e9 << 0.05e9 << no;
    QTest::newRow("SAM") << ClaimId::SamFlops << 65e9 << 977e9 << 0.5e9 << no;
    QTest::newRow("CLIP") << ClaimId::ClipFlops << 180e9 << 161.7e9 << 0.05e9 << no;
    QTest::newRow("total") << ClaimId::TotalFlops << 245e9 << 1140e9 << 0.5e9 << no;
    QTest::newRow("CLIP on 4096") << ClaimId::ParallelFlops << 2800e9 << 4125e9 << 0.5e9 << no;
    QTest::newRow("saving") << ClaimId::FlopsSaving << 11.0 << 4.5 << 0.05 << no;
    QTest::newRow("attention") << ClaimId::AttentionSaving << 256.0 << 254.0 << 0.5 << yes;
    QTest::newRow("compression ratio") << ClaimId::CompressionRatio << 16.0 << 16.0 << 0.0 << yes;
    QTest::newRow("tokens") << ClaimId::TokenRange << 421.0 << 273.0 << 0.0 << yes;
}

void TestDesignClaims::factsOfTheReleasedModelAtBase() {
    QFETCH(ClaimId, id);
    QFETCH(double, note);
    QFETCH(double, fact);
    QFETCH(double, tolerance);
    QFETCH(Verdict, verdict);
    const DesignReport report = designReport(released("base"), nullptr);
    const DesignClaim& claim = report.claim(id);
    QCOMPARE(claim.note, note);
    QVERIFY(claim.fact.has_value());
    QVERIFY2(std::abs(*claim.fact - fact) <= tolerance, qPrintable(QString::number(*claim.fact, 'g', 8)));
    QCOMPARE(claim.verdict, verdict);
    QCOMPARE(claim.open, OpenReason::None);
}

void TestDesignClaims::claimsAreListedOnceAndInOrder() {
    const DesignReport report = designReport(released("base"), nullptr);
    QCOMPARE(report.claims.size(), static_cast<std::size_t>(ClaimId::TokenRange) + 1);
    for (std::size_t i = 0; i < report.claims.size(); ++i) {
        QCOMPARE(static_cast<std::size_t>(report.claims[i].id), i);
        if (i > 0) QVERIFY(report.claims[i].topic >= report.claims[i - 1].topic);
    }
    int counted = 0;
    for (const Verdict verdict : {Verdict::Holds, Verdict::DoesNotHold, Verdict::NotMeasured, Verdict::CannotBeJudged})
        counted += report.count(verdict);
    QCOMPARE(counted, static_cast<int>(report.claims.size()));
    QCOMPARE(report.count(Verdict::CannotBeJudged), 2);
    QCOMPARE(report.count(Verdict::NotMeasured), 5);  // the serial time, and what the what-if would measure
}

void TestDesignClaims::designNotePresetHasTheNotesWindows() {
    const DesignReport report = designReport(Trace(countedRun(presetArchitecture(Preset::DesignNote), "base")), nullptr);
    QCOMPARE(report.claim(ClaimId::WindowSide).verdict, Verdict::Holds);
    QCOMPARE(report.claim(ClaimId::NoCrossWindow).verdict, Verdict::Holds);
    QVERIFY(std::abs(static_cast<double>(report.figures.flops.total()) - 885.8e9) < 0.05e9);
    QCOMPARE(report.claim(ClaimId::TotalFlops).verdict, Verdict::DoesNotHold);

    Architecture mixed = presetArchitecture(Preset::DesignNote);
    mixed.samWindow[3] = 14;
    QCOMPARE(designReport(Trace(countedRun(mixed, "tiny")), nullptr).claim(ClaimId::WindowSide).verdict, Verdict::DoesNotHold);
    mixed.samWindow.assign(12, 0);
    const DesignReport without = designReport(Trace(countedRun(mixed, "tiny")), nullptr);
    QCOMPARE(without.claim(ClaimId::WindowSide).verdict, Verdict::DoesNotHold);
    QVERIFY(!without.claim(ClaimId::WindowSide).fact.has_value());
}

void TestDesignClaims::anotherModeLeavesBaseFiguresOpen() {
    const DesignReport report = designReport(released("small"), nullptr, "NVIDIA A100-SXM4-80GB");
    for (const DesignClaim& claim : report.claims) {
        const bool isBaseFigure = claim.topic == ClaimTopic::Flops || claim.topic == ClaimTopic::Memory ||
                                  claim.topic == ClaimTopic::Time || claim.topic == ClaimTopic::Parallel ||
                                  (claim.topic == ClaimTopic::Savings && claim.id != ClaimId::AttentionSaving);
        QCOMPARE(claim.open == OpenReason::OtherMode, isBaseFigure);
    }
    QCOMPARE(report.claim(ClaimId::SamParameters).verdict, Verdict::DoesNotHold);
    QCOMPARE(report.claim(ClaimId::CompressionRatio).verdict, Verdict::Holds);
    QCOMPARE(report.claim(ClaimId::TokenRange).fact.value(), 111.0);
    // What was counted here is shown all the same, and what base would have.
    QVERIFY(std::abs(report.claim(ClaimId::TotalFlops).fact.value() - 388.1e9) < 0.05e9);
    QVERIFY(std::abs(static_cast<double>(report.figures.flopsAtBase.total()) - 1140e9) < 0.5e9);
    // Fewer tokens than the note's range.
    QCOMPARE(designReport(released("custom:256"), nullptr).claim(ClaimId::TokenRange).verdict, Verdict::DoesNotHold);
}

void TestDesignClaims::gundamIsJudgedByItsGlobalView() {
    const Trace gundam = released("gundam");
    const DesignReport report = designReport(gundam, nullptr);
    QVERIFY(gundam.provenance().plan.tiles.has_value());
    QVERIFY(std::abs(report.claim(ClaimId::TotalFlops).fact.value() - 1140e9) < 0.5e9);
    QCOMPARE(report.claim(ClaimId::SamActivations).fact.value(), 100e6);  // not the tiles' 900 MB
    QVERIFY(report.figures.totalMs < gundam.total().medianMs);
    QCOMPARE(report.claim(ClaimId::TokenRange).verdict, Verdict::DoesNotHold);  // beyond 421
}

void TestDesignClaims::timesNeedAnA100() {
    Trace::Contents run = countedRun(presetArchitecture(Preset::Released), "base");
    run.total.medianMs = 54;
    const Trace trace(run);
    QCOMPARE(designReport(trace, nullptr).claim(ClaimId::TotalTime).open, OpenReason::OtherDevice);
    QCOMPARE(designReport(trace, nullptr, "NVIDIA H200").claim(ClaimId::TotalTime).open, OpenReason::OtherDevice);
    QCOMPARE(designReport(trace, nullptr, "NVIDIA A100 80GB PCIe").claim(ClaimId::TotalTime).verdict, Verdict::Holds);
    run.total.medianMs = 56;
    QCOMPARE(designReport(Trace(run), nullptr, "NVIDIA A100").claim(ClaimId::TotalTime).verdict, Verdict::DoesNotHold);
}

void TestDesignClaims::whatIfClosesWhatIsOpen() {
    const Trace run = released("base");
    const Trace whatIf(countedWhatIf(run));
    const DesignReport open = designReport(run, nullptr);
    const DesignReport report = designReport(run, &whatIf);
    for (const ClaimId id : {ClaimId::ParallelMemory, ClaimId::ParallelTime, ClaimId::MemorySaving, ClaimId::TimeSaving}) {
        QCOMPARE(open.claim(id).open, OpenReason::WhatIf);
        QVERIFY(!open.claim(id).fact.has_value());
        QVERIFY(report.claim(id).open != OpenReason::WhatIf);
    }
    QCOMPARE(report.claim(ClaimId::ParallelMemory).fact.value(), 1.2e9);  // 400 MB beside 800 MB of weights
    QCOMPARE(report.claim(ClaimId::ParallelMemory).verdict, Verdict::DoesNotHold);
    QCOMPARE(report.claim(ClaimId::ParallelTime).open, OpenReason::OtherDevice);
    QCOMPARE(report.claim(ClaimId::MemorySaving).fact.value(), 1.3e9 / 0.9e9);  // SAM's 100 MB beside
    // patch_embed, pos_embed, 12 blocks, neck, net_2, net_3: 17 ms of SAM, 300 ms of CLIP; 47 ms the serial run.
    QCOMPARE(report.figures.samMs, 17.0);
    QCOMPARE(report.figures.totalMs, 47.0);
    QCOMPARE(report.claim(ClaimId::TimeSaving).fact.value(), 317.0 / 47.0);
    QCOMPARE(report.claim(ClaimId::TimeSaving).verdict, Verdict::DoesNotHold);
}

void TestDesignClaims::whatIfOfAnotherRunIsLeftOut() {
    const Trace run = released("base");
    const Trace::Contents fitting = countedWhatIf(run);
    QVERIFY(isWhatIfOf(Trace(fitting), run));
    const auto differs = [&](auto change) {
        Trace::Contents other = fitting;
        change(other.provenance);
        const Trace whatIf(other);
        return !isWhatIfOf(whatIf, run) && !designReport(run, &whatIf).figures.whatIf;
    };
    QVERIFY(differs([](RunProvenance& p) { p.plan.mode.globalSidePx = 560; }));
    QVERIFY(differs([](RunProvenance& p) { p.device = "cpu"; }));
    QVERIFY(differs([](RunProvenance& p) { p.computeType = ElementType::F32; }));
    QVERIFY(differs([](RunProvenance& p) { p.weights.seed = 7; }));
    QVERIFY(differs([](RunProvenance& p) { p.image.sha256 = "another page"; }));
    QVERIFY(differs([](RunProvenance& p) { p.architecture = presetArchitecture(Preset::DesignNote); }));
}

void TestDesignClaims::missingMetersLeaveMemoryOpen() {
    Trace::Contents run = countedRun(presetArchitecture(Preset::Released), "base");
    for (StageRecord& stage : run.stages) stage.peakBytes = 0;
    const Trace unmetered(run);
    Trace::Contents whatIf = countedWhatIf(unmetered);
    whatIf.peakBytes = 0;
    const Trace parallel(whatIf);
    const DesignReport report = designReport(unmetered, &parallel);
    for (const ClaimId id : {ClaimId::SamActivations, ClaimId::ClipActivations, ClaimId::TotalMemory, ClaimId::ParallelMemory,
                             ClaimId::MemorySaving})
        QCOMPARE(report.claim(id).open, OpenReason::NoMeter);
}

void TestDesignClaims::compressionAlternatives() {
    const DesignFigures figures = designFigures(released("base"), nullptr);
    const auto layers = [](std::int64_t tokens) {  // 24·(24·n·d² + 4·n²·d) with n tokens and CLS, d = 1024
        const std::int64_t n = tokens + 1;
        return 24 * (24 * n * 1024 * 1024 + 4 * n * n * 1024);
    };
    QCOMPARE(figures.flops.clip, layers(256));
    QCOMPARE(figures.lessCompression.tokens, 1024LL);
    QCOMPARE(figures.lessCompression.clipFlops, layers(1024));
    QCOMPARE(figures.moreCompression.tokens, 64LL);
    QCOMPARE(figures.moreCompression.clipFlops, layers(64));
    QCOMPARE(figures.parallelClipFlops, layers(4096));
    QCOMPARE(figures.lessCompression.totalFlops, figures.flops.sam() + layers(1024) + 2LL * 1024 * 2048 * 1280);
    QVERIFY(figures.moreCompression.totalFlops < figures.flops.total());
}

void TestDesignClaims::miniRunForReal() {
    WeightSpec weights;
    weights.preset = Preset::Mini;
    const auto encoder = DeepEncoder::load(openWeights(weights), ComputeChoice{});
    RgbImage page({90, 120});
    for (std::size_t i = 0; i < page.pixels.size(); ++i) page.pixels[i] = static_cast<std::uint8_t>(i * 31);
    const auto inputOf = [&](Mode mode) {
        EncoderInput input;
        input.plan = planViews(page.size, mode);
        input.pixels = prepareViews(page, input.plan);
        return input;
    };
    const Mode base = parseMode("base");
    const auto run = encoder->run(inputOf(base), RunOptions{});
    const auto whatIf = encoder->runParallelWhatIf(inputOf(parallelInputMode(base)), RunOptions{});
    const DesignReport report = designReport(*run, whatIf.get());
    const DesignFigures& figures = report.figures;
    QVERIFY(figures.whatIf.has_value());
    QCOMPARE(figures.flops.total(), run->flopsExecuted());
    QCOMPARE(figures.flops.total(), partFlops(encoder->architecture(), 1024).total());
    QCOMPARE(figures.parallelClipFlops + figures.parallelPatchFlops, whatIf->flopsExecuted());
    QCOMPARE(figures.peakBytes, run->peakBytes());
    QVERIFY(figures.samPeakBytes > figures.clipPeakBytes && figures.clipPeakBytes > 0);
    QCOMPARE(figures.totalMs, run->total().medianMs);
    QVERIFY(figures.samMs > 0 && figures.samMs < figures.totalMs);
    for (const DesignClaim& claim : report.claims) QVERIFY(claim.fact.has_value());
    QCOMPARE(report.count(Verdict::NotMeasured), 2);  // the times on an A100
    QCOMPARE(report.claim(ClaimId::TotalParameters).verdict, Verdict::DoesNotHold);
    QCOMPARE(report.claim(ClaimId::AttentionSaving).verdict, Verdict::Holds);
}

QTEST_GUILESS_MAIN(TestDesignClaims)
#include "tst_design_claims.moc"
