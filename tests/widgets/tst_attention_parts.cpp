#include "tests/widgets/mini_run.h"
#include "tests/widgets/run_page.h"
#include "tests/widgets/unfinished_run.h"
#include "widgets/engine/attention_logit_parts.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"
#include "widgets/models/token_query.h"
#include "widgets/views/attention_parts.h"
#include "widgets/views/attention_parts_map.h"
#include "widgets/views/attention_parts_strip.h"
#include "widgets/views/theme.h"

#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <cmath>
#include <limits>

using namespace deepscope;

namespace {

/// A language in which every word is marked.
class Marked : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("~") + QLatin1String(text);
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

/// A query's parts over a finished run of the mini preset, read by mouse and keys.
class TestAttentionParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_parts.reset(); }
    void mapsAreTheTrace();
    void partsMakeUpTheWeights();
    void oneHeadAlone();
    void clipHasContentAlone();
    void hoverReadsAllMaps();
    void keysReadCells();
    void marksWhatOthersHover();
    void figuresOpenHeads();
    void emptyPanelsSayWhatToDo();
    void mapsWrapWhereRoomIsShort();
    void everyTextFollowsTheLanguage();
    void rangesAreOfFiniteValues();
    void runWithoutEndGivesThePartsBack_data();
    void runWithoutEndGivesThePartsBack();
    void figuresOfAnotherRunAreNotShown();

private:
    std::shared_ptr<const Trace> trace() const { return m_session->run(0, "tiny")->results->trace; }
    AttentionPartsMap* map(const char* name) const { return m_parts->findChild<AttentionPartsMap*>(QLatin1String(name)); }
    AttentionPartsStrip* strip() const { return m_parts->findChild<AttentionPartsStrip*>(); }
    void choose(const char* tap, std::optional<PinnedToken> pin) {
        m_selection->setTap(tap);
        m_selection->setPin(pin);
        QTRY_VERIFY(m_parts->isSettled());
    }
    AttentionRow expected(const char* tap, AttentionPart part) const {
        auto query = queryOf(m_pin, *trace()->find(tap), trace()->provenance().architecture);
        query->part = part;
        return attentionRow(*trace(), *query);
    }

    const PinnedToken m_pin{ViewId::global(), {5, 30}, 32, false};  // in a window that is padded on the right
    QTemporaryDir m_folder;
    std::unique_ptr<InspectionSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<AttentionParts> m_parts;
};

void TestAttentionParts::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Dark);
    m_session = std::make_unique<InspectionSession>();
    runPage(*m_session, m_folder);
}

void TestAttentionParts::init() {
    m_selection = std::make_unique<Selection>();
    m_selection->setPage(0, "tiny");
    m_parts = std::make_unique<AttentionParts>(m_session.get(), m_selection.get());
    m_parts->resize(900, 400);
    m_parts->show();
    m_parts->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_parts.get()));
}

void TestAttentionParts::mapsAreTheTrace() {
    choose("global/sam.blocks.0", m_pin);
    const std::pair<const char*, AttentionPart> parts[] = {{"attentionPartContent", AttentionPart::Content},
                                                           {"attentionPartRelH", AttentionPart::RelH},
                                                           {"attentionPartRelW", AttentionPart::RelW},
                                                           {"attentionPartTotal", AttentionPart::Total}};
    for (const auto& [name, part] : parts) {
        const AttentionRow row = expected("global/sam.blocks.0", part);
        QVERIFY(map(name)->isVisible());
        const auto& shown = map(name)->values();
        QCOMPARE(shown.side, row.windowSide);
        QCOMPARE(shown.values.size(), row.values.size());
        for (std::size_t i = 0; i < row.values.size(); ++i) QVERIFY(std::abs(shown.values[i] - row.values[i]) < 1e-5);
        QCOMPARE(shown.realColumns, row.gridSide - row.windowColumn);
        QVERIFY(shown.realColumns < shown.side);
    }
    // The logits share one scale round 0.
    const ColorScale& scale = map("attentionPartContent")->scale();
    QCOMPARE(scale.min, -scale.max);
    QCOMPARE(map("attentionPartRelW")->scale(), scale);
}

void TestAttentionParts::partsMakeUpTheWeights() {
    m_parts->setHeads(AttentionQuery::Heads::One, 1);
    choose("global/sam.blocks.0", m_pin);
    const auto at = [this](const char* name, std::size_t i) { return static_cast<double>(map(name)->values().values[i]); };
    const std::size_t keys = map("attentionPartTotal")->values().values.size();
    double sum = 0;
    std::vector<double> weights(keys);
    for (std::size_t i = 0; i < keys; ++i) {
        weights[i] = std::exp(at("attentionPartContent", i) + at("attentionPartRelH", i) + at("attentionPartRelW", i));
        sum += weights[i];
    }
    for (std::size_t i = 0; i < keys; ++i) QVERIFY(std::abs(weights[i] / sum - at("attentionPartTotal", i)) < 1e-5);
}

void TestAttentionParts::oneHeadAlone() {
    choose("global/sam.blocks.0", m_pin);
    const std::vector<float> mean = map("attentionPartTotal")->values().values;
    m_parts->setHeads(AttentionQuery::Heads::One, 0);
    QTRY_VERIFY(m_parts->isSettled());
    QVERIFY(map("attentionPartTotal")->values().values != mean);
    QCOMPARE(m_parts->parts()->query.head, 0);
    m_parts->setHeads(AttentionQuery::Heads::Max, 0);
    QTRY_VERIFY(m_parts->isSettled());
    for (std::size_t i = 0; i < mean.size(); ++i) QVERIFY(map("attentionPartTotal")->values().values[i] >= mean[i] - 1e-6F);
}

void TestAttentionParts::clipHasContentAlone() {
    choose("global/clip.layers.1", m_pin);
    QVERIFY(!map("attentionPartRelH")->isVisible() && !map("attentionPartRelW")->isVisible());
    const AttentionRow row = expected("global/clip.layers.1", AttentionPart::Total);
    const auto& shown = map("attentionPartTotal")->values();
    QVERIFY(std::abs(shown.classValue.value() - row.values.front()) < 1e-6);
    QCOMPARE(shown.values.size(), row.values.size() - 1);
    QVERIFY(std::abs(shown.values.front() - row.values[1]) < 1e-6);
    QVERIFY(m_parts->readout().contains(QStringLiteral("no relative positions")));
}

void TestAttentionParts::hoverReadsAllMaps() {
    choose("global/sam.blocks.0", m_pin);
    const AttentionPartsMap* content = map("attentionPartContent");
    QTest::mouseMove(const_cast<AttentionPartsMap*>(content), content->cellRect({2, 1}).center().toPoint());
    const AttentionRow row = expected("global/sam.blocks.0", AttentionPart::Total);
    QTRY_VERIFY(m_selection->hover());
    QCOMPARE(m_selection->hover()->position, (GridPosition{row.windowRow + 2, row.windowColumn + 1}));
    QCOMPARE(m_selection->hover()->gridSide, 32);
    QVERIFY(m_parts->readout().contains(QStringLiteral("row %1, col %2").arg(row.windowRow + 2).arg(row.windowColumn + 1)));
    QVERIFY(m_parts->readout().contains(QStringLiteral("rel_w")));
    // A padded key can be read, but is no token of the page.
    const int padded = content->values().realColumns;
    QTest::mouseMove(const_cast<AttentionPartsMap*>(content), content->cellRect({2, padded}).center().toPoint());
    QTRY_VERIFY(!m_selection->hover());
    QVERIFY(m_parts->readout().startsWith(QStringLiteral("padding")));
}

void TestAttentionParts::keysReadCells() {
    choose("global/sam.blocks.0", m_pin);
    m_parts->setFocus();
    QTest::keyClick(m_parts.get(), Qt::Key_Down);  // from the query on
    QVERIFY(m_selection->hover());
    QCOMPARE(m_selection->hover()->position, (GridPosition{6, 30}));
    QTest::keyClick(m_parts.get(), Qt::Key_Left);
    QCOMPARE(m_selection->hover()->position, (GridPosition{6, 29}));
    QTest::keyClick(m_parts.get(), Qt::Key_Escape);
    QVERIFY(!m_selection->hover());
}

void TestAttentionParts::marksWhatOthersHover() {
    choose("global/sam.blocks.0", m_pin);
    m_selection->setHover(PinnedToken{ViewId::global(), {4, 29}, 32, false});
    QVERIFY(m_parts->readout().startsWith(QStringLiteral("row 4, col 29")));
    m_selection->setHover(PinnedToken{ViewId::global(), {31, 0}, 32, false});  // in another window
    QVERIFY(!m_parts->readout().startsWith(QStringLiteral("row")));
    QVERIFY(m_selection->hover());
}

void TestAttentionParts::figuresOpenHeads() {
    choose("global/sam.blocks.1", std::nullopt);
    QVERIFY(strip()->isVisible());
    const BlockSurvey* survey = strip()->survey();
    QVERIFY(survey && !survey->query);
    QVERIFY(survey->heads.front().entropy > 0);
    QSignalSpy chosen(m_parts.get(), &AttentionParts::headChosen);
    QTest::mouseClick(strip(), Qt::LeftButton, {}, strip()->barRect(1).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front(), (QVariantList{QStringLiteral("global/sam.blocks.1"), 1}));
    strip()->setFocus();
    QTest::keyClick(strip(), Qt::Key_Left);
    QTest::keyClick(strip(), Qt::Key_Return);
    QCOMPARE(chosen.back().back().toInt(), 0);
}

void TestAttentionParts::emptyPanelsSayWhatToDo() {
    const auto* words = m_parts->findChild<QLabel*>(QStringLiteral("attentionPartsEmpty"));
    choose("global/sam.neck", std::nullopt);
    QVERIFY(words->isVisible() && words->text().contains(QStringLiteral("block")));
    choose("global/sam.blocks.0", std::nullopt);
    QVERIFY(words->isVisible() && words->text().contains(QStringLiteral("Click a token")));
    choose("global/sam.blocks.0", PinnedToken{ViewId::global(), {}, 8, true});
    QVERIFY(words->text().contains(QStringLiteral("CLS")));
    choose("global/sam.blocks.0.mid", m_pin);  // stands for its block
    QVERIFY(!words->isVisible() && m_parts->parts());
    m_selection->setPage(-1, {});
    QTRY_VERIFY(words->isVisible() && words->text().contains(QStringLiteral("Run")));
    QVERIFY(!m_parts->parts());
}

void TestAttentionParts::mapsWrapWhereRoomIsShort() {
    choose("global/sam.blocks.0", m_pin);
    QCOMPARE(map("attentionPartRelW")->y(), map("attentionPartContent")->y());
    m_parts->resize(300, 480);
    QTRY_VERIFY(map("attentionPartRelW")->y() > map("attentionPartContent")->y());
    QCOMPARE(map("attentionPartRelW")->x(), map("attentionPartContent")->x());
    for (const QSize size : {QSize(250, 120), QSize(1600, 120), QSize(250, 700), QSize(1600, 700)}) {
        m_parts->resize(size);
        QCoreApplication::processEvents();
        for (const auto* shown : m_parts->findChildren<AttentionPartsMap*>()) {
            QVERIFY(m_parts->rect().contains(shown->geometry()));
            QVERIFY(shown->mapRect().width() > 8);
        }
        if (strip()->isVisible()) QVERIFY(m_parts->rect().contains(strip()->geometry()));
    }
}

void TestAttentionParts::everyTextFollowsTheLanguage() {
    choose("global/clip.layers.1", m_pin);
    Marked marked;
    QCoreApplication::installTranslator(&marked);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QVERIFY(m_parts->title().startsWith(QLatin1Char('~')));
    QVERIFY(m_parts->readout().startsWith(QLatin1Char('~')));
    QVERIFY(map("attentionPartTotal")->accessibleName().startsWith(QLatin1Char('~')));
    QVERIFY(strip()->accessibleName().startsWith(QLatin1Char('~')));
    QCoreApplication::removeTranslator(&marked);
}

void TestAttentionParts::rangesAreOfFiniteValues() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    AttentionPartsMap map("made");
    map.setValues({.side = 2, .values = {nan, 2, -1, nan}, .realRows = 2, .realColumns = 2}, {});
    QCOMPARE(map.rangeText(), QStringLiteral("\u22121.000 to 2.000"));
    map.setValues({.side = 2, .values = {nan, nan, nan, nan}, .realRows = 2, .realColumns = 2}, {});
    QCOMPARE(map.rangeText(), QStringLiteral("NaN"));
}

void TestAttentionParts::runWithoutEndGivesThePartsBack_data() {
    QTest::addColumn<RunEnd>("end");
    QTest::newRow("cancelled") << RunEnd::Cancelled;
    QTest::newRow("failed") << RunEnd::Failed;
}

void TestAttentionParts::runWithoutEndGivesThePartsBack() {
    QFETCH(RunEnd, end);
    choose("global/sam.blocks.0", m_pin);
    bool meanwhile = true;
    QVERIFY(runWithoutEnd(*m_session, end, [&] {
        m_selection->setTap("global/sam.blocks.1");
        QCoreApplication::sendPostedEvents(m_parts.get());
        meanwhile = m_parts->parts() != nullptr;
    }));
    QVERIFY(!meanwhile);
    QTRY_VERIFY(m_parts->parts());
    QTRY_VERIFY(m_parts->isSettled());
    QVERIFY(!m_parts->findChild<QLabel*>(QStringLiteral("attentionPartsEmpty"))->isVisible());
    QVERIFY(strip()->survey());
}

void TestAttentionParts::figuresOfAnotherRunAreNotShown() {
    choose("global/sam.blocks.0", m_pin);
    QVERIFY(strip()->survey());
    RunChoice other = miniChoice("tiny");
    other.weights.seed = 7;
    QObject context;
    int shown = -1;
    connect(m_session.get(), &InspectionSession::runsChanged, &context, [&] {
        QCoreApplication::sendPostedEvents(m_parts.get());
        shown = strip()->survey() ? 1 : 0;
    });
    m_session->requestRun(0, other);
    QTRY_VERIFY_WITH_TIMEOUT(shown >= 0, 60'000);
    QCOMPARE(shown, 0);
    QTRY_VERIFY(m_parts->isSettled() && strip()->survey());
}

QTEST_MAIN(TestAttentionParts)
#include "tst_attention_parts.moc"
