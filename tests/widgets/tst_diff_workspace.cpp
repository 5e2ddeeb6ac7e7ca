#include "encoder/export/dump_reader.h"
#include "encoder/probe/tap_diff.h"
#include "tests/widgets/diff_under_test.h"
#include "tests/widgets/look.h"
#include "tests/widgets/made_dumps.h"
#include "tests/widgets/run_page.h"
#include "widgets/engine/diff_engine.h"
#include "widgets/models/diff_channel_model.h"
#include "widgets/models/diff_tap_model.h"
#include "widgets/models/diff_tensor_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/models/number_table_model.h"
#include "widgets/views/canvas_overlay.h"
#include "widgets/views/diff_detail.h"
#include "widgets/views/diff_maps.h"
#include "widgets/views/diff_plot.h"
#include "widgets/views/diff_side_card.h"
#include "widgets/views/diff_verdict.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/number_table.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/run_again_menu.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <fstream>

using namespace deepscope;

class TestDiffWorkspace : public QObject, private DiffUnderTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeDumps(); }
    void init() { makeWorkspace(); }
    void startsEmpty();
    void theFirstDivergenceIsChosen();
    void valuesAreThoseOfTheDiff();
    void aPlotClickChoosesATap();
    void keysGoFromTapToTap();
    void twoDroppedAreAAndB();
    void aMalformedDumpLeavesTheOtherSide();
    void missingTapsAreFindings();
    void namesThatAreNoTapsAreTold();
    void otherRunsAreWarnedOf();
    void aNameMapLeadsToTaps();
    void headingsSortAndGiveBackTheOrder();
    void theTableIsSavedAndCopied();
    void toleranceAndSwap();
    void cancelInMidDiff();
    void aChangedDumpIsTold();
    void stateComesBack();
    void looks();
};

void TestDiffWorkspace::startsEmpty() {
    QVERIFY(find<QToolButton>("diffStartDumps")->isVisible());
    QVERIFY(!find<QToolButton>("diffStartRun")->isEnabled());
    QVERIFY(!m_diff->canRun() && !m_diff->canCancel() && !m_diff->canUndo());
    m_diff->setInput(DiffSide::A, DiffInput::dump(m_ours));
    settle();
    QVERIFY(!find<QToolButton>("diffStartDumps")->isVisible());
    QVERIFY(find<QLabel>("diffFactsA")->text().contains(QLatin1String("tiny")));
    QVERIFY(find<QLabel>("diffSyntheticA")->isVisible());
}

void TestDiffWorkspace::theFirstDivergenceIsChosen() {
    open(m_ours, m_theirs);
    QCOMPARE(m_diff->view().tap, std::string(kTap));
    QVERIFY(!m_diff->canUndo());
    QVERIFY(verdict().contains(QLatin1String("clip.layers.1")));
    QCOMPARE(find<QLabel>("diffVerdictText")->property("verdict").toString(), QStringLiteral("bad"));
    open(m_ours, m_ours);
    QCOMPARE(find<QLabel>("diffVerdictText")->property("verdict").toString(), QStringLiteral("good"));
    QVERIFY(!find<QToolButton>("diffGoFirst")->isVisible());
}

void TestDiffWorkspace::valuesAreThoseOfTheDiff() {
    open(m_ours, m_theirs);
    const auto a = dumpSource(DumpReader::open(m_ours.toStdString()));
    const auto b = dumpSource(DumpReader::open(m_theirs.toStdString()));
    const TapDiff expected = diffTaps(*a, *b);
    const auto* table = find<NumberTable>("diffTaps");
    QCOMPARE(table->model()->rowCount(), static_cast<int>(expected.taps.size()));
    for (std::size_t i = 0; i < expected.taps.size(); ++i) {
        const TapComparison& tap = expected.taps[i];
        const auto cell = [&](int column) { return table->model()->index(static_cast<int>(i), column); };
        QCOMPARE(cell(DiffTapModel::TapColumn).data().toString().toStdString(), tap.tap);
        QCOMPARE(cell(DiffTapModel::TapColumn).data(DiffTapModel::StatusRole).toInt(), static_cast<int>(tap.status));
        QCOMPARE(cell(DiffTapModel::RmsColumn).data(NumberTableModel::NumberRole).toDouble(), tap.rms);
        QCOMPARE(cell(DiffTapModel::MaxColumn).data(NumberTableModel::NumberRole).toDouble(), tap.max);
    }
    // The picture, the worst token and the channels are those of tokenErrors and channelErrors.
    const FeatureMap errors = tokenErrors(kTap, *a->read(kTap), *b->read(kTap));
    const auto& overlay = m_diff->detail()->maps()->canvas(DiffMaps::PaneError)->overlay();
    QCOMPARE(overlay.values, errors.values);
    QCOMPARE(m_diff->detail()->channels()->errors(), channelErrors(kTap, *a->read(kTap), *b->read(kTap)));
    const auto& worst = m_diff->detail()->tokens()->tokens().front();
    QCOMPARE(worst.token, expected.firstDivergence()->worst.front().token);
    QCOMPARE(worst.error, expected.firstDivergence()->worst.front().relativeL2);
}

void TestDiffWorkspace::aPlotClickChoosesATap() {
    open(m_ours, m_theirs);
    auto* plot = find<DiffPlot>("diffPlot");
    QTest::mouseClick(plot, Qt::LeftButton, {},
                      QPoint(static_cast<int>(plot->xOf(0)), static_cast<int>(plot->plotRect().center().y())));
    settle();
    QCOMPARE(m_diff->view().tap, m_dumps->trace()->taps().front()->name());
    QCOMPARE(find<NumberTable>("diffTaps")->currentIndex().row(), 0);
    QCOMPARE(m_diff->detail()->pair()->tap, m_diff->view().tap);
    QTest::mouseClick(find<QToolButton>("diffGoFirst"), Qt::LeftButton);
    QCOMPARE(m_diff->view().tap, std::string(kTap));
    // The divergence lies above its limit, the others below.
    const DiffTapModel* taps = m_diff->findChild<DiffTapModel*>();
    const auto& first = taps->taps()[static_cast<std::size_t>(taps->firstDivergence())];
    QVERIFY(plot->yOf(first.rms) < plot->yOf(first.rmsLimit));
}

void TestDiffWorkspace::keysGoFromTapToTap() {
    open(m_ours, m_theirs);
    auto* plot = find<DiffPlot>("diffPlot");
    plot->setFocus();
    const int first = plot->current();
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(plot->current(), first + 1);
    QTest::keyClick(plot, Qt::Key_Home);
    QCOMPARE(plot->current(), 0);
    QTest::keyClick(find<NumberTable>("diffTaps"), Qt::Key_Down);
    QCOMPARE(plot->current(), 1);
    auto* search = find<QLineEdit>("diffSearch");
    QTest::keyClicks(search, QStringLiteral("neck"));
    QVERIFY(find<NumberTable>("diffTaps")->model()->rowCount() >= 1);
    QVERIFY(find<NumberTable>("diffTaps")->model()->rowCount() < m_diff->findChild<DiffTapModel*>()->rowCount());
}

void TestDiffWorkspace::twoDroppedAreAAndB() {
    drop(m_diff->findChild<QWidget*>(QStringLiteral("diffEmpty")), {m_theirs, m_ours});
    settle();
    QCOMPARE(m_diff->engine()->side(DiffSide::A).input.path, m_theirs);
    QCOMPARE(m_diff->engine()->side(DiffSide::B).input.path, m_ours);
    QCOMPARE(m_diff->engine()->stage(), DiffEngine::Stage::Compared);
    drop(find<DiffSideCard>("diffSideA"), {m_ours});
    settle();
    QCOMPARE(m_diff->engine()->side(DiffSide::A).input.path, m_ours);
    QVERIFY(!m_diff->engine()->diff().first);
    QCOMPARE(m_diff->recentDumps().front(), m_ours);
}

void TestDiffWorkspace::aMalformedDumpLeavesTheOtherSide() {
    open(m_ours, m_theirs);
    const QString broken = m_dumps->path("broken.safetensors");
    std::ofstream(broken.toStdString(), std::ios::binary) << "this is no dump at all, whatever its name says";
    m_diff->setInput(DiffSide::B, DiffInput::dump(broken));
    settle();
    const QString said = find<QLabel>("diffFactsB")->text();
    QVERIFY2(said.contains(QLatin1String("broken.safetensors")) && !said.contains(QLatin1Char('\n')), qPrintable(said));
    QVERIFY(m_diff->engine()->side(DiffSide::A).source());
    QVERIFY(m_diff->engine()->diff().taps.empty());
    QCOMPARE(find<NumberTable>("diffTaps")->model()->rowCount(), 0);
    m_diff->setInput(DiffSide::B, DiffInput::dump(m_theirs));
    settle();
    QCOMPARE(m_diff->view().tap, std::string(kTap));
}

void TestDiffWorkspace::missingTapsAreFindings() {
    std::set<std::string> without;
    for (const auto& tap : m_dumps->trace()->taps()) {
        if (tap->name() != kTap && tap->name() != "tokens") without.insert(tap->name());
    }
    const auto channels = static_cast<int>(m_dumps->trace()->find(kTap)->shape()[1]);
    const QString handful = m_dumps->write("handful.npz", MadeDumps::worse(kTap, 2, channels), without, DumpFormat::Npz);
    open(m_ours, handful);
    QCOMPARE(m_diff->engine()->diff().count(TapStatus::Missing), without.size());
    QCOMPARE(m_diff->view().tap, std::string(kTap));
    find<QComboBox>("diffStatusFilter")->setCurrentIndex(4);  // missing
    QCOMPARE(find<NumberTable>("diffTaps")->model()->rowCount(), static_cast<int>(without.size()));
    find<NumberTable>("diffTaps")->setCurrentIndex(find<NumberTable>("diffTaps")->model()->index(0, 0));
    settle();
    QVERIFY(!m_diff->detail()->pair()->b && m_diff->detail()->pair()->a);
}

// A port's own names: in one dump alone, and in both, where they are compared as plain numbers.
void TestDiffWorkspace::namesThatAreNoTapsAreTold() {
    const auto write = [this](const char* name, float value) {
        auto tensor = std::make_shared<TensorBuffer>(Shape{3, 4}, ElementType::F32);
        std::fill_n(reinterpret_cast<float*>(tensor->data()), 12, value);
        reinterpret_cast<float*>(tensor->data())[0] = 1;
        const Dump dump{.tensors = {{"layer/out.0", tensor}, {"plain", tensor}, {std::string(name) + "/only", tensor}},
                        .manifestJson = "{}"};
        writeDump(dump, m_dumps->path(name).toStdString(), DumpFormat::Safetensors);
        return m_dumps->path(name);
    };
    open(write("own-a", 2), write("own-b", 3));
    auto* table = find<NumberTable>("diffTaps");
    QCOMPARE(table->model()->rowCount(), 4);
    for (int row = 0; row < 4; ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        settle();
        QCOMPARE(m_diff->view().tap, table->model()->index(row, 0).data().toString().toStdString());
        QVERIFY(m_diff->detail()->maps()->canvas(DiffMaps::PaneError)->overlay().values.empty());
    }
    m_diff->grab();
}

void TestDiffWorkspace::otherRunsAreWarnedOf() {
    open(m_ours, m_theirs);
    QVERIFY(!find<QLabel>("diffWarning")->isVisible());
    const MadeDumps others("small");
    open(m_ours, others.write("small.safetensors"));
    QVERIFY(find<QLabel>("diffWarning")->isVisible());
    QVERIFY2(find<QLabel>("diffWarning")->text().contains(QLatin1String("small")),
             qPrintable(find<QLabel>("diffWarning")->text()));
    QVERIFY(m_diff->engine()->diff().count(TapStatus::Misshapen) > 0);
    m_diff->detail()->showTab(DiffDetail::TensorTab);
    QVERIFY(m_diff->detail()->pair()->mapA && m_diff->detail()->pair()->mapB && !m_diff->detail()->pair()->errors);
    // Each side on a grid of its own, also where A has the larger one.
    for (int turn = 0; turn < 2; ++turn) {
        m_diff->showTap("global/sam.blocks.1");
        settle();
        for (const DiffMaps::Pane pane : {DiffMaps::PaneA, DiffMaps::PaneB}) {
            const CanvasOverlay& overlay = m_diff->detail()->maps()->canvas(pane)->overlay();
            const auto& side = pane == DiffMaps::PaneA ? m_diff->detail()->pair()->a : m_diff->detail()->pair()->b;
            QCOMPARE(overlay.gridSide, static_cast<int>(side->shape()[0]));
            QCOMPARE(overlay.values.size(), static_cast<std::size_t>(overlay.rows) * overlay.columns);
        }
        m_diff->engine()->swap();
        settle();
    }
}

void TestDiffWorkspace::aNameMapLeadsToTaps() {
    const auto record = m_dumps->trace()->find(kTap);
    const Dump dump{.tensors = {{"encoder.layer1.out", record->tensor()}}, .manifestJson = "{}"};
    writeDump(dump, m_dumps->path("named.safetensors").toStdString(), DumpFormat::Safetensors);
    std::ofstream(m_dumps->path("names.json").toStdString()) << "{\"encoder.layer1.out\": \"" << kTap << "\"}";
    std::ofstream(m_dumps->path("broken.json").toStdString()) << "{\"encoder.layer1.out\": ";
    open(m_ours, m_dumps->path("named.safetensors"));
    QCOMPARE(m_diff->engine()->diff().count(TapStatus::Same), std::size_t{0});
    QSignalSpy remembered(m_diff.get(), &DiffWorkspace::memoryChanged);
    m_diff->setMap(m_dumps->path("names.json"));
    settle();
    QCOMPARE(remembered.size(), 1);
    QCOMPARE(m_diff->engine()->diff().count(TapStatus::Same), std::size_t{1});
    QCOMPARE(find<QToolButton>("diffMap")->text(), QStringLiteral("names.json"));
    m_diff->setMap(m_dumps->path("broken.json"));
    settle();
    QVERIFY(find<QLabel>("diffFactsB")->text().contains(QLatin1String("broken.json")));
    QVERIFY(m_diff->engine()->side(DiffSide::A).source());
}

void TestDiffWorkspace::headingsSortAndGiveBackTheOrder() {
    open(m_ours, m_theirs);
    auto* table = find<NumberTable>("diffTaps");
    const QString before = table->model()->index(0, 0).data().toString();
    QHeaderView* headings = table->horizontalHeader();
    const QPoint rms(headings->sectionViewportPosition(DiffTapModel::RmsColumn) + 8, headings->height() / 2);
    QTest::mouseClick(headings->viewport(), Qt::LeftButton, {}, rms);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QLatin1String(kTap));
    QCOMPARE(m_diff->view().tap, std::string(kTap));
    QTest::mouseClick(headings->viewport(), Qt::LeftButton, {}, rms);
    QTest::mouseClick(headings->viewport(), Qt::LeftButton, {}, rms);
    QCOMPARE(table->model()->index(0, 0).data().toString(), before);
}

void TestDiffWorkspace::theTableIsSavedAndCopied() {
    open(m_ours, m_theirs);
    const QString expected = diffAsText(m_diff->engine()->diff().taps, QLatin1Char(','));
    const auto save = [this](int action, const QString& path) {
        find<QToolButton>("diffExport")->menu()->actions().at(action)->trigger();
        auto* dialog = m_diff->findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>()->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!m_diff->findChild<QFileDialog*>());
    };
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    save(1, m_dumps->path("out.csv"));
    QCOMPARE(QString::fromUtf8(read(m_dumps->path("out.csv"))), expected);
    save(2, m_dumps->path("out.json"));
    const QJsonObject json = QJsonDocument::fromJson(read(m_dumps->path("out.json"))).object();
    QCOMPARE(json.value(QStringLiteral("schema")).toInt(), 1);
    QCOMPARE(json.value(QStringLiteral("first_divergence")).toString(), QLatin1String(kTap));
    QVERIFY(json.value(QStringLiteral("cause")).isNull());
    QCOMPARE(json.value(QStringLiteral("taps")).toArray().size(), qsizetype(m_diff->engine()->diff().taps.size()));
    find<QToolButton>("diffExport")->menu()->actions().at(0)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("tap\tstatus")));
}

void TestDiffWorkspace::toleranceAndSwap() {
    open(m_ours, m_theirs);
    auto* rtol = find<QLineEdit>("diffRtol");
    rtol->setText(QStringLiteral("1e3"));
    QTest::keyClick(rtol, Qt::Key_Return);
    settle();
    QVERIFY(!m_diff->engine()->diff().first);
    rtol->setText(QStringLiteral("much"));
    QTest::keyClick(rtol, Qt::Key_Return);
    QVERIFY(rtol->property("wrong").toBool());
    QCOMPARE(m_diff->engine()->rtol(), std::optional(1e3));
    rtol->clear();
    QTest::keyClick(rtol, Qt::Key_Return);
    settle();
    QVERIFY(m_diff->engine()->diff().first);
    QTest::mouseClick(find<QToolButton>("diffSwap"), Qt::LeftButton);
    settle();
    QCOMPARE(m_diff->engine()->side(DiffSide::A).input.path, m_theirs);
    QVERIFY(m_diff->engine()->diff().first);
}

void TestDiffWorkspace::cancelInMidDiff() {
    // At its first tap; the rest is on its way then, or done.
    int compared = 0;
    connect(m_diff->engine(), &DiffEngine::tapCompared, m_diff.get(), [&] {
        if (++compared > 1) return;
        QVERIFY(m_diff->canCancel());
        QTest::keyClick(find<QToolButton>("diffCancel"), Qt::Key_Space);
    });
    m_diff->openDumps(m_ours, m_theirs);
    QTRY_COMPARE(compared, 1);
    QCOMPARE(m_diff->engine()->stage(), DiffEngine::Stage::Cancelled);
    settle();
    QCOMPARE(m_diff->engine()->stage(), DiffEngine::Stage::Cancelled);  // nothing of it comes afterwards
    QCOMPARE(compared, 1);
    QCOMPARE(find<NumberTable>("diffTaps")->model()->rowCount(), 1);
    QVERIFY(verdict().contains(QLatin1String("F5")));
    QVERIFY(m_diff->canRun());
    m_diff->run();
    settle();
    QCOMPARE(m_diff->engine()->stage(), DiffEngine::Stage::Compared);
    QCOMPARE(m_diff->view().tap, std::string(kTap));
}

void TestDiffWorkspace::aChangedDumpIsTold() {
    const QString path = m_dumps->write("changing.safetensors");
    open(m_ours, path);
    QVERIFY(!m_diff->engine()->diff().first);
    const auto channels = static_cast<int>(m_dumps->trace()->find(kTap)->shape()[1]);
    m_dumps->write("changing.safetensors", MadeDumps::worse(kTap, 1, channels));
    QTRY_VERIFY(m_diff->engine()->side(DiffSide::B).hasChanged);
    QVERIFY(find<QLabel>("diffFactsB")->text().contains(QLatin1String("F5")));
    m_diff->run();
    settle();
    QVERIFY(!m_diff->engine()->side(DiffSide::B).hasChanged);
    QVERIFY(m_diff->engine()->diff().first);
}

void TestDiffWorkspace::stateComesBack() {
    open(m_ours, m_theirs);
    auto* plot = find<DiffPlot>("diffPlot");
    QTest::mouseClick(plot, Qt::LeftButton, {},
                      QPoint(static_cast<int>(plot->xOf(3)), static_cast<int>(plot->plotRect().center().y())));
    find<QComboBox>("diffStatusFilter")->setCurrentIndex(2);
    settle();
    const DiffState state = m_diff->state();
    init();
    m_diff->setState(DiffState::fromJson(state.toJson()));
    settle();
    QVERIFY(m_diff->state() == state);
    QCOMPARE(m_diff->detail()->pair()->tap, state.view.tap);
}

void TestDiffWorkspace::looks() {
    for (const bool dark : {true, false}) {
        applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        init();
        m_diff->resize(1600, 940);
        keepLook(*m_diff, QStringLiteral("diff-empty-") + theme);
        open(m_ours, m_theirs);
        m_diff->detail()->showTab(DiffDetail::TensorTab);
        keepLook(*m_diff, QStringLiteral("diff-tensors-") + theme);
        m_diff->detail()->showTab(DiffDetail::TokenTab);
        auto* tokens = find<NumberTable>("diffTokens");
        QTest::mouseClick(tokens->viewport(), Qt::LeftButton, {}, tokens->visualRect(tokens->model()->index(0, 1)).center());
        find<DiffVerdict>("diffVerdict")->setShowsTrials(true);
        QCoreApplication::processEvents();
        keepLook(*m_diff, QStringLiteral("diff-token-") + theme);
        find<DiffVerdict>("diffVerdict")->setShowsTrials(false);
        m_diff->resize(1024, 640);
        m_diff->detail()->showTab(DiffDetail::ChannelTab);
        QCoreApplication::processEvents();
        keepLook(*m_diff, QStringLiteral("diff-small-") + theme);
        QVERIFY(m_diff->minimumSizeHint().width() <= 960);
    }
    applyTheme(ThemeChoice::Dark);
}

QTEST_MAIN(TestDiffWorkspace)
#include "tst_diff_workspace.moc"
