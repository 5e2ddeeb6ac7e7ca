#pragma once

#include "widgets/models/run_results.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace deepscope {

/// What a run was, part by part, as a person reads it. Parts that a run does not have are empty.
struct RunParts {
    QString mode;            ///< "Base"
    QString type;            ///< "bf16"
    QString device;          ///< "cpu", "cuda:0"
    QString implementation;  ///< "reference"
    QString weights;         ///< "DeepSeek-OCR", "mini"
    QString seed;            ///< "seed 0", of synthetic weights
    QString threads;         ///< "2 threads", on a CPU
    QString resizeOrder;     ///< "Pillow 13"
    QDateTime finishedAt;    ///< invalid while the run goes on
};

/// From the trace once there is one, else from the plan. A run of neither has no parts.
RunParts runParts(const RunResults& run, const QDateTime& finishedAt);

/// All of it: "Base · bf16 · cpu · reference · mini · seed 0 · 2 threads · 14:02".
QString wholeRunLabel(const RunParts& parts);

/// Runs of one page side by side: each is called by the parts in which they differ, and by its time where those do not tell it
/// from another: "f32", "bf16 · 14:02", "bf16 · 14:05". No two are called the same. One alone: "Base · bf16 · 14:02".
QStringList shortRunLabels(const std::vector<RunParts>& runs);

}  // namespace deepscope
