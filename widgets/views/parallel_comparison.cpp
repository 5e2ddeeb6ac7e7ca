#include "widgets/views/parallel_comparison.h"

#include "widgets/models/claim_text.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <optional>
#include <vector>

namespace deepscope {

namespace {

struct Row {
    QString name;
    QString serial;
    QString parallel;
    QString ratio;
};

Row comparedRow(const QString& name, double serial, std::optional<double> parallel, QString (*text)(double)) {
    const QString none = QStringLiteral("–");
    return {name, serial > 0 ? text(serial) : none, parallel ? text(*parallel) : none,
            parallel && serial > 0 ? claimQuantity(*parallel / serial, ClaimUnit::Times) : none};
}

QString countText(double value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}
QString flopsFigure(double value) {
    return claimQuantity(value, ClaimUnit::Flops);
}
QString bytesFigure(double value) {
    return claimQuantity(value, ClaimUnit::Bytes);
}

QLabel* selectableLabel(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

ParallelComparison::ParallelComparison(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_table(selectableLabel("comparisonTable")),
      m_state(selectableLabel("whatIfStateLabel")),
      m_caption(selectableLabel("comparisonCaption")) {
    setObjectName(QStringLiteral("parallelComparison"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_title->setProperty("section", true);
    m_title->setWordWrap(true);
    m_table->setTextFormat(Qt::RichText);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAutoFillBackground(true);
    m_caption->setTextFormat(Qt::PlainText);
    setMuted(m_caption);
    for (QLabel* label : {m_title, m_table, m_state, m_caption}) {
        label->setMinimumWidth(1);  // the pane's width decides, not a table's widest word
        layout->addWidget(label);
    }
}

QString ParallelComparison::tableHtml(const DesignFigures& f) {
    std::optional<double> ms, bytes;
    if (f.whatIf) ms = f.parallelMs();
    if (f.whatIf && f.whatIf->peakBytes > 0 && f.samPeakBytes > 0) bytes = static_cast<double>(f.parallelBytes());
    const std::vector<Row> rows{
        comparedRow(tr("time"), f.totalMs, ms, durationText),
        comparedRow(tr("arithmetic"), static_cast<double>(f.flops.total()), static_cast<double>(f.parallelFlops()), flopsFigure),
        comparedRow(tr("peak memory, with weights"), f.peakBytes > 0 ? static_cast<double>(f.serialBytes()) : 0, bytes,
                    bytesFigure),
        comparedRow(tr("tokens in CLIP"), static_cast<double>(f.compressedTokens + 1), static_cast<double>(f.samTokens + 1),
                    countText),
        comparedRow(tr("pairs a head compares"), static_cast<double>(f.serialPairs()), static_cast<double>(f.parallelPairs()),
                    countText)};
    const QString muted = themeOf(this).mutedText.name();
    const Row head{QString(), tr("serial design"), tr("CLIP on %1 tokens, beside SAM").arg(claimCount(f.samTokens)), tr("ratio")};
    const QString cell = QStringLiteral("<td align=\"right\" style=\"padding:1px 0 1px 10px; color:%1\">%2</td>");
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><tr><td></td>");
    for (const QString& text : {head.serial, head.parallel, head.ratio}) html += cell.arg(muted, text.toHtmlEscaped());
    html += QStringLiteral("</tr>");
    m_text = QStringList{head.name, head.serial, head.parallel, head.ratio}.join(QLatin1Char('\t'));
    const QString plain = themeOf(this).text.name();
    const auto figure = [](const QString& text) {
        return text.toHtmlEscaped().replace(QLatin1Char(' '), QLatin1String("&nbsp;"));
    };
    for (const Row& row : rows) {
        html += QStringLiteral("<tr><td style=\"padding:1px 0; color:%1\">%2</td>").arg(muted, row.name.toHtmlEscaped()) +
                cell.arg(plain, figure(row.serial)) + cell.arg(plain, figure(row.parallel)) +
                cell.arg(plain, QStringLiteral("<b>%1</b>").arg(figure(row.ratio))) + QStringLiteral("</tr>");
        m_text += QLatin1Char('\n') + QStringList{row.name, row.serial, row.parallel, row.ratio}.join(QLatin1Char('\t'));
    }
    return html + QStringLiteral("</table>");
}

void ParallelComparison::showState(const DesignFigures& figures, const WhatIfState& state) {
    const ThemeColors& colors = themeOf(this);
    const bool failed = state.kind == WhatIfState::Kind::Failed;
    QString text;
    switch (state.kind) {
        case WhatIfState::Kind::Running:
            text = tr("The parallel what-if is running: %1 %.").arg(QLocale().toString(100 * state.fraction, 'f', 0));
            break;
        case WhatIfState::Kind::Failed:
            text = tr("The parallel what-if failed: %1").arg(QString::fromStdString(state.problem.sentence()));
            break;
        case WhatIfState::Kind::Unavailable:
            text = tr("The parallel what-if cannot be run: %1").arg(state.reason);
            break;
        case WhatIfState::Kind::Idle:
            if (!figures.whatIf) text = tr("Time and memory of the parallel design are measured when the what-if has run.");
            break;
    }
    m_state->setVisible(!text.isEmpty());
    m_state->setText(text);
    m_state->setContentsMargins(failed ? 8 : 0, failed ? 6 : 0, failed ? 8 : 0, failed ? 6 : 0);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, failed ? colors.dangerText : colors.text);
    palette.setColor(QPalette::Window, failed ? colors.danger : colors.window);
    m_state->setPalette(palette);
}

void ParallelComparison::show(const DesignReport& report, const RunProvenance& run, const QString& circumstances,
                              const WhatIfState& state) {
    const DesignFigures& figures = report.figures;
    m_title->setText(tr("Serial design and parallel what-if"));
    m_table->setText(tableHtml(figures));
    m_table->setAccessibleName(m_title->text());
    m_table->setAccessibleDescription(m_text);
    showState(figures, state);

    const WeightIdentity& weights = run.weights;
    QStringList caption;
    caption << (figures.whatIf ? tr("Both measured here, %1.") : tr("Measured here, %1.")).arg(circumstances);
    if (run.plan.tiles) caption << tr("Of the global view alone, without its tiles.");
    caption << (weights.synthetic ? tr("Synthetic weights (%1, seed %2): times and memory do not depend on their values.")
                                        .arg(QString::fromStdString(weights.preset))
                                        .arg(weights.seed)
                                  : tr("Weights: %1.").arg(QFileInfo(QString::fromStdString(weights.source)).fileName()));
    m_caption->setText(caption.join(QLatin1Char(' ')));
}

}  // namespace deepscope
