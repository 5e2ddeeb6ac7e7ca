#pragma once

#include "tests/app/heartbeat.h"
#include "tests/app/window_under_test.h"

#include <QSignalSpy>
#include <QtTest>

namespace deepscope {

/// Runs a page in a shown window and asserts that its thread never stood still for 50 ms, loading included. One attempt:
/// a stall that comes now and then is one too. Other work takes the processor away, so CTest runs these tests alone.
inline void verifyWindowStaysAlive(Preset preset, const char* mode, int timeoutMs) {
    WindowUnderTest t(preset, mode, {1240, 1754});
    t.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(t.window.get()));
    QTRY_VERIFY(t.window->canRun());
    QTest::qWait(200);
    Heartbeat heartbeat;
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    t.window->startRun();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, timeoutMs);
    QTRY_VERIFY(t.window->isSettled());
    QVERIFY(heartbeat.beats() > 20);
    qInfo("worst stall of the window's thread: %.1f ms over %d beats", heartbeat.worstStallMs(), heartbeat.beats());
    QVERIFY2(heartbeat.worstStallMs() < 50, qPrintable(QString::number(heartbeat.worstStallMs())));
}

}  // namespace deepscope
