#include "encoder/probe/block_attention.h"
#include "tests/widgets/run_page.h"
#include "tests/widgets/unfinished_run.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"
#include "widgets/models/token_query.h"
#include "widgets/views/attention_grid.h"
#include "widgets/views/attention_grid_view.h"
#include "widgets/views/theme.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QWheelEvent>

#include <cmath>

using namespace deepscope;

namespace {

using Head = AttentionGridModel::Head;

std::shared_ptr<const BlockSurvey> madeSurvey(std::vector<double> entropies) {
    auto survey = std::make_shared<BlockSurvey>();
    survey->gridSide = survey->rows = survey->columns = survey->tokenRows = survey->tokenColumns = 1;
    for (const double entropy : entropies) {
        HeadSurvey head;
        head.picture = {1};
        head.entropy = entropy;
        survey->heads.push_back(head);
    }
    return survey;
}

/// A language in which every word is marked.
class Marked : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("~") + QLatin1String(text);
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

/// The grid over a finished run of the mini preset: what it computes, when, and what mouse and keys ask for.
class TestAttentionGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void modelOrdersHeads();
    void picturesAreTheTrace();
    void averagesAreTheTrace();
    void figuresOfPaddedWindowsAreTheTrace();
    void followsTheSelectedFamily();
    void hiddenComputesNothing();
    void emptyGridsSayWhy();
    void runWithoutEndGivesTheHeadsBack_data();
    void runWithoutEndGivesTheHeadsBack();
    void newerPinReplacesAnOlderOne();
    void comingBackIsInstant();
    void clickOpensAndDoubleClickSolos();
    void keysMoveOpenAndSolo();
    void wheelChangesTheCells();
    void sortMenuAndDirection();
    void coloursAreThoseOfTheMap();
    void theShownHeadStaysMarked();
    void everyTextFollowsTheLanguage();

private:
    std::shared_ptr<const Trace> trace() const { return m_session->run(0, "tiny")->results->trace; }
    void choose(const char* tap, std::optional<PinnedToken> pin = std::nullopt) {
        m_selection->setTap(tap);
        m_selection->setPin(pin);
        QTRY_VERIFY(m_grid->isSettled());
    }
    QPoint centreOf(Head head) const { return m_grid->view()->pictureRect(head).center(); }
    QWidget* surface() const { return m_grid->view()->viewport(); }

    QTemporaryDir m_folder;
    std::unique_ptr<InspectionSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<AttentionGrid> m_grid;
};

void TestAttentionGrid::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Dark);
    m_session = std::make_unique<InspectionSession>();
    runPage(*m_session, m_folder);
}

void TestAttentionGrid::init() {
    m_selection = std::make_unique<Selection>();
    m_selection->setPage(0, "tiny");
    m_grid = std::make_unique<AttentionGrid>(m_session.get(), m_selection.get());
    m_grid->resize(500, 400);
    m_grid->show();
    m_grid->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
    QTRY_VERIFY(m_grid->isSettled());
}

void TestAttentionGrid::cleanup() {
    m_grid.reset();
}

void TestAttentionGrid::modelOrdersHeads() {
    AttentionGridModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLayers({{"global/sam.blocks.0", 0, 2}, {"global/sam.blocks.1", 1, 2}, {"global/sam.blocks.2", 2, 2}});
    QCOMPARE(model.rowCount(), 6);
    const QPersistentModelIndex kept(model.index(model.rowOf({1, 1})));
    model.setSurvey("global/sam.blocks.1", madeSurvey({3, 1}));
    model.setOrder(HeadOrder::Entropy, Qt::DescendingOrder);
    QCOMPARE(model.headAt(0), (Head{1, 0}));
    QCOMPARE(model.headAt(1), (Head{1, 1}));  // those not known yet come last
    model.setSurvey("global/sam.blocks.2", madeSurvey({2, 4}));
    QCOMPARE(model.headAt(0), (Head{2, 1}));
    QCOMPARE(model.headAt(2), (Head{2, 0}));
    QCOMPARE(model.headAt(kept.row()), (Head{1, 1}));
    model.setOrder(HeadOrder::Entropy, Qt::AscendingOrder);
    QCOMPARE(model.headAt(0), (Head{1, 1}));
    QCOMPARE(model.headAt(4).layer, 0);
    model.setFailed("global/sam.blocks.0", QStringLiteral("not kept"));
    QVERIFY(model.data(model.index(4), Qt::ToolTipRole).toString().contains(QStringLiteral("not kept")));
    QCOMPARE(model.known(), 2);
    model.markStale();
    QCOMPARE(model.known(), 0);
    QVERIFY(model.survey(1));  // stays until it is replaced
    QCOMPARE(model.layerOf("global/sam.blocks.2.mid"), 2);
    QCOMPARE(model.layerOf("global/sam.neck"), -1);
    model.setLayers({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!kept.isValid());
}

void TestAttentionGrid::picturesAreTheTrace() {
    const PinnedToken pin{ViewId::global(), {5, 9}, 32, false};
    for (const char* tap : {"global/sam.blocks.0", "global/clip.layers.1"}) {
        choose(tap, pin);
        for (std::size_t layer = 0; layer < m_grid->model()->layers().size(); ++layer) {
            const std::string& name = m_grid->model()->layers()[layer].tap;
            auto query = queryOf(pin, *trace()->find(name), trace()->provenance().architecture);
            QVERIFY(query);
            query->heads = AttentionQuery::Heads::All;
            const BlockSurvey expected = surveyOfQuery(attentionRow(*trace(), *query), query->token);
            const BlockSurvey* shown = m_grid->model()->survey(static_cast<int>(layer));
            QVERIFY(shown && !m_grid->model()->isStale(static_cast<int>(layer)));
            QCOMPARE(shown->query, std::optional(query->token));
            QCOMPARE(shown->heads.size(), expected.heads.size());
            for (std::size_t h = 0; h < expected.heads.size(); ++h) {
                QVERIFY(std::abs(shown->heads[h].entropy - expected.heads[h].entropy) < 1e-4);
                for (std::size_t i = 0; i < expected.heads[h].picture.size(); ++i) {
                    QVERIFY(std::abs(shown->heads[h].picture[i] - expected.heads[h].picture[i]) < 1e-5);
                }
            }
        }
    }
    QVERIFY(m_grid->note().contains(QStringLiteral("pinned")));
}

void TestAttentionGrid::averagesAreTheTrace() {
    choose("global/clip.layers.1");
    AttentionQuery query{.tap = "global/clip.layers.1", .heads = AttentionQuery::Heads::All};
    const BlockSurvey* shown = m_grid->model()->survey(1);
    QVERIFY(shown && !shown->query);
    const int tokens = 1 + shown->gridSide * shown->gridSide;
    std::vector<double> mean(shown->heads.size() * static_cast<std::size_t>(tokens));
    std::vector<double> entropy(shown->heads.size());
    for (query.token = 0; query.token < tokens; ++query.token) {
        const AttentionRow row = attentionRow(*trace(), query);
        for (std::size_t i = 0; i < mean.size(); ++i) {
            const double p = row.values[i];
            mean[i] += p / tokens;
            if (p > 0) entropy[i / static_cast<std::size_t>(tokens)] -= p * std::log(p) / tokens;
        }
    }
    for (std::size_t h = 0; h < shown->heads.size(); ++h) {
        const double* expected = mean.data() + h * static_cast<std::size_t>(tokens);
        QVERIFY(std::abs(shown->heads[h].classMass - expected[0]) < 1e-5);
        QVERIFY(std::abs(shown->heads[h].entropy - entropy[h]) < 1e-4);
        for (std::size_t i = 0; i < shown->heads[h].picture.size(); ++i) {
            QVERIFY(std::abs(shown->heads[h].picture[i] - expected[1 + i]) < 1e-5);
        }
    }
}

// A pinned token's figures and the average's mean the same: over all queries they agree.
void TestAttentionGrid::figuresOfPaddedWindowsAreTheTrace() {
    choose("global/sam.blocks.0");
    const BlockSurvey* shown = m_grid->model()->survey(0);
    QVERIFY(shown && !shown->query);
    const auto block = BlockAttention::prepare(*trace(), "global/sam.blocks.0");
    QVERIFY(block->isWindow());
    AttentionQuery query{.tap = block->tap(), .heads = AttentionQuery::Heads::All};
    std::vector<HeadSurvey> mean(shown->heads.size());
    for (HeadSurvey& head : mean) head.entropy = head.distance = head.paddedMass = 0;
    for (query.token = 0; query.token < block->tokens(); ++query.token) {
        const BlockSurvey one = surveyOfQuery(block->from(query), query.token);
        for (std::size_t h = 0; h < mean.size(); ++h) {
            mean[h].entropy += one.heads[h].entropy / block->tokens();
            mean[h].distance += one.heads[h].distance / block->tokens();
            mean[h].paddedMass += one.heads[h].paddedMass / block->tokens();
        }
    }
    for (std::size_t h = 0; h < mean.size(); ++h) {
        QVERIFY(std::abs(shown->heads[h].entropy - mean[h].entropy) < 1e-4);
        QVERIFY(std::abs(shown->heads[h].distance - mean[h].distance) < 1e-3);
        QVERIFY(std::abs(shown->heads[h].paddedMass - mean[h].paddedMass) < 1e-5);
        QVERIFY(mean[h].paddedMass > 0);
    }
}

void TestAttentionGrid::followsTheSelectedFamily() {
    choose("global/sam.blocks.1");
    QCOMPARE(m_grid->family(), AttentionGrid::Family::Sam);
    choose("global/sam.neck");
    QCOMPARE(m_grid->family(), AttentionGrid::Family::Sam);
    choose("global/clip.layers.2.mid");
    QCOMPARE(m_grid->family(), AttentionGrid::Family::Clip);
    QVERIFY(m_grid->model()->layers().front().isClip);
    auto* sam = m_grid->header()->findChild<QToolButton*>(QStringLiteral("headsSamButton"));
    QTest::mouseClick(sam, Qt::LeftButton);
    QTRY_VERIFY(!m_grid->model()->layers().front().isClip);
    QVERIFY(sam->isChecked());
    QTest::mouseClick(sam, Qt::LeftButton);  // chosen already: it stays down
    QVERIFY(sam->isChecked());
}

void TestAttentionGrid::hiddenComputesNothing() {
    choose("global/sam.blocks.1");
    m_grid->hide();
    m_selection->setTap("global/clip.layers.1");
    m_selection->setPin(PinnedToken{ViewId::global(), {1, 2}, 32, false});
    QCoreApplication::processEvents();
    QVERIFY(m_grid->isSettled());
    QVERIFY(m_session->backgroundProbe()->isIdle());
    QVERIFY(!m_grid->model()->layers().front().isClip);
    m_grid->show();
    QTRY_VERIFY(m_grid->isSettled() && m_grid->model()->layers().front().isClip);
    QVERIFY(m_grid->model()->survey(0)->query);
}

void TestAttentionGrid::emptyGridsSayWhy() {
    const auto* words = m_grid->findChild<QLabel*>(QStringLiteral("attentionGridEmpty"));
    QVERIFY(!words->isVisible());
    m_selection->setPage(-1, {});
    QTRY_VERIFY(words->isVisible() && !words->text().isEmpty());
    QVERIFY(!m_grid->view()->isVisible());
    QCOMPARE(m_grid->model()->rowCount(), 0);
    m_selection->setPage(0, "base");  // never run
    QTRY_VERIFY(words->text().contains(QStringLiteral("Run")));
    m_selection->setMode("tiny");
    QTRY_VERIFY(m_grid->view()->isVisible());
}

void TestAttentionGrid::newerPinReplacesAnOlderOne() {
    choose("global/sam.blocks.0");
    for (int column = 0; column < 30; ++column) {
        m_selection->setPin(PinnedToken{ViewId::global(), {3, column}, 32, false});
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(m_grid->isSettled());
    for (int layer = 0; layer < static_cast<int>(m_grid->model()->layers().size()); ++layer) {
        QCOMPARE(m_grid->model()->survey(layer)->query, std::optional(3 * 32 + 29));
    }
}

void TestAttentionGrid::comingBackIsInstant() {
    const PinnedToken pin{ViewId::global(), {7, 7}, 32, false};
    choose("global/sam.blocks.0", pin);
    choose("global/sam.blocks.0");
    QVERIFY(!m_grid->model()->survey(0)->query);
    m_selection->setPin(pin);
    QCoreApplication::sendPostedEvents(m_grid.get());  // no worker answers in between
    QVERIFY(m_grid->isSettled());
    QCOMPARE(m_grid->model()->known(), static_cast<int>(m_grid->model()->layers().size()));
    QCOMPARE(m_grid->model()->survey(0)->query, std::optional(7 * 32 + 7));
}

void TestAttentionGrid::clickOpensAndDoubleClickSolos() {
    choose("global/clip.layers.0");
    QSignalSpy chosen(m_grid.get(), &AttentionGrid::headChosen);
    QSignalSpy soloed(m_grid.get(), &AttentionGrid::headSoloed);
    QTest::mouseClick(surface(), Qt::LeftButton, {}, centreOf({2, 1}));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front(), (QVariantList{QStringLiteral("global/clip.layers.2"), 1}));
    QCOMPARE(m_grid->view()->currentHead(), std::optional(Head{2, 1}));
    const QImage bright = surface()->grab().toImage();
    QTest::mouseDClick(surface(), Qt::LeftButton, {}, centreOf({2, 1}));
    QCOMPARE(soloed.size(), 1);
    QCOMPARE(soloed.front(), (QVariantList{QStringLiteral("global/clip.layers.2"), 1}));
    const QImage dimmed = surface()->grab().toImage();
    // Its layer and column as before, the rest not.
    QCOMPARE(dimmed.pixel(centreOf({2, 0})), bright.pixel(centreOf({2, 0})));
    QCOMPARE(dimmed.pixel(centreOf({0, 1})), bright.pixel(centreOf({0, 1})));
    QVERIFY(dimmed.pixel(centreOf({0, 0})) != bright.pixel(centreOf({0, 0})));
    QTest::mouseDClick(surface(), Qt::LeftButton, {}, centreOf({2, 1}));
    QCOMPARE(soloed.back(), (QVariantList{QString(), -1}));
    QVERIFY(!m_grid->view()->soloed());
    QTest::mouseClick(surface(), Qt::LeftButton, {}, QPoint(2, 2));  // a heading is no head
    QCOMPARE(chosen.size(), 1);
}

void TestAttentionGrid::keysMoveOpenAndSolo() {
    choose("global/clip.layers.0");
    QSignalSpy chosen(m_grid.get(), &AttentionGrid::headChosen);
    QSignalSpy soloed(m_grid.get(), &AttentionGrid::headSoloed);
    AttentionGridView* view = m_grid->view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(chosen.front(), (QVariantList{QStringLiteral("global/clip.layers.1"), 1}));
    QVERIFY(view->accessibleDescription().contains(QStringLiteral("head 1")));
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(view->soloed(), std::optional(Head{1, 1}));
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!view->soloed());
    QCOMPARE(soloed.size(), 2);
    QTest::keyClick(view, Qt::Key_End);
    QTest::keyClick(view, Qt::Key_Down);  // the last: stays
    QTest::keyClick(view, Qt::Key_Enter);
    const int last = static_cast<int>(m_grid->model()->layers().size()) - 1;
    QCOMPARE(chosen.back().front().toString(), QStringLiteral("global/clip.layers.%1").arg(last));
}

void TestAttentionGrid::wheelChangesTheCells() {
    choose("global/clip.layers.0");
    QSignalSpy changed(m_grid.get(), &AttentionGrid::cellSideChanged);
    const int side = m_grid->cellSide();
    const auto wheel = [this](int delta, Qt::KeyboardModifiers keys) {
        const QPointF at = centreOf({0, 0});
        QWheelEvent event(at, surface()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(surface(), &event);
    };
    wheel(120, Qt::ControlModifier);
    QVERIFY(m_grid->cellSide() > side);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_grid->view()->pictureRect({0, 0}).width(), m_grid->cellSide());
    wheel(-120, Qt::NoModifier);
    QCOMPARE(changed.size(), 1);
    for (int i = 0; i < 40; ++i) wheel(120, Qt::ControlModifier);
    QCOMPARE(m_grid->cellSide(), AttentionGridView::kMostSidePx);
    QVERIFY(m_grid->view()->verticalScrollBar()->maximum() > 0);
    m_grid->setCellSide(1);
    QCOMPARE(m_grid->cellSide(), AttentionGridView::kLeastSidePx);
}

void TestAttentionGrid::sortMenuAndDirection() {
    choose("global/clip.layers.0");
    auto* sort = m_grid->header()->findChild<QToolButton*>(QStringLiteral("headsSortButton"));
    auto* direction = m_grid->header()->findChild<QToolButton*>(QStringLiteral("headsDirectionButton"));
    const auto massAt = [this](int row) { return m_grid->model()->head(m_grid->model()->headAt(row))->classMass; };
    for (QAction* action : sort->menu()->actions()) {
        if (action->data().toInt() == static_cast<int>(HeadOrder::ClassMass)) action->trigger();
    }
    QCOMPARE(m_grid->model()->order(), HeadOrder::ClassMass);
    for (int row = 1; row < m_grid->model()->rowCount(); ++row) QVERIFY(massAt(row - 1) >= massAt(row));
    QTest::mouseClick(direction, Qt::LeftButton);
    for (int row = 1; row < m_grid->model()->rowCount(); ++row) QVERIFY(massAt(row - 1) <= massAt(row));
    // A cell that moved is the same head still.
    const Head first = m_grid->model()->headAt(0);
    QSignalSpy chosen(m_grid.get(), &AttentionGrid::headChosen);
    QTest::mouseClick(surface(), Qt::LeftButton, {}, centreOf(first));
    QCOMPARE(chosen.front().back().toInt(), first.head);
    choose("global/sam.blocks.0");  // no CLS there
    QCOMPARE(m_grid->model()->order(), HeadOrder::Layer);
}

void TestAttentionGrid::coloursAreThoseOfTheMap() {
    choose("global/clip.layers.0");
    m_grid->setLogarithmic(false);
    const HeadSurvey* head = m_grid->model()->head({1, 0});
    const auto most = std::max_element(head->picture.begin(), head->picture.end()) - head->picture.begin();
    const int columns = m_grid->model()->survey(1)->columns;
    const auto colourOf = [&] {
        return m_grid->view()->picture({1, 0}).pixel(static_cast<int>(most) % columns, static_cast<int>(most) / columns);
    };
    for (const Colormap map : {Colormap::Magma, Colormap::Viridis}) {
        m_grid->setColormap(map);
        const Rgb top = colorAt(map, 1);
        QCOMPARE(colourOf(), qRgb(top[0], top[1], top[2]));
    }
    QSignalSpy changed(m_grid.get(), &AttentionGrid::logarithmicChanged);
    const QImage linear = m_grid->view()->picture({1, 0});
    QTest::mouseClick(m_grid->header()->findChild<QToolButton*>(QStringLiteral("headsLogButton")), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_grid->view()->picture({1, 0}) != linear);
}

void TestAttentionGrid::theShownHeadStaysMarked() {
    choose("global/sam.blocks.0");
    m_grid->setCurrentHead("global/clip.layers.2", 1);  // not listed now
    QVERIFY(!m_grid->view()->currentHead());
    choose("global/clip.layers.2");
    QCOMPARE(m_grid->view()->currentHead(), std::optional(Head{2, 1}));
    m_grid->setCurrentHead("global/clip.layers.2", -1);
    QVERIFY(!m_grid->view()->currentHead());
}

void TestAttentionGrid::everyTextFollowsTheLanguage() {
    choose("global/clip.layers.0");
    Marked marked;
    QCoreApplication::installTranslator(&marked);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_grid->title().startsWith(QLatin1Char('~')));
    QVERIFY(m_grid->note().startsWith(QLatin1Char('~')));
    QVERIFY(m_grid->view()->accessibleName().startsWith(QLatin1Char('~')));
    const auto* sort = m_grid->header()->findChild<QToolButton*>(QStringLiteral("headsSortButton"));
    QVERIFY(sort->text().startsWith(QLatin1Char('~')));
    for (const QAction* action : sort->menu()->actions()) QVERIFY(action->text().startsWith(QLatin1Char('~')));
    const AttentionGridModel* model = m_grid->model();
    QVERIFY(model->data(model->index(0), Qt::ToolTipRole).toString().startsWith(QLatin1Char('~')));
    QCoreApplication::removeTranslator(&marked);
}

void TestAttentionGrid::runWithoutEndGivesTheHeadsBack_data() {
    QTest::addColumn<RunEnd>("end");
    QTest::newRow("cancelled") << RunEnd::Cancelled;
    QTest::newRow("failed") << RunEnd::Failed;
}

void TestAttentionGrid::runWithoutEndGivesTheHeadsBack() {
    QFETCH(RunEnd, end);
    choose("global/sam.blocks.0");
    std::size_t meanwhile = 99;
    QVERIFY(runWithoutEnd(*m_session, end, [&] {
        m_selection->setTap("global/sam.blocks.1");
        QCoreApplication::sendPostedEvents(m_grid.get());
        meanwhile = m_grid->model()->layers().size();
    }));
    QCOMPARE(meanwhile, 0U);
    QTRY_VERIFY(!m_grid->model()->layers().empty());
    QVERIFY(!m_grid->findChild<QLabel*>(QStringLiteral("attentionGridEmpty"))->isVisible());
    QTRY_VERIFY(m_grid->isSettled());
}

QTEST_MAIN(TestAttentionGrid)
#include "tst_attention_grid.moc"
