#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QObject>

namespace deepscope {

inline constexpr int kPatienceMs = 600'000;

/// Counts paint events of the widgets that it watches.
class PaintCounter : public QObject {
public:
    int paints = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++paints;
        return false;
    }
};

/// Turns the event loop until `done` holds. False when it took too long.
template <class Done>
bool turnUntil(const Done& done, int patienceMs = kPatienceMs) {
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > patienceMs) return false;
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return true;
}

}  // namespace deepscope
