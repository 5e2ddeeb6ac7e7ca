#include "app/window_app.h"

#include "app/languages.h"
#include "app/main_window.h"
#include "encoder/errors.h"
#include "widgets/views/theme.h"

#include <QApplication>

namespace deepscope {

namespace {

/// Qt ends the process when it finds no display: asked before, it can be said in words.
void requireDisplay() {
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) return;
    if (!qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) return;
    throw DeviceError(
        {"cannot open a window", "", "a display (DISPLAY or WAYLAND_DISPLAY)", "none; `deepscope snapshot` needs none"});
}

}  // namespace

int runWindow(int argc, char** argv, const WindowOptions& options) {
    requireDisplay();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("deepscope"));
    QApplication::setDesktopFileName(QStringLiteral("deepscope"));
    auto settings = std::make_unique<Settings>();
    applyTheme(settings->theme());
    applyLanguage(settings->language());
    MainWindow window(options, std::move(settings));
    window.show();
    return QApplication::exec();
}

}  // namespace deepscope
