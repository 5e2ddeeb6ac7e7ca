#include "widgets/models/run_labels.h"

#include "widgets/models/run_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace deepscope {

namespace {

struct RunLabels {
    Q_DECLARE_TR_FUNCTIONS(RunLabels)
};

const QString kDot = QStringLiteral(" · ");

/// In the order in which a label names them.
constexpr std::array kNamed{&RunParts::mode,    &RunParts::type, &RunParts::device,  &RunParts::implementation,
                            &RunParts::weights, &RunParts::seed, &RunParts::threads, &RunParts::resizeOrder};

void takeWeights(RunParts& parts, const WeightIdentity& weights) {
    const QString source = QString::fromStdString(weights.synthetic ? weights.preset : weights.source);
    parts.weights = weights.synthetic ? source : checkpointName(source);
    if (weights.synthetic) parts.seed = RunLabels::tr("seed %1").arg(weights.seed);
}

void takeThreads(RunParts& parts, int threads) {
    if (parts.device == QLatin1String("cpu") && threads > 0) parts.threads = RunLabels::tr("%n thread(s)", "", threads);
}

QString clockText(const QDateTime& time, bool seconds) {
    if (!time.isValid()) return {};
    return seconds ? QLocale().toString(time.time(), QStringLiteral("HH:mm:ss"))
                   : QLocale().toString(time.time(), QLocale::ShortFormat);
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(kDot);
}

bool isRepeated(const QStringList& labels, qsizetype i) {
    return labels[i].isEmpty() || labels.count(labels[i]) > 1;
}

}  // namespace

RunParts runParts(const RunResults& run, const QDateTime& finishedAt) {
    RunParts parts;
    parts.finishedAt = finishedAt;
    if (run.trace) {
        const RunProvenance& was = run.trace->provenance();
        parts.mode = modeTitle(was.plan.mode);
        parts.type = typeTitle(was.computeType);
        parts.device = QString::fromStdString(was.device);
        parts.implementation = QString::fromStdString(was.implementation);
        parts.resizeOrder = was.resizeOrder == ResizeOrder::Pillow13 ? QStringLiteral("Pillow 13") : QStringLiteral("Pillow 12");
        takeWeights(parts, was.weights);
        takeThreads(parts, was.threads);
    } else if (run.plan) {
        const ComputeChoice& compute = run.plan->compute;
        const std::string_view implementation = implementationName(compute.implementation);
        parts.mode = modeTitle(run.plan->views.mode);
        parts.type = typeTitle(compute.type);
        parts.device = QString::fromStdString(compute.device.name());
        parts.implementation = QString::fromUtf8(implementation.data(), static_cast<qsizetype>(implementation.size()));
        takeWeights(parts, run.plan->weights);
        takeThreads(parts, compute.threads);
    }
    return parts;
}

QString wholeRunLabel(const RunParts& parts) {
    QStringList named;
    for (const auto part : kNamed) named << parts.*part;
    return joined(named << clockText(parts.finishedAt, false));
}

QStringList shortRunLabels(const std::vector<RunParts>& runs) {
    if (runs.size() == 1) {
        return {joined({runs[0].mode, runs[0].type, clockText(runs[0].finishedAt, false)})};
    }
    QStringList labels;
    for (const RunParts& run : runs) {
        QStringList named;
        for (const auto part : kNamed) {
            const bool differs = std::any_of(runs.begin(), runs.end(), [&](const RunParts& other) {
                // What is not known yet of a run that goes on is no difference.
                return other.*part != run.*part && !(other.*part).isEmpty();
            });
            if (differs) named << run.*part;
        }
        labels << joined(named);
    }
    for (const bool seconds : {false, true}) {
        const QStringList before = labels;
        for (qsizetype i = 0; i < labels.size(); ++i) {
            if (!isRepeated(before, i)) continue;
            const RunParts& run = runs[static_cast<std::size_t>(i)];
            const QString minutes = clockText(run.finishedAt, false);
            QString known = before[i];
            if (seconds && (known == minutes || known.endsWith(kDot + minutes)))
                known.chop(minutes.size() + (known == minutes ? 0 : kDot.size()));
            labels[i] = joined({known, clockText(run.finishedAt, seconds)});
        }
    }
    const QStringList before = labels;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (before.count(before[i]) > 1)
            labels[i] = joined({before[i], QStringLiteral("#%1").arg(before.first(i).count(before[i]) + 1)});
    }
    return labels;
}

}  // namespace deepscope
