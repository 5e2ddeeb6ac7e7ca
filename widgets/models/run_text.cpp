#include "widgets/models/run_text.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/stage_names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace deepscope {

namespace {

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

const QString kDot = QStringLiteral(" · ");

}  // namespace

QString modeTitle(const Mode& mode) {
    if (mode.kind == ModeKind::Custom) return RunText::tr("Custom %1").arg(mode.globalSidePx);
    QString name = QString::fromStdString(mode.name());
    name[0] = name[0].toUpper();
    return name;
}

QString typeTitle(ElementType type) {
    const std::string_view name = elementTypeName(type);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString checkpointName(const QString& path) {
    // A snapshot's folder is a hash; what people know is the model's name above it.
    if (path.contains(QLatin1String("models--deepseek-ai--DeepSeek-OCR"))) return QStringLiteral("DeepSeek-OCR");
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

QString jobTitle(const RunJob& job) {
    QStringList parts{job.pageName, modeTitle(job.choice.mode)};
    if (job.kind == RunKind::ParallelWhatIf) parts << RunText::tr("parallel what-if");
    if (job.choice.type != "auto") parts << QString::fromStdString(job.choice.type);
    if (job.choice.repeat > 1) parts << RunText::tr("%Ln pass(es)", "", job.choice.repeat);
    return parts.join(kDot);
}

QString jobStateText(const RunJob& job) {
    switch (job.state) {
        case RunJob::State::Waiting:
            return job.leftMs ? RunText::tr("waiting, about %1").arg(durationText(*job.leftMs)) : RunText::tr("waiting");
        case RunJob::State::Loading:
            return job.fraction > 0
                       ? RunText::tr("loading weights… %1 %").arg(QLocale().toString(static_cast<int>(100 * job.fraction)))
                       : RunText::tr("preparing…");
        case RunJob::State::Cancelling:
            return RunText::tr("cancelling…");
        case RunJob::State::Running:
            break;
    }
    const QString stage = stageLabel(job.stage.toStdString());
    if (stage.isEmpty()) return RunText::tr("preparing…");
    return job.leftMs ? RunText::tr("%1, %2 left").arg(stage, durationText(*job.leftMs)) : stage;
}

}  // namespace deepscope
