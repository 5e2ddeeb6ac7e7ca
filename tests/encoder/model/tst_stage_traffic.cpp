#include "encoder/model/stage_traffic.h"
#include "encoder/trace/trace.h"
#include "encoder/weights/architecture.h"

#include <QtTest>

using namespace deepscope;

/// Bytes at the least, against sums made by hand for the released encoder at base (g = 64, N = 4096, n = 256).
class TestStageTraffic : public QObject {
    Q_OBJECT

    const Architecture m_released = presetArchitecture(Preset::Released);
    StageTraffic at(const char* stage, ElementType type = ElementType::F32, BlockSpan span = BlockSpan::Whole) const {
        return stageTraffic(stage, m_released, 1024, type, span);
    }

private Q_SLOTS:
    void samBlocks();
    void compressor();
    void clipLayers();
    void otherStages();
    void halvesMakeTheWhole();
    void halfTypesHalveIt();
    void tilesShareTheWeights();
    void unknownStagesMoveNothing();
    void theParametersAddUp();
};

void TestStageTraffic::samBlocks() {
    // norms 2·2·768, qkv 768·2304 + 2304, proj 768·768 + 768, lin1 768·3072 + 3072, lin2 3072·768 + 768 = 7 087 872 elements.
    const std::int64_t positionsWindow = 2 * 27 * 64, positionsGlobal = 2 * 127 * 64;
    QCOMPARE(at("sam.blocks.0").weightBytes, 4 * (7'087'872LL + positionsWindow));
    QCOMPARE(at("sam.blocks.2").weightBytes, 4 * (7'087'872LL + positionsGlobal));
    // Real tokens in and out: the 70×70 of padded windows is nobody's need.
    QCOMPARE(at("sam.blocks.0").activationBytes, 4 * 2 * 4096LL * 768);
}

void TestStageTraffic::compressor() {
    QCOMPARE(at("sam.neck").weightBytes, 4 * (196'608LL + 589'824 + 1'024));
    QCOMPARE(at("sam.neck").activationBytes, 4 * (3'145'728LL + 1'048'576));
    QCOMPARE(at("compressor.net_2").weightBytes, 4 * 1'179'648LL);
    QCOMPARE(at("compressor.net_2").activationBytes, 4 * (1'048'576LL + 524'288));
    QCOMPARE(at("compressor.net_3").weightBytes, 4 * 4'718'592LL);
    QCOMPARE(at("compressor.net_3").activationBytes, 4 * (524'288LL + 262'144));
}

void TestStageTraffic::clipLayers() {
    // norms 2·2·1024, qkv 1024·3072 + 3072, out 1024·1024 + 1024, fc1 1024·4096 + 4096, fc2 4096·1024 + 1024.
    QCOMPARE(at("clip.layers.7").weightBytes, 4 * 12'596'224LL);
    QCOMPARE(at("clip.layers.7").activationBytes, 4 * 2 * 257LL * 1024);
}

void TestStageTraffic::otherStages() {
    QCOMPARE(at("sam.patch_embed").weightBytes, 4 * (589'824LL + 768));
    QCOMPARE(at("sam.patch_embed").activationBytes, 4 * (3LL * 1024 * 1024 + 4096LL * 768));
    QCOMPARE(at("sam.pos_embed").bytes(), 4 * 3 * 4096LL * 768);
    QCOMPARE(at("clip.embeddings").bytes(), 4 * 1024LL * (1 + 257 + 256 + 257));
    QCOMPARE(at("clip.pre_layrnorm").bytes(), 4 * 1024LL * (2 + 2 * 257));
    QCOMPARE(at("fusion.concat").bytes(), 4 * 2 * 256LL * 2048);
    QCOMPARE(at("fusion.projector").bytes(), 4 * (2'621'440LL + 1'280 + 256LL * (2048 + 1280)));
}

void TestStageTraffic::halvesMakeTheWhole() {
    for (const char* block : {"sam.blocks.0", "sam.blocks.5", "clip.layers.23"}) {
        const StageTraffic whole = at(block), first = at((std::string(block) + ".mid").c_str()),
                           second = at(block, ElementType::F32, BlockSpan::SecondHalf);
        QCOMPARE(first.weightBytes + second.weightBytes, whole.weightBytes);
        QVERIFY(first.weightBytes > 0 && second.weightBytes > first.weightBytes);
        // The residual stream goes out and in once more where the tap stands.
        QCOMPARE(first.activationBytes, whole.activationBytes);
        QCOMPARE(second.activationBytes, whole.activationBytes);
    }
}

void TestStageTraffic::halfTypesHalveIt() {
    QCOMPARE(2 * at("sam.neck", ElementType::BF16).bytes(), at("sam.neck").bytes());
    QCOMPARE(at("sam.neck", ElementType::F16), at("sam.neck", ElementType::BF16));
}

void TestStageTraffic::tilesShareTheWeights() {
    const StageTraffic tile = stageTraffic("clip.layers.0", m_released, 640, ElementType::BF16);
    QCOMPARE(tile.activationBytes, 2 * 2 * 101LL * 1024);
    QCOMPARE(tile.bytes(6), tile.weightBytes + 6 * tile.activationBytes);
}

void TestStageTraffic::unknownStagesMoveNothing() {
    for (const char* stage :
         {"", "tokens", "preprocess.pixels", "sam.blocks.12", "sam.blocks.x", "sam.blocks.1.end", "clip.layers.24"})
        QCOMPARE(at(stage).bytes(), 0LL);
}

void TestStageTraffic::theParametersAddUp() {
    // Of semantics.md: SAM 95.57 M, CLIP 303.18 M less its unused patch convolution (602 112), projector 2.62 M.
    double sam = 0, clip = 0;
    for (const char* stage : {"sam.patch_embed", "sam.pos_embed", "sam.neck", "compressor.net_2", "compressor.net_3"})
        sam += static_cast<double>(at(stage, ElementType::BF16).weightBytes) / 2;
    for (int i = 0; i < 12; ++i)
        sam += static_cast<double>(at(("sam.blocks." + std::to_string(i)).c_str(), ElementType::BF16).weightBytes) / 2;
    for (const char* stage : {"clip.embeddings", "clip.pre_layrnorm"})
        clip += static_cast<double>(at(stage, ElementType::BF16).weightBytes) / 2;
    for (int i = 0; i < 24; ++i)
        clip += static_cast<double>(at(("clip.layers." + std::to_string(i)).c_str(), ElementType::BF16).weightBytes) / 2;
    QVERIFY2(std::abs(sam - 95.57e6) < 0.01e6, qPrintable(QString::number(sam)));
    QVERIFY2(std::abs(clip - (303.18e6 - 602'112)) < 0.01e6, qPrintable(QString::number(clip)));
}

QTEST_GUILESS_MAIN(TestStageTraffic)
#include "tst_stage_traffic.moc"
