#include "app/window_snapshot.h"

#include "app/languages.h"
#include "app/main_window.h"
#include "app/window_app.h"
#include "encoder/export/atomic_file.h"
#include "widgets/views/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace deepscope {

namespace {

constexpr QSize kSnapshotSize(1600, 1000);
constexpr int kLookEveryMs = 15;

/// Qt's remarks on its surroundings are not this command's: its stderr holds its own problems alone.
void passFatalOnly(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg) std::fprintf(stderr, "deepscope: %s\n", qPrintable(message));
}

/// An application if there is none yet; without a display it draws into memory.
std::unique_ptr<QApplication> ensureApplication() {
    if (qApp) return nullptr;
    qInstallMessageHandler(passFatalOnly);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static std::string name = "deepscope";
    static char* argv[] = {name.data(), nullptr};
    return std::make_unique<QApplication>(argc, argv);
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

}  // namespace

void writePicture(const QImage& picture, const std::filesystem::path& path) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !picture.save(&buffer, "PNG")) {
        throw FileError({"cannot make a PNG", path.string(), "a picture of the window", "none"});
    }
    writeFileAtomically(path, std::string_view(png.constData(), static_cast<std::size_t>(png.size())));
}

void saveSnapshot(const WindowOptions& options, const std::filesystem::path& image, const std::filesystem::path& pngOut) {
    // Refused before the work rather than after it: destroyed without a commit, it leaves nothing behind.
    { const AtomicFile probe(pngOut); }
    const auto application = ensureApplication();
    const QTemporaryDir own;
    auto settings = std::make_unique<Settings>(own.filePath(QStringLiteral("settings.ini")));
    applyTheme(ThemeChoice::Dark);
    applyLanguage(QStringLiteral("en"));

    WindowOptions withImage = options;
    withImage.images = {image};
    MainWindow window(withImage, std::move(settings));
    window.resize(kSnapshotSize);
    std::optional<Problem> problem;
    QObject::connect(window.session(), &InspectionSession::pageFailed, &window, [&](int, const Problem& p) { problem = p; });
    QObject::connect(window.session(), &InspectionSession::runFailed, &window, [&](int, const Problem& p) { problem = p; });
    bool finished = false;
    QObject::connect(window.session(), &InspectionSession::runFinished, &window, [&] { finished = true; });
    window.show();
    waitFor([&] { return window.canRun(); }, problem);
    window.startRun();
    waitFor([&] { return finished && window.isSettled(); }, problem);
    QApplication::processEvents();  // what the last answers asked to be painted anew
    writePicture(window.grab().toImage(), pngOut);
    window.close();
}

}  // namespace deepscope
