#include "widgets/views/parallel_comparison.h"

#include "widgets/models/claim_text.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace deepscope {

namespace {

QString countText(double value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}
QString timeFigure(double ms) {
    return claimQuantity(ms, ClaimUnit::Milliseconds);
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

ParallelComparison::Row ParallelComparison::comparedRow(const QString& name, double serial, std::optional<double> parallel,
                                                        QString (*text)(double)) {
    const QString none = QStringLiteral("–");
    return {name, serial > 0 ? text(serial) : none, parallel ? text(*parallel) : none,
            parallel && serial > 0 ? claimQuantity(*parallel / serial, ClaimUnit::Times) : none};
}

void ParallelComparison::fillRows(const DesignFigures& f) {
    std::optional<double> ms, bytes;
    if (f.whatIf) ms = f.parallelMs();
    if (f.whatIf && f.whatIf->peakBytes > 0 && f.samPeakBytes > 0) bytes = static_cast<double>(f.parallelBytes());
    const double serialBytes = f.peakBytes > 0 ? static_cast<double>(f.serialBytes()) : 0;
    const auto counted = [](std::int64_t value) { return static_cast<double>(value); };
    m_rows = {{QString(), tr("serial design"), tr("CLIP on %1 tokens, beside SAM").arg(claimCount(f.samTokens)), tr("ratio")},
              comparedRow(tr("time"), f.totalMs, ms, timeFigure),
              comparedRow(tr("arithmetic"), counted(f.flops.total()), counted(f.parallelFlops()), flopsFigure),
              comparedRow(tr("peak memory, with weights"), serialBytes, bytes, bytesFigure),
              comparedRow(tr("tokens in CLIP"), counted(f.compressedTokens + 1), counted(f.samTokens + 1), countText),
              comparedRow(tr("pairs a head compares"), counted(f.serialPairs()), counted(f.parallelPairs()), countText)};
}

QString ParallelComparison::text() const {
    QStringList lines;
    for (const Row& row : m_rows) lines << QStringList{row.name, row.serial, row.parallel, row.ratio}.join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

QString ParallelComparison::tableHtml() const {
    const QString muted = themeOf(this).mutedText.name();
    const QString plain = themeOf(this).text.name();
    const auto cell = [](const QString& color, const QString& html) {
        return QStringLiteral("<td align=\"right\" style=\"padding:1px 0 1px 10px; color:%1\">%2</td>").arg(color, html);
    };
    // A figure and its unit stay on one line.
    const auto figure = [](const QString& text) {
        return text.toHtmlEscaped().replace(QLatin1Char(' '), QLatin1String("&nbsp;"));
    };
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\">");
    for (const Row& row : m_rows) {
        html += QStringLiteral("<tr><td style=\"padding:1px 0; color:%1\">%2</td>").arg(muted, row.name.toHtmlEscaped());
        if (&row == &m_rows.front()) {
            for (const QString& head : {row.serial, row.parallel, row.ratio}) html += cell(muted, head.toHtmlEscaped());
        } else {
            html += cell(plain, figure(row.serial)) + cell(plain, figure(row.parallel)) +
                    cell(plain, QStringLiteral("<b>%1</b>").arg(figure(row.ratio)));
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

void ParallelComparison::showState(const DesignFigures& figures, const WhatIfState& state) {
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
    m_failed = state.kind == WhatIfState::Kind::Failed;
    m_state->setContentsMargins(m_failed ? 8 : 0, m_failed ? 6 : 0, m_failed ? 8 : 0, m_failed ? 6 : 0);
}

void ParallelComparison::updateColors() {
    m_table->setText(tableHtml());
    const ThemeColors& colors = themeOf(this);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_failed ? colors.dangerText : colors.text);
    palette.setColor(QPalette::Window, m_failed ? colors.danger : colors.window);
    m_state->setPalette(palette);
}

void ParallelComparison::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_rows.empty()) updateColors();
}

void ParallelComparison::show(const DesignReport& report, const RunProvenance& run, const QString& circumstances,
                              const WhatIfState& state) {
    const DesignFigures& figures = report.figures;
    m_title->setText(tr("Serial design and parallel what-if"));
    fillRows(figures);
    showState(figures, state);
    updateColors();
    m_table->setAccessibleName(m_title->text());
    m_table->setAccessibleDescription(text());

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
