// How smoothly the Compare workspace pans: five modes of one page side by side in the real window at 1600x1000, dragged for
// some seconds, as fitted and enlarged. Prints percentiles of the time from the mouse's move to all five panes painted.
//
//     compare_panning [--preset mini] [--seconds 5] [IMAGE]
#include "app/languages.h"
#include "app/main_window.h"
#include "bench/paint_counter.h"
#include "encoder/errors.h"
#include "widgets/views/compare_canvas.h"
#include "widgets/views/compare_pane.h"
#include "widgets/views/compare_workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace deepscope;

namespace {

constexpr QSize kWindowSize(1600, 1000);
constexpr double kFrameMs = 1000.0 / 60;

void send(QWidget* to, QEvent::Type type, QPointF at) {
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, to->mapToGlobal(at), button, held, Qt::NoModifier);
    QApplication::sendEvent(to, &event);
}

/// Frame times of a drag along a wide circle, in milliseconds.
std::vector<double> pan(const std::vector<CompareCanvas*>& canvases, double seconds) {
    PaintCounter counter;
    for (CompareCanvas* canvas : canvases) canvas->installEventFilter(&counter);
    CompareCanvas* held = canvases[canvases.size() / 2];
    const QPointF middle = QRectF(held->rect()).center();
    std::vector<double> times;
    QElapsedTimer whole;
    whole.start();
    send(held, QEvent::MouseButtonPress, middle);
    send(held, QEvent::MouseMove, middle + QPointF(0, 40));  // far enough to be a drag
    QApplication::processEvents();
    while (whole.elapsed() < seconds * 1000) {
        // 400 pixels a second along a circle of 100 pixels' radius: what a brisk hand does.
        const double angle = static_cast<double>(whole.elapsed()) / 250;
        const int before = counter.paints;
        QElapsedTimer frame;
        frame.start();
        send(held, QEvent::MouseMove, middle + 100 * QPointF(std::cos(angle), std::sin(angle)));
        turnUntil([&] { return counter.paints - before >= static_cast<int>(canvases.size()); });
        QApplication::processEvents();  // the window's pixels are handed over
        times.push_back(static_cast<double>(frame.nsecsElapsed()) / 1e6);
    }
    send(held, QEvent::MouseButtonRelease, middle);
    for (CompareCanvas* canvas : canvases) canvas->removeEventFilter(&counter);
    return times;
}

void print(const char* what, std::vector<double> ms) {
    std::sort(ms.begin(), ms.end());
    const auto at = [&ms](double share) { return ms[static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1))]; };
    const auto late = ms.end() - std::upper_bound(ms.begin(), ms.end(), kFrameMs);
    std::printf("%-18s %6zu %8.2f %8.2f %8.2f %8.2f %7.2f %%\n", what, ms.size(), at(0.5), at(0.95), at(0.99), ms.back(),
                100.0 * static_cast<double>(late) / static_cast<double>(ms.size()));
}

int measure(const QCommandLineParser& arguments) {
    const QTemporaryDir folder;
    WindowOptions options;
    options.weights = WeightSpec{};
    options.weights->preset = parsePreset(arguments.value(QStringLiteral("preset")).toStdString());
    for (const QString& image : arguments.positionalArguments()) options.images.push_back(image.toStdString());
    MainWindow window(options, std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini"))));
    window.resize(kWindowSize);
    window.show();
    window.showWorkspace("compare");
    CompareWorkspace* compare = window.compare();
    if (!turnUntil([&] { return compare->canRun(); })) return 1;
    compare->run();
    if (!turnUntil([&] { return window.isSettled(); })) return 1;
    std::vector<CompareCanvas*> canvases;
    for (const std::string& mode : compare->state().modes) canvases.push_back(compare->pane(mode)->canvas());
    const double seconds = arguments.value(QStringLiteral("seconds")).toDouble();
    std::printf("%-18s %6s %8s %8s %8s %8s %9s\n", "", "frames", "p50 ms", "p95 ms", "p99 ms", "max ms", "> 16.7 ms");
    compare->fit();
    QApplication::processEvents();
    print("fitted", pan(canvases, seconds));
    for (const auto& [name, factor] : {std::pair("enlarged 4 times", 4.0), std::pair("enlarged 16 times", 16.0)}) {
        compare->fit();
        compare->zoomBy(factor);
        QApplication::processEvents();
        print(name, pan(canvases, seconds));
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addPositionalArgument(QStringLiteral("IMAGE"), QStringLiteral("the page; the sample page when there is none"));
    arguments.addOption(
        {QStringLiteral("preset"), QStringLiteral("synthetic weights"), QStringLiteral("PRESET"), QStringLiteral("mini")});
    arguments.addOption({QStringLiteral("seconds"), QStringLiteral("of each drag"), QStringLiteral("N"), QStringLiteral("5")});
    arguments.process(application);
    applyTheme(ThemeChoice::Dark);
    applyLanguage(QStringLiteral("en"));
    try {
        return measure(arguments);
    } catch (const Error& error) {
        std::fprintf(stderr, "compare_panning: %s\n", error.what());
        return 1;
    }
}
