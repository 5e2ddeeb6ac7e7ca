#pragma once

#include "tests/widgets/mini_run.h"
#include "widgets/engine/inspection_session.h"

#include <QSignalBlocker>
#include <QTest>

#include <functional>
#include <optional>

namespace deepscope {

enum class RunEnd { Cancelled, Failed };

/// Runs page 0 again in mode tiny and ends the run before it has a trace; `during` is called while it goes on, once its plan
/// is known. False when it did not end that way.
inline bool runWithoutEnd(InspectionSession& session, RunEnd end, const std::function<void()>& during) {
    RunQueue* queue = session.queue();
    RunChoice choice = miniChoice("tiny");
    choice.repeat = 500;  // it is cancelled long before
    QObject context;
    std::optional<QSignalBlocker> silence;
    std::optional<RunJob> job;
    QObject::connect(queue, &RunQueue::planned, &context, [&](const RunJob& planned) {
        job = planned;
        during();
        // No mini run fails on its way: its end is not told as a cancellation, but as a failure.
        if (end == RunEnd::Failed) silence.emplace(queue);
        queue->cancel(planned.id);
    });
    session.requestRun(0, choice);
    if (!QTest::qWaitFor([&] { return job && queue->isEmpty(); }, 60'000)) return false;
    silence.reset();
    if (end == RunEnd::Failed) Q_EMIT queue->failed(*job, Problem{.what = "out of memory"});
    return true;
}

}  // namespace deepscope
