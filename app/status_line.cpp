#include "app/status_line.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/views/theme.h"
#include "widgets/views/weights_button.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

namespace deepscope {

namespace {

// Below this the status bar has room for what matters most only.
constexpr int kCompactBelowPx = 1300;
const QString kDot = QStringLiteral(" · ");

bool isSurveyedDevice(const DeviceInfo& info, const std::string& name) {
    return info.device.isCpu() ? name == "cpu" || name == "auto" : info.device.name() == name;
}

}  // namespace

StatusLine::StatusLine(QStatusBar* bar, QObject* parent)
    : QObject(parent),
      m_bar(bar),
      m_device(new QLabel),
      m_weights(new QLabel),
      m_run(new QLabel),
      m_memory(new QLabel),
      m_zoom(new QLabel) {
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(8, 0, 8, 0);
    m_device->setObjectName(QStringLiteral("statusDevice"));
    m_weights->setObjectName(QStringLiteral("statusWeights"));
    m_run->setObjectName(QStringLiteral("statusRun"));
    m_memory->setObjectName(QStringLiteral("statusMemory"));
    m_zoom->setObjectName(QStringLiteral("statusZoom"));
    for (QLabel* label : {m_device, m_weights, m_run, m_memory, m_zoom}) {
        label->setContentsMargins(2, 2, 14, 2);
        setMuted(label);
    }
    for (QLabel* label : {m_device, m_weights, m_run, m_memory}) bar->addWidget(label);
    bar->addPermanentWidget(m_zoom);
}

QString StatusLine::deviceText(const InspectionSession& session, const RunPlan* plan, const RunChoice& choice) {
    const std::string wanted = plan ? plan->compute.device.name() : choice.device;
    if (session.survey()) {
        for (const DeviceInfo& info : session.survey()->devices) {
            if (isSurveyedDevice(info, wanted)) return QString::fromStdString(info.description);
        }
    }
    return QString::fromStdString(wanted);
}

WeightSpec StatusLine::weightsOf(const RunPlan* plan, const RunChoice& choice) {
    if (!plan) return choice.weights;
    WeightSpec spec;
    if (plan->weights.synthetic) {
        spec.preset = parsePreset(plan->weights.preset);
        spec.seed = plan->weights.seed;
    } else {
        spec.path = plan->weights.source;
    }
    return spec;
}

void StatusLine::show(const InspectionSession& session, const Selection& selection, const RunChoice& choice) {
    const auto run = session.results(selection.page(), selection.mode());
    const RunPlan* plan = run && run->plan ? run->plan.get() : nullptr;
    const bool compact = m_bar->width() < kCompactBelowPx;

    QString device = deviceText(session, plan, choice);
    if (compact) device = device.section(kDot, 0, 0);
    const int threads = plan && run->trace   ? run->trace->provenance().threads
                        : choice.threads > 0 ? choice.threads
                        : session.survey()   ? session.survey()->usableCores
                                             : 0;
    if (threads > 0 && !device.contains(QLatin1String("thread"))) device += kDot + tr("%Ln thread(s)", "", threads);
    if (plan) device += kDot + typeTitle(plan->compute.type);
    m_device->setText(device);
    // What is shown decides, not what the next run will use.
    m_weights->setText(tr("weights: %1").arg(WeightsButton::describe(weightsOf(plan, choice))));

    const bool done = plan && run->trace;
    m_run->setVisible(done);
    m_memory->setVisible(done);
    if (!done) return;
    const TimeSummary& total = run->trace->total();
    QStringList figures{tr("%1 · run %2").arg(QString::fromStdString(plan->views.mode.name()), durationText(total.medianMs))};
    if (total.count > 1) figures.back() = tr("%1 (median of %2)").arg(figures.back(), QLocale().toString(total.count));
    if (!compact) {
        if (const QString rate = rateText(run->trace->flopsExecuted(), total.medianMs); !rate.isEmpty()) figures << rate;
        figures << tr("%Ln token(s)", "", plan->views.tokenCount());
    }
    m_run->setText(figures.join(kDot));
    const QString peak = bytesText(run->trace->peakBytes());
    m_memory->setText(compact ? tr("peak %1").arg(peak)
                              : tr("peak %1 beside %2 of weights").arg(peak, bytesText(run->trace->weightBytes())));
}

void StatusLine::clearZoom() {
    m_zoom->clear();
}

void StatusLine::setZoom(double scale) {
    m_zoom->setText(QStringLiteral("%1 %").arg(QLocale().toString(100 * scale, 'f', scale < 0.1 ? 1 : 0)));
    m_zoom->setToolTip(tr("Zoom: screen pixels a page pixel"));
}

}  // namespace deepscope
