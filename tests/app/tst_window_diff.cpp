#include "app/window_app.h"
#include "encoder/errors.h"
#include "encoder/export/dump_reader.h"
#include "encoder/probe/tap_diff.h"
#include "tests/app/window_under_test.h"
#include "tests/widgets/look.h"
#include "tests/widgets/made_dumps.h"
#include "widgets/engine/diff_engine.h"
#include "widgets/models/diff_tensor_model.h"
#include "widgets/models/number_table_model.h"
#include "widgets/views/diff_detail.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/number_table.h"

#include <QClipboard>
#include <QMenu>
#include <QSplitter>
#include <QTabBar>

using namespace deepscope;

namespace {

constexpr const char* kTap = "global/sam.blocks.2";
constexpr int kToken = 5;

}  // namespace

class TestWindowDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoClicksToTheTensors();
    void thisRunAgainstTheSameAtBf16();
    void sidesAndToleranceAreRemembered();
    void snapshotOfADiff();
};

// From the tab to the altered numbers: drop two dumps; the first divergence is chosen; one click there, one on its tensors.
void TestWindowDiff::twoClicksToTheTensors() {
    const MadeDumps dumps;
    const auto channels = static_cast<int>(dumps.trace()->find(kTap)->shape()[2]);
    const QString ours = dumps.write("ours.safetensors");
    const QString theirs = dumps.write("theirs.npz", MadeDumps::worse(kTap, kToken, channels), {}, DumpFormat::Npz);
    const WindowUnderTest t;
    t.show();
    QTest::keyClick(t.window.get(), Qt::Key_3, Qt::ControlModifier);
    DiffWorkspace* diff = t.window->diff();
    QTRY_VERIFY(diff->isVisible());
    t.drop({ours, theirs}, t.find<QWidget>("diffEmpty"));
    QTRY_VERIFY_WITH_TIMEOUT(diff->engine()->stage() == DiffEngine::Stage::Compared && t.window->isSettled(), 30'000);
    QCOMPARE(diff->view().tap, std::string(kTap));
    diff->detail()->showTab(DiffDetail::ChannelTab);  // as it may have been left

    QTest::mouseClick(t.find<QToolButton>("diffGoFirst"), Qt::LeftButton);
    auto* tabs = t.find<QTabBar>("diffTabs");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(DiffDetail::TensorTab).center());
    QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
    const auto* table = t.find<NumberTable>("diffTensors");
    QVERIFY(table->isVisible());
    const QRect cell = table->visualRect(table->model()->index(kToken, DiffTensorModel::PartDifference));
    QVERIFY(table->viewport()->rect().contains(cell.center()));
    for (int channel = 0; channel < channels; ++channel) {
        const auto shown = [&](DiffTensorModel::Part part) {
            return table->model()
                ->index(kToken, channel * DiffTensorModel::PartCount + part)
                .data(NumberTableModel::NumberRole)
                .toFloat();
        };
        const float a = dumps.trace()->find(kTap)->tensor()->at(std::int64_t{kToken} * channels + channel);
        QCOMPARE(shown(DiffTensorModel::PartA), a);
        QCOMPARE(shown(DiffTensorModel::PartB), a + (0.5F + 0.01F * channel));
    }
    // Single keys of Inspect are off here; F5 is the diff's own.
    QVERIFY(t.action("runAction")->isEnabled());
    QSignalSpy started(diff->engine(), &DiffEngine::started);
    QTest::keyClick(t.window.get(), Qt::Key_F5);
    QTRY_VERIFY(started.size() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
    QVERIFY(!t.window->session()->isRunning());
    QCOMPARE(diff->view().tap, std::string(kTap));
    keepLook(*t.window, QStringLiteral("window-diff"));
}

void TestWindowDiff::thisRunAgainstTheSameAtBf16() {
    const WindowUnderTest t;
    t.run();
    t.window->showWorkspace("diff");
    DiffWorkspace* diff = t.window->diff();
    auto* start = t.find<QToolButton>("diffStartAgain");
    QTRY_VERIFY(start->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    auto* menu = t.find<QMenu>("diffAgainMenu");
    QTRY_VERIFY(menu->isVisible());
    auto* atBf16 = menu->findChild<QAction*>(QStringLiteral("again.bf16"));
    QVERIFY(atBf16);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(atBf16).center());
    QTRY_VERIFY_WITH_TIMEOUT(diff->engine()->stage() == DiffEngine::Stage::Compared && t.window->isSettled(), 30'000);
    QCOMPARE(diff->engine()->diff().typeB, ElementType::BF16);
    QVERIFY2(!diff->engine()->diff().first, diff->engine()->diff().explanation.c_str());
    QVERIFY(diff->engine()->diff().count(TapStatus::Same) == diff->engine()->diff().taps.size());
    keepLook(*t.window, QStringLiteral("window-diff-bf16"));
}

void TestWindowDiff::sidesAndToleranceAreRemembered() {
    const MadeDumps dumps;
    const QString ours = dumps.write("ours.safetensors");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    QByteArray sizes;
    {
        MainWindow window(WindowOptions{}, std::make_unique<Settings>(file));
        window.diff()->openDumps(ours, ours);
        QTRY_VERIFY_WITH_TIMEOUT(window.diff()->isSettled(), 30'000);
        window.diff()->setRtol(0.25);
        window.resize(1400, 900);
        window.showWorkspace("diff");
        window.show();
        auto* splitter = window.findChild<QSplitter*>(QStringLiteral("diffSplitter"));
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, QPoint(0, 50));
        QTest::mouseMove(splitter->handle(1), QPoint(-80, 50));
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, QPoint(-80, 50));
        sizes = splitter->saveState();
    }
    const MainWindow window(WindowOptions{}, std::make_unique<Settings>(file));
    QCOMPARE(window.diff()->recentDumps(), QStringList{ours});
    QCOMPARE(window.diff()->engine()->rtol(), std::optional(0.25));
    QCOMPARE(window.findChild<QSplitter*>(QStringLiteral("diffSplitter"))->saveState(), sizes);
}

void TestWindowDiff::snapshotOfADiff() {
    const MadeDumps dumps;
    const QString ours = dumps.write("ours.safetensors");
    const QString theirs = dumps.write("theirs.safetensors", MadeDumps::worse(kTap, kToken, 8));
    const WindowUnderTest t;
    WindowOptions options;
    options.mode = parseMode("tiny");
    options.weights = WeightSpec{};
    options.weights->preset = Preset::Mini;
    options.compute = ComputeChoice{};
    const QString out = dumps.path("diff.png");
    SnapshotLook look;
    look.size = {1200, 800};
    look.dumps = {ours.toStdString(), theirs.toStdString()};
    look.tap = "global/sam.neck";
    saveSnapshot(options, t.pagePath.toStdString(), out.toStdString(), look);
    QCOMPARE(QImage(out).size(), QSize(1200, 800));

    look.tap = "global/sam.blocks.99";
    QVERIFY_EXCEPTION_THROWN(saveSnapshot(options, t.pagePath.toStdString(), out.toStdString(), look), UsageError);
    look.tap.clear();
    look.dumps = {t.pagePath.toStdString()};  // against the run of the page: but this is no dump
    const QString none = dumps.path("none.png");
    QVERIFY_EXCEPTION_THROWN(saveSnapshot(options, t.pagePath.toStdString(), none.toStdString(), look), FileError);
    QVERIFY(!QFileInfo::exists(none));
}

QTEST_MAIN(TestWindowDiff)
#include "tst_window_diff.moc"
