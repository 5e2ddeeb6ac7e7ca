#include "app/window_snapshot.h"

#include "app/languages.h"
#include "app/main_window.h"
#include "app/window_app.h"
#include "encoder/export/atomic_file.h"
#include "widgets/engine/diff_engine.h"
#include "widgets/models/compare_state.h"
#include "widgets/views/compare_workspace.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace deepscope {

namespace {

constexpr int kLookEveryMs = 15;
constexpr int kLayoutTurns = 5;

/// Qt's remarks on its surroundings are not this command's: its stderr holds its own problems alone.
void passFatalOnly(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg) std::fprintf(stderr, "deepscope: %s\n", qPrintable(message));
}

/// Turns the event loop until `done` holds or a problem was reported.
template <class Done>
void waitFor(const Done& done, const std::optional<Problem>& problem) {
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (problem || done()) loop.quit();
    });
    timer.start(kLookEveryMs);
    loop.exec();
    if (problem) throw Error(*problem);
}

/// Throws UsageError when the selected tap cannot be looked at in this way.
void requireLook(const MainWindow& window, const TapView& way) {
    const Selection* selection = window.selection();
    const auto tap = window.session()->results(selection->page(), selection->mode())->tap(selection->tap());
    const std::vector<ViewOffer> offers = window.presenter()->offers();
    const auto offer = std::find_if(offers.begin(), offers.end(), [&way](const ViewOffer& o) { return o.kind == way.kind; });
    if (way.kind != ViewKind::Automatic && (offer == offers.end() || !offer->whyNot.isEmpty())) {
        const std::string why = offer == offers.end() ? "a way that this stage has" : offer->whyNot.toStdString();
        throw UsageError({"cannot look this way", "--look at " + selection->tap(), why, std::string(viewId(way.kind))});
    }
    const auto inRange = [&](const char* what, int value, int count) {
        if (value < count) return;
        throw UsageError({what, "--look at " + selection->tap(), "0 to " + std::to_string(count - 1), std::to_string(value)});
    };
    if (way.kind == ViewKind::Channel) inRange("no such channel", way.channel, tapLayout(*tap).channels);
    if (way.heads == AttentionQuery::Heads::One) {
        const Architecture& architecture = window.session()->results(selection->page(), selection->mode())->plan->architecture;
        inRange("no such head", way.head, attentionHeads(selection->tap(), architecture));
    }
}

/// Turns the window to what the picture is to show. Throws UsageError.
void lookAt(MainWindow& window, const SnapshotLook& look) {
    Selection* selection = window.selection();
    const auto run = window.session()->results(selection->page(), selection->mode());
    if (!look.tap.empty()) {
        const auto tap = run->tap(look.tap);
        if (!tap) throw UsageError({"no such tap", "--tap", "a tap of this run", look.tap});
        if (const TapName name = parseTapName(look.tap); !name.isTokens()) selection->setView(name.view);
        selection->setTap(look.tap);
    }
    if (look.pin) {
        const auto tap = run->tap(selection->tap());
        const int side = tap ? tapLayout(*tap).gridSide : 0;
        if (look.pin->row < 0 || look.pin->column < 0 || look.pin->row >= side || look.pin->column >= side) {
            throw UsageError({"no such token", "--pin",
                              "a place in the grid of " + selection->tap() + ", side " + std::to_string(side),
                              std::to_string(look.pin->row) + "," + std::to_string(look.pin->column)});
        }
        selection->setPin(PinnedToken{selection->view(), *look.pin, side, false});
    }
    const TapView way = parseLook(look.way);
    selection->setLook(way);
    requireLook(window, way);
    for (const std::string& panel : look.panels) window.showPanel(panel);
}

/// Turns the window to the Compare workspace, as the picture is to show it. Throws UsageError.
void compareModes(MainWindow& window, const SnapshotLook& look) {
    CompareState state = window.compare()->state();
    if (!look.modes.empty()) state.modes.clear();
    for (const std::string& mode : look.modes) {
        const std::string name = parseMode(mode).name();
        if (std::find(state.modes.begin(), state.modes.end(), name) == state.modes.end()) state.modes.push_back(name);
    }
    if (state.modes.size() > CompareState::kMostModes) {
        throw UsageError({"too many modes", "--modes", "at most " + std::to_string(CompareState::kMostModes),
                          std::to_string(state.modes.size())});
    }
    if (!look.tap.empty()) state.stage = look.tap.substr(look.tap.find('/') + 1);
    if (look.way != "auto") state.look = parseLook(look.way);
    window.showWorkspace("compare");
    window.compare()->setState(state);
    if (!look.previewOnly) window.compare()->run();
}

/// Turns the window to the Diff workspace with the dumps that the picture is to show, the run of the page where one is missing.
/// Throws FileError and what else opening them throws.
void diffDumps(MainWindow& window, const SnapshotLook& look) {
    const auto pathOf = [&](std::size_t i) { return QString::fromStdString(look.dumps[i]); };
    window.showWorkspace("diff");
    if (look.dumps.size() > 1) {
        window.diff()->openDumps(pathOf(0), pathOf(1));
    } else {
        window.diff()->setThisRun(DiffSide::A);
        window.diff()->setInput(DiffSide::B, DiffInput::dump(pathOf(0)));
    }
}

/// What stands in the way of the diff; and its tap. Throws Error, UsageError.
void lookAtDiff(const MainWindow& window, const SnapshotLook& look) {
    for (const DiffSide side : {DiffSide::A, DiffSide::B}) {
        if (const auto& problem = window.diff()->engine()->side(side).problem) throw FileError(*problem);
    }
    if (!look.tap.empty() && !window.diff()->showTap(look.tap))
        throw UsageError({"no such tap", "--tap", "a tap of these dumps", look.tap});
}

}  // namespace

std::unique_ptr<QApplication> ensureApplication() {
    if (qApp) return nullptr;
    qInstallMessageHandler(passFatalOnly);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static std::string name = "deepscope";
    static char* argv[] = {name.data(), nullptr};
    return std::make_unique<QApplication>(argc, argv);
}

void writePicture(const QImage& picture, const std::filesystem::path& path) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !picture.save(&buffer, "PNG")) {
        throw FileError({"cannot make a PNG", path.string(), "a picture of the window", "none"});
    }
    writeFileAtomically(path, std::string_view(png.constData(), static_cast<std::size_t>(png.size())));
}

void saveSnapshot(const WindowOptions& options, const std::filesystem::path& image, const std::filesystem::path& pngOut,
                  const SnapshotLook& look) {
    // Refused before the work rather than after it: destroyed without a commit, it leaves nothing behind.
    { const AtomicFile probe(pngOut); }
    parseLook(look.way);
    const auto application = ensureApplication();
    const QTemporaryDir own;
    auto settings = std::make_unique<Settings>(own.filePath(QStringLiteral("settings.ini")));
    RunChoice choice = settings->runChoice();
    choice.repeat = look.repeat;
    settings->setRunChoice(choice);
    applyTheme(look.dark ? ThemeChoice::Dark : ThemeChoice::Light);
    applyLanguage(QString::fromStdString(look.language));

    WindowOptions withImage = options;
    withImage.images = {image};
    if (!look.colors.empty()) {
        const QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromStdString(look.colors));
        if (!json.isObject()) throw UsageError({"unreadable colours", "--colors", "one JSON object", look.colors.substr(0, 40)});
        settings->setColors(colorsFromJson(json.object()));
    }
    MainWindow window(withImage, std::move(settings));
    window.resize(look.size.widthPx, look.size.heightPx);
    std::optional<Problem> problem;
    InspectionSession* session = window.session();
    QObject::connect(session->pages(), &PageCollection::pageFailed, &window, [&](int, const Problem& p) { problem = p; });
    QObject::connect(session->queue(), &RunQueue::failed, &window, [&](const RunJob&, const Problem& p) { problem = p; });
    bool finished = false;
    QObject::connect(session->queue(), &RunQueue::finished, &window, [&] { finished = true; });
    window.show();
    waitFor([&] { return window.canRun(); }, problem);
    const bool needsNoRun = look.dumps.size() > 1;
    if (look.workspace == "compare") {
        compareModes(window, look);
    } else if (needsNoRun) {
        diffDumps(window, look);
    } else {
        window.startRun();
        waitFor([&] { return finished && window.isSettled(); }, problem);
        if (look.dumps.empty()) lookAt(window, look);
        window.showWorkspace(look.workspace);
        if (!look.dumps.empty()) diffDumps(window, look);
    }
    waitFor([&] { return window.isSettled(); }, problem);
    if (look.zoom) window.canvas()->setView({look.zoom->scale, {look.zoom->x, look.zoom->y}, false});
    if (!look.dumps.empty()) {
        lookAtDiff(window, look);
        waitFor([&] { return window.isSettled(); }, problem);
    }
    // What the last answers asked to be laid out and painted anew: a layout may ask for another.
    for (int turn = 0; turn < kLayoutTurns; ++turn) QApplication::processEvents();
    writePicture(window.grab().toImage(), pngOut);
    window.close();
}

}  // namespace deepscope
