#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace deepscope {

/// Beats every 5 ms in the window's thread; what a beat comes late is how long the window stood still.
class Heartbeat : public QObject {
public:
    Heartbeat() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gapMs = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
            m_since.start();
            m_worstMs = std::max(m_worstMs, gapMs - kBeatMs);
            ++m_beats;
        });
        m_since.start();
        m_timer.start(kBeatMs);
    }
    double worstStallMs() const { return m_worstMs; }
    int beats() const { return m_beats; }

private:
    static constexpr int kBeatMs = 5;
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_worstMs = 0;
    int m_beats = 0;
};

}  // namespace deepscope
