#pragma once

#include "app/main_window.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/stage_strip.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTemporaryDir>
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
    std::shared_ptr<const RunResults> results() const { return window->session()->results(window->selection()->page()); }

    QTemporaryDir folder;
    QString pagePath;
    std::unique_ptr<MainWindow> window;
};

}  // namespace deepscope
