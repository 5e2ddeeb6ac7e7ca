#include "widgets/views/compact_combo.h"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace deepscope {

namespace {
constexpr int kFramePx = 38;  // padding, frame and arrow
constexpr int kLeastTextPx = 34;
}  // namespace

CompactCombo::CompactCombo(QWidget* parent) : QComboBox(parent) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentIndexChanged, this, &QWidget::updateGeometry);
}

void CompactCombo::addEntry(const QString& text, const QString& shortText, const QVariant& value) {
    addItem(text, value);
    setItemData(count() - 1, shortText, ShortTextRole);
}

void CompactCombo::setEntryEnabled(int index, bool enabled, const QString& whyNot) {
    if (auto* standard = qobject_cast<QStandardItemModel*>(model())) standard->item(index)->setEnabled(enabled);
    setItemData(index, whyNot, Qt::ToolTipRole);
}

void CompactCombo::setCompact(bool compact) {
    if (compact == m_compact) return;
    m_compact = compact;
    updateGeometry();
    update();
}

QString CompactCombo::shownText() const {
    return m_compact ? currentData(ShortTextRole).toString() : currentText();
}

QSize CompactCombo::sizeHint() const {
    return {fontMetrics().horizontalAdvance(shownText()) + kFramePx, QComboBox::sizeHint().height()};
}

QSize CompactCombo::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(whole.width(), kLeastTextPx + kFramePx), whole.height()};
}

void CompactCombo::showPopup() {
    int widest = width();
    for (int i = 0; i < count(); ++i) widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)) + 30);
    view()->setMinimumWidth(widest);
    QComboBox::showPopup();
}

void CompactCombo::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = fontMetrics().elidedText(shownText(), Qt::ElideRight, std::max(0, width() - kFramePx + 4));
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

// A wheel that passes over the bar must not change what the next run does.
void CompactCombo::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

}  // namespace deepscope
