#include "tests/widgets/look.h"
#include "tests/widgets/numbers_under_test.h"
#include "widgets/models/number_table_model.h"
#include "widgets/models/tensor_table_model.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/number_table.h"
#include "widgets/views/tensor_panel.h"
#include "widgets/views/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>
#include <random>

using namespace deepscope;

namespace {

/// [64,64,768] of normal values: a tap of the released encoder in mode base.
std::shared_ptr<TapRecord> madeTap() {
    auto tensor = std::make_shared<TensorBuffer>(Shape{64, 64, 768}, ElementType::F32);
    auto* values = reinterpret_cast<float*>(tensor->data());
    std::minstd_rand random(5);
    std::normal_distribution<float> normal;
    for (std::int64_t i = 0; i < tensor->count(); ++i) values[i] = normal(random);
    return std::make_shared<TapRecord>("global/sam.blocks.0", Shape{64, 64, 768}, computeStatistics(*tensor), tensor);
}

double medianMs(std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

}  // namespace

class TestTensorPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyCellIsTheTensors();
    void rowsAreNamed();
    void hoverAndPinGoBothWays();
    void copiesARangeOfCells();
    void tooManyCellsAreRefused();
    void fieldsGoToTokenAndChannel();
    void theLegendGoesWithTheTap();
    void coloursAreOptional();
    void aHeadingAsksForItsChannel();
    void stripShowsAndReadsTheStrongest();
    void stripZoomsPansAndFits();
    void stripClickPinsAndAsks();
    void baseIsScrolledAndHoveredInAFrame();

private:
    void settle() const { QTRY_VERIFY(m_panel->isSettled()); }
    NumberTable* table() const { return m_panel->findChild<NumberTable*>(); }
    const TensorTableModel* model() const { return m_panel->model(); }
    HeatStrip* strip() const { return m_panel->findChild<HeatStrip*>(); }
    QPoint cell(int row, int column) const { return table()->visualRect(model()->index(row, column)).center(); }
    void showStrip() {
        QTest::mouseClick(m_panel->header()->findChild<QToolButton*>(QStringLiteral("tensorStripButton")), Qt::LeftButton);
        settle();
        QVERIFY(strip()->levels());
    }

    std::unique_ptr<NumbersUnderTest> m_t;
    std::unique_ptr<TensorPanel> m_panel;
};

void TestTensorPanel::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Dark);
    m_t = std::make_unique<NumbersUnderTest>();
    QVERIFY(m_t->run());
}

void TestTensorPanel::init() {
    m_panel.reset();
    m_t->selection.restore({});
    m_panel = std::make_unique<TensorPanel>(&m_t->session, &m_t->selection);
    m_panel->resize(760, 320);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_t->selection.setPage(0, "tiny");
    m_t->selection.setTap("global/sam.blocks.1");
    settle();
}

void TestTensorPanel::everyCellIsTheTensors() {
    const QAbstractItemModelTester tester(const_cast<TensorTableModel*>(model()));
    for (const char* name : {"global/sam.blocks.1", "global/sam.neck", "global/compressor.net_3", "global/clip.layers.1",
                             "tokens", "global/preprocess.pixels"}) {
        m_t->selection.setTap(name);
        settle();
        const int rows = model()->rowCount();
        QCOMPARE(static_cast<std::int64_t>(rows) * model()->columnCount(), m_t->tap(name)->tensor()->count());
        for (const int row : {0, 1, rows / 2, 1, rows - 1}) {
            const std::vector<float> vector = m_t->vectorOf(name, row);
            for (int channel = 0; channel < model()->columnCount(); ++channel) {
                const QModelIndex index = model()->index(row, channel);
                QCOMPARE(index.data(NumberTableModel::NumberRole).toDouble(), double(vector[std::size_t(channel)]));
            }
        }
    }
}

void TestTensorPanel::rowsAreNamed() {
    const auto name = [this](int row) { return model()->headerData(row, Qt::Vertical).toString(); };
    QCOMPARE(name(33), QStringLiteral("1,1"));
    m_t->selection.setTap("global/clip.layers.1");
    settle();
    QCOMPARE(name(0), QStringLiteral("CLS"));
    QCOMPARE(name(9), QStringLiteral("1,0"));
    m_t->selection.setTap("tokens");
    settle();
    QCOMPARE(name(7), QStringLiteral("7"));
    QCOMPARE(name(8), QStringLiteral("8 newline"));
    QCOMPARE(name(72), QStringLiteral("72 separator"));
}

void TestTensorPanel::hoverAndPinGoBothWays() {
    QTest::mouseMove(table()->viewport(), cell(4, 1));
    QVERIFY(m_t->selection.hover());
    QCOMPARE(m_t->selection.hover()->position, (GridPosition{0, 4}));
    settle();
    QCOMPARE(table()->hoveredRow(), 4);
    QSignalSpy pinned(m_panel.get(), &TapPanel::tokenPinned);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(6, 1));
    QVERIFY(!m_t->selection.pin());
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell(6, 1));
    QCOMPARE(m_t->selection.pin()->position, (GridPosition{0, 6}));
    QCOMPARE(pinned.size(), 1);
    settle();
    QCOMPARE(table()->pinnedRow(), 6);
    // Marked elsewhere: scrolled to, also from a coarser grid.
    QTest::mouseMove(m_panel.get(), QPoint(700, 2));
    m_t->selection.setHover(PinnedToken{ViewId::global(), {6, 2}, 8, false});
    settle();
    const int row = 26 * 32 + 10;
    QCOMPARE(table()->hoveredRow(), row);
    QTRY_VERIFY(table()->viewport()->rect().contains(cell(row, 0)));
    m_panel->resize(760, 200);  // it stays in sight
    QTRY_VERIFY(table()->viewport()->height() < 160 && table()->viewport()->rect().contains(cell(row, 0)));
    keepLook(*m_panel, QStringLiteral("tensor_table_dark"));
}

void TestTensorPanel::copiesARangeOfCells() {
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(2, 1));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::ShiftModifier, cell(4, 3));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    for (int row = 0; row < 3; ++row) {
        const QStringList cells = lines[row].split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), 3);
        for (int column = 0; column < 3; ++column) QCOMPARE(cells[column].toFloat(), model()->value(row + 2, column + 1));
    }
}

void TestTensorPanel::tooManyCellsAreRefused() {
    m_t->selection.setTap("global/preprocess.pixels");
    settle();
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
    QVERIFY(m_panel->findChild<QLabel*>(QStringLiteral("tensorNote"))->text().contains(QLatin1String("too many")));
}

void TestTensorPanel::fieldsGoToTokenAndChannel() {
    auto* token = m_panel->findChild<QLineEdit*>(QStringLiteral("goToRow"));
    auto* channel = m_panel->findChild<QLineEdit*>(QStringLiteral("goToChannel"));
    QTest::keyClicks(token, QStringLiteral("20,14"));
    QTest::keyClick(token, Qt::Key_Return);
    QCOMPARE(table()->currentIndex().row(), 20 * 32 + 14);
    const int last = model()->columnCount() - 1;
    QTest::keyClicks(channel, QString::number(last));
    QTest::keyClick(channel, Qt::Key_Return);
    QCOMPARE(table()->currentIndex(), model()->index(20 * 32 + 14, last));
    QVERIFY(table()->viewport()->rect().contains(cell(20 * 32 + 14, last)));
    token->setText(QStringLiteral("99,0"));
    QTest::keyClick(token, Qt::Key_Return);
    QVERIFY(token->property("wrong").toBool());
    QCOMPARE(table()->currentIndex().row(), 20 * 32 + 14);
}

void TestTensorPanel::coloursAreOptional() {
    auto* button = m_panel->header()->findChild<QToolButton*>(QStringLiteral("tensorTintButton"));
    const auto pixelOf = [this] {
        const QRect rect = table()->visualRect(model()->index(0, 0));
        return table()->viewport()->grab().toImage().pixelColor(rect.left() + 2, rect.center().y());
    };
    QVERIFY(model()->index(0, 0).data(NumberTableModel::TintRole).isValid());
    const QColor tinted = pixelOf();
    QSignalSpy changed(m_panel.get(), &TensorPanel::formChanged);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_panel->isTinted());
    QVERIFY(!model()->index(0, 0).data(NumberTableModel::TintRole).isValid());
    QVERIFY(pixelOf() != tinted);
}

void TestTensorPanel::aHeadingAsksForItsChannel() {
    QSignalSpy chosen(m_panel.get(), &TapPanel::channelChosen);
    QHeaderView* headings = table()->horizontalHeader();
    QTest::mouseClick(headings->viewport(), Qt::LeftButton, {},
                      QPoint(headings->sectionViewportPosition(3) + 8, headings->height() / 2));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toInt(), 3);
}

void TestTensorPanel::stripShowsAndReadsTheStrongest() {
    showStrip();
    QVERIFY(strip()->tokensAcross());  // 1024 tokens, fewer channels, a wide panel
    const TensorLevels& levels = *strip()->levels();
    const std::vector<float> vector = m_t->vectorOf("global/sam.blocks.1", 5);
    for (int c = 0; c < levels.channels; ++c) {
        const double expected = std::clamp(double(vector[std::size_t(c)]) / levels.reach, -1.0, 1.0) * 127 + 127;
        QVERIFY(std::abs(levels.at(5, c) - expected) <= 0.51);
    }
    const QPointF place = strip()->centreOf({200, 40});
    const auto cell = strip()->cellAt(place);
    QVERIFY(cell);
    QTest::mouseMove(strip(), place.toPoint());
    QVERIFY(m_t->selection.hover());
    // No value that shares its pixel is farther from zero.
    const int own = std::abs(levels.at(cell->row, cell->channel) - TensorLevels::kZero);
    for (int row = 199; row <= 201; ++row) {
        if (strip()->cellAt(strip()->centreOf({row, 40})) != cell) continue;
        QVERIFY(std::abs(levels.at(row, 40) - TensorLevels::kZero) <= own);
    }
    keepLook(*m_panel, QStringLiteral("tensor_strip_dark"));
    m_panel->resize(260, 900);
    QTRY_VERIFY(!strip()->tokensAcross());
}

void TestTensorPanel::stripZoomsPansAndFits() {
    showStrip();
    const QPointF centre = strip()->pictureRect().center();
    const double place = strip()->tokenAxis().placeAt(centre.x());
    const auto turn = [&](int delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(centre, strip()->mapToGlobal(centre), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(strip(), &event);
    };
    for (int i = 0; i < 8; ++i) turn(120, Qt::NoModifier);
    QVERIFY(strip()->tokenAxis().to() - strip()->tokenAxis().from() < 1024 / 4.0);
    QVERIFY(std::abs(strip()->tokenAxis().placeAt(centre.x()) - place) < 1e-6);
    const double channels = strip()->channelAxis().to() - strip()->channelAxis().from();
    turn(120, Qt::ControlModifier);  // tokens alone
    QCOMPARE(strip()->channelAxis().to() - strip()->channelAxis().from(), channels);
    const double from = strip()->tokenAxis().from();
    QTest::mousePress(strip(), Qt::LeftButton, {}, centre.toPoint());
    QTest::mouseMove(strip(), centre.toPoint() - QPoint(60, 0));
    QTest::mouseRelease(strip(), Qt::LeftButton, {}, centre.toPoint() - QPoint(60, 0));
    QVERIFY(strip()->tokenAxis().from() > from);
    QVERIFY(!m_t->selection.pin());  // a drag pins nothing
    QTest::keyClick(strip(), Qt::Key_F);
    QVERIFY(strip()->tokenAxis().isFitted() && strip()->channelAxis().isFitted());
}

void TestTensorPanel::stripClickPinsAndAsks() {
    showStrip();
    QSignalSpy chosen(m_panel.get(), &TapPanel::channelChosen);
    const QPointF place = strip()->centreOf({500, 60});
    const auto cell = strip()->cellAt(place.toPoint());
    QTest::mouseClick(strip(), Qt::LeftButton, {}, place.toPoint());
    QVERIFY(m_t->selection.pin());
    QCOMPARE(m_t->selection.pin()->position, (GridPosition{cell->row / 32, cell->row % 32}));
    QCOMPARE(chosen.last().first().toInt(), cell->channel);
}

void TestTensorPanel::baseIsScrolledAndHoveredInAFrame() {
    const auto tap = madeTap();
    const TapRows rows(*tap, nullptr, ViewId::global());
    TensorTableModel made;
    made.setTensor(tap->tensor(), rows, 2);
    NumberTable view("made", NumberTable::Selects::Cells);
    view.setModel(&made);
    view.resize(1200, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QPixmap screen(view.size());
    std::vector<double> scrolls, hovers, strips, panned;
    QElapsedTimer timer;
    for (int i = 0; i < 15; ++i) {
        timer.start();
        view.verticalScrollBar()->setValue(250 * i);
        view.horizontalScrollBar()->setValue(1500 * i);
        view.render(&screen);
        scrolls.push_back(timer.nsecsElapsed() / 1e6);
        const QRect row(0, view.rowViewportPosition(250 * i + 3), view.width(), view.rowHeight(3));
        timer.start();
        view.setMarkedRows(-1, 250 * i + 3);
        view.viewport()->render(&screen, row.topLeft(), row);
        hovers.push_back(timer.nsecsElapsed() / 1e6);
    }
    HeatStrip picture;
    picture.resize(1200, 400);
    timer.start();
    picture.setLevels(std::make_shared<const TensorLevels>(tensorLevels(*tap)));
    const double levelsMs = timer.nsecsElapsed() / 1e6;
    picture.show();
    for (int i = 0; i < 15; ++i) {
        picture.resize(1200 - i, 400);
        timer.start();
        picture.render(&screen);
        panned.push_back(timer.nsecsElapsed() / 1e6);
        timer.start();
        picture.setMarkedRows(3, 200 * i);
        picture.render(&screen);
        strips.push_back(timer.nsecsElapsed() / 1e6);
    }
    qInfo("table: scroll %.2f ms, hover %.2f ms; strip: levels %.1f ms, redraw %.2f ms, hover %.2f ms", medianMs(scrolls),
          medianMs(hovers), levelsMs, medianMs(panned), medianMs(strips));
    QVERIFY(medianMs(hovers) < 16);
    QVERIFY(medianMs(strips) < 16);
    QVERIFY(medianMs(scrolls) < 60);  // a whole screen of other rows and columns; on a loaded machine
}

void TestTensorPanel::theLegendGoesWithTheTap() {
    const auto* header = qobject_cast<ChartHeader*>(m_panel->header());
    QVERIFY(header && header->legendText().startsWith(QLatin1String("global/sam.blocks.1")));
    m_t->selection.setTap("");
    settle();
    QCOMPARE(header->legendText(), QString());
}

QTEST_MAIN(TestTensorPanel)
#include "tst_tensor_panel.moc"
