#include "widgets/models/stage_table_text.h"

#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

struct StageTableText {
    Q_DECLARE_TR_FUNCTIONS(StageTableText)
};

QString plain(double value) {
    return std::isnan(value) ? QString() : QString::number(value, 'g', 12);  // a point, no grouping
}

QStringList plainHeader(const CostModel& model) {
    QStringList header{StageTableText::tr("Stage"),        StageTableText::tr("Shape"),
                       StageTableText::tr("Time (ms)"),    StageTableText::tr("p5 (ms)"),
                       StageTableText::tr("p95 (ms)"),     StageTableText::tr("Repeats"),
                       StageTableText::tr("FLOPs"),        StageTableText::tr("GFLOP/s"),
                       StageTableText::tr("Share (%)"),    StageTableText::tr("Memory after (bytes)"),
                       StageTableText::tr("Peak (bytes)"), StageTableText::tr("NaN"),
                       StageTableText::tr("Inf")};
    if (model.hasReference()) {
        header << StageTableText::tr("Time in %1 (ms)").arg(model.referenceLabel()) << StageTableText::tr("Δ time (ms)")
               << StageTableText::tr("× of the time");
    }
    return header;
}

QStringList plainCells(const CostModel& model, int row) {
    const StageRecord& stage = model.stages()[static_cast<std::size_t>(row)];
    const auto number = [&](int column) { return model.index(row, column).data(CostModel::NumberRole).toDouble(); };
    const auto count = [&](std::int64_t n) { return stage.values ? QString::number(n) : QString(); };
    QStringList cells{QString::fromStdString(stage.tap),
                      shapeLabel(stage.shape),
                      plain(number(CostModel::TimeColumn)),
                      plain(number(CostModel::P5Column)),
                      plain(number(CostModel::P95Column)),
                      QString::number(stage.time.count),
                      QString::number(stage.flopsExecuted),
                      plain(number(CostModel::RateColumn)),
                      plain(100 * number(CostModel::ShareColumn)),
                      QString::number(stage.liveBytes),
                      QString::number(stage.peakBytes),
                      count(stage.values ? stage.values->nanCount : 0),
                      count(stage.values ? stage.values->infCount : 0)};
    if (model.hasReference()) {
        const StageRecord* other = model.referenceOf(row);
        cells << (other ? plain(other->time.medianMs) : QString()) << plain(number(CostModel::DeltaColumn))
              << plain(number(CostModel::RatioColumn));
    }
    return cells;
}

QString csvField(QString text) {
    static constexpr auto kQuote = QLatin1Char('"');
    if (!text.contains(kQuote) && !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('\n'))) return text;
    return kQuote + text.replace(kQuote, QStringLiteral("\"\"")) + kQuote;
}

QString delimited(QStringList cells, TableFormat format) {
    if (format == TableFormat::Tsv) return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    std::transform(cells.begin(), cells.end(), cells.begin(), csvField);
    return cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QString markdownLine(QStringList cells) {
    for (QString& cell : cells) cell.replace(QLatin1Char('|'), QStringLiteral("\\|"));
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString markdown(const CostModel& model, const std::vector<int>& rows) {
    QStringList header, rule;
    for (int column = 0; column < model.columnCount(); ++column) {
        header << model.headerData(column, Qt::Horizontal).toString();
        rule << (column == CostModel::TapColumn ? QStringLiteral(":--") : QStringLiteral("--:"));
    }
    QString text = markdownLine(header) + markdownLine(rule);
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) cells << model.index(row, column).data().toString();
        text += markdownLine(cells);
    }
    return text;
}

}  // namespace

QString stageTableText(const CostModel& model, const std::vector<int>& rows, TableFormat format) {
    std::vector<int> present;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(present),
                 [&](int row) { return row >= 0 && row < model.rowCount(); });
    if (format == TableFormat::Markdown) return markdown(model, present);
    QString text = delimited(plainHeader(model), format);
    for (const int row : present) text += delimited(plainCells(model, row), format);
    return text;
}

QString stageTotalsText(const CostModel& model, const std::vector<int>& rows) {
    double ms = 0;
    std::int64_t flops = 0;
    double comparedMs = 0, referenceMs = 0;  // of the stages that both have
    for (const int row : rows) {
        const StageRecord& stage = model.stages()[static_cast<std::size_t>(row)];
        ms += stage.time.medianMs;
        flops += stage.flopsExecuted;
        if (const StageRecord* other = model.referenceOf(row)) {
            comparedMs += stage.time.medianMs;
            referenceMs += other->time.medianMs;
        }
    }
    QStringList parts{StageTableText::tr("%n stage(s)", "", static_cast<int>(rows.size())), durationText(ms)};
    if (flops > 0) parts << flopsText(flops);
    if (const QString rate = rateText(flops, ms); !rate.isEmpty()) parts << rate;
    if (const QString speed = speedText(comparedMs, referenceMs); !speed.isEmpty()) {
        parts << StageTableText::tr("beside %1: %2, %3")
                     .arg(model.referenceLabel(), signedDurationText(comparedMs - referenceMs), speed);
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace deepscope
