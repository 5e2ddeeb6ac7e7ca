#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace deepscope {

/// The status bar: device, weights, times and memory of the run that is looked at, and how far the page is zoomed.
class StatusLine : public QObject {
    Q_OBJECT

public:
    StatusLine(QStatusBar* bar, QObject* parent = nullptr);

    /// `choice`: what the next run would use; told while nothing has run.
    void show(const InspectionSession& session, const Selection& selection, const RunChoice& choice);
    /// Screen pixels a page pixel.
    void setZoom(double scale);
    void clearZoom();

    /// The device of a run, or of a choice, in words: "NVIDIA H200", "AMD EPYC · AVX-512 bf16".
    static QString deviceText(const InspectionSession& session, const RunPlan* plan, const RunChoice& choice);
    /// Weights of a run, or of a choice.
    static WeightSpec weightsOf(const RunPlan* plan, const RunChoice& choice);

private:
    QStatusBar* m_bar;
    QLabel* m_device;
    QLabel* m_weights;
    QLabel* m_run;
    QLabel* m_memory;
    QLabel* m_zoom;
};

}  // namespace deepscope
