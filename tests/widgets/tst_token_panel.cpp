#include "tests/widgets/look.h"
#include "tests/widgets/numbers_under_test.h"
#include "tests/widgets/unfinished_run.h"
#include "widgets/models/token_vector_model.h"
#include "widgets/views/number_table.h"
#include "widgets/views/theme.h"
#include "widgets/views/token_panel.h"
#include "widgets/views/vector_plot.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <cmath>
#include <numeric>

using namespace deepscope;

class TestTokenPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsTheHoveredAndKeepsThePinned();
    void comparesThePinnedWithTheHovered();
    void everyLayoutReadsItsVector();
    void headingsSortAndTheThirdClickRestores();
    void scoresAreOfTheChannelOverTheTap();
    void filterTakesNumbersAndRanges();
    void copiesRowsAndTheVector();
    void plotReadsOutAndSelects();
    void activatingAChannelAsksForIt();
    void nothingIsHeldWhileHidden();
    void emptyStatesSaySo();
    void nothingIsCopiedWithoutAToken();
    void runThatFailsGivesTheNumbersBack();
    void aLongVectorIsShownInAFrame();

private:
    PinnedToken at(int row, int column, int side) const { return {ViewId::global(), {row, column}, side, false}; }
    void settle() const { QTRY_VERIFY(m_panel->isSettled()); }
    const TokenVectorModel* model() const { return m_panel->model(); }
    NumberTable* table() const { return m_panel->findChild<NumberTable*>(); }
    QString label(const char* name) const { return m_panel->findChild<QLabel*>(QLatin1String(name))->text(); }
    double number(int row, int column) const { return model()->index(row, column).data(NumberTableModel::NumberRole).toDouble(); }
    void clickHeading(int column) const {
        QHeaderView* headings = table()->horizontalHeader();
        QTest::mouseClick(headings->viewport(), Qt::LeftButton, {},
                          QPoint(headings->sectionViewportPosition(column) + 8, headings->height() / 2));
    }

    std::unique_ptr<NumbersUnderTest> m_t;
    std::unique_ptr<TokenPanel> m_panel;
};

void TestTokenPanel::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Dark);
    m_t = std::make_unique<NumbersUnderTest>();
    QVERIFY(m_t->run());
}

void TestTokenPanel::init() {
    m_panel.reset();
    m_t->selection.restore({});
    m_panel = std::make_unique<TokenPanel>(&m_t->session, &m_t->selection);
    m_panel->resize(420, 460);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_t->selection.setPage(0, "tiny");
    m_t->selection.setTap("global/sam.blocks.1");
    settle();
}

void TestTokenPanel::showsTheHoveredAndKeepsThePinned() {
    QCOMPARE(m_panel->shownRow(), -1);
    m_t->selection.setHover(at(3, 4, 32));
    settle();
    QCOMPARE(model()->vector(), m_t->vectorOf("global/sam.blocks.1", 3 * 32 + 4));
    QVERIFY(label("tokenTitle").contains(QLatin1String("row 3, col 4")));
    m_t->selection.setHover(std::nullopt);  // stays readable
    settle();
    QCOMPARE(m_panel->shownRow(), 100);
    m_t->selection.setPin(at(5, 6, 32));
    m_t->selection.setHover(at(7, 8, 32));
    settle();
    QCOMPARE(m_panel->shownRow(), 5 * 32 + 6);
    QVERIFY(label("tokenTitle").contains(QLatin1String("pinned")));
    m_t->selection.setTap("global/fusion.projector");  // followed into the coarser grid
    settle();
    QCOMPARE(model()->vector(), m_t->vectorOf("global/fusion.projector", 1 * 8 + 1));
}

void TestTokenPanel::comparesThePinnedWithTheHovered() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    QVERIFY(table()->isColumnHidden(TokenVectorModel::OtherColumn));
    m_t->selection.setHover(at(9, 2, 32));
    settle();
    QVERIFY(!table()->isColumnHidden(TokenVectorModel::OtherColumn));
    const auto a = m_t->vectorOf("global/sam.blocks.1", 5 * 32 + 6);
    const auto b = m_t->vectorOf("global/sam.blocks.1", 9 * 32 + 2);
    QCOMPARE(model()->other(), b);
    double dot = 0, aa = 0, bb = 0, apart = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        dot += double(a[i]) * double(b[i]);
        aa += double(a[i]) * double(a[i]);
        bb += double(b[i]) * double(b[i]);
        apart += (double(a[i]) - double(b[i])) * (double(a[i]) - double(b[i]));
    }
    const VectorComparison c = compareVectors(a, b);
    QVERIFY(std::abs(c.cosine - dot / std::sqrt(aa * bb)) < 1e-12);
    QVERIFY(std::abs(c.distance - std::sqrt(apart)) < 1e-9);
    QVERIFY(label("tokenComparison").contains(QLatin1String("9,2")));
    QVERIFY(label("tokenComparison").contains(QLocale::c().toString(std::abs(c.cosine), 'f', 4)));
    keepLook(*m_panel, QStringLiteral("token_compare_dark"));
    m_t->selection.setHover(std::nullopt);
    settle();
    QVERIFY(table()->isColumnHidden(TokenVectorModel::OtherColumn));
    QVERIFY(std::isnan(compareVectors(std::vector<float>{0, 0}, std::vector<float>{1, 2}).cosine));
}

void TestTokenPanel::everyLayoutReadsItsVector() {
    struct Case {
        const char* tap;
        PinnedToken pin;
        int row;
    };
    const ViewId global = ViewId::global();
    const Case cases[] = {{"global/preprocess.pixels", at(100, 200, 512), 100 * 512 + 200},
                          {"global/sam.neck", at(2, 3, 32), 2 * 32 + 3},
                          {"global/compressor.net_3", at(2, 3, 8), 2 * 8 + 3},
                          {"global/clip.layers.0", {global, {}, 8, true}, 0},
                          {"global/clip.layers.0", at(0, 1, 8), 2},
                          {"tokens", {global, {8, 0}, 0, false}, 8},
                          {"tokens", {global, {72, 0}, 0, false}, 72}};
    for (const Case& c : cases) {
        m_t->selection.setTap(c.tap);
        m_t->selection.setPin(c.pin);
        settle();
        QCOMPARE(m_panel->shownRow(), c.row);
        QCOMPARE(model()->vector(), m_t->vectorOf(c.tap, c.row));
    }
    QVERIFY(label("tokenTitle").contains(QLatin1String("separator")));
    m_t->selection.setPin(PinnedToken{global, {8, 0}, 0, false});
    settle();
    QVERIFY(label("tokenTitle").contains(QLatin1String("newline")));
}

void TestTokenPanel::headingsSortAndTheThirdClickRestores() {
    const QAbstractItemModelTester tester(const_cast<TokenVectorModel*>(model()));
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    const int rows = model()->rowCount();
    QCOMPARE(rows, static_cast<int>(model()->vector().size()));
    for (const int column : {TokenVectorModel::ValueColumn, TokenVectorModel::RankColumn, TokenVectorModel::ScoreColumn}) {
        clickHeading(column);
        for (int row = 0; row + 1 < rows; ++row) QVERIFY(number(row, column) >= number(row + 1, column));
        QVERIFY(number(0, column) > number(rows - 1, column));
        clickHeading(column);
        for (int row = 0; row + 1 < rows; ++row) QVERIFY(number(row, column) <= number(row + 1, column));
        clickHeading(column);
        for (int row = 0; row < rows; ++row) QCOMPARE(model()->keyAt(row), row);
    }
    // What is selected stays selected when another token's values sort differently.
    clickHeading(TokenVectorModel::ValueColumn);
    table()->selectRow(3);
    const int channel = model()->keyAt(3);
    m_t->selection.setPin(at(20, 20, 32));
    settle();
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(model()->keyAt(table()->selectionModel()->selectedRows().first().row()), channel);
    for (int row = 0; row + 1 < rows; ++row)
        QVERIFY(number(row, TokenVectorModel::ValueColumn) >= number(row + 1, TokenVectorModel::ValueColumn));
}

void TestTokenPanel::scoresAreOfTheChannelOverTheTap() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    const int channel = 7;
    double sum = 0, squares = 0;
    for (int row = 0; row < 1024; ++row) {
        const double v = m_t->vectorOf("global/sam.blocks.1", row)[channel];
        sum += v;
        squares += v * v;
    }
    const double mean = sum / 1024;
    const double std = std::sqrt(squares / 1024 - mean * mean);
    const double expected = (model()->vector()[channel] - mean) / std;
    QVERIFY(std::abs(number(model()->rowOf(channel), TokenVectorModel::ScoreColumn) - expected) < 1e-4);
}

void TestTokenPanel::filterTakesNumbersAndRanges() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    auto* filter = m_panel->findChild<QLineEdit*>(QStringLiteral("channelFilter"));
    QTest::keyClicks(filter, QStringLiteral("3, 10-12"));
    QCOMPARE(model()->rowCount(), 4);
    QCOMPARE(model()->keyAt(0), 3);
    QCOMPARE(model()->keyAt(3), 12);
    m_t->selection.setPin(at(1, 1, 32));  // the filter stays
    settle();
    QCOMPARE(model()->rowCount(), 4);
    filter->setText(QStringLiteral("x"));
    QVERIFY(filter->property("wrong").toBool());
    QCOMPARE(model()->rowCount(), 4);
    filter->clear();
    QVERIFY(!filter->property("wrong").toBool());
    QCOMPARE(model()->rowCount(), static_cast<int>(model()->vector().size()));
}

void TestTokenPanel::copiesRowsAndTheVector() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    clickHeading(TokenVectorModel::RankColumn);
    clickHeading(TokenVectorModel::RankColumn);
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QStringList cells = lines[1].split(QLatin1Char('\t'));
    QCOMPARE(cells.size(), 4);  // the column of no comparison is not copied
    QCOMPARE(cells[0].toInt(), model()->top().front());
    QCOMPARE(cells[1].toFloat(), model()->vector()[static_cast<std::size_t>(model()->top().front())]);

    auto* button = m_panel->header()->findChild<QToolButton*>(QStringLiteral("copyVectorButton"));
    button->menu()->actions()[0]->trigger();
    const QJsonArray array = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array();
    QCOMPARE(array.size(), static_cast<int>(model()->vector().size()));
    for (int i = 0; i < array.size(); ++i) QCOMPARE(static_cast<float>(array[i].toDouble()), model()->vector()[std::size_t(i)]);
    button->menu()->actions()[1]->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("np.array([")));
}

void TestTokenPanel::plotReadsOutAndSelects() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    auto* plot = m_panel->findChild<VectorPlot*>();
    const QPoint place(static_cast<int>(plot->channelX(11)), plot->height() / 2);
    QTest::mouseMove(plot, place);
    QVERIFY2(plot->readout().startsWith(QLatin1String("channel 11:")), qPrintable(plot->readout()));
    QTest::mouseClick(plot, Qt::LeftButton, {}, place);
    QCOMPARE(model()->keyAt(table()->currentIndex().row()), 11);
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(model()->keyAt(table()->currentIndex().row()), 12);
    QCOMPARE(plot->current(), 12);
}

void TestTokenPanel::activatingAChannelAsksForIt() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    QSignalSpy chosen(m_panel.get(), &TapPanel::channelChosen);
    table()->selectRow(9);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toInt(), 9);
    const QPoint row = table()->visualRect(model()->index(2, 1)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(chosen.last().first().toInt(), 2);
}

void TestTokenPanel::nothingIsHeldWhileHidden() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    const long held = m_t->tap("global/sam.blocks.1")->tensor().use_count();
    m_panel->hide();
    m_t->selection.setTap("global/sam.blocks.0");
    QTRY_VERIFY(m_t->tap("global/sam.blocks.1")->tensor().use_count() < held);
    QCOMPARE(model()->rowCount(), 0);
    m_panel->show();
    settle();
    QCOMPARE(model()->vector(), m_t->vectorOf("global/sam.blocks.0", 5 * 32 + 6));
}

void TestTokenPanel::emptyStatesSaySo() {
    QVERIFY(label("tokenPanelEmpty").contains(QLatin1String("Point at a token")));
    m_t->selection.setTap("");
    settle();
    QVERIFY(label("tokenPanelEmpty").contains(QLatin1String("Choose a stage")));
    m_t->selection.setPage(0, "base");
    settle();
    QVERIFY(label("tokenPanelEmpty").contains(QLatin1String("Run the encoder")));
}

void TestTokenPanel::aLongVectorIsShownInAFrame() {
    TokenVectorModel made;
    NumberTable view("made", NumberTable::Selects::Rows);
    view.setModel(&made);
    view.sortBy(TokenVectorModel::ValueColumn, Qt::DescendingOrder);
    VectorPlot plot;
    view.resize(420, 700);
    plot.resize(420, 90);
    QPixmap screen(view.size());
    std::vector<double> times;
    for (int i = 0; i < 25; ++i) {
        std::vector<float> vector(1280);
        for (std::size_t c = 0; c < vector.size(); ++c)
            vector[c] = std::sin(static_cast<float>(c * 7 + static_cast<std::size_t>(i) * 131));
        QElapsedTimer timer;
        timer.start();
        made.setVector(vector);
        plot.setVectors(vector, {}, made.top());
        view.render(&screen);
        plot.render(&screen);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    qInfo("another token of 1280 channels, sorted by value: %.2f ms", times[times.size() / 2]);
    QVERIFY(times[times.size() / 2] < 16);
}

void TestTokenPanel::nothingIsCopiedWithoutAToken() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    m_t->selection.setPin(std::nullopt);
    m_t->selection.setTap("global/fusion.projector");
    settle();
    QCOMPARE(m_panel->shownRow(), -1);
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    for (const char* name : {"copyJson", "copyNumpy"}) m_panel->findChild<QAction*>(QLatin1String(name))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
}

void TestTokenPanel::runThatFailsGivesTheNumbersBack() {
    m_t->selection.setPin(at(5, 6, 32));
    settle();
    QString meanwhile;
    QVERIFY(runWithoutEnd(m_t->session, RunEnd::Failed, [&] {
        m_t->selection.setTap("global/sam.blocks.0");
        QCoreApplication::sendPostedEvents(m_panel.get());
        meanwhile = label("tokenPanelEmpty");
    }));
    QVERIFY2(meanwhile.contains(QLatin1String("not run yet")), qPrintable(meanwhile));
    QTRY_COMPARE(m_panel->shownRow(), 5 * 32 + 6);
    QCOMPARE(model()->vector(), m_t->vectorOf("global/sam.blocks.0", 5 * 32 + 6));
}

QTEST_MAIN(TestTokenPanel)
#include "tst_token_panel.moc"
