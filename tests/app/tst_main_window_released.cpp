#include "tests/app/window_stall.h"

#include <QTest>

using namespace deepscope;

/// The window during a run of the full-size model: loading 401 million values and encoding on every core.
class TestMainWindowReleased : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowStaysAliveWhileLoadingAndRunning();
};

void TestMainWindowReleased::windowStaysAliveWhileLoadingAndRunning() {
    verifyWindowStaysAlive(Preset::Released, "tiny", 120'000);
}

QTEST_MAIN(TestMainWindowReleased)
#include "tst_main_window_released.moc"
