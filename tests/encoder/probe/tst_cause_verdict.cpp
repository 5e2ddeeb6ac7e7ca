#include "encoder/probe/cause_verdict.h"

#include <QTest>

using namespace deepscope;

namespace {

std::string nameOf(const std::optional<CauseTrial>& cause) {
    return cause ? std::string(causeName(cause->id)) : "none";
}

}  // namespace

/// Which of the causes tried is named, and what is said when none is.
class TestCauseVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasAName();
    void causesThatCannotBeToldApartAreNotNamed();
    void whatLeavesNoiseAloneExplains();
};

void TestCauseVerdict::everyCauseHasAName() {
    QCOMPARE(allCauses().size(), 13U);
    QCOMPARE(causeName(allCauses().front()), std::string_view("no-antialias"));
    QCOMPARE(causeName(CauseId::TokenOrder), std::string_view("token-order"));
    for (const CauseId id : allCauses()) QVERIFY(causeText(id).ends_with('.'));
}

void TestCauseVerdict::causesThatCannotBeToldApartAreNotNamed() {
    CauseSearch search;
    search.tap = "tokens";
    search.startTap = "image";
    search.baselineRms = 0.5;
    search.trials = {{CauseId::TileOrder, "tiles", 0.001, 0.999996}, {CauseId::TokenOrder, "tokens", 0.001, 0.999996}};
    judge(search, {.noise = 1e-5});
    QVERIFY(!search.cause);
    QCOMPARE(search.trials.size(), 2U);
    QVERIFY(search.explanation.starts_with("tile-order and token-order explain the difference at tokens alike"));
    // Two forms of one cause are no contest.
    search.trials = {{CauseId::TileOrder, "columns", 0.001, 0.999996}, {CauseId::TileOrder, "last", 0.001, 0.999996}};
    judge(search, {.noise = 1e-5});
    QCOMPARE(nameOf(search.cause), std::string("tile-order"));
    QCOMPARE(search.trials.size(), 1U);
}

void TestCauseVerdict::whatLeavesNoiseAloneExplains() {
    CauseSearch search;
    search.tap = "global/sam.neck";
    search.baselineRms = 0.01;
    search.trials = {{CauseId::GeluTanh, "tanh", 0.006, 0.64}, {CauseId::ScaledRelPos, "scaled", 0.0099, 0.02}};
    judge(search, {.noise = 0.001});
    QVERIFY(!search.cause);  // a third of the difference is unexplained
    QVERIFY(search.explanation.find("gelu-tanh, takes away 64 %") != std::string::npos);
    judge(search, {.noise = 0.007});
    QCOMPARE(nameOf(search.cause), std::string("gelu-tanh"));  // what is left is what the port's type leaves
    const CauseSearch within{
        .tap = "x", .startTap = "y", .startIsPorts = true, .baselineRms = 1e-4, .trials = {{CauseId::GeluTanh, "tanh", 1e-4, 0}}};
    judge(search = within, {.noise = 0.001});
    QVERIFY(search.explanation.starts_with("given the port's y, the encoder comes to the port's x"));
    judge(search = within, {.noise = 0.001, .startIsEqual = true});
    QVERIFY(search.explanation.ends_with("it is A that departs from the encoder here, not B"));
    judge(search = within, {.noise = 0.001, .startIsEqual = true, .portIsNotFinite = true});
    QVERIFY(search.explanation.starts_with("the port holds NaN or Inf at x"));
}

QTEST_GUILESS_MAIN(TestCauseVerdict)
#include "tst_cause_verdict.moc"
