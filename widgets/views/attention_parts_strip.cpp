#include "widgets/views/attention_parts_strip.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {
constexpr int kMostBarPx = 34;
constexpr int kLabelGapPx = 8;
}  // namespace

AttentionPartsStrip::AttentionPartsStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("attentionPartsStrip"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void AttentionPartsStrip::retranslate() {
    setAccessibleName(tr("Entropy and mean distance of this block's heads"));
    const QFontMetrics metrics(sizedFont(this, -1));
    m_labelPx = std::max(metrics.horizontalAdvance(tr("entropy")), metrics.horizontalAdvance(tr("distance"))) + kLabelGapPx;
    update();
}

void AttentionPartsStrip::setSurvey(std::shared_ptr<const BlockSurvey> survey) {
    m_survey = std::move(survey);
    m_cursor = std::clamp(m_cursor, 0, std::max(0, heads() - 1));
    m_hovered = -1;
    update();
}

void AttentionPartsStrip::setNote(const QString& note) {
    m_note = note;
    update();
}

void AttentionPartsStrip::setClip(bool isClip) {
    m_isClip = isClip;
    update();
}

void AttentionPartsStrip::setCurrentHead(int head) {
    m_current = head;
    update();
}

QRect AttentionPartsStrip::barRect(int head) const {
    if (heads() == 0) return {};
    const int room = std::max(0, width() - m_labelPx);
    const int pitch = std::min(kMostBarPx, room / heads());
    return {m_labelPx + head * pitch, 0, pitch, height()};
}

int AttentionPartsStrip::headAt(QPoint point) const {
    for (int head = 0; head < heads(); ++head) {
        if (barRect(head).contains(point)) return head;
    }
    return -1;
}

void AttentionPartsStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeOf(this);
    painter.setFont(sizedFont(this, -1));
    if (!m_survey) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_note, Qt::ElideRight, width()));
        return;
    }
    std::vector<double> entropies, distances;
    double farthest = 0;
    for (const HeadSurvey& head : m_survey->heads) {
        entropies.push_back(head.entropyShare);
        distances.push_back(head.distance);
        if (std::isfinite(head.distance)) farthest = std::max(farthest, head.distance);
    }
    for (double& distance : distances) distance /= std::max(farthest, 1e-12);
    const int numbers = height() >= 56 ? painter.fontMetrics().height() : 0;
    const int row = (height() - numbers) / 2;
    paintBars(painter, {0, 0, width(), row}, tr("entropy"), entropies);
    paintBars(painter, {0, row, width(), row}, tr("distance"), distances);
    if (numbers > 0 && barRect(0).width() >= painter.fontMetrics().horizontalAdvance(QStringLiteral("00")) + 4) {
        for (int head = 0; head < heads(); ++head) {
            painter.setPen(head == m_current || head == m_hovered ? colors.text : colors.mutedText);
            painter.drawText(QRect(barRect(head).x(), 2 * row, barRect(head).width(), numbers), Qt::AlignCenter,
                             QString::number(head));
        }
    }
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRect(barRect(m_cursor).adjusted(0, 0, -1, -1));
    }
}

void AttentionPartsStrip::paintBars(QPainter& painter, const QRect& row, const QString& name,
                                    const std::vector<double>& shares) const {
    const ThemeColors& colors = themeOf(this);
    painter.setPen(colors.mutedText);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
    const QColor color = colors.part(m_isClip ? StagePart::Clip : StagePart::Sam);
    for (std::size_t head = 0; head < shares.size(); ++head) {
        const QRect track(barRect(static_cast<int>(head)).x() + 1, row.top() + 2, barRect(static_cast<int>(head)).width() - 2,
                          row.height() - 4);
        painter.fillRect(track, colors.button);
        if (!std::isfinite(shares[head])) continue;
        const int filled = static_cast<int>(std::lround(track.height() * std::clamp(shares[head], 0.0, 1.0)));
        const bool current = static_cast<int>(head) == m_current;
        const bool hovered = static_cast<int>(head) == m_hovered;
        painter.fillRect(track.adjusted(0, track.height() - filled, 0, 0), current   ? colors.accent
                                                                           : hovered ? color.lighter(125)
                                                                                     : color);
    }
}

QString AttentionPartsStrip::headText(int head) const {
    if (head < 0) return {};
    const HeadSurvey& survey = m_survey->heads[static_cast<std::size_t>(head)];
    QStringList lines{tr("head %1, averaged over all queries").arg(head)};
    lines << tr("entropy %1 nats, %2 % of even attention's")
                 .arg(valueText(survey.entropy), QLocale().toString(100 * survey.entropyShare, 'f', 0));
    lines << tr("mean distance %1 tokens").arg(valueText(survey.distance));
    return lines.join(QLatin1Char('\n'));
}

void AttentionPartsStrip::setHovered(int head) {
    if (head == m_hovered) return;
    m_hovered = head;
    setCursor(head < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void AttentionPartsStrip::mouseMoveEvent(QMouseEvent* event) {
    setHovered(headAt(event->position().toPoint()));
    QToolTip::showText(event->globalPosition().toPoint(), headText(m_hovered), this);
}

void AttentionPartsStrip::mouseReleaseEvent(QMouseEvent* event) {
    const int head = headAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || head < 0) return;
    m_cursor = head;
    Q_EMIT headChosen(head);
}

void AttentionPartsStrip::leaveEvent(QEvent*) {
    setHovered(-1);
}

void AttentionPartsStrip::keyPressEvent(QKeyEvent* event) {
    const int last = heads() - 1;
    switch (last < 0 ? 0 : event->key()) {
        case Qt::Key_Left:
            m_cursor = std::max(m_cursor - 1, 0);
            break;
        case Qt::Key_Right:
            m_cursor = std::min(m_cursor + 1, last);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT headChosen(m_cursor);
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    setAccessibleDescription(headText(m_cursor));
    update();
}

void AttentionPartsStrip::focusInEvent(QFocusEvent*) {
    update();
}

void AttentionPartsStrip::focusOutEvent(QFocusEvent*) {
    update();
}

void AttentionPartsStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
    if (event->type() == QEvent::FontChange) retranslate();
}

}  // namespace deepscope
