#include "widgets/views/range_end.h"

#include "widgets/models/quantity_text.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QStyle>
#include <QToolTip>

#include <cmath>
#include <limits>
#include <utility>

namespace deepscope {

namespace {
constexpr int kTypedDigits = 7;  // a float32, whole
}

double typedNumber(const QString& text) {
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    bool ok = false;
    double number = QLocale().toDouble(plain, &ok);
    if (!ok) number = QLocale::c().toDouble(plain, &ok);
    return ok && std::isfinite(number) ? number : std::numeric_limits<double>::quiet_NaN();
}

RangeEnd::RangeEnd(Check check, QWidget* parent) : QLineEdit(parent), m_check(std::move(check)) {
    setReadOnly(true);
    setFrame(false);
    setAlignment(Qt::AlignRight);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setCursor(Qt::SizeVerCursor);
    connect(this, &QLineEdit::textEdited, this, [this] { setProblem({}); });
}

void RangeEnd::setValue(double value) {
    m_value = value;
    if (isEditing()) return;
    setText(valueText(value));
    setCursorPosition(0);
}

void RangeEnd::edit() {
    if (isEditing()) return;
    setFocus(Qt::OtherFocusReason);
    setReadOnly(false);
    setCursor(Qt::IBeamCursor);
    setText(QLocale().toString(m_value, 'g', kTypedDigits));
    selectAll();
    style()->polish(this);
    Q_EMIT editingChanged(true);
}

void RangeEnd::take() {
    const double number = typedNumber(text());
    const QString problem = std::isnan(number) ? tr("Type a number, such as %1.").arg(QLocale().toString(0.5)) : m_check(number);
    if (!problem.isEmpty()) {
        setProblem(problem);
        QToolTip::showText(mapToGlobal(QPoint(0, height())), problem, this);
        selectAll();
        return;
    }
    m_value = number;
    leave();
    Q_EMIT typed(number);
}

void RangeEnd::leave() {
    if (!isEditing()) return;
    setReadOnly(true);
    setCursor(Qt::SizeVerCursor);
    setProblem({});
    setValue(m_value);
    deselect();
    style()->polish(this);
    Q_EMIT editingChanged(false);
}

void RangeEnd::setProblem(const QString& problem) {
    if (property("wrong").toBool() == !problem.isEmpty()) return;
    setProperty("wrong", !problem.isEmpty());
    setAccessibleDescription(problem);
    style()->unpolish(this);
    style()->polish(this);
}

bool RangeEnd::event(QEvent* event) {
    // Esc means this number, not the run that the window would cancel.
    if (event->type() == QEvent::ShortcutOverride && isEditing() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void RangeEnd::mousePressEvent(QMouseEvent* event) {
    isEditing() ? QLineEdit::mousePressEvent(event) : event->ignore();
}

void RangeEnd::mouseMoveEvent(QMouseEvent* event) {
    isEditing() ? QLineEdit::mouseMoveEvent(event) : event->ignore();
}

void RangeEnd::mouseReleaseEvent(QMouseEvent* event) {
    isEditing() ? QLineEdit::mouseReleaseEvent(event) : event->ignore();
}

void RangeEnd::mouseDoubleClickEvent(QMouseEvent* event) {
    isEditing() ? QLineEdit::mouseDoubleClickEvent(event) : edit();
}

void RangeEnd::contextMenuEvent(QContextMenuEvent* event) {
    isEditing() ? QLineEdit::contextMenuEvent(event) : event->ignore();
}

void RangeEnd::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void RangeEnd::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (isEditing()) {
        if (key == Qt::Key_Escape) return leave();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) return take();
        return QLineEdit::keyPressEvent(event);
    }
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
            return edit();
        case Qt::Key_Up:
            Q_EMIT stepped(1);
            return;
        case Qt::Key_Down:
            Q_EMIT stepped(-1);
            return;
        case Qt::Key_PageUp:
            Q_EMIT stepped(10);
            return;
        case Qt::Key_PageDown:
            Q_EMIT stepped(-10);
            return;
        default:
            event->ignore();
    }
}

void RangeEnd::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (!isEditing()) deselect();
}

void RangeEnd::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason) leave();
    QLineEdit::focusOutEvent(event);
}

}  // namespace deepscope
