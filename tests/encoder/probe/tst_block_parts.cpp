#include "encoder/errors.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/probe/block_parts.h"
#include "tests/widgets/mini_run.h"

#include <QTest>

using namespace deepscope;

class TestBlockParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recomputedMidIsTheRunsOwn_data();
    void recomputedMidIsTheRunsOwn();
    void halvesMeetAndEndInTheOutput();
    void aTapThatIsNoBlockIsRefused();
    void aStoppedComputationIsCancelled();

private:
    std::shared_ptr<const Trace> m_whole;  // with every tap
    std::shared_ptr<const Trace> m_main;   // without .mid
};

void TestBlockParts::initTestCase() {
    const auto page = madePage(90, 60);
    const RunChoice choice = miniChoice("tiny");
    const auto encoder = DeepEncoder::load(openWeights(choice.weights), ComputeChoice{});
    EncoderInput input;
    input.plan = planViews(page->upright.size, choice.mode);
    input.pixels = prepareViews(page->upright, input.plan);
    m_whole = encoder->run(input, {.taps = TapSelection::parse("all")});
    m_main = encoder->run(input, {.taps = TapSelection::parse("main")});
}

void TestBlockParts::recomputedMidIsTheRunsOwn_data() {
    QTest::addColumn<QString>("block");
    for (const auto& tap : m_whole->taps()) {
        if (tap->name().ends_with(".mid")) QTest::newRow(tap->name().c_str()) << QString::fromStdString(tap->name()).chopped(4);
    }
}

void TestBlockParts::recomputedMidIsTheRunsOwn() {
    QFETCH(QString, block);
    const std::string tap = block.toStdString();
    QVERIFY(!m_main->find(tap + ".mid"));
    const BlockAddition attention = blockAddition(*m_main, tap, BlockPart::Attention);
    QCOMPARE(attention.after->name(), tap + ".mid");
    QVERIFY(attention.after->tensor()->floats() == m_whole->tensor(tap + ".mid")->floats());
}

void TestBlockParts::halvesMeetAndEndInTheOutput() {
    const std::string tap = "global/sam.blocks.1";
    const BlockAddition attention = blockAddition(*m_whole, tap + ".mid", BlockPart::Attention);
    const BlockAddition mlp = blockAddition(*m_whole, tap, BlockPart::Mlp);
    QCOMPARE(attention.before->name(), std::string("global/sam.blocks.0"));
    QCOMPARE(attention.after, mlp.before);
    QCOMPARE(mlp.after, m_whole->find(tap));
    QCOMPARE(blockAddition(*m_whole, "global/sam.blocks.0", BlockPart::Attention).before->name(),
             std::string("global/sam.pos_embed"));
}

void TestBlockParts::aTapThatIsNoBlockIsRefused() {
    QVERIFY_THROWS_EXCEPTION(UsageError, blockAddition(*m_main, "global/sam.neck", BlockPart::Mlp));
    QVERIFY_THROWS_EXCEPTION(UsageError, blockAddition(*m_main, "global/sam.blocks.99", BlockPart::Mlp));
}

void TestBlockParts::aStoppedComputationIsCancelled() {
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, blockAddition(*m_main, "global/sam.blocks.1", BlockPart::Attention, stop.get_token()));
}

QTEST_APPLESS_MAIN(TestBlockParts)
#include "tst_block_parts.moc"
