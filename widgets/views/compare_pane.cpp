#include "widgets/views/compare_pane.h"

#include "widgets/views/compare_canvas.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kFactMarginPx = 10;
constexpr int kFactGapPx = 12;
constexpr int kFactsTopPx = 5;
constexpr int kTwoColumnsPx = 560;    // of a pane: in one, the eye loses the line on its way
constexpr double kFactsShare = 0.45;  // of a pane's height at most: the page matters more

}  // namespace

CompareFacts::CompareFacts(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("compareFacts"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CompareFacts::setFacts(std::vector<ModeFact> facts) {
    if (facts == m_facts) return;
    m_facts = std::move(facts);
    setAccessibleName(text());
    update();
}

QString CompareFacts::text() const {
    QStringList lines;
    for (const ModeFact& fact : m_facts) lines << fact.what + QLatin1Char('\t') + fact.figure;
    return lines.join(QLatin1Char('\n'));
}

int CompareFacts::lineHeight() const {
    return QFontMetrics(sizedFont(this, -0.5)).height() + 3;
}

int CompareFacts::columns() const {
    return parentWidget() && parentWidget()->width() >= kTwoColumnsPx ? 2 : 1;
}

int CompareFacts::heightFor(std::size_t lines) const {
    const int high = (static_cast<int>(lines) + columns() - 1) / columns();
    return high == 0 ? 0 : high * lineHeight() + 2 * kFactsTopPx;
}

QRect CompareFacts::factRect(std::size_t fact) const {
    // Down the left column, then down the right one.
    const int high = std::max(1, (height() - 2 * kFactsTopPx) / lineHeight());
    const int column = static_cast<int>(fact) / high;
    const int wide = (width() - (columns() + 1) * kFactMarginPx) / columns();
    const int left = kFactMarginPx + column * (wide + kFactMarginPx);
    return {left, kFactsTopPx + static_cast<int>(fact) % high * lineHeight(), wide - (columns() > 1 ? kFactMarginPx : 0),
            lineHeight()};
}

bool CompareFacts::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QString words;
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            if (!factRect(i).contains(help->pos())) continue;
            words = m_facts[i].what + QStringLiteral(": ") + m_facts[i].figure;
            if (!m_facts[i].words.isEmpty()) words += QLatin1Char('\n') + m_facts[i].words;
        }
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
    return QWidget::event(event);
}

void CompareFacts::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.setFont(sizedFont(this, -0.5));
    const QFontMetrics metrics = painter.fontMetrics();
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const ModeFact& fact = m_facts[i];
        const QRect line = factRect(i);
        if (line.right() > width()) break;
        // The figure is what is read: words give way to it.
        const QString figure = metrics.elidedText(fact.figure, Qt::ElideRight, line.width());
        const int left = line.width() - metrics.horizontalAdvance(figure) - kFactGapPx;
        painter.setPen(colors.mutedText);
        if (left > 20)
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(fact.what, Qt::ElideRight, left));
        painter.setPen(fact.isWarning ? colors.dangerMark : colors.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure);
    }
}

ComparePane::ComparePane(std::string mode, QWidget* parent)
    : QWidget(parent),
      m_mode(std::move(mode)),
      m_title(new ElidedLabel("comparePaneTitle")),
      m_detail(new ElidedLabel("comparePaneDetail")),
      m_cancel(new QToolButton),
      m_maximize(new QToolButton),
      m_progress(new QProgressBar),
      m_canvas(new CompareCanvas),
      m_facts(new CompareFacts) {
    setObjectName(QStringLiteral("comparePane_") + QString::fromStdString(m_mode));
    m_canvas->setObjectName(QStringLiteral("compareCanvas_") + QString::fromStdString(m_mode));
    m_detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMuted(m_detail);
    m_title->setFont(sizedFont(this, 0, true));
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_cancel->setObjectName(QStringLiteral("comparePaneCancel"));
    m_cancel->setText(QStringLiteral("✕"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_cancel->hide();
    m_maximize->setObjectName(QStringLiteral("comparePaneMaximize"));
    m_maximize->setFocusPolicy(Qt::TabFocus);
    for (QToolButton* button : {m_cancel, m_maximize}) button->setAutoRaise(true);
    m_progress->setObjectName(QStringLiteral("thinProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedHeight(4);
    auto keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);  // the page does not jump as a run starts
    m_progress->setSizePolicy(keep);
    m_progress->hide();

    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(10, 5, 4, 3);
    heading->setSpacing(6);
    heading->addWidget(m_title);
    heading->addWidget(m_detail, 1);
    heading->addWidget(m_cancel);
    heading->addWidget(m_maximize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(m_progress);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_facts);
    connect(m_cancel, &QToolButton::clicked, this, &ComparePane::cancelWanted);
    connect(m_maximize, &QToolButton::clicked, this, &ComparePane::maximizeWanted);
    connect(m_canvas, &CompareCanvas::maximizeWanted, this, &ComparePane::maximizeWanted);
    retranslate();
}

void ComparePane::setHeading(const QString& title, const QString& detail) {
    m_title->setText(title);
    m_detail->setText(detail);
    setAccessibleName(title + QStringLiteral(", ") + detail);
}

void ComparePane::setProgress(std::optional<double> fraction, const QString& text) {
    m_hasProgress = fraction.has_value();
    m_cancel->setVisible(m_hasProgress);
    m_progress->setVisible(m_hasProgress);
    if (!fraction) return;
    m_progress->setRange(0, *fraction < 0 ? 0 : 1000);
    if (*fraction >= 0) m_progress->setValue(static_cast<int>(1000 * std::min(1.0, *fraction)));
    m_progress->setAccessibleName(text);
    m_detail->setText(text);
}

void ComparePane::setMaximized(bool maximized, bool offered) {
    m_maximized = maximized;
    m_maximize->setVisible(offered);
    retranslate();
}

void ComparePane::setFactLines(std::size_t lines) {
    m_lines = lines;
    layOutFacts();
}

void ComparePane::layOutFacts() {
    const int most = static_cast<int>(height() * kFactsShare);
    std::size_t lines = m_lines;
    while (lines > 0 && m_facts->heightFor(lines) > most) --lines;
    m_facts->setFixedHeight(m_facts->heightFor(lines));
}

void ComparePane::resizeEvent(QResizeEvent*) {
    layOutFacts();
}

void ComparePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) m_title->setFont(sizedFont(this, 0, true));
}

void ComparePane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.fillRect(rect(), colors.panel);
    painter.setPen(colors.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ComparePane::retranslate() {
    m_cancel->setToolTip(tr("Cancel this run"));
    m_cancel->setAccessibleName(tr("Cancel this run"));
    const QString words = m_maximized ? tr("Show all panes (double click)") : tr("Show this pane alone (double click)");
    m_maximize->setText(m_maximized ? QStringLiteral("⤡") : QStringLiteral("⤢"));
    m_maximize->setToolTip(words);
    m_maximize->setAccessibleName(words);
}

}  // namespace deepscope
