#include "encoder/errors.h"
#include "widgets/models/view_offers.h"

#include <QTest>

#include <algorithm>

using namespace deepscope;

class TestViewOffers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pixelsAndPagesOfferNothing();
    void stagesOfferWhatTheyHave_data();
    void stagesOfferWhatTheyHave();
    void whatCannotBeHadSaysWhy();
    void automaticIsAttentionOfThePinWhereThereIsSome();
    void aWishThatCannotBeHadIsTheNorm();
    void looksAreReadFromText();
    void unreadableLooksAreRefused_data();
    void unreadableLooksAreRefused();
    void everyKindHasANameAndAnId();

private:
    ViewContext at(const char* tap) const {
        return {
            .tap = tap, .architecture = &m_architecture, .pinned = true, .finished = true, .hasParts = true, .hasCompared = true};
    }
    static bool offers(const ViewContext& context, ViewKind kind) {
        const auto all = viewOffers(context);
        return std::any_of(all.begin(), all.end(), [kind](const ViewOffer& o) { return o.kind == kind && o.whyNot.isEmpty(); });
    }
    Architecture m_architecture;
};

void TestViewOffers::initTestCase() {
    m_architecture.samWindow = {14, 14, 0};
    m_architecture.clipDepth = 2;
}

void TestViewOffers::pixelsAndPagesOfferNothing() {
    QVERIFY(viewOffers(at("global/preprocess.pixels")).empty());
    QVERIFY(viewOffers(at("")).empty());
    ViewContext noRun = at("global/sam.neck");
    noRun.architecture = nullptr;
    QVERIFY(viewOffers(noRun).empty());
}

void TestViewOffers::stagesOfferWhatTheyHave_data() {
    QTest::addColumn<QString>("tap");
    QTest::addColumn<bool>("adds");
    QTest::addColumn<bool>("parts");
    QTest::addColumn<bool>("attends");
    QTest::addColumn<bool>("rollout");
    QTest::newRow("SAM block") << "global/sam.blocks.0" << true << false << true << false;
    QTest::newRow("mid") << "global/sam.blocks.0.mid" << true << false << false << false;
    QTest::newRow("beyond the last block") << "global/sam.blocks.3" << false << false << false << false;
    QTest::newRow("neck") << "tile.1/sam.neck" << false << false << false << false;
    QTest::newRow("CLIP layer") << "global/clip.layers.1" << true << false << true << true;
    QTest::newRow("projector") << "global/fusion.projector" << false << true << false << false;
    QTest::newRow("tokens") << "tokens" << false << false << false << false;
}

void TestViewOffers::stagesOfferWhatTheyHave() {
    QFETCH(QString, tap);
    QFETCH(bool, adds);
    QFETCH(bool, parts);
    QFETCH(bool, attends);
    QFETCH(bool, rollout);
    const std::string name = tap.toStdString();
    const ViewContext context = at(name.c_str());
    for (const ViewKind kind : {ViewKind::Norm, ViewKind::Mean, ViewKind::Channel, ViewKind::Components, ViewKind::Similarity,
                                ViewKind::Difference, ViewKind::Defects})
        QVERIFY(offers(context, kind));
    QCOMPARE(offers(context, ViewKind::AttentionAdds), adds);
    QCOMPARE(offers(context, ViewKind::MlpAdds), adds && !tap.endsWith(QLatin1String(".mid")));
    for (const ViewKind kind : {ViewKind::ClipPart, ViewKind::SamPart, ViewKind::PartAngle, ViewKind::ClipShare})
        QCOMPARE(offers(context, kind), parts);
    for (const ViewKind kind : {ViewKind::AttentionFrom, ViewKind::AttentionTo, ViewKind::AttentionReceived})
        QCOMPARE(offers(context, kind), attends);
    QCOMPARE(offers(context, ViewKind::Rollout), rollout);
}

void TestViewOffers::whatCannotBeHadSaysWhy() {
    ViewContext context = at("global/sam.blocks.0");
    context.pinned = context.finished = context.hasParts = context.hasCompared = false;
    for (const ViewOffer& offer : viewOffers(context)) {
        const bool always = offer.kind == ViewKind::Norm || offer.kind == ViewKind::Mean || offer.kind == ViewKind::Channel ||
                            offer.kind == ViewKind::Components || offer.kind == ViewKind::Defects;
        QCOMPARE(offer.whyNot.isEmpty(), always);
    }
    // CLS is no token of SAM's.
    context = at("global/sam.blocks.0");
    context.pinnedClassToken = true;
    QVERIFY(!offers(context, ViewKind::AttentionFrom));
    QVERIFY(offers(context, ViewKind::AttentionReceived));
}

void TestViewOffers::automaticIsAttentionOfThePinWhereThereIsSome() {
    QCOMPARE(resolveView(ViewKind::Automatic, at("global/sam.blocks.0")).kind, ViewKind::AttentionFrom);
    QCOMPARE(resolveView(ViewKind::Automatic, at("global/sam.neck")).kind, ViewKind::Norm);
    ViewContext context = at("global/sam.blocks.0");
    context.pinned = false;
    QCOMPARE(resolveView(ViewKind::Automatic, context).kind, ViewKind::Norm);
    QVERIFY(resolveView(ViewKind::Automatic, context).whyNot.isEmpty());
}

void TestViewOffers::aWishThatCannotBeHadIsTheNorm() {
    const ViewOffer nowhere = resolveView(ViewKind::Rollout, at("global/sam.neck"));
    QCOMPARE(nowhere.kind, ViewKind::Norm);
    QVERIFY(nowhere.whyNot.contains(viewName(ViewKind::Rollout)));
    ViewContext context = at("global/sam.neck");
    context.pinned = false;
    const ViewOffer unpinned = resolveView(ViewKind::Similarity, context);
    QCOMPARE(unpinned.kind, ViewKind::Norm);
    QVERIFY(unpinned.whyNot.contains(QLatin1String("pin")));
    QCOMPARE(resolveView(ViewKind::Similarity, at("global/sam.neck")).kind, ViewKind::Similarity);
}

void TestViewOffers::looksAreReadFromText() {
    QCOMPARE(parseLook("norm").kind, ViewKind::Norm);
    QCOMPARE(parseLook("channel:17").channel, 17);
    QCOMPARE(parseLook("attn-from:3").head, 3);
    QCOMPARE(parseLook("attn-from:3").heads, AttentionQuery::Heads::One);
    QCOMPARE(parseLook("attn-to:max").heads, AttentionQuery::Heads::Max);
    QCOMPARE(parseLook("rollout").kind, ViewKind::Rollout);
}

void TestViewOffers::unreadableLooksAreRefused_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "norms", "norm:1", "channel:", "channel:-1", "channel:2x", "rollout:1", "attn-from:mean2",
                             "channel:99999999999999"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestViewOffers::unreadableLooksAreRefused() {
    QFETCH(QString, text);
    QVERIFY_THROWS_EXCEPTION(UsageError, parseLook(text.toStdString()));
}

void TestViewOffers::everyKindHasANameAndAnId() {
    QStringList names;
    QStringList ids;
    for (int i = 0; i < kViewKinds; ++i) {
        const auto kind = static_cast<ViewKind>(i);
        names << viewName(kind);
        ids << QString::fromStdString(std::string(viewId(kind)));
        QCOMPARE(parseLook(viewId(kind)).kind, kind);
    }
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_APPLESS_MAIN(TestViewOffers)
#include "tst_view_offers.moc"
