#include "widgets/views/tour_card.h"

#include "widgets/views/theme.h"
#include "widgets/views/tour_card_dots.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace deepscope {

namespace {

constexpr int kMarginPx = 12;  // between the card and what it stands in
constexpr int kNarrowestPx = 240;
constexpr std::array kWidthsPx{380, 460, 540};  // the first that is high enough is taken
constexpr int kProgressSteps = 1000;
constexpr int kNoLoss = 8;  // part of what must be seen that may be hidden all the same

QLabel* wrapped(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QToolButton* button(const char* name) {
    auto* made = new QToolButton;
    made->setObjectName(QLatin1String(name));
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

/// Lines as paragraphs, with room between lines and paragraphs.
QString paragraphs(const QString& text) {
    QString html;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        html += QStringLiteral("<p style=\"margin:%1px 0 0 0; line-height:120%\">%2</p>")
                    .arg(i > 0 ? 7 : 0)
                    .arg(lines[i].toHtmlEscaped());
    }
    return html;
}

int area(const QRect& rect) {
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

}  // namespace

TourCard::TourCard(QWidget* host, QWidget* home)
    : QFrame(host),
      m_host(host),
      m_home(home),
      m_place(new QLabel),
      m_leave(button("tourLeave")),
      m_heading(wrapped("tourHeading")),
      m_scroll(new QScrollArea),
      m_body(new QWidget),
      m_text(wrapped("tourText")),
      m_try(wrapped("tourTry")),
      m_waiting(wrapped("tourWaiting")),
      m_progress(new QProgressBar),
      m_retry(button("tourRetry")),
      m_dots(new TourCardDots),
      m_back(button("tourBack")),
      m_next(button("tourNext")) {
    setObjectName(QStringLiteral("tourCard"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    m_place->setObjectName(QStringLiteral("tourPlace"));
    setMuted(m_place);
    m_heading->setFont(sizedFont(this, 2, true));
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_try->setTextFormat(Qt::RichText);
    m_progress->setObjectName(QStringLiteral("thinProgress"));
    m_progress->setTextVisible(false);
    setMuted(m_waiting);

    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(9);
    for (QWidget* part : std::initializer_list<QWidget*>{m_text, m_try, m_waiting, m_progress}) body->addWidget(part);
    body->addWidget(m_retry, 0, Qt::AlignLeft);
    m_body->setObjectName(QStringLiteral("tourBody"));
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* top = new QHBoxLayout;
    top->addWidget(m_place, 1);
    top->addWidget(m_leave);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_dots);
    foot->addStretch(1);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 14, 12);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_heading);
    layout->addWidget(m_scroll, 1);
    layout->addSpacing(4);
    layout->addLayout(foot);

    connect(m_leave, &QToolButton::clicked, this, &TourCard::leaveRequested);
    connect(m_back, &QToolButton::clicked, this, &TourCard::backRequested);
    connect(m_next, &QToolButton::clicked, this, &TourCard::nextRequested);
    connect(m_retry, &QToolButton::clicked, this, &TourCard::retryRequested);
    connect(m_dots, &TourCardDots::clicked, this, &TourCard::stepRequested);
    for (QToolButton* each : {m_leave, m_back, m_next, m_retry}) each->installEventFilter(this);
    host->installEventFilter(this);
    if (home != host) home->installEventFilter(this);
    setState(State::Ready);
    hide();
}

void TourCard::setStepCount(int count) {
    m_count = count;
    retranslate();
}

void TourCard::setStep(int index, const TourText& text) {
    m_index = index;
    m_words = text;
    setState(State::Ready);
    m_scroll->verticalScrollBar()->setValue(0);
}

void TourCard::setWaiting(const QString& words, double fraction) {
    m_waiting->setText(words);
    m_progress->setRange(0, fraction < 0 ? 0 : kProgressSteps);
    if (fraction >= 0) m_progress->setValue(static_cast<int>(fraction * kProgressSteps));
    if (m_state == State::Waiting) {
        place();
    } else {
        setState(State::Waiting);
    }
}

void TourCard::setProblem(const QString& words) {
    m_waiting->setText(words);
    setState(State::Problem);
}

void TourCard::setState(State state) {
    m_state = state;
    m_text->setVisible(state == State::Ready);
    m_try->setVisible(state == State::Ready && !m_words.tryThis.isEmpty());
    m_waiting->setVisible(state != State::Ready);
    m_progress->setVisible(state == State::Waiting);
    m_retry->setVisible(state == State::Problem);
    retranslate();
}

void TourCard::setAnchor(Corner corner) {
    m_anchor = corner;
    place();
}

void TourCard::setKeepClear(const QRect& rect) {
    m_keepClear = rect;
    place();
}

bool TourCard::takesKey(int key) const {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_Escape;
}

// The window's own shortcuts (Esc cancels the run) have to wait while the card or a part of it has the focus.
bool TourCard::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && takesKey(key->key())) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

// Buttons would move the focus among themselves by arrow keys.
bool TourCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_host || watched == m_home) {
        const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::Show;
        if (moved && isVisible())
            QMetaObject::invokeMethod(
                this, [this] { place(); }, Qt::QueuedConnection);
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && takesKey(key->key())) {
            keyPressEvent(key);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void TourCard::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier) return QFrame::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
            if (m_index > 0) Q_EMIT backRequested();
            return;
        case Qt::Key_Right:
            if (m_index + 1 < m_count) Q_EMIT nextRequested();
            return;
        case Qt::Key_Home:
            Q_EMIT stepRequested(0);
            return;
        case Qt::Key_End:
            Q_EMIT stepRequested(m_count - 1);
            return;
        case Qt::Key_Escape:
            Q_EMIT leaveRequested();
            return;
        default:
            QFrame::keyPressEvent(event);
    }
}

void TourCard::mousePressEvent(QMouseEvent* event) {
    event->accept();
    if (event->button() == Qt::LeftButton) m_grip = event->position().toPoint();
}

void TourCard::mouseMoveEvent(QMouseEvent* event) {
    event->accept();
    if (!m_grip || !m_host) return;
    const QPoint wanted = pos() + event->position().toPoint() - *m_grip;
    move(std::clamp(wanted.x(), 0, std::max(0, m_host->width() - width())),
         std::clamp(wanted.y(), 0, std::max(0, m_host->height() - height())));
}

// To the corner of its home that is nearest to where it was let go.
void TourCard::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
    if (!m_grip || event->button() != Qt::LeftButton) return;
    m_grip.reset();
    const QPoint off = geometry().center() - areaOf(m_home).center();
    const bool right = off.x() > 0;
    const Corner corner =
        off.y() > 0 ? (right ? Corner::BottomRight : Corner::BottomLeft) : (right ? Corner::TopRight : Corner::TopLeft);
    const bool other = corner != m_anchor;
    if (other) m_keepClear = {};  // a person knows better
    setAnchor(corner);
    if (other) Q_EMIT anchorChanged(corner);
}

void TourCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) m_heading->setFont(sizedFont(this, 2, true));
}

void TourCard::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    place();
    raise();
}

void TourCard::retranslate() {
    const QLocale locale;
    const bool last = m_index + 1 >= m_count;
    m_place->setText(tr("Tour · %1 of %2").arg(locale.toString(m_index + 1), locale.toString(m_count)));
    m_heading->setText(m_words.heading);
    m_text->setText(paragraphs(m_words.text));
    m_try->setText(m_words.tryThis.isEmpty() ? QString() : paragraphs(tr("Try: %1").arg(m_words.tryThis)));
    m_dots->setSteps(m_count, m_index);
    m_dots->setAccessibleName(tr("Step %1 of %2").arg(locale.toString(m_index + 1), locale.toString(m_count)));
    m_dots->setToolTip(tr("Go to a step (Home, End: first, last)"));
    m_leave->setText(tr("Leave"));
    m_leave->setToolTip(tr("Leave the tour; everything is as before (Esc)"));
    m_leave->setAccessibleName(tr("Leave the tour"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Step before (Left)"));
    m_back->setAccessibleName(tr("Step before"));
    m_back->setEnabled(m_index > 0);
    m_next->setText(last ? tr("Done") : tr("Next"));
    m_next->setToolTip(last ? tr("End the tour") : tr("Next step (Right)"));
    m_next->setAccessibleName(last ? tr("End the tour") : tr("Next step"));
    m_retry->setText(tr("Run again"));
    m_retry->setAccessibleName(tr("Run again"));
    setAccessibleName(tr("Guided tour: %1").arg(m_words.heading));
    setAccessibleDescription(m_state == State::Ready ? m_words.text : m_waiting->text());
    place();
}

QRect TourCard::areaOf(const QWidget* widget) const {
    if (!widget || !m_host) return {};
    const QPoint corner = widget == m_host ? QPoint() : widget->mapTo(m_host.data(), QPoint());
    return QRect(corner, widget->size()).intersected(m_host->rect()).adjusted(kMarginPx, kMarginPx, -kMarginPx, -kMarginPx);
}

// The body scrolls only when the whole host is too low for it.
int TourCard::heightAt(int widthPx, int mostPx) const {
    ensurePolished();
    const QMargins margins = layout()->contentsMargins() + contentsMargins();  // with the style sheet's border
    const int inner = widthPx - margins.left() - margins.right();
    QLayout* body = m_body->layout();
    m_scroll->setFixedHeight(body->hasHeightForWidth() ? body->totalHeightForWidth(inner) : body->totalSizeHint().height());
    const int whole = layout()->totalHeightForWidth(widthPx);
    // Not left to the scroll area: a bar that it once shows takes width, and so makes itself necessary.
    m_scroll->setVerticalScrollBarPolicy(whole <= mostPx ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (whole <= mostPx) return whole;
    m_scroll->setFixedHeight(std::max(m_text->fontMetrics().height(), m_scroll->minimumHeight() - (whole - mostPx)));
    return mostPx;
}

QSize TourCard::sizeIn(const QRect& home, const QRect& host) const {
    const int most = std::max(kNarrowestPx, std::max(home.width(), std::min(host.width(), kWidthsPx.front())));
    int width = kNarrowestPx;
    for (const int wanted : kWidthsPx) {
        width = std::min(wanted, most);
        if (heightAt(width, host.height()) <= home.height()) return {width, heightAt(width, host.height())};
    }
    width = std::min(kWidthsPx[1], most);  // no width fits its home
    return {width, heightAt(width, host.height())};
}

QRect TourCard::inCorner(Corner corner, const QRect& area, QSize size) const {
    QRect rect(QPoint(), size);
    if (corner == Corner::BottomLeft) rect.moveBottomLeft(area.bottomLeft());
    if (corner == Corner::BottomRight) rect.moveBottomRight(area.bottomRight());
    if (corner == Corner::TopLeft) rect.moveTopLeft(area.topLeft());
    if (corner == Corner::TopRight) rect.moveTopRight(area.topRight());
    const QRect host = areaOf(m_host);
    rect.moveLeft(std::clamp(rect.left(), host.left(), std::max(host.left(), host.right() + 1 - rect.width())));
    rect.moveTop(std::clamp(rect.top(), host.top(), std::max(host.top(), host.bottom() + 1 - rect.height())));
    return rect;
}

// The corner it is anchored to, unless another hides less of what must be seen: of its home first, then of the whole host.
void TourCard::place() {
    if (!m_host || !m_home || !isVisible() || m_grip) return;
    const QRect home = areaOf(m_home);
    const QRect host = areaOf(m_host);
    const QSize size = sizeIn(home, host);
    const bool right = m_anchor == Corner::BottomRight || m_anchor == Corner::TopRight;
    const bool top = m_anchor == Corner::TopLeft || m_anchor == Corner::TopRight;
    std::array corners{m_anchor, Corner::BottomLeft, Corner::BottomRight, Corner::TopLeft, Corner::TopRight};
    // The other side at the same height before the other height.
    std::swap(corners[1], corners[top ? (right ? 3 : 4) : (right ? 1 : 2)]);
    QRect best;
    int covered = std::numeric_limits<int>::max();
    for (const QRect& within : {home, host}) {
        for (const Corner corner : corners) {
            const QRect there = inCorner(corner, within, size);
            // A corner of it is no loss.
            int hides = area(there.intersected(m_keepClear));
            if (kNoLoss * hides < area(m_keepClear)) hides = 0;
            if (hides >= covered) continue;
            covered = hides;
            best = there;
        }
    }
    setGeometry(best);
    layout()->activate();  // now, not when events are next looked at: its parts may have changed within the same size
}

}  // namespace deepscope
