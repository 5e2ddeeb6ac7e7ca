#include "encoder/probe/tap_difference.h"
#include "tests/widgets/look.h"
#include "tests/widgets/mini_run.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/kept_runs_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/selection.h"
#include "widgets/views/kept_runs_panel.h"
#include "widgets/views/kept_runs_table.h"
#include "widgets/views/run_again_menu.h"
#include "widgets/views/theme.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace deepscope;

namespace {

constexpr int kPatienceMs = 30'000;

/// A language in which every word is marked.
class Marked : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("~") + QLatin1String(text);
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

/// A page's runs side by side: what is listed, and what mouse and keys do.
class TestKeptRunsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void emptySaysWhy();
    void listsTheCurrentRunAboveTheKeptOnes();
    void figuresAreTheTraces();
    void summaryComparesTokensAndTimes();
    void radioChoosesAndTakesBack();
    void keysKeepCompareRenameAndForget();
    void spaceAndTheButtonFlip();
    void doubleClickAsksForTheDifferences();
    void otherModesCompareCostsAlone();
    void aRunAboutToBeReplacedCanStillBeKept();
    void columnsFollowTheRoom();
    void textsFollowTheLanguage();
    void looks();

private:
    void run(RunChoice choice) {
        choice.threads = 1;  // threads that wait for each other are slow on a busy machine
        m_session->requestRun(m_page, choice);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->queue()->isEmpty(), kPatienceMs);
        m_selection->setMode(choice.mode.name());
    }
    void keepAndRun(std::uint64_t seed) {
        m_panel->keepCurrent();
        RunChoice choice = miniChoice("tiny");
        choice.weights.seed = seed;
        run(choice);
    }
    KeptRunsTable* table() const { return m_panel->table(); }
    QModelIndex cell(int row, int column) const { return table()->model()->index(row, column); }
    QString shown(int row, int column = KeptRunsModel::LabelColumn) const { return cell(row, column).data().toString(); }
    void click(int row, int column) const {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(cell(row, column)).center());
    }
    template <class Widget>
    Widget* control(const char* name) const {
        if (auto* found = m_panel->findChild<Widget*>(QLatin1String(name))) return found;
        return m_panel->header()->findChild<Widget*>(QLatin1String(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<InspectionSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<KeptRunsPanel> m_panel;
    int m_page = -1;
};

void TestKeptRunsPanel::initTestCase() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Dark);
    QImage image(200, 260, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 40; y < 90; ++y) {
        for (int x = 30; x < 150; ++x) image.setPixel(x, y, qRgb(x, y, x ^ y));
    }
    image.save(m_folder.filePath(QStringLiteral("page.png")));
}

void TestKeptRunsPanel::init() {
    m_panel.reset();
    m_session = std::make_unique<InspectionSession>();
    m_selection = std::make_unique<Selection>();
    m_page = m_session->pages()->open(m_folder.filePath(QStringLiteral("page.png")));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->pages()->page(m_page).picture, kPatienceMs);
    m_panel = std::make_unique<KeptRunsPanel>(m_session.get(), m_selection.get());
    m_panel->resize(900, 220);
    m_panel->show();
    m_panel->header()->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_selection->setPage(m_page, "tiny");
    run(miniChoice("tiny"));
}

void TestKeptRunsPanel::emptySaysWhy() {
    auto* words = control<QLabel>("keptRunsEmpty");
    QVERIFY(words->isVisible() && words->text().contains(QLatin1Char('+')));
    QVERIFY(!table()->isVisible());
    QVERIFY(control<QToolButton>("keepRunButton")->isEnabled());
    keepLook(*m_panel, QStringLiteral("kept_empty"));
    m_selection->setPage(-1, {});
    QVERIFY(!control<QToolButton>("keepRunButton")->isEnabled());
    QVERIFY(!control<QToolButton>("runAgainButton")->isEnabled());
    QVERIFY(words->isVisible());
}

void TestKeptRunsPanel::listsTheCurrentRunAboveTheKeptOnes() {
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTest::mouseClick(control<QToolButton>("keepRunButton"), Qt::LeftButton);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 1);  // the run looked at, which is kept
    QVERIFY(!control<QToolButton>("keepRunButton")->isEnabled());
    QVERIFY(!control<QToolButton>("flipRunButton")->isEnabled());
    keepAndRun(1);
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(shown(0), QStringLiteral("seed 1"));
    QCOMPARE(shown(1), QStringLiteral("seed 0"));
    keepAndRun(2);
    QCOMPARE(shown(0), QStringLiteral("seed 2"));
    QCOMPARE(shown(1), QStringLiteral("seed 1"));  // the last kept first
    QCOMPARE(shown(2), QStringLiteral("seed 0"));
    QVERIFY(cell(0, 0).data(KeptRunsModel::CurrentRole).toBool());
    QCOMPARE(cell(0, 0).data(KeptRunsModel::IdRole).toInt(), -1);
    QVERIFY(cell(1, 0).data(KeptRunsModel::ReferenceRole).toBool());
    m_selection->setPage(-1, {});
    QCOMPARE(table()->model()->rowCount(), 0);
}

void TestKeptRunsPanel::figuresAreTheTraces() {
    keepAndRun(1);
    const Trace& now = *m_session->results(m_page, "tiny")->trace;
    const Trace& kept = *m_session->reference(m_page, "tiny")->trace;
    const auto number = [&](int row, int column) { return cell(row, column).data(KeptRunsModel::NumberRole).toDouble(); };
    QCOMPARE(number(0, KeptRunsModel::TimeColumn), now.total().medianMs);
    QCOMPARE(number(1, KeptRunsModel::TimeColumn), kept.total().medianMs);
    QCOMPARE(number(1, KeptRunsModel::DeltaColumn), now.total().medianMs - kept.total().medianMs);
    QCOMPARE(number(1, KeptRunsModel::RatioColumn), now.total().medianMs / kept.total().medianMs);
    QCOMPARE(shown(1, KeptRunsModel::PeakColumn), bytesText(kept.peakBytes()));
    QCOMPARE(shown(1, KeptRunsModel::TimeColumn), durationText(kept.total().medianMs));
    QCOMPARE(shown(1, KeptRunsModel::ModeColumn), QStringLiteral("Tiny"));
    QCOMPARE(shown(1, KeptRunsModel::DeviceColumn), QStringLiteral("cpu"));
    QCOMPARE(shown(1, KeptRunsModel::WeightsColumn), QStringLiteral("mini · seed 0"));
    QCOMPARE(shown(1, KeptRunsModel::ImplementationColumn), QStringLiteral("reference"));
    QVERIFY(shown(0, KeptRunsModel::DeltaColumn).isEmpty() && shown(0, KeptRunsModel::RatioColumn).isEmpty());
}

void TestKeptRunsPanel::summaryComparesTokensAndTimes() {
    keepAndRun(1);
    const auto now = m_session->results(m_page, "tiny"), kept = m_session->reference(m_page, "tiny");
    const TapDifference difference = tapDifference(*now->trace->find("tokens"), *kept->trace->find("tokens"));
    QVERIFY(difference.maxAbs > 0);
    QTRY_VERIFY2(m_panel->summaryText().contains(valueText(difference.maxAbs)), qPrintable(m_panel->summaryText()));
    QVERIFY(m_panel->summaryText().contains(valueText(difference.rms)));
    QVERIFY(m_panel->summaryText().contains(QLatin1String("seed 0")));
    QVERIFY(m_panel->summaryText().contains(speedText(now->trace->total().medianMs, kept->trace->total().medianMs)));
    keepAndRun(1);
    QTRY_VERIFY2(m_panel->summaryText().contains(QLatin1String("equal to the last bit")), qPrintable(m_panel->summaryText()));
    m_session->setTraceBudget(1);
    keepAndRun(0);
    QTRY_VERIFY2(m_panel->summaryText().contains(QLatin1String("given up")), qPrintable(m_panel->summaryText()));
    QVERIFY(cell(1, 0).data(KeptRunsModel::ReleasedRole).toBool());
}

void TestKeptRunsPanel::radioChoosesAndTakesBack() {
    keepAndRun(1);
    keepAndRun(2);
    const auto chosen = [&](int row) { return cell(row, 0).data(KeptRunsModel::ReferenceRole).toBool(); };
    QVERIFY(!chosen(0) && chosen(1) && !chosen(2));
    click(2, KeptRunsModel::ReferenceColumn);
    QVERIFY(!chosen(1) && chosen(2));
    click(2, KeptRunsModel::ReferenceColumn);
    QVERIFY(!chosen(1) && !chosen(2));
    QVERIFY(!m_session->reference(m_page, "tiny"));
    QVERIFY(!control<QToolButton>("runDifferenceButton")->isEnabled());
    click(0, KeptRunsModel::ReferenceColumn);  // the run looked at has none
    QVERIFY(!m_session->reference(m_page, "tiny"));
}

void TestKeptRunsPanel::keysKeepCompareRenameAndForget() {
    QTest::keyClick(m_panel.get(), Qt::Key_Plus);  // nothing is listed yet
    QCOMPARE(m_session->kept()->ofPage(m_page).size(), std::size_t{1});
    keepAndRun(1);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Plus);
    QCOMPARE(m_session->kept()->ofPage(m_page).size(), std::size_t{2});
    keepAndRun(2);
    QCOMPARE(table()->currentId(), m_session->kept()->ofPage(m_page)[1]->id);  // the one just kept stays current
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    const KeptRun* first = m_session->kept()->ofPage(m_page)[0];
    QCOMPARE(m_session->reference(m_page, "tiny"), first->results);
    QTest::keyClick(table(), Qt::Key_F2);
    auto* editor = table()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("before+ it"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(first->name, QStringLiteral("before+ it"));
    QCOMPARE(shown(2), QStringLiteral("before+ it"));
    QCOMPARE(m_session->kept()->ofPage(m_page).size(), std::size_t{2});  // the editor's + is a letter
    QTRY_VERIFY(!table()->findChild<QLineEdit*>());
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(m_session->kept()->ofPage(m_page).size(), std::size_t{1});
    table()->setCurrentIndex(cell(0, KeptRunsModel::LabelColumn));
    QTest::keyClick(table(), Qt::Key_Delete);  // the run looked at is not kept: nothing to forget
    QTest::keyClick(table(), Qt::Key_F2);
    QVERIFY(!table()->findChild<QLineEdit*>());
    QCOMPARE(table()->model()->rowCount(), 2);
}

void TestKeptRunsPanel::spaceAndTheButtonFlip() {
    keepAndRun(1);
    const int id = m_session->kept()->ofPage(m_page)[0]->id;
    QSignalSpy flips(m_panel.get(), &KeptRunsPanel::flipRequested);
    table()->setFocus();
    table()->setCurrentIndex(cell(1, KeptRunsModel::LabelColumn));
    QTest::keyPress(table(), Qt::Key_Space);
    QCOMPARE(flips, (QList<QVariantList>{{id, true}}));
    QTest::keyRelease(table(), Qt::Key_Space);
    QCOMPARE(flips, (QList<QVariantList>{{id, true}, {id, false}}));
    QTest::keyPress(table(), Qt::Key_Space);
    m_session->kept()->forget(id);  // while it is shown
    QCOMPARE(flips.size(), 4);
    QCOMPARE(flips.last(), (QVariantList{id, false}));
    keepAndRun(2);
    flips.clear();
    auto* button = control<QToolButton>("flipRunButton");
    QTest::mousePress(button, Qt::LeftButton);
    QCOMPARE(flips.size(), 1);
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(flips.size(), 2);
    QCOMPARE(flips.last().at(1).toBool(), false);
    table()->setCurrentIndex(cell(0, KeptRunsModel::LabelColumn));
    QTest::keyClick(table(), Qt::Key_Space);  // the run looked at is what is shown already
    QCOMPARE(flips.size(), 2);
}

void TestKeptRunsPanel::doubleClickAsksForTheDifferences() {
    keepAndRun(1);
    keepAndRun(2);
    QSignalSpy asked(m_panel.get(), &KeptRunsPanel::differenceRequested);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {},
                       table()->visualRect(cell(2, KeptRunsModel::LabelColumn)).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_session->reference(m_page, "tiny"), m_session->kept()->ofPage(m_page)[0]->results);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {},
                       table()->visualRect(cell(0, KeptRunsModel::LabelColumn)).center());
    QCOMPARE(asked.size(), 1);
    QTest::mouseClick(control<QToolButton>("runDifferenceButton"), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
}

void TestKeptRunsPanel::otherModesCompareCostsAlone() {
    m_panel->keepCurrent();
    run(miniChoice("small"));
    QCOMPARE(shown(0), QStringLiteral("Small"));
    QCOMPARE(shown(1), QStringLiteral("Tiny"));
    QTRY_VERIFY2(m_panel->summaryText().contains(QLatin1String("other shapes")), qPrintable(m_panel->summaryText()));
    QVERIFY(!shown(1, KeptRunsModel::RatioColumn).isEmpty());
}

void TestKeptRunsPanel::aRunAboutToBeReplacedCanStillBeKept() {
    const auto before = m_session->results(m_page, "tiny");
    RunChoice choice = miniChoice("tiny");
    choice.threads = 1;
    choice.weights.seed = 1;
    QSignalSpy taps(m_session->queue(), &RunQueue::tapFinished);
    m_session->requestRun(m_page, choice);
    QTRY_VERIFY_WITH_TIMEOUT(!taps.isEmpty(), kPatienceMs);
    QTest::mouseClick(control<QToolButton>("keepRunButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->queue()->isEmpty(), kPatienceMs);
    QCOMPARE(m_session->reference(m_page, "tiny"), before);
    QCOMPARE(shown(0), QStringLiteral("seed 1"));
    QCOMPARE(shown(1), QStringLiteral("seed 0"));
    QTRY_VERIFY2(m_panel->summaryText().contains(QLatin1String("rms")), qPrintable(m_panel->summaryText()));
}

void TestKeptRunsPanel::columnsFollowTheRoom() {
    keepAndRun(1);
    int before = 0;
    for (const int width : {250, 420, 700, 1200}) {
        m_panel->resize(width, 160);
        QCoreApplication::processEvents();
        int columns = 0, px = 0;
        for (int column = 0; column < KeptRunsModel::ColumnCount; ++column) {
            columns += table()->isColumnHidden(column) ? 0 : 1;
            px += table()->columnWidth(column);
        }
        QVERIFY(px <= table()->viewport()->width());
        QVERIFY(columns > before || columns == KeptRunsModel::ColumnCount);
        QVERIFY(!table()->isColumnHidden(KeptRunsModel::LabelColumn) && !table()->isColumnHidden(KeptRunsModel::TimeColumn));
        before = columns;
    }
    QCOMPARE(before, static_cast<int>(KeptRunsModel::ColumnCount));
}

void TestKeptRunsPanel::textsFollowTheLanguage() {
    keepAndRun(1);
    QTRY_VERIFY(m_panel->summaryText().contains(QLatin1String("rms")));
    Marked language;
    QCoreApplication::installTranslator(&language);
    QTRY_VERIFY(m_panel->title().startsWith(QLatin1Char('~')));
    QTRY_VERIFY2(m_panel->summaryText().startsWith(QLatin1Char('~')), qPrintable(m_panel->summaryText()));
    for (const char* name : {"keepRunButton", "runAgainButton", "flipRunButton", "runDifferenceButton"}) {
        auto* button = control<QToolButton>(name);
        QVERIFY2(button->text().startsWith(QLatin1Char('~')), name);
        QVERIFY2(button->accessibleName().startsWith(QLatin1Char('~')) && button->toolTip().startsWith(QLatin1Char('~')), name);
    }
    QVERIFY(control<QLabel>("keptRunsEmpty")->text().startsWith(QLatin1Char('~')));
    QVERIFY(table()->model()->headerData(KeptRunsModel::TimeColumn, Qt::Horizontal).toString().startsWith(QLatin1Char('~')));
    for (const QAction* action : table()->actions())
        QVERIFY2(action->text().startsWith(QLatin1Char('~')), qPrintable(action->text()));
    Q_EMIT m_panel->runAgainMenu()->aboutToShow();
    QVERIFY(!m_panel->runAgainMenu()->actions().isEmpty());
    for (const QAction* action : m_panel->runAgainMenu()->actions())
        QVERIFY2(action->isSeparator() || action->text().startsWith(QLatin1Char('~')), qPrintable(action->text()));
    QCoreApplication::removeTranslator(&language);
}

void TestKeptRunsPanel::looks() {
    keepAndRun(1);
    RunChoice other = miniChoice("tiny");
    other.weights.seed = 7;
    m_panel->keepCurrent();
    run(other);
    m_session->kept()->rename(m_session->kept()->ofPage(m_page)[0]->id, QStringLiteral("before the fix"));
    table()->setCurrentIndex(cell(1, KeptRunsModel::LabelColumn));
    QTRY_VERIFY(m_panel->summaryText().contains(QLatin1String("rms")));
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(theme);
        for (const auto& [width, height] : {std::pair{250, 120}, {420, 200}, {1200, 200}}) {
            m_panel->resize(width, height);
            m_panel->header()->resize(width, 24);
            QCoreApplication::processEvents();
            const QString name = QStringLiteral("%1_%2").arg(width).arg(theme == ThemeChoice::Dark ? "dark" : "light");
            keepLook(*m_panel, QStringLiteral("kept_") + name);
            keepLook(*m_panel->header(), QStringLiteral("kept_header_") + name);
            const QLabel* summary = control<QLabel>("keptRunsSummary");
            QVERIFY(summary->fontMetrics().horizontalAdvance(summary->text()) <= summary->width());
            QCOMPARE(summary->toolTip(), m_panel->summaryText());  // whole
            QVERIFY(summary->text().contains(QChar(0x00D7)) || summary->text().contains(QLatin1String("as fast")));
        }
    }
    applyTheme(ThemeChoice::Dark);
}

QTEST_MAIN(TestKeptRunsPanel)
#include "tst_kept_runs_panel.moc"
