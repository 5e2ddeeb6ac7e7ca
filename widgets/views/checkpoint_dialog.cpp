#include "widgets/views/checkpoint_dialog.h"

#include "encoder/weights/weight_map.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {

constexpr std::size_t kMostNames = 400;
constexpr double kMillion = 1e6;

QString millions(std::int64_t parameters) {
    return QLocale().toString(static_cast<double>(parameters) / kMillion, 'f', 1);
}

/// "0–1, 3–4": block numbers, neighbours drawn together.
QString ranges(const std::vector<int>& numbers) {
    QStringList parts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        parts << (last == i ? QString::number(numbers[i]) : QStringLiteral("%1–%2").arg(numbers[i]).arg(numbers[last]));
        i = last + 1;
    }
    return parts.join(QStringLiteral(", "));
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:18px'>%1</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

void appendNames(QStringList& lines, const QString& heading, const std::vector<std::string>& names) {
    if (names.empty()) return;
    lines << heading;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i)
        lines << QStringLiteral("  ") + QString::fromStdString(names[i]);
    if (names.size() > kMostNames) lines << QStringLiteral("  … %1").arg(names.size() - kMostNames);
    lines << QString();
}

}  // namespace

CheckpointDialog::CheckpointDialog(const QString& path, QWidget* parent)
    : QDialog(parent), m_path(path), m_verdict(new QLabel), m_facts(new QLabel), m_tensors(new QPlainTextEdit) {
    setObjectName(QStringLiteral("checkpointDialog"));
    resize(660, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    auto* name = new QLabel(path);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->setFont(sizedFont(this, 0, true));
    m_verdict->setObjectName(QStringLiteral("checkpointVerdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("checkpointFacts"));
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tensors->setObjectName(QStringLiteral("checkpointTensors"));
    m_tensors->setReadOnly(true);
    m_tensors->setTabChangesFocus(true);
    m_tensors->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_tensors->hide();
    layout->addWidget(name);
    layout->addWidget(m_verdict);
    layout->addWidget(m_facts);
    layout->addWidget(m_tensors, 1);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("useCheckpoint"));
    m_use->setEnabled(false);
    m_use->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void CheckpointDialog::setSummary(const CheckpointSummary& summary) {
    m_summary = summary;
    m_problem.reset();
    retranslate();
    m_tensors->show();
    m_use->setEnabled(summary.report.complete());
    if (m_use->isEnabled()) m_use->setFocus();
}

void CheckpointDialog::setProblem(const Problem& problem) {
    m_problem = problem;
    retranslate();
}

void CheckpointDialog::showVerdict() {
    QString text = tr("Reading its headers…");
    bool good = false;
    if (m_problem) {
        text = QString::fromStdString(m_problem->sentence());
    } else if (m_summary) {
        const CheckpointReport& report = m_summary->report;
        good = report.complete();
        text = good ? tr("Complete: every tensor of the encoder is here, in the shape it needs.")
                    : tr("%Ln tensor(s) missing or of another shape: it cannot be used.", "",
                         static_cast<int>(report.missing.size() + report.misshapen.size()));
    }
    const bool known = m_problem || m_summary;
    m_verdict->setText((!known ? QString() : good ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + text);
    m_verdict->setProperty("verdict", !known ? QString() : good ? QStringLiteral("good") : QStringLiteral("bad"));
    m_verdict->style()->unpolish(m_verdict);  // the style sheet gives its colour, and follows the theme
    m_verdict->style()->polish(m_verdict);
}

void CheckpointDialog::showFacts() {
    const CheckpointSummary& summary = *m_summary;
    const CheckpointReport& report = summary.report;
    const Architecture& a = report.architecture;
    std::vector<int> globals;
    std::vector<int> windows;
    int window = 0;
    for (int block = 0; block < a.samDepth(); ++block) {
        const int side = a.samWindow[static_cast<std::size_t>(block)];
        (side > 0 ? windows : globals).push_back(block);
        window = std::max(window, side);
    }
    const ParameterCounts counts = parameterCounts(a);
    const QString none = tr("none");
    QString facts = QStringLiteral("<table>");
    facts +=
        row(tr("files"), tr("%1 with %2 tensors, %3")
                             .arg(QLocale().toString(static_cast<qlonglong>(summary.files)),
                                  QLocale().toString(static_cast<qlonglong>(summary.tensors)), bytesText(summary.fileBytes)));
    facts += row(QStringLiteral("SAM"), tr("%1 blocks, width %2, %3 heads, %4 M parameters")
                                            .arg(a.samDepth())
                                            .arg(a.samWidth)
                                            .arg(a.samHeads())
                                            .arg(millions(counts.sam)));
    facts += row(tr("global blocks"), globals.empty() ? none : ranges(globals));
    facts += row(tr("window blocks"), windows.empty() ? none : tr("%1, windows of %2×%2").arg(ranges(windows)).arg(window));
    facts += row(tr("compressor"), tr("neck %1 (%n norm(s)), then %2, then %3", "", a.neckHasSecondNorm ? 2 : 1)
                                       .arg(a.neckWidth)
                                       .arg(a.net2Width)
                                       .arg(a.clipWidth));
    facts += row(QStringLiteral("CLIP"), tr("%1 layers, width %2, %3 heads, %4 M parameters")
                                             .arg(a.clipDepth)
                                             .arg(a.clipWidth)
                                             .arg(a.clipHeads())
                                             .arg(millions(counts.clip)));
    facts +=
        row(tr("fusion"), tr("%1 to %2, %3 M parameters").arg(2 * a.clipWidth).arg(a.fusedWidth).arg(millions(counts.projector)));
    facts += row(tr("tensors"), tr("%1 used, %2 ignored, %3 missing, %4 of another shape")
                                    .arg(report.used.size())
                                    .arg(report.ignored.size())
                                    .arg(report.missing.size())
                                    .arg(report.misshapen.size()));
    m_facts->setText(facts + QStringLiteral("</table>"));
}

void CheckpointDialog::showTensors() {
    const CheckpointReport& report = m_summary->report;
    QStringList lines;
    appendNames(lines, tr("Missing"), report.missing);
    appendNames(lines, tr("Of another shape"), report.misshapen);
    appendNames(lines, tr("Ignored (the language model and other tensors the encoder does not use)"), report.ignored);
    appendNames(lines, tr("Used"), report.used);
    m_tensors->setPlainText(lines.join(QLatin1Char('\n')));
}

void CheckpointDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_use) retranslate();
}

void CheckpointDialog::retranslate() {
    setWindowTitle(tr("Checkpoint"));
    m_use->setText(tr("Use these weights"));
    m_tensors->setAccessibleName(tr("Tensors of the checkpoint"));
    showVerdict();
    if (!m_summary) return;
    showFacts();
    showTensors();
}

}  // namespace deepscope
