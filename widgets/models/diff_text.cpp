#include "widgets/models/diff_text.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/stage_names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace deepscope {

namespace {

struct DiffText {
    Q_DECLARE_TR_FUNCTIONS(DiffText)
};

QJsonValue finite(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

QJsonValue shapeJson(const Shape& shape) {
    if (shape.empty()) return QJsonValue::Null;
    QJsonArray sides;
    for (const std::int64_t side : shape) sides.append(static_cast<qint64>(side));
    return sides;
}

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString plainNumber(double value) {
    if (std::isnan(value)) return {};
    return std::isinf(value) ? QStringLiteral("inf") : QString::number(value, 'g', 9);
}

QString cell(QString text, QChar separator) {
    if (separator != QLatin1Char(','))
        return text.replace(separator, QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n'))) return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

}  // namespace

QString statusText(TapStatus status) {
    switch (status) {
        case TapStatus::Same:
            return DiffText::tr("same");
        case TapStatus::Differs:
            return DiffText::tr("differs");
        case TapStatus::Missing:
            return DiffText::tr("missing in B");
        case TapStatus::Extra:
            return DiffText::tr("only in B");
        case TapStatus::Misshapen:
            return DiffText::tr("other shape");
    }
    return {};
}

QString errorText(double error) {
    if (std::isnan(error)) return QStringLiteral("–");
    if (std::isinf(error)) return QStringLiteral("∞");
    if (error == 0) return QStringLiteral("0");
    if (error >= 1e-3 && error < 1e4) {
        const int decimals = error >= 100 ? 0 : error >= 10 ? 1 : error >= 1 ? 2 : error >= 0.1 ? 3 : error >= 0.01 ? 4 : 5;
        return QLocale().toString(error, 'f', decimals);
    }
    QString text = QLocale().toString(error, 'e', 2).toLower();
    text.replace(QLatin1String("e-0"), QLatin1String("e-")).replace(QLatin1String("e+0"), QLatin1String("e"));
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString cosineText(double cosine) {
    return std::isnan(cosine) ? QStringLiteral("–") : QLocale().toString(cosine, 'f', 7).replace(QLatin1Char('-'), QChar(0x2212));
}

QString tapHeading(const std::string& tap) {
    const std::string view = viewOfTap(tap);
    const QString stage = stageGroup(tap) == stageLabel(tap) || stagePart(tap) == StagePart::Input
                              ? stageLabel(tap)
                              : stageGroup(tap) + QLatin1Char(' ') + stageLabel(tap);
    if (view.empty()) return stage;
    if (view == "global") return DiffText::tr("global view · %1").arg(stage);
    if (!view.starts_with("tile.")) return QString::fromStdString(tap);
    return DiffText::tr("tile %1 · %2").arg(QString::fromStdString(view.substr(view.find('.') + 1)), stage);
}

QString sideFacts(const DiffEngine::Side& side) {
    if (!side.source()) return {};
    const RunManifest& run = side.source()->manifest();
    QStringList parts;
    if (!run.imagePath.empty()) parts << QFileInfo(QString::fromStdString(run.imagePath)).fileName();
    if (run.mode) parts << QString::fromStdString(run.mode->name());
    if (run.weights && run.weights->isSynthetic()) {
        parts << DiffText::tr("%1 weights, seed %2").arg(fromView(presetName(run.weights->preset))).arg(run.weights->seed);
    } else if (run.weights) {
        parts << QString::fromStdString(run.weights->path->filename().string());
    }
    if (run.computeType) parts << fromView(elementTypeName(*run.computeType));
    if (!run.device.empty()) parts << QString::fromStdString(run.device);
    if (!run.implementation.empty()) parts << QString::fromStdString(run.implementation);
    return parts.isEmpty() ? DiffText::tr("It does not say of which run it is.") : parts.join(QStringLiteral(" · "));
}

QString sideExtent(const DiffEngine::Side& side) {
    if (!side.opened) return {};
    QString kind = DiffText::tr("run of this session");
    if (side.opened->format) {
        switch (*side.opened->format) {
            case DumpFormat::Safetensors:
                kind = QStringLiteral("safetensors");
                break;
            case DumpFormat::Npz:
                kind = QStringLiteral("npz");
                break;
            case DumpFormat::Npy:
                kind = DiffText::tr("folder of npy");
                break;
        }
    }
    const int taps = static_cast<int>(side.source()->entries().size());
    return kind + QStringLiteral(" · ") + DiffText::tr("%n tensor(s)", "", taps) + QStringLiteral(" · ") +
           bytesText(static_cast<std::int64_t>(side.opened->sizeBytes));
}

bool isSynthetic(const DiffEngine::Side& side) {
    return side.source() && side.source()->manifest().weights && side.source()->manifest().weights->isSynthetic();
}

QString diffAsText(const std::vector<TapComparison>& taps, QChar separator) {
    const auto line = [&](const QStringList& cells) {
        QStringList written;
        for (const QString& each : cells) written << cell(each, separator);
        return written.join(separator) + QLatin1Char('\n');
    };
    QString text = line({QStringLiteral("tap"), QStringLiteral("status"), QStringLiteral("max"), QStringLiteral("rms"),
                         QStringLiteral("cosine"), QStringLiteral("rms_limit"), QStringLiteral("max_limit"),
                         QStringLiteral("spread"), QStringLiteral("shape_a"), QStringLiteral("shape_b"), QStringLiteral("note")});
    for (const TapComparison& tap : taps) {
        const auto figure = [&](double value) { return tap.compared() ? plainNumber(value) : QString(); };
        text += line({QString::fromStdString(tap.tap), fromView(tapStatusName(tap.status)), figure(tap.max), figure(tap.rms),
                      figure(tap.cosine), figure(tap.rmsLimit), figure(tap.maxLimit), figure(tap.spread), shapeLabel(tap.shapeA),
                      shapeLabel(tap.shapeB), QString::fromStdString(tap.note)});
    }
    return text;
}

QByteArray diffAsJson(const DiffEngine& engine) {
    const TapDiff& diff = engine.diff();
    QJsonArray taps;
    for (const TapComparison& tap : diff.taps) {
        const auto figure = [&](double value) { return tap.compared() ? finite(value) : QJsonValue(QJsonValue::Null); };
        taps.append(QJsonObject{{QStringLiteral("tap"), QString::fromStdString(tap.tap)},
                                {QStringLiteral("status"), fromView(tapStatusName(tap.status))},
                                {QStringLiteral("max"), figure(tap.max)},
                                {QStringLiteral("rms"), figure(tap.rms)},
                                {QStringLiteral("cosine"), figure(tap.cosine)},
                                {QStringLiteral("rms_limit"), figure(tap.rmsLimit)},
                                {QStringLiteral("max_limit"), figure(tap.maxLimit)},
                                {QStringLiteral("spread"), figure(tap.spread)},
                                {QStringLiteral("shape_a"), shapeJson(tap.shapeA)},
                                {QStringLiteral("shape_b"), shapeJson(tap.shapeB)},
                                {QStringLiteral("note"), QString::fromStdString(tap.note)}});
    }
    const TapComparison* first = diff.firstDivergence();
    QJsonObject json{{QStringLiteral("schema"), 1},
                     {QStringLiteral("taps"), taps},
                     {QStringLiteral("first_divergence"), first ? QJsonValue(QString::fromStdString(first->tap)) : QJsonValue()},
                     {QStringLiteral("cause"), QJsonValue::Null},
                     {QStringLiteral("explanation"), QString::fromStdString(diff.explanation)}};
    if (const auto& search = engine.cause()) {
        QJsonArray trials;
        for (const CauseTrial& trial : search->trials) {
            trials.append(QJsonObject{{QStringLiteral("cause"), fromView(causeName(trial.id))},
                                      {QStringLiteral("variant"), QString::fromStdString(trial.variant)},
                                      {QStringLiteral("rms"), finite(trial.rms)},
                                      {QStringLiteral("explained"), finite(trial.explained)}});
        }
        json.insert(QStringLiteral("trials"), trials);
        if (search->cause) json.insert(QStringLiteral("cause"), fromView(causeName(search->cause->id)));
        json.insert(QStringLiteral("explanation"), QString::fromStdString(diff.explanation + ". " + search->explanation));
    }
    return QJsonDocument(json).toJson();
}

}  // namespace deepscope
