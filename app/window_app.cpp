#include "app/window_app.h"

#include "app/languages.h"
#include "app/main_window.h"
#include "encoder/errors.h"
#include "widgets/views/theme.h"

#include <QApplication>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace deepscope {

namespace {

/// Qt ends the process when it finds no display: asked before, it can be said in words.
void requireDisplay() {
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) return;
    if (!qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) return;
    throw DeviceError(
        {"cannot open a window", "", "a display (DISPLAY or WAYLAND_DISPLAY)", "none; `deepscope snapshot` needs none"});
}

/// While the application starts, Qt aborts the process when the display it was told of cannot be reached: said in our words,
/// on one line, and ended as a failed run. Its lesser remarks are left out.
void endInWords(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg) return;
    std::fputs("deepscope: cannot open a window: expected a display that can be reached (DISPLAY or WAYLAND_DISPLAY)\n", stderr);
    std::_Exit(EXIT_FAILURE);
}

constexpr std::chrono::milliseconds kTimeToLeave(700);

/// Ends the process although a worker is still busy. What was to be kept is written by now, and some work cannot be called back:
/// libwebp decodes a large picture for seconds and asks nobody.
void leaveInTime(int status) {
    std::thread([status] {
        std::this_thread::sleep_for(kTimeToLeave);
        std::_Exit(status);
    }).detach();
}

}  // namespace

int runWindow(int argc, char** argv, const WindowOptions& options) {
    requireDisplay();
    qInstallMessageHandler(endInWords);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    QApplication::setApplicationName(QStringLiteral("deepscope"));
    QApplication::setDesktopFileName(QStringLiteral("deepscope"));
    auto settings = std::make_unique<Settings>();
    applyTheme(settings->theme());
    applyLanguage(settings->language());
    MainWindow window(options, std::move(settings));
    window.show();
    const int status = QApplication::exec();
    leaveInTime(status);
    return status;
}

}  // namespace deepscope
