#include "widgets/views/export_tap_tree.h"

#include "widgets/models/quantity_text.h"
#include "widgets/models/stage_names.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

namespace deepscope {

namespace {

enum Column { kTap, kShape, kSize };

}  // namespace

ExportTapTree::ExportTapTree(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("exportTaps"));
    setColumnCount(3);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(kTap, QHeaderView::Stretch);
    header()->setSectionResizeMode(kShape, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(kSize, QHeaderView::ResizeToContents);
    headerItem()->setTextAlignment(kSize, Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem*, int column) {
        if (!m_ticking && column == kTap) Q_EMIT tickedByHand();
    });
    retranslate();
}

void ExportTapTree::setTrace(const Trace& trace) {
    const QScopedValueRollback ticking(m_ticking, true);
    clear();
    m_taps.clear();
    m_items.clear();
    std::map<std::string, QTreeWidgetItem*> views;
    for (const auto& tap : trace.taps()) {
        const std::string view = viewOfTap(tap->name());
        QTreeWidgetItem* parent = nullptr;
        if (!view.empty()) {
            QTreeWidgetItem*& item = views[view];
            if (!item) {
                item = new QTreeWidgetItem(this, {QString::fromStdString(view)});
                item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            }
            parent = item;
        }
        const QString label = QString::fromStdString(view.empty() ? tap->name() : stageOfTap(tap->name()));
        auto* item = parent ? new QTreeWidgetItem(parent, {label}) : new QTreeWidgetItem(this, {label});
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsAutoTristate);
        item->setCheckState(kTap, Qt::Unchecked);
        item->setText(kShape, shapeLabel(tap->shape()));
        item->setTextAlignment(kSize, Qt::AlignRight | Qt::AlignVCenter);
        m_taps.push_back(tap->name());
        m_items[tap->name()] = item;
        m_counts[tap->name()] = elementCount(tap->shape());
    }
    showSizes();
    if (topLevelItemCount() > 0) topLevelItem(0)->setExpanded(true);
}

int ExportTapTree::tick(const TapSelection& taps) {
    const QScopedValueRollback ticking(m_ticking, true);
    int count = 0;
    for (const std::string& tap : m_taps) {
        const bool kept = taps.keeps(tap);
        m_items[tap]->setCheckState(kTap, kept ? Qt::Checked : Qt::Unchecked);
        count += kept ? 1 : 0;
    }
    return count;
}

std::vector<std::string> ExportTapTree::tickedTaps() const {
    std::vector<std::string> ticked;
    for (const std::string& tap : m_taps) {
        if (m_items.at(tap)->checkState(kTap) == Qt::Checked) ticked.push_back(tap);
    }
    return ticked;
}

std::int64_t ExportTapTree::tickedBytes() const {
    std::int64_t bytes = 0;
    for (const std::string& tap : tickedTaps()) bytes += m_counts.at(tap) * static_cast<std::int64_t>(m_elementBytes);
    return bytes;
}

void ExportTapTree::setElementBytes(std::size_t bytes) {
    m_elementBytes = bytes;
    showSizes();
}

void ExportTapTree::showSizes() {
    const QScopedValueRollback ticking(m_ticking, true);
    std::map<QTreeWidgetItem*, std::int64_t> views;
    for (const auto& [tap, item] : m_items) {
        const std::int64_t bytes = m_counts.at(tap) * static_cast<std::int64_t>(m_elementBytes);
        item->setText(kSize, bytesText(bytes));
        if (item->parent()) views[item->parent()] += bytes;
    }
    for (const auto& [item, bytes] : views) {
        item->setText(kSize, bytesText(bytes));
        item->setTextAlignment(kSize, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void ExportTapTree::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ExportTapTree::retranslate() {
    setHeaderLabels({tr("Tap"), tr("Shape"), tr("Size")});
    setAccessibleName(tr("Taps to export"));
    showSizes();
}

}  // namespace deepscope
