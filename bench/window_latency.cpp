// How long the window takes from the mouse to the painted pixel: replays hovers and clicks over tokens of a real run, in
// the real window, and prints percentiles by kind.
//
//     window_latency [--mode base] [--preset released] [--events 1000] [--looks] [--runs N] [IMAGE]
//
// A hover counts until the canvas has been painted and the window's pixels are flushed; a click until the picture it asks
// for (the pinned token's attention) is on the canvas; a step until the next stage's is.
#include "app/languages.h"
#include "app/main_window.h"
#include "bench/paint_counter.h"
#include "encoder/errors.h"
#include "widgets/views/page_canvas.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>

using namespace deepscope;

namespace {

constexpr int kClickEvery = 10;
constexpr int kStepEvery = 25;
constexpr QSize kWindowSize(1600, 1000);

void send(QWidget* to, QEvent::Type type, QPointF at, Qt::MouseButton button) {
    QMouseEvent event(type, at, to->mapToGlobal(at), button, type == QEvent::MouseButtonPress ? button : Qt::NoButton, {});
    QApplication::sendEvent(to, &event);
}

void print(const char* what, std::vector<double> ms) {
    std::sort(ms.begin(), ms.end());
    const auto at = [&ms](double p) { return ms[static_cast<std::size_t>(p * static_cast<double>(ms.size() - 1))]; };
    if (ms.empty()) return;
    std::printf("%-28s %6zu %9.2f %9.2f %9.2f %9.2f\n", what, ms.size(), at(0.5), at(0.95), at(0.99), ms.back());
}

/// A stage where a way to look exists.
std::string stageFor(ViewKind kind) {
    switch (kind) {
        case ViewKind::ClipPart:
        case ViewKind::SamPart:
        case ViewKind::PartAngle:
        case ViewKind::ClipShare:
            return "global/fusion.projector";
        case ViewKind::Rollout:
            return "global/clip.layers.3";
        default:
            return "global/sam.blocks.2";
    }
}

bool followsPin(ViewKind kind) {
    return kind == ViewKind::Similarity || kind == ViewKind::AttentionFrom || kind == ViewKind::AttentionTo ||
           kind == ViewKind::Rollout;
}

class Replay {
public:
    explicit Replay(MainWindow& window)
        : m_window(window), m_canvas(window.findChild<PageCanvas*>(QStringLiteral("pageCanvas"))) {
        m_canvas->installEventFilter(&m_counter);
    }

    void run(int events) {
        for (int i = 1; i <= events; ++i) {
            if (i % kStepEvery == 0) {
                step();
            } else if (i % kClickEvery == 0) {
                click();
            } else {
                hover();
            }
        }
    }

    /// Every way to look, at a stage that has it: how long the first picture of it takes, then hovers, and, where the pinned
    /// token decides, clicks.
    void looks(int hovers, int clicks) {
        // Difference needs a second run: the page once more, held against this one.
        const auto first = results();
        m_window.session()->keep(m_window.selection()->page(), m_window.selection()->mode());
        m_window.startRun();
        turnUntil([&] { return results() != first && results()->trace && m_window.isSettled(); });
        for (int i = static_cast<int>(ViewKind::Norm); i < kViewKinds; ++i) {
            const auto kind = static_cast<ViewKind>(i);
            const QString name = viewName(kind);
            m_window.selection()->setTap(stageFor(kind));
            turnUntil([this] { return m_window.isSettled(); });
            if (!m_window.selection()->pin()) click();
            const std::string look = "look  " + name.toStdString();
            measure(
                look.c_str(), [&] { m_window.selection()->setLook({.kind = kind}); }, [this] { return m_window.isSettled(); });
            const std::string over = "hover " + name.toStdString();
            for (int n = 0; n < hovers; ++n) hover(over.c_str());
            if (!followsPin(kind)) continue;
            const std::string at = "click " + name.toStdString();
            for (int n = 0; n < clicks; ++n) click(at.c_str());
        }
        m_window.selection()->setLook({});
    }

    std::map<std::string, std::vector<double>> times;

private:
    std::shared_ptr<const RunResults> results() const {
        return m_window.session()->results(m_window.selection()->page(), m_window.selection()->mode());
    }

    QPointF randomToken() {
        const CanvasOverlay& overlay = m_canvas->overlay();
        std::uniform_int_distribution<int> cell(0, std::max(0, overlay.gridSide - 1));
        return m_canvas->viewport().toScreen(overlay.cellRect(cell(m_random), cell(m_random))).center();
    }

    /// From now until the canvas was painted after `done` held.
    template <class Act, class Done>
    void measure(const char* kind, const Act& act, const Done& done) {
        QElapsedTimer timer;
        timer.start();
        act();
        if (!turnUntil(done, 10'000)) return;
        const int before = m_counter.paints;
        m_canvas->update();
        turnUntil([&] { return m_counter.paints > before; }, 10'000);
        times[kind].push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }

    void hover(const char* kind = "hover to paint") {
        const QPointF at = randomToken();
        const int before = m_counter.paints;
        QElapsedTimer timer;
        timer.start();
        send(m_canvas, QEvent::MouseMove, at, Qt::NoButton);
        if (!turnUntil([&] { return m_counter.paints > before; }, 1000)) return;  // the same token: nothing to paint
        times[kind].push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        turnUntil([this] { return m_window.isSettled(); });
    }

    void click(const char* kind = "click to attention painted") {
        const QPointF at = randomToken();
        measure(
            kind,
            [&] {
                send(m_canvas, QEvent::MouseButtonPress, at, Qt::LeftButton);
                send(m_canvas, QEvent::MouseButtonRelease, at, Qt::LeftButton);
            },
            [this] { return m_window.isSettled(); });
    }

    void step() {
        const auto run = m_window.session()->results(m_window.selection()->page(), m_window.selection()->mode());
        static const std::vector<std::string> kStages{"global/sam.blocks.2",     "global/sam.blocks.3",  "global/sam.blocks.11",
                                                      "global/compressor.net_3", "global/clip.layers.3", "global/sam.blocks.5"};
        std::string next = kStages[m_step++ % kStages.size()];
        if (!run || !run->tap(next)) return;
        measure(
            "stage to picture painted", [&] { m_window.selection()->setTap(next); }, [this] { return m_window.isSettled(); });
    }

    MainWindow& m_window;
    PageCanvas* m_canvas;
    PaintCounter m_counter;
    std::mt19937 m_random{1};
    std::size_t m_step = 0;
};

double residentMiB() {
    std::ifstream statm("/proc/self/statm");
    long pages = 0;
    statm >> pages >> pages;
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// Runs the page again and again, each panel of the inspector in front in turn and a token pinned: memory must not grow.
void rerun(MainWindow& window, int runs) {
    static const std::vector<std::string> kPanels{"heads", "parts", "tensor", "token", "lineage", "ranks", "region", "kept"};
    window.selection()->setPin(PinnedToken{ViewId::global(), {1, 1}, 8, false});
    for (int i = 1; i <= runs; ++i) {
        window.showPanel(kPanels[static_cast<std::size_t>(i) % kPanels.size()]);
        const auto before = window.session()->results(window.selection()->page(), window.selection()->mode());
        window.startRun();
        turnUntil([&] {
            const auto now = window.session()->results(window.selection()->page(), window.selection()->mode());
            return now != before && now && now->trace && window.isSettled();
        });
        if (i % 25 == 0) std::printf("resident after %4d runs %9.1f MiB\n", i, residentMiB());
    }
}

int replay(const QCommandLineParser& arguments) {
    const QTemporaryDir folder;
    WindowOptions options;
    options.mode = parseMode(arguments.value(QStringLiteral("mode")).toStdString());
    options.weights = WeightSpec{};
    options.weights->preset = parsePreset(arguments.value(QStringLiteral("preset")).toStdString());
    for (const QString& image : arguments.positionalArguments()) options.images.push_back(image.toStdString());
    MainWindow window(options, std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini"))));
    window.resize(kWindowSize);
    window.show();
    bool failed = false;
    QObject::connect(window.session()->queue(), &RunQueue::failed, &window, [&failed] { failed = true; });
    if (!turnUntil([&] { return window.canRun(); })) return 1;
    window.startRun();
    const auto hasRun = [&] { return window.selection()->tap() == "global/fusion.projector" && window.isSettled(); };
    if (!turnUntil([&] { return failed || hasRun(); }) || failed) return 1;
    window.selection()->setTap("global/sam.blocks.2");
    turnUntil([&] { return window.isSettled(); });

    const int runs = arguments.value(QStringLiteral("runs")).toInt();
    if (runs > 0) {
        rerun(window, runs);
        return 0;
    }
    Replay replay(window);
    replay.run(arguments.value(QStringLiteral("events")).toInt());
    if (arguments.isSet(QStringLiteral("looks"))) replay.looks(200, 50);
    std::printf("%-28s %6s %9s %9s %9s %9s\n", "", "events", "p50 ms", "p95 ms", "p99 ms", "max ms");
    for (const auto& [kind, ms] : replay.times) print(kind.c_str(), ms);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addPositionalArgument(QStringLiteral("IMAGE"), QStringLiteral("the page; the sample page when there is none"));
    arguments.addOption(
        {QStringLiteral("mode"), QStringLiteral("resolution mode"), QStringLiteral("MODE"), QStringLiteral("base")});
    arguments.addOption(
        {QStringLiteral("preset"), QStringLiteral("synthetic weights"), QStringLiteral("PRESET"), QStringLiteral("released")});
    arguments.addOption(
        {QStringLiteral("runs"), QStringLiteral("only run N times, and print the memory held"), QStringLiteral("N")});
    arguments.addOption({QStringLiteral("looks"), QStringLiteral("go through every way to look as well")});
    arguments.addOption({QStringLiteral("events"), QStringLiteral("how many"), QStringLiteral("N"), QStringLiteral("1000")});
    arguments.process(application);
    applyTheme(ThemeChoice::Dark);
    applyLanguage(QStringLiteral("en"));
    try {
        return replay(arguments);
    } catch (const Error& error) {
        std::fprintf(stderr, "window_latency: %s\n", error.what());
        return 1;
    }
}
