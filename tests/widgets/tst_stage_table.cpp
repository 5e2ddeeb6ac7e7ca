#include "tests/widgets/made_costs.h"
#include "widgets/models/cost_model.h"
#include "widgets/views/stage_table.h"
#include "widgets/views/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace deepscope;

class TestStageTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeChoice::Dark);
    }
    void init();
    void headingSortsAndTheThirdClickRestores();
    void copiesAllAndSelectedInTheOrderShown();
    void menuCopiesOtherFormats();
    void totalsFollowTheSelection();
    void enterAndDoubleClickAskForTheStage();
    void theCurrentStageIsScrolledTo();
    void spreadColumnsNeedRepeats();
    void stagesArriveInPlace();
    void comparisonStandsBesideTheTimesAndSorts();

private:
    QString shown(int row, int column = CostModel::TapColumn) const {
        return view()->model()->index(row, column).data().toString();
    }
    double number(int row, int column) const {
        return view()->model()->index(row, column).data(CostModel::NumberRole).toDouble();
    }
    QTableView* view() const { return m_table->table(); }
    void clickHeading(int column) const {
        QHeaderView* headings = view()->horizontalHeader();
        view()->scrollTo(view()->model()->index(0, column));
        QTest::mouseClick(headings->viewport(), Qt::LeftButton, {},
                          QPoint(headings->sectionViewportPosition(column) + 15, headings->height() / 2));
    }
    QPoint cell(int row) const { return view()->visualRect(view()->model()->index(row, 0)).center(); }

    std::unique_ptr<CostModel> m_model;
    std::unique_ptr<StageTable> m_table;
};

void TestStageTable::init() {
    m_table.reset();
    m_model = std::make_unique<CostModel>();
    m_model->setStages(madeCosts("base")->stages);
    m_table = std::make_unique<StageTable>();
    m_table->resize(1300, 300);
    m_table->setModel(m_model.get());
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    QTRY_VERIFY(!m_table->totalsText().isEmpty());
}

void TestStageTable::headingSortsAndTheThirdClickRestores() {
    const int rows = view()->model()->rowCount();
    for (const int column : {CostModel::TimeColumn, CostModel::PeakColumn}) {
        clickHeading(column);
        for (int row = 0; row + 1 < rows; ++row) QVERIFY(number(row, column) >= number(row + 1, column));
        QVERIFY(number(0, column) > number(rows - 1, column));
        clickHeading(column);
        for (int row = 0; row + 1 < rows; ++row) QVERIFY(number(row, column) <= number(row + 1, column));
        clickHeading(column);
        for (int row = 0; row < rows; ++row) QCOMPARE(number(row, CostModel::TapColumn), double(row));
    }
    clickHeading(CostModel::TimeColumn);
    clickHeading(CostModel::PeakColumn);  // another heading starts anew, largest first
    QVERIFY(number(0, CostModel::PeakColumn) > number(rows - 1, CostModel::PeakColumn));
}

void TestStageTable::copiesAllAndSelectedInTheOrderShown() {
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.count(QLatin1Char('\n')), m_model->rowCount() + 1);
    QVERIFY(text.startsWith(QLatin1String("Stage\tShape\tTime (ms)")));

    clickHeading(CostModel::TimeColumn);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, cell(0));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ControlModifier, cell(5));
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    text = QGuiApplication::clipboard()->text();
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].section(QLatin1Char('\t'), 0, 0), shown(0));
    QCOMPARE(lines[2].section(QLatin1Char('\t'), 0, 0), shown(5));
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!view()->selectionModel()->hasSelection());
}

void TestStageTable::menuCopiesOtherFormats() {
    auto* button = m_table->header()->findChild<QToolButton*>(QStringLiteral("stageTableCopyButton"));
    QVERIFY(button && button->menu() && button->isEnabled());
    const auto actions = button->menu()->actions();
    QCOMPARE(actions.size(), 3);
    const auto copied = [&](int action) {
        actions[action]->trigger();
        return QGuiApplication::clipboard()->text();
    };
    QVERIFY(copied(0).contains(QLatin1Char('\t')));
    QVERIFY(copied(1).startsWith(QLatin1String("Stage,Shape,Time (ms)")));
    QVERIFY(copied(2).startsWith(QLatin1String("| Stage | Shape |")));
    m_model->clear();
    QTRY_VERIFY(!button->isEnabled());
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    QCOMPARE(copied(0), QStringLiteral("mine"));  // nothing to copy takes nothing away
}

void TestStageTable::totalsFollowTheSelection() {
    QVERIFY2(m_table->totalsText().contains(QLatin1String("1.14 TFLOP")), qPrintable(m_table->totalsText()));
    const int row = m_model->rowOf("global/sam.blocks.2");
    view()->selectRow(row);
    QVERIFY2(m_table->totalsText().contains(m_model->index(row, CostModel::FlopsColumn).data().toString()),
             qPrintable(m_table->totalsText()));
    QVERIFY(m_table->totalsText().contains(m_model->index(row, CostModel::TimeColumn).data().toString()));
    QVERIFY(m_table->totalsText().contains(m_model->index(row, CostModel::RateColumn).data().toString()));
    QCOMPARE(m_table->chosenRows(), std::vector<int>{row});
    view()->clearSelection();
    QVERIFY(m_table->totalsText().contains(QLatin1String("1.14 TFLOP")));
}

void TestStageTable::enterAndDoubleClickAskForTheStage() {
    QSignalSpy clicks(m_table.get(), &CostView::stageClicked);
    clickHeading(CostModel::TimeColumn);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, cell(3));
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, cell(3));
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.last().first().toString(), shown(3));
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(clicks.size(), 1);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(clicks.size(), 2);
    QCOMPARE(clicks.last().first().toString(), shown(4));
}

void TestStageTable::theCurrentStageIsScrolledTo() {
    const QModelIndex last = view()->model()->index(view()->model()->rowCount() - 1, 0);
    QVERIFY(!view()->viewport()->rect().intersects(view()->visualRect(last)));
    m_table->setCurrent("tokens");
    QTRY_VERIFY(view()->viewport()->rect().contains(view()->visualRect(last).center()));
    view()->scrollToTop();
    m_model->append(m_model->stages().back());  // it stays where a person scrolled to
    QTest::qWait(30);
    QVERIFY(view()->viewport()->rect().contains(view()->visualRect(view()->model()->index(0, 0)).center()));
}

void TestStageTable::spreadColumnsNeedRepeats() {
    QVERIFY(view()->isColumnHidden(CostModel::P5Column) && view()->isColumnHidden(CostModel::P95Column));
    m_model->setStages(madeCosts("base", 5)->stages);
    QTRY_VERIFY(!view()->isColumnHidden(CostModel::P5Column) && !view()->isColumnHidden(CostModel::P95Column));
}

void TestStageTable::stagesArriveInPlace() {
    const auto stages = m_model->stages();
    m_model->clear();
    clickHeading(CostModel::TimeColumn);
    for (const StageRecord& stage : stages) m_model->append(stage);
    for (int row = 0; row + 1 < view()->model()->rowCount(); ++row) {
        QVERIFY(number(row, CostModel::TimeColumn) >= number(row + 1, CostModel::TimeColumn));
    }
    for (int column = 0; column < CostModel::ColumnCount; ++column) {
        if (view()->isColumnHidden(column)) continue;
        const QFontMetrics metrics(view()->font());
        QTRY_VERIFY(view()->columnWidth(column) > metrics.horizontalAdvance(shown(0, column)));
    }
}

void TestStageTable::comparisonStandsBesideTheTimesAndSorts() {
    auto reference = m_model->stages();
    for (std::size_t i = 0; i < reference.size(); ++i) reference[i].time.medianMs *= 1 + 0.1 * static_cast<double>(i % 7);
    m_model->setReference(reference, QStringLiteral("f32"));
    QHeaderView* headings = view()->horizontalHeader();
    QTRY_COMPARE(headings->visualIndex(CostModel::DeltaColumn), headings->visualIndex(CostModel::P95Column) + 1);
    QCOMPARE(headings->visualIndex(CostModel::RatioColumn), headings->visualIndex(CostModel::DeltaColumn) + 1);
    QVERIFY(view()->columnWidth(CostModel::DeltaColumn) > 30);
    QTRY_VERIFY2(m_table->totalsText().contains(QLatin1String("beside f32")), qPrintable(m_table->totalsText()));
    clickHeading(CostModel::DeltaColumn);
    for (int row = 0; row + 1 < view()->model()->rowCount(); ++row) {
        QVERIFY(number(row, CostModel::DeltaColumn) >= number(row + 1, CostModel::DeltaColumn));
    }
    m_model->clearReference();  // what it was sorted by is gone
    QCOMPARE(shown(0), QString::fromStdString(m_model->stages()[0].tap));
    QCOMPARE(headings->count(), static_cast<int>(CostModel::ColumnCount));
    m_model->setReference(reference, QStringLiteral("f32"));
    QTRY_COMPARE(headings->visualIndex(CostModel::DeltaColumn), headings->visualIndex(CostModel::P95Column) + 1);
}

QTEST_MAIN(TestStageTable)
#include "tst_stage_table.moc"
