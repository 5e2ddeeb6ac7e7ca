#include "widgets/views/view_note.h"

#include "widgets/models/stage_words.h"
#include "widgets/models/view_words.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kNarrowPx = 420;  // below, what the stage computes has no room
constexpr int kSignSidePx = 14;
constexpr QMargins kMargins(12, 5, 8, 6);
constexpr int kGapPx = 6;
constexpr int kLineGapPx = 3;  // between sentences
constexpr int kUsualPx = 640;
constexpr int kMostLines = 3;  // while it is not opened

QPixmap blankPicture(const QWidget* widget) {
    const double ratio = widget->devicePixelRatioF();
    QPixmap picture(QSize(kSignSidePx, kSignSidePx) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    return picture;
}

/// A triangle with an exclamation mark.
QPixmap cautionSign(const QWidget* widget) {
    QPixmap picture = blankPicture(widget);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = themeOf(widget);
    QPainterPath triangle({7, 1});
    triangle.lineTo(13.25, 12.5);
    triangle.lineTo(0.75, 12.5);
    triangle.closeSubpath();
    painter.setPen(QPen(colors.warningText, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colors.warning);
    painter.drawPath(triangle);
    painter.setPen(QPen(colors.warningText, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(7, 5), QPointF(7, 8.4));
    painter.drawPoint(QPointF(7, 10.6));
    return picture;
}

QPixmap chevron(const QWidget* widget, bool up) {
    QPixmap picture = blankPicture(widget);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(widget).mutedText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double tip = up ? 5 : 9;
    const double base = up ? 9 : 5;
    painter.drawPolyline(QPolygonF({{3, base}, {7, tip}, {11, base}}));
    return picture;
}

QPixmap cross(const QWidget* widget) {
    QPixmap picture = blankPicture(widget);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(widget).mutedText, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(3.5, 3.5), QPointF(10.5, 10.5));
    painter.drawLine(QPointF(10.5, 3.5), QPointF(3.5, 10.5));
    return picture;
}

QLabel* sentenceLabel(const char* name, bool muted) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted) setMuted(label);
    return label;
}

}  // namespace

ViewNote::ViewNote(QWidget* parent)
    : QFrame(parent),
      m_shows(sentenceLabel("viewShows", false)),
      m_sign(new QLabel),
      m_misread(sentenceLabel("viewMisread", true)),
      m_howTo(sentenceLabel("viewHowTo", true)),
      m_stage(sentenceLabel("viewStage", true)),
      m_more(new QToolButton),
      m_close(new QToolButton) {
    setObjectName(QStringLiteral("viewNote"));
    setAttribute(Qt::WA_StyledBackground);
    m_more->setObjectName(QStringLiteral("viewNoteMore"));
    m_more->setCheckable(true);
    m_close->setObjectName(QStringLiteral("viewNoteClose"));
    for (QToolButton* button : {m_more, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize({kSignSidePx, kSignSidePx});
    }
    m_sign->setAlignment(Qt::AlignTop);

    for (QWidget* part : std::initializer_list<QWidget*>{m_shows, m_sign, m_misread, m_howTo, m_stage, m_more, m_close})
        part->setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_more, &QToolButton::toggled, this, &ViewNote::setOpened);
    connect(m_close, &QToolButton::clicked, this, [this] { setShown(false); });
    paintSigns();
    retranslate();
}

void ViewNote::setView(const TapView& view, const std::string& tap, std::shared_ptr<const RunPlan> plan, bool pinned) {
    m_view = view;
    m_tap = tap;
    m_plan = std::move(plan);
    m_pinned = pinned;
    retranslate();
}

void ViewNote::setShown(bool shown) {
    if (shown) m_room = true;
    setVisible(shown);
    if (shown == m_shown) return;
    m_shown = shown;
    Q_EMIT shownChanged(shown);
}

void ViewNote::setRoom(bool room) {
    if (room == m_room) return;
    m_room = room;
    setVisible(m_shown && m_room);
}

void ViewNote::setOpened(bool opened) {
    if (opened == m_opened) return;
    m_opened = opened;
    m_more->setChecked(opened);
    retranslate();
    Q_EMIT openedChanged(opened);
}

int ViewNote::heightForWidth(int widthPx) const {
    return arrangeIn(widthPx, false);
}

QSize ViewNote::sizeHint() const {
    return {kUsualPx, heightForWidth(kUsualPx)};
}

QSize ViewNote::minimumSizeHint() const {
    return {200, m_shows->fontMetrics().height() + kMargins.top() + kMargins.bottom()};
}

void ViewNote::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) paintSigns();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
        updateGeometry();
    }
}

void ViewNote::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    arrange();
}

void ViewNote::arrange() {
    const bool caution = m_opened || hasRoomForCaution(width());
    m_sign->setVisible(caution);
    m_misread->setVisible(caution);
    m_howTo->setVisible(m_opened);
    m_stage->setVisible(m_opened && width() >= kNarrowPx && !m_stage->text().isEmpty());
    paintSigns();
    arrangeIn(width(), true);
}

int ViewNote::textWidth(int widthPx) const {
    return std::max(1, widthPx - kMargins.left() - kMargins.right() - 2 * m_close->sizeHint().width() - kGapPx);
}

// The canvas beneath needs the room more.
bool ViewNote::hasRoomForCaution(int widthPx) const {
    const int room = textWidth(widthPx);
    const int height = m_shows->heightForWidth(room) + m_misread->heightForWidth(std::max(1, room - kSignSidePx - kGapPx));
    return height <= kMostLines * m_shows->fontMetrics().lineSpacing();
}

// By hand: which sentences there are depends on the width that they are laid out in. Returns the height that they take.
int ViewNote::arrangeIn(int widthPx, bool move) const {
    const QSize button = m_close->sizeHint();
    int left = widthPx - kMargins.right();
    for (QToolButton* each : {m_close, m_more}) {
        left -= button.width();
        if (move) each->setGeometry(QRect(QPoint(left, kMargins.top() - 1), button));
    }

    int bottom = kMargins.top();
    const auto add = [&](QLabel* label, int indent) {
        if (label->text().isEmpty()) return;
        if (bottom > kMargins.top()) bottom += kLineGapPx;
        const int room = std::max(1, textWidth(widthPx) - indent);
        const int height = label->heightForWidth(room);
        if (move) label->setGeometry(kMargins.left() + indent, bottom, room, height);
        bottom += height;
    };
    add(m_shows, 0);
    if (m_opened || hasRoomForCaution(widthPx)) {
        if (move) m_sign->setGeometry(kMargins.left(), bottom + kLineGapPx, kSignSidePx, kSignSidePx);
        add(m_misread, kSignSidePx + kGapPx);
    }
    if (m_opened) add(m_howTo, 0);
    if (m_opened && widthPx >= kNarrowPx) add(m_stage, 0);
    return std::max(bottom, kMargins.top() - 1 + button.height()) + kMargins.bottom();
}

// Where the caution has no room its sign stands on the button that opens it.
void ViewNote::paintSigns() {
    const bool cautionHidden = !m_opened && !hasRoomForCaution(width());
    m_sign->setPixmap(cautionSign(this));
    m_more->setIcon(cautionHidden ? cautionSign(this) : chevron(this, m_opened));
    m_close->setIcon(cross(this));
}

void ViewNote::retranslate() {
    const ViewWords words = viewWords(m_view, {m_tap, m_plan.get(), m_pinned});
    m_shows->setText(words.shows);
    const QString also = words.alsoMind.isEmpty() ? QString() : sentenceGap() + words.alsoMind;
    m_misread->setText(m_opened ? words.misread + also : words.misread);
    m_howTo->setText(words.howTo);
    m_stage->setText(m_plan && !m_tap.empty() ? stageWords(m_tap, *m_plan) : QString());
    m_sign->setAccessibleName(tr("Caution"));
    m_misread->setAccessibleName(tr("Caution: %1").arg(words.misread + also));
    setAccessibleName(tr("About this view"));
    setAccessibleDescription(words.shows + sentenceGap() + words.misread + also);
    const QString more =
        m_opened ? tr("Less about this view") : tr("More about this view: how to use it, what its stage computes");
    m_more->setToolTip(more);
    m_more->setAccessibleName(more);
    m_close->setToolTip(tr("Close the note"));
    m_close->setAccessibleName(tr("Close the note"));
    arrange();
    updateGeometry();
}

}  // namespace deepscope
