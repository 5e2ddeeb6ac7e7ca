#include "widgets/views/claims_header.h"

#include "widgets/views/theme.h"
#include "widgets/views/verdict_delegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kSpacingPx = 8;
constexpr int kProgressPx = 72;
constexpr int kShortProgressPx = 40;
constexpr int kProgressSteps = 1000;
constexpr int kMarkSidePx = 9;

QPixmap crossPicture(const QWidget* widget, const QColor& color) {
    const double ratio = widget->devicePixelRatioF();
    QPixmap picture(QSize(kMarkSidePx + 2, kMarkSidePx + 2) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintVerdictMark(painter, QRectF(1, 1, kMarkSidePx, kMarkSidePx), Verdict::DoesNotHold, color);
    return picture;
}

QIcon crossIcon(const QWidget* widget) {
    QIcon icon(crossPicture(widget, verdictColor(Verdict::DoesNotHold, widget)));
    icon.addPixmap(crossPicture(widget, themeOf(widget).accentText), QIcon::Normal, QIcon::On);
    return icon;
}

}  // namespace

ClaimsHeader::ClaimsHeader(QWidget* parent)
    : QWidget(parent),
      m_counts(new QLabel),
      m_filter(new QToolButton),
      m_progress(new QProgressBar),
      m_whatIf(new QToolButton),
      m_cancel(new QToolButton) {
    setObjectName(QStringLiteral("claimsHeader"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacingPx);
    m_counts->setObjectName(QStringLiteral("claimCounts"));
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_counts->setTextFormat(Qt::PlainText);
    setMuted(m_counts);
    m_filter->setObjectName(QStringLiteral("onlyFailingButton"));
    m_filter->setCheckable(true);
    m_filter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filter->setIconSize({kMarkSidePx + 2, kMarkSidePx + 2});
    m_progress->setObjectName(QStringLiteral("whatIfProgress"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_whatIf->setObjectName(QStringLiteral("whatIfButton"));
    m_cancel->setObjectName(QStringLiteral("whatIfCancelButton"));
    for (QToolButton* button : {m_filter, m_whatIf, m_cancel}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    layout->addWidget(m_counts, 1);
    for (QWidget* control : {static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_whatIf),
                             static_cast<QWidget*>(m_cancel)})
        layout->addWidget(control);

    connect(m_filter, &QToolButton::toggled, this, &ClaimsHeader::onlyFailingToggled);
    connect(m_whatIf, &QToolButton::clicked, this, &ClaimsHeader::whatIfRequested);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);  // until the state says what came of it
        Q_EMIT whatIfCancelRequested();
    });
    retranslate();
}

void ClaimsHeader::setReport(const DesignReport* report) {
    const auto count = [report](Verdict verdict) { return report ? report->count(verdict) : 0; };
    m_hasReport = report != nullptr;
    m_holds = count(Verdict::Holds);
    m_fails = count(Verdict::DoesNotHold);
    m_open = count(Verdict::NotMeasured);
    m_unjudged = count(Verdict::CannotBeJudged);
    updateWhatIf();
}

void ClaimsHeader::setWhatIfState(const WhatIfState& state) {
    m_state = state;
    m_cancel->setEnabled(true);
    updateWhatIf();
}

QSize ClaimsHeader::sizeHint() const {
    return {420, m_filter->sizeHint().height()};
}
QSize ClaimsHeader::minimumSizeHint() const {
    return {160, m_filter->sizeHint().height()};
}

void ClaimsHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void ClaimsHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ClaimsHeader::retranslate() {
    setAccessibleName(tr("Claims of the design note"));
    m_counts->setAccessibleName(tr("How many claims hold"));
    m_filter->setIcon(crossIcon(this));
    m_filter->setAccessibleName(tr("Only claims that do not hold"));
    m_filter->setToolTip(tr("Show only the claims that do not hold"));
    m_whatIf->setAccessibleName(tr("Run the parallel what-if"));
    m_progress->setAccessibleName(tr("Progress of the parallel what-if"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the parallel what-if"));
    m_cancel->setToolTip(m_cancel->accessibleName());
    updateWhatIf();
}

void ClaimsHeader::updateWhatIf() {
    const bool running = m_state.kind == WhatIfState::Kind::Running;
    const bool hadFocus = m_whatIf->hasFocus() || m_cancel->hasFocus();
    m_progress->setVisible(running);
    m_progress->setValue(static_cast<int>(std::clamp(m_state.fraction, 0.0, 1.0) * kProgressSteps));
    m_cancel->setVisible(running);
    m_whatIf->setVisible(!running);
    m_whatIf->setEnabled(m_hasReport && m_state.kind != WhatIfState::Kind::Unavailable);
    m_filter->setEnabled(m_hasReport);
    if (hadFocus) (running ? m_cancel : m_whatIf)->setFocus();
    m_whatIf->setToolTip(m_state.kind == WhatIfState::Kind::Unavailable
                             ? m_state.reason
                             : tr("Run CLIP alone on all of SAM's tokens, on this page, and measure what that costs"));
    fit();
}

void ClaimsHeader::setWords(Words words) {
    const bool full = words == Words::Full;
    // The style leaves no gap beside the icon.
    m_filter->setText(QLatin1Char(' ') + (full ? tr("Only what does not hold") : tr("only")));
    m_filter->setToolButtonStyle(words == Words::Fewest ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_whatIf->setText(full ? tr("Run the parallel what-if") : tr("What-if"));
    m_progress->setFixedWidth(full ? kProgressPx : kShortProgressPx);
}

int ClaimsHeader::controlsWidth() const {
    int width = 0;
    for (const QToolButton* button : {m_filter, m_whatIf, m_cancel}) {
        if (!button->isHidden()) width += button->sizeHint().width() + kSpacingPx;
    }
    return width + (m_progress->isHidden() ? 0 : m_progress->minimumWidth() + kSpacingPx);
}

QStringList ClaimsHeader::countTexts() const {
    if (!m_hasReport) return {QString()};
    const QString separator = QStringLiteral(" · ");
    QStringList parts{tr("%n hold(s)", "", m_holds), tr("%n do(es) not", "", m_fails)};
    if (m_open > 0) parts << tr("%n open", "", m_open);
    if (m_unjudged > 0) parts << tr("%n without verdict", "", m_unjudged);
    QStringList texts;
    for (; !parts.isEmpty(); parts.removeLast()) texts << parts.join(separator);
    return texts;
}

void ClaimsHeader::fit() {
    const QStringList texts = countTexts();
    const auto widthOf = [this](const QString& text) { return m_counts->fontMetrics().horizontalAdvance(text) + 2; };
    setWords(Words::Full);
    if (controlsWidth() + widthOf(texts.first()) > width()) setWords(Words::Short);
    if (controlsWidth() + widthOf(texts.last()) > width()) setWords(Words::Fewest);
    const int room = width() - controlsWidth();
    const auto fits = std::find_if(texts.begin(), texts.end(), [&](const QString& text) { return widthOf(text) <= room; });
    m_counts->setText(fits == texts.end() ? m_counts->fontMetrics().elidedText(texts.last(), Qt::ElideRight, std::max(0, room))
                                          : *fits);
    m_counts->setToolTip(texts.first());
    m_counts->setAccessibleDescription(texts.first());
}

}  // namespace deepscope
