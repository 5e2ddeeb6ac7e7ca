#include "tests/encoder/probe/counted_run.h"
#include "tests/widgets/mini_run.h"
#include "widgets/models/claims_model.h"
#include "widgets/views/claims_header.h"
#include "widgets/views/claims_panel.h"
#include "widgets/views/claims_table.h"
#include "widgets/views/parallel_comparison.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QVBoxLayout>

#include <cstdlib>

using namespace deepscope;

namespace {

std::shared_ptr<const RunResults> resultsOf(std::shared_ptr<const Trace> trace) {
    auto results = std::make_shared<RunResults>();
    results->trace = std::move(trace);
    return results;
}

/// The panel under a row that holds its header, as its dock does.
struct PanelUnderTest {
    QWidget window;
    ClaimsPanel* panel = new ClaimsPanel;

    PanelUnderTest(int widthPx, int heightPx) {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        auto* bar = new QWidget;
        auto* row = new QHBoxLayout(bar);
        row->setContentsMargins(8, 2, 8, 2);
        row->addWidget(panel->header());
        layout->addWidget(bar);
        layout->addWidget(panel, 1);
        window.resize(widthPx, heightPx);
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
    }
    template <class Widget>
    Widget* find(const char* name) const {
        return window.findChild<Widget*>(QLatin1String(name));
    }
    QToolButton* button(const char* name) const { return find<QToolButton>(name); }
    ClaimsTable* table() const { return find<ClaimsTable>("claimsTable"); }
    int rowOf(ClaimId id) const {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data(ClaimsModel::ClaimRole).toInt() == static_cast<int>(id)) return row;
        }
        return -1;
    }
    QString cell(ClaimId id, int column) const { return table()->model()->index(rowOf(id), column).data().toString(); }
    void click(ClaimId id, Qt::KeyboardModifiers keys = {}) const {
        const QModelIndex index = table()->model()->index(rowOf(id), 0);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys, table()->visualRect(index).center());
    }
};

/// Long words in place of the window's: German where the length matters, else a third longer than the English.
class LongWords : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        static const QHash<QString, QString> kGerman{
            {QStringLiteral("Run the parallel what-if"), QStringLiteral("Paralleles Was-wäre-wenn ausführen")},
            {QStringLiteral("Only what does not hold"), QStringLiteral("Nur was nicht stimmt")},
            {QStringLiteral("%n hold(s)"), QStringLiteral("%n stimmen")},
            {QStringLiteral("%n do(es) not"), QStringLiteral("%n stimmen nicht")},
            {QStringLiteral("does not"), QStringLiteral("stimmt nicht")},
            {QStringLiteral("Cancel"), QStringLiteral("Abbrechen")},
            {QStringLiteral("only"), QStringLiteral("nur diese")},
            {QStringLiteral("Claim"), QStringLiteral("Behauptung")},
            {QStringLiteral("Verdict"), QStringLiteral("Urteil")},
        };
        if (!QByteArray(context).startsWith("deepscope::Claim") && !QByteArray(context).startsWith("Claim") &&
            !QByteArray(context).contains("ParallelComparison"))
            return {};
        return kGerman.value(text, text + QString(text.size() / 3, QLatin1Char('n')));
    }
};

}  // namespace

class TestClaimsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { applyTheme(ThemeChoice::Dark); }
    void emptyStatesAreInWords();
    void chosenClaimSaysWhy();
    void filterShowsOnlyWhatDoesNotHold();
    void headerCountsAndSortsByUrgency();
    void copiesSelectedRows();
    void whatIfButtonAsksAndCancels();
    void whatIfStatesAreShown();
    void comparisonHasTheMeasuredFigures();
    void staleWhatIfIsLeftOut();
    void whatIfComesIntoSight();
    void deviceNameReachesTheTimes();
    void columnsFollowTheWidth();
    void coloursFollowTheTheme();
    void longWordsFit_data();
    void longWordsFit();
    void pictures();

private:
    std::shared_ptr<const Trace> m_released;
    std::shared_ptr<const Trace> m_releasedWhatIf;
    std::shared_ptr<const Trace> m_mini;
    std::shared_ptr<const Trace> m_miniWhatIf;
};

void TestClaimsPanel::initTestCase() {
    applyTheme(ThemeChoice::Dark);
    Trace::Contents run = countedRun(presetArchitecture(Preset::Released), "base");
    run.provenance.weights = {.synthetic = true, .source = "synthetic", .preset = "released", .seed = 0, .sha256 = {}};
    m_released = std::make_shared<const Trace>(run);
    Trace::Contents whatIf = countedWhatIf(*m_released);
    m_releasedWhatIf = std::make_shared<const Trace>(whatIf);

    const auto page = madePage(90, 120);
    const RunChoice choice = miniChoice("base");
    const auto encoder = DeepEncoder::load(openWeights(choice.weights), ComputeChoice{});
    const auto inputOf = [&page](Mode mode) {
        EncoderInput input;
        input.plan = planViews(page->upright.size, mode);
        input.pixels = prepareViews(page->upright, input.plan);
        return input;
    };
    m_mini = encoder->run(inputOf(choice.mode), RunOptions{});
    m_miniWhatIf = encoder->runParallelWhatIf(inputOf(parallelInputMode(choice.mode)), RunOptions{});
}

void TestClaimsPanel::emptyStatesAreInWords() {
    PanelUnderTest t(500, 300);
    auto* empty = t.find<QLabel>("claimsEmpty");
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(QLatin1String("Run the encoder")));
    QVERIFY(!t.button("whatIfButton")->isEnabled());
    t.panel->setRun(std::make_shared<RunResults>());
    QVERIFY(empty->text().contains(QLatin1String("goes on")));
    t.panel->setRun(resultsOf(m_released));
    QVERIFY(!empty->isVisible());
    QVERIFY(t.table()->isVisible());
    QVERIFY(t.button("whatIfButton")->isEnabled());
    t.panel->setRun(nullptr);
    QVERIFY(empty->isVisible());
    QVERIFY(t.find<QLabel>("claimCounts")->text().isEmpty());
}

void TestClaimsPanel::chosenClaimSaysWhy() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_released));
    auto* why = t.find<QLabel>("claimWhy");
    QVERIFY(why->text().contains(QLatin1String("19.5 %")));  // the first that does not hold, chosen by itself
    t.click(ClaimId::TotalFlops);
    QCOMPARE(why->text(), t.cell(ClaimId::TotalFlops, ClaimsModel::WhyColumn));
    QVERIFY(why->text().contains(QLatin1String("SAM takes 86 %")));
    QTest::keyClick(t.table(), Qt::Key_Up);
    QCOMPARE(why->text(), t.cell(ClaimId::ClipFlops, ClaimsModel::WhyColumn));
    QVERIFY(t.find<QLabel>("claimName")->text().startsWith(QLatin1String("CLIP FLOPs")));
}

void TestClaimsPanel::filterShowsOnlyWhatDoesNotHold() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_released));
    const int failing = t.panel->model()->report()->count(Verdict::DoesNotHold);
    QTest::mouseClick(t.button("onlyFailingButton"), Qt::LeftButton);
    QCOMPARE(t.table()->model()->rowCount(), failing);
    for (int row = 0; row < failing; ++row)
        QCOMPARE(t.table()->model()->index(row, 0).data(ClaimsModel::VerdictRole).toInt(),
                 static_cast<int>(Verdict::DoesNotHold));
    QCOMPARE(t.rowOf(ClaimId::ClipParameters), -1);
    QTest::keyClick(t.button("onlyFailingButton"), Qt::Key_Space);
    QCOMPARE(t.table()->model()->rowCount(), t.panel->model()->rowCount());
}

void TestClaimsPanel::headerCountsAndSortsByUrgency() {
    PanelUnderTest t(1200, 500);
    t.panel->setRun(resultsOf(m_released));
    const DesignReport& report = *t.panel->model()->report();
    const QString counts = t.find<QLabel>("claimCounts")->text();
    QVERIFY(counts.startsWith(QString::number(report.count(Verdict::Holds)) + QLatin1Char(' ')));
    QVERIFY(counts.contains(QStringLiteral("· %1 do").arg(report.count(Verdict::DoesNotHold))));
    QVERIFY(counts.contains(QStringLiteral("· %1 open").arg(report.count(Verdict::NotMeasured))));

    QHeaderView* head = t.table()->horizontalHeader();
    const QPoint verdict(head->sectionViewportPosition(ClaimsModel::VerdictColumn) + 10, head->height() / 2);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, verdict);
    const auto verdictAt = [&](int row) { return t.table()->model()->index(row, 0).data(ClaimsModel::VerdictRole).toInt(); };
    QCOMPARE(verdictAt(0), static_cast<int>(Verdict::DoesNotHold));
    QCOMPARE(verdictAt(t.table()->model()->rowCount() - 1), static_cast<int>(Verdict::Holds));
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, verdict);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, verdict);  // ascending, descending, as the note has them
    QCOMPARE(t.rowOf(ClaimId::SamParameters), 0);
    QCOMPARE(t.rowOf(ClaimId::TokenRange), t.table()->model()->rowCount() - 1);
}

void TestClaimsPanel::copiesSelectedRows() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_released));
    t.click(ClaimId::SamParameters);
    t.click(ClaimId::TotalParameters, Qt::ControlModifier);
    QTest::keySequence(t.table(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("Claim\tDesign note\tThis run\tVerdict\tWhy"));
    QVERIFY(lines.at(1).startsWith(QLatin1String("SAM parameters\t80 M\t95.6 M\tdoes not\t")));
    QVERIFY(lines.at(2).startsWith(QLatin1String("Total parameters\t380 M\t401 M\tholds\t")));
    QVERIFY(lines.at(3).isEmpty());
    t.find<QAction>("copyAllClaims")->trigger();
    const QString all = QGuiApplication::clipboard()->text();
    QVERIFY(all.contains(QStringLiteral("Laid-out tokens\t73–421\t273\tholds")));
    QVERIFY(all.contains(QStringLiteral("tokens in CLIP\t257\t4,097\t15.9×")));
}

void TestClaimsPanel::whatIfButtonAsksAndCancels() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_released));
    QSignalSpy asked(t.panel, &ClaimsPanel::whatIfRequested);
    QSignalSpy cancelled(t.panel, &ClaimsPanel::whatIfCancelRequested);
    QTest::mouseClick(t.button("whatIfButton"), Qt::LeftButton);
    t.button("whatIfButton")->setFocus();
    QTest::keyClick(t.button("whatIfButton"), Qt::Key_Space);
    QCOMPARE(asked.size(), 2);

    t.panel->setWhatIfState(WhatIfState::running(0.25));
    QVERIFY(!t.button("whatIfButton")->isVisible());
    QCOMPARE(t.find<QProgressBar>("whatIfProgress")->value(), 250);
    auto* cancel = t.button("whatIfCancelButton");
    QVERIFY(cancel->isVisible());
    QVERIFY(cancel->hasFocus());  // where the button that was pressed had it
    QTest::keyClick(cancel, Qt::Key_Space);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!cancel->isEnabled());
    t.panel->setWhatIfState(WhatIfState::idle());
    QVERIFY(t.button("whatIfButton")->isVisible());
    QVERIFY(!cancel->isVisible());
}

void TestClaimsPanel::whatIfStatesAreShown() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_released));
    auto* state = t.find<QLabel>("whatIfStateLabel");
    QVERIFY(state->text().contains(QLatin1String("when the what-if has run")));
    t.panel->setWhatIfState(WhatIfState::running(0.42));
    QVERIFY(state->text().contains(QLatin1String("42 %")));
    t.panel->setWhatIfState(WhatIfState::failed({.what = "out of memory", .where = "cuda:0", .expected = "room", .got = "none"}));
    QVERIFY(state->text().contains(QLatin1String("out of memory: cuda:0")));
    QVERIFY(t.button("whatIfButton")->isEnabled());  // to try again
    t.panel->setWhatIfState(WhatIfState::unavailable(QStringLiteral("another run goes on.")));
    QVERIFY(!t.button("whatIfButton")->isEnabled());
    QCOMPARE(t.button("whatIfButton")->toolTip(), QStringLiteral("another run goes on."));
    QVERIFY(state->text().contains(QLatin1String("another run goes on.")));
    t.panel->setWhatIfState(WhatIfState::idle());
    t.panel->setWhatIf(m_releasedWhatIf);
    QVERIFY(!state->isVisible());
}

void TestClaimsPanel::comparisonHasTheMeasuredFigures() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_mini));
    t.panel->setWhatIf(m_miniWhatIf);
    const DesignFigures& figures = t.panel->model()->report()->figures;
    QVERIFY(figures.whatIf.has_value());
    // The formula that stands there before the what-if has run is what it then counts.
    QCOMPARE(figures.parallelFlops(), figures.flops.sam() + m_miniWhatIf->flopsExecuted());
    const QStringList lines = t.find<ParallelComparison>("parallelComparison")->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 6);
    const auto ratio = [&](int line) { return lines.at(line).section(QLatin1Char('\t'), 3); };
    const auto digits = [](double value) { return QLocale().toString(value, 'f', value >= 100 ? 0 : 1) + QChar(0x00D7); };
    QCOMPARE(ratio(1), digits((figures.samMs + m_miniWhatIf->total().medianMs) / m_mini->total().medianMs));
    QCOMPARE(ratio(2), digits(static_cast<double>(figures.parallelFlops()) / static_cast<double>(m_mini->flopsExecuted())));
    QCOMPARE(ratio(3), digits(static_cast<double>(figures.samPeakBytes + m_miniWhatIf->peakBytes() + m_mini->weightBytes()) /
                              static_cast<double>(m_mini->peakBytes() + m_mini->weightBytes())));
    QCOMPARE(ratio(4), digits(4097.0 / 257));
    QCOMPARE(ratio(5), digits(4097.0 * 4097 / (257 * 257)));
    const QString caption = t.find<QLabel>("comparisonCaption")->text();
    QVERIFY(caption.contains(QLatin1String("f32")));
    QVERIFY(caption.contains(QLatin1String("Synthetic weights (mini, seed 0)")));
    QVERIFY(t.cell(ClaimId::TimeSaving, ClaimsModel::RunColumn).endsWith(QChar(0x00D7)));
}

void TestClaimsPanel::staleWhatIfIsLeftOut() {
    PanelUnderTest t(900, 500);
    t.panel->setWhatIf(m_miniWhatIf);
    t.panel->setRun(resultsOf(m_released));
    QVERIFY(!t.panel->model()->report()->figures.whatIf.has_value());
    QCOMPARE(t.cell(ClaimId::MemorySaving, ClaimsModel::RunColumn), QStringLiteral("–"));
    t.panel->setRun(resultsOf(m_mini));
    QVERIFY(t.panel->model()->report()->figures.whatIf.has_value());
}

void TestClaimsPanel::whatIfComesIntoSight() {
    PanelUnderTest t(400, 260);
    t.panel->setRun(resultsOf(m_released));
    const auto* pane = t.find<QScrollArea>("claimDetail")->viewport();
    const auto topOf = [&](const char* name) { return t.find<QWidget>(name)->mapTo(pane, QPoint(0, 0)).y(); };
    QVERIFY(topOf("claimName") >= 0);
    QVERIFY(topOf("parallelComparison") > 30);
    t.panel->setWhatIf(m_releasedWhatIf);
    QTRY_COMPARE(topOf("parallelComparison"), 0);
    t.click(ClaimId::MemorySaving);
    QTRY_VERIFY(topOf("claimName") >= 0);
}

void TestClaimsPanel::deviceNameReachesTheTimes() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_released));
    QCOMPARE(t.cell(ClaimId::TotalTime, ClaimsModel::VerdictColumn), QStringLiteral("open"));
    t.panel->setDeviceName(QStringLiteral("NVIDIA A100-SXM4-80GB"));
    QCOMPARE(t.cell(ClaimId::TotalTime, ClaimsModel::VerdictColumn), QStringLiteral("holds"));  // 47 ms
    QVERIFY(t.find<QLabel>("comparisonCaption")->text().contains(QLatin1String("A100")));
}

void TestClaimsPanel::columnsFollowTheWidth() {
    PanelUnderTest t(400, 200);
    t.panel->setRun(resultsOf(m_released));
    auto* splitter = t.find<QSplitter>("claimsSplitter");
    QCOMPARE(splitter->orientation(), Qt::Vertical);
    QVERIFY(t.table()->isColumnHidden(ClaimsModel::WhyColumn));
    const auto fits = [&] {
        QCoreApplication::processEvents();
        return t.table()->horizontalScrollBar()->maximum() == 0;
    };
    QVERIFY(fits());
    t.window.resize(900, 500);
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    QVERIFY(fits());
    t.window.resize(1600, 500);
    QVERIFY(!t.table()->isColumnHidden(ClaimsModel::WhyColumn));
    QVERIFY(fits());
    t.window.resize(300, 160);
    QVERIFY(fits());
    // There is room for the mark alone: who cannot see it is told in words.
    QCOMPARE(t.table()->model()->index(0, ClaimsModel::VerdictColumn).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("does not hold"));
    QVERIFY(t.table()->model()->headerData(ClaimsModel::VerdictColumn, Qt::Horizontal).toString().isEmpty());
}

void TestClaimsPanel::coloursFollowTheTheme() {
    PanelUnderTest t(900, 500);
    t.panel->setRun(resultsOf(m_released));
    const auto* table = t.find<QLabel>("comparisonTable");
    // Smoothed, a thin mark may have no pixel of exactly its colour.
    const auto isMarkedIn = [&](ClaimId id, const QColor& colour) {
        const QRect cell = t.table()->visualRect(t.table()->model()->index(t.rowOf(id), ClaimsModel::VerdictColumn));
        const QImage picture = t.table()->viewport()->grab(QRect(cell.left() + 6, cell.top(), 10, cell.height())).toImage();
        int nearest = 3 * 255;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                nearest = std::min(nearest, std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                                                std::abs(pixel.blue() - colour.blue()));
            }
        }
        return nearest < 60;
    };
    for (const bool dark : {true, false}) {
        applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCoreApplication::processEvents();
        const ThemeColors& colours = themeColors(dark);
        QVERIFY(table->text().contains(colours.mutedText.name()));
        QVERIFY(isMarkedIn(ClaimId::ClipParameters, colours.success));
        QVERIFY(!isMarkedIn(ClaimId::ClipParameters, colours.dangerMark));
        QVERIFY(isMarkedIn(ClaimId::TotalFlops, colours.dangerMark));
    }
}

void TestClaimsPanel::longWordsFit_data() {
    QTest::addColumn<int>("width");
    for (const int width : {300, 400, 520, 700, 900, 1600}) QTest::addRow("%d", width) << width;
}

void TestClaimsPanel::longWordsFit() {
    QFETCH(int, width);
    PanelUnderTest t(width, 300);
    t.panel->setRun(resultsOf(m_released));
    LongWords words;
    QVERIFY(QApplication::installTranslator(&words));
    QCoreApplication::processEvents();
    QCOMPARE(t.table()->model()->headerData(ClaimsModel::ClaimColumn, Qt::Horizontal).toString(), QStringLiteral("Behauptung"));
    QCOMPARE(t.cell(ClaimId::SamParameters, ClaimsModel::VerdictColumn), QStringLiteral("stimmt nicht"));
    for (const WhatIfState& state : {WhatIfState::idle(), WhatIfState::running(0.5)}) {
        t.panel->setWhatIfState(state);
        QCoreApplication::processEvents();
        QWidget* header = t.panel->header();
        QCOMPARE(t.window.width(), width);
        for (const char* name : {"onlyFailingButton", "whatIfButton", "whatIfCancelButton"}) {
            const QToolButton* button = t.button(name);
            if (button->isHidden()) continue;
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(QStringLiteral("%1: %2 of %3, header %4")
                                                                                   .arg(QLatin1String(name))
                                                                                   .arg(button->width())
                                                                                   .arg(button->sizeHint().width())
                                                                                   .arg(header->width())));
            QVERIFY2(header->rect().contains(button->geometry()), name);
        }
        const auto* counts = t.find<QLabel>("claimCounts");
        QVERIFY(counts->fontMetrics().horizontalAdvance(counts->text()) <= counts->width());
    }
    QVERIFY(t.find<QLabel>("claimWhy")->width() <= t.find<QScrollArea>("claimDetail")->viewport()->width());
    QApplication::removeTranslator(&words);
}

void TestClaimsPanel::pictures() {
    const QString folder = qEnvironmentVariable("DEEPSCOPE_PICTURES");
    if (folder.isEmpty()) QSKIP("writes pictures to look at where DEEPSCOPE_PICTURES names a folder");
    for (const auto theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(theme);
        const QString suffix = theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const QSize size : {QSize(300, 160), QSize(400, 210), QSize(500, 400), QSize(900, 530), QSize(1600, 330)}) {
            for (const int state : {0, 1, 2, 3}) {
                PanelUnderTest t(size.width(), size.height());
                t.window.setAutoFillBackground(true);
                if (state > 0) t.panel->setRun(resultsOf(m_released));
                if (state == 1) t.panel->setWhatIf(m_releasedWhatIf);
                if (state == 1) t.click(ClaimId::FlopsSaving);
                if (state == 2) t.panel->setWhatIfState(WhatIfState::running(0.4));
                if (state == 3)
                    t.panel->setWhatIfState(WhatIfState::failed({"out of memory", "cuda:0", "room for 4 GiB", "2 GiB free"}));
                QCoreApplication::processEvents();
                t.window.grab().save(QStringLiteral("%1/claims_%2_%3_%4.png").arg(folder, suffix).arg(size.width()).arg(state));
            }
        }
    }
}

QTEST_MAIN(TestClaimsPanel)
#include "tst_claims_panel.moc"
