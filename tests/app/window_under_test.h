#pragma once

#include "app/main_window.h"
#include "widgets/models/stage_list_model.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/stage_strip.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace deepscope {

/// The real main window on a page of its own, with settings of its own, and the parts that tests touch.
struct WindowUnderTest {
    explicit WindowUnderTest(Preset preset = Preset::Mini, const char* mode = "tiny", QSize pageSize = {220, 300}) {
        QImage page(pageSize, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        for (int y = 20; y < pageSize.height() - 20; y += 18)
            painter.fillRect(20, y, (y * 37) % (pageSize.width() - 40), 9, QColor(y % 256, 40, 90));
        painter.end();
        pagePath = folder.filePath(QStringLiteral("page.png"));
        page.save(pagePath);

        WindowOptions options;
        options.images = {pagePath.toStdString()};
        options.mode = parseMode(mode);
        options.weights = WeightSpec{};
        options.weights->preset = preset;
        options.compute = ComputeChoice{};
        window =
            std::make_unique<MainWindow>(options, std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini"))));
        window->resize(1600, 1000);
    }

    template <class Widget>
    Widget* find(const char* name) const {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    PageCanvas* canvas() const { return find<PageCanvas>("pageCanvas"); }
    ProblemBanner* banner() const { return find<ProblemBanner>("problemBanner"); }
    StageStrip* strip() const { return find<StageStrip>("stageStrip"); }
    QLabel* badge() const { return find<QLabel>("syntheticBadge"); }
    std::shared_ptr<const RunResults> results() const {
        return window->session()->results(window->selection()->page(), window->selection()->mode());
    }
    QAction* action(const char* name) const { return find<QAction>(name); }
    StageListModel* stages() const { return static_cast<StageListModel*>(strip()->model()); }
    /// Chooses a stage as a click in the strip does.
    void chooseStage(const char* tap) const { strip()->setCurrentIndex(stages()->index(stages()->rowOf(tap), 0)); }
    /// Shown and active: keys go to it.
    void show() const {
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    /// Shows the window and presses Run; the run has ended and all is painted afterwards.
    void run() const {
        QSignalSpy finished(window->session()->queue(), &RunQueue::finished);
        show();
        QTRY_VERIFY(action("runAction")->isEnabled());
        QTest::mouseClick(find<QToolButton>("runButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QTRY_VERIFY(window->isSettled());
    }
    /// Drops files or folders on the window, or on another part of it.
    void drop(const QStringList& paths, QWidget* on = nullptr) const {
        QWidget* target = on ? on : window.get();
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(target, &drop);
    }
    QString savePicture(const char* name, QSize size, QColor color) const {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(color);
        const QString path = folder.filePath(QLatin1String(name));
        picture.save(path);
        return path;
    }

    QTemporaryDir folder;
    QString pagePath;
    std::unique_ptr<MainWindow> window;
};

}  // namespace deepscope
