#include "encoder/probe/norm_outliers.h"
#include "tests/encoder/probe/made_tap.h"
#include "tests/widgets/look.h"
#include "tests/widgets/numbers_under_test.h"
#include "widgets/models/channel_rank_model.h"
#include "widgets/models/token_rank_model.h"
#include "widgets/views/number_table.h"
#include "widgets/views/rank_panel.h"
#include "widgets/views/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSemaphore>
#include <QToolButton>

#include <cmath>
#include <limits>

using namespace deepscope;

class TestRankPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void largestNormsComeFirst();
    void outliersAreMarkedAndShownAlone();
    void hoverAndPinGoBothWays();
    void channelsAreRankedBySpread();
    void oneTableWhereThereIsNoRoomForTwo();
    void laidOutTokensAreRankedToo();
    void pixelsAreNotRanked();
    void rowsOfTheTapBeforeAreNotRead();
    void withoutFiniteNumbersNoFigureIsGiven();

private:
    void settle() const { QTRY_VERIFY(m_panel->isSettled()); }
    NumberTable* tokens() const { return m_panel->findChild<NumberTable*>(QStringLiteral("tokenRanks")); }
    NumberTable* channels() const { return m_panel->findChild<NumberTable*>(QStringLiteral("channelRanks")); }
    double normOf(const char* tap, int row) const {
        double squares = 0;
        for (const float v : m_t->vectorOf(tap, row)) squares += double(v) * double(v);
        return std::sqrt(squares);
    }
    static QPoint cell(const NumberTable* table, int row) { return table->visualRect(table->model()->index(row, 1)).center(); }

    std::unique_ptr<NumbersUnderTest> m_t;
    std::unique_ptr<RankPanel> m_panel;
};

void TestRankPanel::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Light);
    m_t = std::make_unique<NumbersUnderTest>();
    QVERIFY(m_t->run());
}

void TestRankPanel::init() {
    m_panel.reset();
    m_t->selection.restore({});
    m_panel = std::make_unique<RankPanel>(&m_t->session, &m_t->selection);
    m_panel->resize(760, 320);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_t->selection.setPage(0, "tiny");
    m_t->selection.setTap("global/clip.layers.1");
    settle();
}

void TestRankPanel::largestNormsComeFirst() {
    const TokenRankModel* model = m_panel->tokens();
    QCOMPARE(model->rowCount(), 65);
    double before = INFINITY;
    for (int row = 0; row < model->rowCount(); ++row) {
        const double norm = model->index(row, TokenRankModel::NormColumn).data(NumberTableModel::NumberRole).toDouble();
        QVERIFY(norm <= before);
        before = norm;
        QVERIFY(std::abs(norm - normOf("global/clip.layers.1", model->keyAt(row))) < 1e-4 * norm);
        QCOMPARE(model->index(row, TokenRankModel::RankColumn).data().toString(), QString::number(row + 1));
    }
    const int cls = model->rowOf(0);
    QCOMPARE(model->index(cls, TokenRankModel::TokenColumn).data().toString(), QStringLiteral("CLS"));
    const double times = model->index(0, TokenRankModel::TimesMedianColumn).data(NumberTableModel::NumberRole).toDouble();
    QVERIFY(std::abs(times - normOf("global/clip.layers.1", model->keyAt(0)) / model->ranking().median) < 1e-4);
    keepLook(*m_panel, QStringLiteral("ranks_light"));
}

void TestRankPanel::outliersAreMarkedAndShownAlone() {
    const QAbstractItemModelTester tester(const_cast<TokenRankModel*>(m_panel->tokens()));
    auto* model = const_cast<TokenRankModel*>(m_panel->tokens());
    const auto tap = m_t->tap("global/clip.layers.1");
    QCOMPARE(model->ranking().outlierCount, static_cast<int>(normOutliers(*tap).tokens.size()));
    NormRanking made = model->ranking();  // two that stand out
    made.outliers.assign(made.norms.size(), false);
    made.outliers[7] = made.outliers[9] = true;
    made.norms[7] = 1e4F;
    made.norms[9] = NAN;
    model->setRanking(made, TapRows(*tap, nullptr, ViewId::global()));
    QCOMPARE(model->keyAt(0), 7);
    QVERIFY(model->index(0, 0).data(NumberTableModel::MarkedRole).toBool());
    QVERIFY(!model->index(1, 0).data(NumberTableModel::MarkedRole).toBool());
    QCOMPARE(model->keyAt(64), 9);  // NaN ranks last
    QTest::mouseClick(m_panel->header()->findChild<QToolButton*>(QStringLiteral("onlyOutliersButton")), Qt::LeftButton);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->rowOf(8), -1);
}

void TestRankPanel::hoverAndPinGoBothWays() {
    const TokenRankModel* model = m_panel->tokens();
    QTest::mouseMove(tokens()->viewport(), cell(tokens(), 2));
    QVERIFY(m_t->selection.hover());
    settle();
    QCOMPARE(tokens()->hoveredRow(), 2);
    QSignalSpy pinned(m_panel.get(), &TapPanel::tokenPinned);
    QTest::mouseClick(tokens()->viewport(), Qt::LeftButton, {}, cell(tokens(), 3));
    QCOMPARE(pinned.size(), 1);
    const TapRows rows(*m_t->tap("global/clip.layers.1"), nullptr, ViewId::global());
    QCOMPARE(rows.rowOf(m_t->selection.pin()), model->keyAt(3));
    QTest::keyClick(tokens(), Qt::Key_Down);
    QTest::keyClick(tokens(), Qt::Key_Return);
    QCOMPARE(rows.rowOf(m_t->selection.pin()), model->keyAt(4));
    settle();
    QCOMPARE(tokens()->pinnedRow(), 4);
    m_t->selection.setHover(rows.tokenAt(model->keyAt(10)));
    settle();
    QCOMPARE(tokens()->hoveredRow(), 10);
}

void TestRankPanel::channelsAreRankedBySpread() {
    const ChannelRankModel* model = m_panel->channels();
    const QAbstractItemModelTester tester(const_cast<ChannelRankModel*>(model));
    double before = INFINITY;
    for (int row = 0; row < model->rowCount(); ++row) {
        const double std = model->index(row, ChannelRankModel::SpreadColumn).data(NumberTableModel::NumberRole).toDouble();
        QVERIFY(std <= before);
        before = std;
    }
    const int channel = model->keyAt(0);
    double low = INFINITY, high = -INFINITY;
    for (int row = 1; row <= 64; ++row) {
        const double v = double(m_t->vectorOf("global/clip.layers.1", row)[std::size_t(channel)]);
        low = std::min(low, v);
        high = std::max(high, v);
    }
    QCOMPARE(model->index(0, ChannelRankModel::MinColumn).data(NumberTableModel::NumberRole).toDouble(), low);
    QCOMPARE(model->index(0, ChannelRankModel::MaxColumn).data(NumberTableModel::NumberRole).toDouble(), high);
    QSignalSpy chosen(m_panel.get(), &TapPanel::channelChosen);
    QTest::mouseClick(channels()->viewport(), Qt::LeftButton, {}, cell(channels(), 0));
    QCOMPARE(chosen.last().first().toInt(), channel);
    QTest::keyClick(channels(), Qt::Key_Down);
    QTest::keyClick(channels(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toInt(), model->keyAt(1));
}

void TestRankPanel::oneTableWhereThereIsNoRoomForTwo() {
    QVERIFY(tokens()->isVisible() && channels()->isVisible());
    m_panel->resize(300, 240);
    QTRY_VERIFY(tokens()->isVisible() && !channels()->isVisible());
    QTRY_COMPARE(tokens()->width(), m_panel->width());
    keepLook(*m_panel, QStringLiteral("ranks_narrow_light"));
    QTest::mouseClick(m_panel->header()->findChild<QToolButton*>(QStringLiteral("rankChannelsButton")), Qt::LeftButton);
    QVERIFY(!tokens()->isVisible() && channels()->isVisible());
    m_panel->resize(760, 320);
    QTRY_VERIFY(tokens()->isVisible() && channels()->isVisible());
}

void TestRankPanel::laidOutTokensAreRankedToo() {
    m_t->selection.setTap("tokens");
    settle();
    QCOMPARE(m_panel->tokens()->rowCount(), 73);
    QCOMPARE(m_panel->tokens()->index(m_panel->tokens()->rowOf(72), TokenRankModel::TokenColumn).data().toString(),
             QStringLiteral("72 separator"));
}

void TestRankPanel::pixelsAreNotRanked() {
    m_t->selection.setTap("global/preprocess.pixels");
    settle();
    QCOMPARE(m_panel->tokens()->rowCount(), 0);
    QVERIFY(m_panel->findChild<QLabel*>(QStringLiteral("rankPanelEmpty"))->text().contains(QLatin1String("not ranked")));
}

void TestRankPanel::rowsOfTheTapBeforeAreNotRead() {
    const TapRows before(*m_t->tap("global/clip.layers.1"), nullptr, ViewId::global());
    const auto hold = std::make_shared<QSemaphore>();
    m_t->session.probe()->ask(
        QStringLiteral("hold"), this, [hold](std::stop_token) { return hold->tryAcquire(1, 10'000); }, [](bool) {},
        [](const Problem&) {});
    m_t->selection.setTap("global/sam.blocks.1");  // 1024 tokens where 65 are listed
    m_t->selection.setPin(before.tokenAt(7));
    QCoreApplication::sendPostedEvents(m_panel.get());
    QCOMPARE(m_panel->tokens()->rowCount(), 65);  // what was shown stays
    QSignalSpy pinned(m_panel.get(), &TapPanel::tokenPinned);
    QSignalSpy chosen(m_panel.get(), &TapPanel::channelChosen);
    QTest::mouseMove(tokens()->viewport(), cell(tokens(), 2));
    QTest::mouseClick(tokens()->viewport(), Qt::LeftButton, {}, cell(tokens(), 3));
    QTest::mouseClick(channels()->viewport(), Qt::LeftButton, {}, cell(channels(), 0));
    QVERIFY(!m_t->selection.hover());
    QCOMPARE(pinned.size() + chosen.size(), 0);
    QCOMPARE(tokens()->pinnedRow(), -1);
    hold->release();
    settle();
    QCOMPARE(m_panel->tokens()->rowCount(), 1024);
    QTest::mouseClick(tokens()->viewport(), Qt::LeftButton, {}, cell(tokens(), 3));
    QCOMPARE(pinned.size(), 1);
}

void TestRankPanel::withoutFiniteNumbersNoFigureIsGiven() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const auto spoilt = madeTap("global/fusion.concat", {4, 2}, {nan, 1, nan, 1, nan, nan, nan, 1});
    ChannelRankModel model;
    model.setRanking(channelRanking(*spoilt));
    for (const int column : {ChannelRankModel::SpreadColumn, ChannelRankModel::MeanColumn, ChannelRankModel::MinColumn})
        QVERIFY(std::isnan(model.index(model.rowOf(0), column).data(NumberTableModel::NumberRole).toDouble()));
    QCOMPARE(model.index(model.rowOf(1), ChannelRankModel::MeanColumn).data(NumberTableModel::NumberRole).toDouble(), 1.0);
    QVERIFY(model.index(model.rowOf(1), 0).data(NumberTableModel::MarkedRole).toBool());
    model.setRanking(channelRanking(*madeTap("global/fusion.concat", {4, 1}, {1, 2, 3, 4})));
    QVERIFY(!model.index(0, 0).data(NumberTableModel::MarkedRole).toBool());
    const NormRanking ranking = rankNorms(*spoilt);
    QVERIFY(std::isnan(ranking.median) && std::isnan(ranking.threshold));
    QCOMPARE(rankNorms(*madeTap("global/fusion.concat", {4, 1}, {3, 3, nan, 3})).median, 3.0);
}

QTEST_MAIN(TestRankPanel)
#include "tst_rank_panel.moc"
