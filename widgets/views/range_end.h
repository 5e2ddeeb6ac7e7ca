#pragma once

#include <QLineEdit>

#include <functional>

namespace deepscope {

/// The number at one end of a colour bar. It is read until it is asked to be typed into (double click, Enter, F2): then
/// Enter takes what was typed, Esc or leaving gives it up. Arrow keys step. The mouse is its parent's while it is read.
class RangeEnd : public QLineEdit {
    Q_OBJECT

public:
    /// Says what is wrong with a number that was typed; empty when it may be taken.
    using Check = std::function<QString(double)>;

    RangeEnd(Check check, QWidget* parent);

    void setValue(double value);
    double value() const { return m_value; }
    bool isEditing() const { return !isReadOnly(); }

    void edit();

Q_SIGNALS:
    void typed(double value);
    /// Up and down arrow ±1, Page Up and Page Down ±10.
    void stepped(int steps);
    /// Editing began or ended.
    void editingChanged(bool editing);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void take();
    void leave();
    void setProblem(const QString& problem);

    Check m_check;
    double m_value = 0;
};

/// A number as a person writes it: this language's or English separators, exponents, a real minus sign. NaN when it is none.
double typedNumber(const QString& text);

}  // namespace deepscope
