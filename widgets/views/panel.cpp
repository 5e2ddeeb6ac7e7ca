#include "widgets/views/panel.h"

namespace deepscope {

Panel::~Panel() {
    // A dock that adopted the header deletes it.
    if (m_header && !m_header->parent()) delete m_header;
}

void Panel::setFront(bool front) {
    const bool before = isInFront();
    m_front = front;
    if (isInFront() != before) frontChanged(!before);
}

void Panel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_front) frontChanged(true);
}

void Panel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_front) frontChanged(false);
}

}  // namespace deepscope
