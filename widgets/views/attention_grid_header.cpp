// The grid's header: what it shows in words, SAM or CLIP, the order of the cells, their colours.
#include "widgets/engine/attention_survey.h"
#include "widgets/models/selection.h"
#include "widgets/views/attention_grid.h"
#include "widgets/views/attention_grid_view.h"
#include "widgets/views/chart_header.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

namespace deepscope {

namespace {
constexpr HeadOrder kOrders[] = {HeadOrder::Layer, HeadOrder::Entropy, HeadOrder::Distance, HeadOrder::ClassMass,
                                 HeadOrder::PaddedMass};
}

void AttentionGrid::makeHeader() {
    m_sam = m_header->addButton(QStringLiteral("headsSamButton"));
    m_clip = m_header->addButton(QStringLiteral("headsClipButton"));
    m_sort = m_header->addButton(QStringLiteral("headsSortButton"));
    m_direction = m_header->addButton(QStringLiteral("headsDirectionButton"));
    m_log = m_header->addButton(QStringLiteral("headsLogButton"));
    for (QToolButton* button : {m_sam, m_clip, m_log}) button->setCheckable(true);
    m_log->setChecked(true);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_sort);
    auto* group = new QActionGroup(menu);
    for (const HeadOrder order : kOrders) {
        QAction* action = menu->addAction(headOrderName(order));
        action->setCheckable(true);
        action->setData(static_cast<int>(order));
        group->addAction(action);
        // Of a figure the largest are looked for first, of layers the first.
        connect(action, &QAction::triggered, this,
                [this, order] { setOrder(order, order == HeadOrder::Layer ? Qt::AscendingOrder : Qt::DescendingOrder); });
    }
    m_sort->setMenu(menu);

    connect(m_sam, &QToolButton::clicked, this, [this] {
        setFamily(Family::Sam);
        updateHeader();
    });
    connect(m_clip, &QToolButton::clicked, this, [this] {
        setFamily(Family::Clip);
        updateHeader();
    });
    connect(m_direction, &QToolButton::clicked, this, [this] {
        const bool ascending = m_model->direction() == Qt::AscendingOrder;
        setOrder(m_model->order(), ascending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_log, &QToolButton::toggled, this, [this](bool logarithmic) {
        m_view->setLogarithmic(logarithmic);
        Q_EMIT logarithmicChanged(logarithmic);
    });
}

void AttentionGrid::setOrder(HeadOrder order, Qt::SortOrder direction) {
    m_model->setOrder(order, direction);
    updateHeader();
}

void AttentionGrid::setLogarithmic(bool logarithmic) {
    if (m_header) m_log->setChecked(logarithmic);
}

bool AttentionGrid::isLogarithmic() const {
    return m_header && m_log->isChecked();
}

QString AttentionGrid::note() const {
    if (m_model->layers().empty()) return {};
    const bool classPin = m_selection->pin() && m_selection->pin()->isClassToken;
    QString of = m_fromPin ? (classPin ? tr("from CLS") : tr("from the pinned token")) : tr("averaged over all queries");
    if (m_survey->isSettled()) return of;
    return of + QStringLiteral(" · ") +
           tr("%1 of %n layer(s)", "", static_cast<int>(m_model->layers().size())).arg(m_model->known());
}

void AttentionGrid::updateHeader() {
    if (!m_header) return;
    const bool clip = m_family == Family::Clip;
    // A figure that this family does not have orders nothing.
    const HeadOrder order = m_model->order();
    if (order == (clip ? HeadOrder::PaddedMass : HeadOrder::ClassMass)) {
        m_model->setOrder(HeadOrder::Layer, Qt::AscendingOrder);
    }
    m_sam->setChecked(!clip);
    m_clip->setChecked(clip);
    m_sort->setText(headOrderName(m_model->order()));
    for (QAction* action : m_sort->menu()->actions()) {
        const auto entry = static_cast<HeadOrder>(action->data().toInt());
        action->setChecked(entry == m_model->order());
        action->setVisible(entry != (clip ? HeadOrder::PaddedMass : HeadOrder::ClassMass));
    }
    const bool ascending = m_model->direction() == Qt::AscendingOrder;
    m_direction->setText(ascending ? QStringLiteral("↑") : QStringLiteral("↓"));
    m_direction->setAccessibleName(ascending ? tr("Ascending order") : tr("Descending order"));
    m_direction->setToolTip(ascending ? tr("Smallest first; click for largest first")
                                      : tr("Largest first; click for smallest first"));
    m_header->setLegend({{note(), std::nullopt}});
}

void AttentionGrid::retranslate() {
    setAccessibleName(title());
    m_view->retranslate();
    m_model->retranslate();
    queueRefresh();  // the words of an empty grid
    if (!m_header) return;
    m_sam->setText(QStringLiteral("SAM"));
    m_sam->setAccessibleName(tr("Heads of SAM"));
    m_sam->setToolTip(
        tr("SAM's blocks; ◆ attends over the whole grid, the others within a window, which is enlarged for a "
           "pinned token: the small square says where it lies"));
    m_clip->setText(QStringLiteral("CLIP"));
    m_clip->setAccessibleName(tr("Heads of CLIP"));
    m_clip->setToolTip(tr("CLIP's layers; the bar below a head is its attention on CLS"));
    m_sort->setAccessibleName(tr("Order of the heads"));
    m_sort->setToolTip(tr("Layer by layer, or all heads by a figure"));
    m_log->setText(tr("Log"));
    m_log->setAccessibleName(tr("Logarithmic colours"));
    m_log->setToolTip(tr("Logarithmic colours: weak attention beside strong. Every head is coloured up to its own maximum."));
    for (QAction* action : m_sort->menu()->actions()) {
        action->setText(headOrderName(static_cast<HeadOrder>(action->data().toInt())));
    }
    updateHeader();
}

}  // namespace deepscope
