#include "app/languages.h"
#include "app/window_app.h"
#include "encoder/errors.h"
#include "encoder/probe/attention_probe.h"
#include "encoder/probe/feature_map.h"
#include "tests/app/window_stall.h"
#include "tests/app/window_under_test.h"
#include "widgets/models/stage_list_model.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/compact_combo.h"
#include "widgets/views/run_bar.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace deepscope;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(ThemeChoice::Dark);
        applyLanguage(QStringLiteral("en"));
    }
    void runFillsTheStripAndShowsTheFusedNorms();
    void clickPinsAndShowsTheTokensAttention();
    void escapeCancelsARunAndLeavesNothing();
    void damagedFileShowsTheBannerAndItCanBeDismissed();
    void failedRunSaysWhy();
    void tilesHaveTheirOwnStages();
    void laidOutTokensAndPixelsAreShown();
    void everyControlHasAName();
    void fitsTheSmallestSize();
    void settingsAreRemembered();
    void languageChangesWhileOpen();
    void windowStaysAliveDuringARun();
    void closingInMidRunIsQuick();
    void paintsWithinASecond();
    void snapshotIsThePictureOfTheWindow();
    void snapshotOfABadPageThrowsAndLeavesNoFile();
};

void TestMainWindow::runFillsTheStripAndShowsTheFusedNorms() {
    WindowUnderTest t;
    t.run();
    const auto trace = t.results()->trace;
    QVERIFY(trace);
    const QAbstractItemModel* stages = t.strip()->model();
    QCOMPARE(stages->rowCount(), 1 + static_cast<int>(trace->taps().size()));
    for (int row = 1; row < stages->rowCount(); ++row) {
        const QModelIndex index = stages->index(row, 0);
        QVERIFY2(!index.data(StageListModel::ThumbnailRole).value<QImage>().isNull(),
                 qPrintable(index.data(StageListModel::TapRole).toString()));
        QVERIFY(!index.data(StageListModel::TimeRole).toString().isEmpty());
    }
    QCOMPARE(t.window->selection()->tap(), std::string("global/fusion.projector"));
    const FeatureMap norms = featureMap(*trace->find("global/fusion.projector"), FeatureView::Norm);
    QCOMPARE(t.canvas()->overlay().values, norms.values);
    QVERIFY(t.badge()->isVisible());
    QVERIFY(t.badge()->text().contains(QLatin1String("SYNTHETIC")));
    QVERIFY(!t.find<QLabel>("statusRun")->text().isEmpty());
    QVERIFY(!t.find<QAction>("cancelAction")->isEnabled());
}

void TestMainWindow::clickPinsAndShowsTheTokensAttention() {
    WindowUnderTest t;
    t.run();
    const auto trace = t.results()->trace;
    // To a SAM block by the strip's keys.
    t.strip()->setCurrentIndex(t.strip()->model()->index(1, 0));
    t.strip()->setFocus();
    while (t.window->selection()->tap() != "global/sam.blocks.1") QTest::keyClick(t.strip(), Qt::Key_Right);
    QTRY_VERIFY(t.window->isSettled());
    const int side = t.canvas()->overlay().gridSide;
    QCOMPARE(side, 32);
    const QPoint at = t.canvas()->viewport().toScreen(t.canvas()->overlay().cellRect(10, 5)).center().toPoint();
    QTest::mouseClick(t.canvas(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Attention);
    AttentionQuery query{.tap = "global/sam.blocks.1", .token = 10 * side + 5};
    // The window asks all heads of a block at once, attentionRow one row: the order of sums differs.
    const auto shows = [&t](const std::vector<float>& row) {
        const std::vector<float>& shown = t.canvas()->overlay().values;
        return shown.size() == row.size() &&
               std::equal(row.begin(), row.end(), shown.begin(), [](float a, float b) { return std::abs(a - b) < 1e-6F; });
    };
    QVERIFY(shows(attentionRow(*trace, query).values));

    QTest::keyClick(t.canvas(), Qt::Key_Right);
    query.token += 1;
    const std::vector<float> moved = attentionRow(*trace, query).values;
    QTRY_VERIFY(shows(moved));

    // Into CLIP: the pinned place goes along, CLS is set apart.
    t.chooseStage("global/clip.layers.2");
    QTRY_COMPARE(t.canvas()->overlay().gridSide, 8);
    query = {.tap = "global/clip.layers.2", .token = 1 + (10 / 4) * 8 + 6 / 4};
    const std::vector<float> clip = attentionRow(*trace, query).values;
    QTRY_VERIFY(t.canvas()->overlay().classValue.has_value());
    QTRY_VERIFY(shows(std::vector<float>(clip.begin() + 1, clip.end())));
    QTest::keyClick(t.canvas(), Qt::Key_Escape);
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Features);
    QVERIFY(!t.window->selection()->pin());
}

void TestMainWindow::escapeCancelsARunAndLeavesNothing() {
    WindowUnderTest t(Preset::Mini, "large", {900, 900});
    QSignalSpy cancelled(t.window->session()->queue(), &RunQueue::cancelled);
    QSignalSpy taps(t.window->session()->queue(), &RunQueue::tapFinished);
    t.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(t.window.get()));
    QTRY_VERIFY(t.find<QAction>("runAction")->isEnabled());
    QTest::keyClick(t.window.get(), Qt::Key_F5);
    QVERIFY(t.window->session()->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!taps.isEmpty(), 20'000);
    QTest::keyClick(t.window.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, 10'000);
    QVERIFY(!t.results());
    QCOMPARE(t.strip()->model()->rowCount(), 1);
    QTRY_VERIFY(t.find<QAction>("runAction")->isEnabled());
    QVERIFY(!t.banner()->isVisible());  // what a person asked for is no problem
}

void TestMainWindow::damagedFileShowsTheBannerAndItCanBeDismissed() {
    WindowUnderTest t;
    t.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(t.window.get()));
    const QString bad = t.folder.filePath(QStringLiteral("bad.png"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no picture");
    file.close();
    t.drop({bad});
    QTRY_VERIFY(t.banner()->isVisible());
    QVERIFY(t.banner()->text().contains(QLatin1String("bad.png")));
    QVERIFY(!t.find<QAction>("runAction")->isEnabled());
    QTest::mouseClick(t.find<QToolButton>("dismissProblem"), Qt::LeftButton);
    QVERIFY(!t.banner()->isVisible());
}

void TestMainWindow::failedRunSaysWhy() {
    WindowUnderTest t;
    WindowOptions options;
    options.images = {t.pagePath.toStdString()};
    options.weights = WeightSpec{};
    options.weights->path = "/nowhere/model.safetensors";
    t.window = std::make_unique<MainWindow>(options, std::make_unique<Settings>(t.folder.filePath(QStringLiteral("other.ini"))));
    t.window->show();
    QTRY_VERIFY(t.find<QAction>("runAction")->isEnabled());
    QVERIFY(!t.badge()->isVisible());  // a checkpoint is chosen
    t.find<QAction>("runAction")->trigger();
    QTRY_VERIFY(t.banner()->isVisible());
    QVERIFY(t.banner()->text().contains(QLatin1String("/nowhere/model.safetensors")));
    QVERIFY(t.find<QAction>("runAction")->isEnabled());
}

void TestMainWindow::tilesHaveTheirOwnStages() {
    WindowUnderTest t(Preset::Mini, "gundam", {1300, 700});
    t.run();
    auto* views = t.find<CompactCombo>("viewCombo");
    QVERIFY(views->isVisible());
    QCOMPARE(views->count(), 1 + t.results()->plan->views.tiles->count());
    views->setCurrentIndex(2);
    QCOMPARE(t.window->selection()->tap(), std::string("tile.1/fusion.projector"));
    QTRY_VERIFY(t.window->isSettled());
    QCOMPARE(t.canvas()->overlay().gridSide, 10);
    const QRectF extent = t.canvas()->overlay().viewExtent;
    QCOMPARE(extent, toQRectF(PixelMap(t.results()->plan->views).viewExtentOnPage(ViewId::ofTile(1))));
    QCOMPARE(t.canvas()->overlay().values,
             featureMap(*t.results()->trace->find("tile.1/fusion.projector"), FeatureView::Norm).values);
}

void TestMainWindow::laidOutTokensAndPixelsAreShown() {
    WindowUnderTest t;
    t.run();
    t.chooseStage("tokens");
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Layout);
    QCOMPARE(t.canvas()->overlay().rows, 9);
    t.chooseStage("global/preprocess.pixels");
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::Pixels);
    QCOMPARE(t.canvas()->overlay().pixels.width(), 512);
    t.chooseStage("");
    QTRY_COMPARE(t.canvas()->overlay().kind, CanvasOverlay::Kind::None);
}

void TestMainWindow::everyControlHasAName() {
    WindowUnderTest t;
    t.window->show();
    for (QWidget* widget : t.window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSlider*>(widget) ||
                             qobject_cast<PageCanvas*>(widget) || qobject_cast<StageStrip*>(widget);
        const bool ours = !widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_"));
        if (control && ours) QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestMainWindow::fitsTheSmallestSize() {
    for (const char* language : {"en", "de", "zh_CN"}) {
        applyLanguage(QLatin1String(language));
        WindowUnderTest t;
        t.run();
        t.window->resize(1024, 700);
        QTest::qWait(50);
        QCOMPARE(t.window->size(), QSize(1024, 700));
        auto* bar = t.find<QWidget>("runBar");
        for (const QWidget* child : bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!child->isVisible()) continue;
            QVERIFY2(bar->rect().contains(child->geometry()),
                     qPrintable(child->objectName() + QLatin1Char(' ') + QLatin1String(language)));
            if (child->objectName() != QLatin1String("stageLabel")) {
                QVERIFY2(child->width() >= child->minimumSizeHint().width(),
                         qPrintable(child->objectName() + QLatin1Char(' ') + QLatin1String(language)));
            }
        }
        QVERIFY(t.canvas()->height() >= 180);
    }
    applyLanguage(QStringLiteral("en"));
}

void TestMainWindow::settingsAreRemembered() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        MainWindow window({}, std::make_unique<Settings>(file));
        window.findChild<CompactCombo*>(QStringLiteral("modeCombo"))->setCurrentIndex(2);
        window.findChild<QSlider*>(QStringLiteral("opacitySlider"))->setValue(40);
        window.close();
    }
    const Settings settings(file);
    QCOMPARE(settings.runChoice().mode.name(), std::string("base"));
    QCOMPARE(settings.colors().opacity, 0.4);
    MainWindow again({}, std::make_unique<Settings>(file));
    QCOMPARE(again.findChild<CompactCombo*>(QStringLiteral("modeCombo"))->currentData().toString(), QStringLiteral("base"));
}

void TestMainWindow::languageChangesWhileOpen() {
    WindowUnderTest t;
    t.run();
    applyLanguage(QStringLiteral("de"));
    QTRY_COMPARE(t.find<QAction>("cancelAction")->text(), QStringLiteral("&Abbrechen"));
    QVERIFY(t.badge()->text().startsWith(QStringLiteral("SYNTHETISCH")));
    QTRY_VERIFY(t.window->isSettled());
    QCOMPARE(t.window->selection()->tap(), std::string("global/fusion.projector"));
    applyLanguage(QStringLiteral("zh_CN"));
    QTRY_COMPARE(t.find<QAction>("cancelAction")->iconText(), QStringLiteral("取消"));
    applyLanguage(QStringLiteral("en"));
    QTRY_COMPARE(t.find<QAction>("cancelAction")->iconText(), QStringLiteral("Cancel"));
}

void TestMainWindow::windowStaysAliveDuringARun() {
    verifyWindowStaysAlive(Preset::Mini, "base", 30'000);
}

void TestMainWindow::closingInMidRunIsQuick() {
    WindowUnderTest t(Preset::Mini, "large", {900, 900});
    QSignalSpy taps(t.window->session()->queue(), &RunQueue::tapFinished);
    t.window->show();
    QTRY_VERIFY(t.window->canRun());
    t.window->startRun();
    QTRY_VERIFY_WITH_TIMEOUT(!taps.isEmpty(), 20'000);
    QElapsedTimer timer;
    timer.start();
    t.window->close();
    t.window.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestMainWindow::paintsWithinASecond() {
    QElapsedTimer timer;
    timer.start();
    WindowUnderTest t;
    t.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(t.window.get()));
    QVERIFY(!t.window->grab().isNull());
    qInfo("window built and painted in %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 1000);
}

void TestMainWindow::snapshotIsThePictureOfTheWindow() {
    const WindowUnderTest t;
    WindowOptions options;
    options.mode = parseMode("tiny");
    options.weights = WeightSpec{};
    options.weights->preset = Preset::Mini;
    const QString out = t.folder.filePath(QStringLiteral("shot.png"));
    saveSnapshot(options, t.pagePath.toStdString(), out.toStdString());
    const QImage picture(out);
    QCOMPARE(picture.size(), QSize(1600, 1000));
    // What the stage does not have is refused, not shown as something else.
    const auto refused = t.folder.filePath(QStringLiteral("refused.png")).toStdString();
    const auto shoot = [&](const char* way) {
        SnapshotLook look;
        look.way = way;
        saveSnapshot(options, t.pagePath.toStdString(), refused, look);
    };
    for (const char* way : {"attn-from", "difference", "channel:999999", "nonsense"})
        QVERIFY_EXCEPTION_THROWN(shoot(way), UsageError);
    QVERIFY(!std::filesystem::exists(refused));
    shoot("clip-share");
    QVERIFY(std::filesystem::exists(refused));
}

void TestMainWindow::snapshotOfABadPageThrowsAndLeavesNoFile() {
    const QTemporaryDir folder;
    const auto out = std::filesystem::path(folder.filePath(QStringLiteral("shot.png")).toStdString());
    QVERIFY_EXCEPTION_THROWN(saveSnapshot({}, "/nowhere/page.png", out), Error);
    QVERIFY(!std::filesystem::exists(out));
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
