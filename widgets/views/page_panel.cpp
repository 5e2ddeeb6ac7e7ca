#include "widgets/views/page_panel.h"

#include "widgets/models/page_filter_model.h"
#include "widgets/models/page_list_model.h"
#include "widgets/views/page_actions.h"
#include "widgets/views/page_list_view.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace deepscope {

namespace {

// More pages than a screen shows at once are worth a filter.
constexpr int kFilterAbovePages = 8;

}  // namespace

PagePanel::PagePanel(QWidget* parent)
    : Panel(parent),
      m_shown(new PageFilterModel(this)),
      m_list(new PageListView),
      m_actions(new PageActions(m_list)),
      m_filterRow(new QWidget),
      m_filter(new QLineEdit),
      m_header(new QWidget),
      m_count(new QLabel),
      m_add(new QToolButton) {
    setHeader(m_header);
    setObjectName(QStringLiteral("pagePanel"));
    m_list->setModel(m_shown);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* filterLayout = new QHBoxLayout(m_filterRow);
    filterLayout->setContentsMargins(6, 6, 6, 6);
    filterLayout->addWidget(m_filter);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_list, 1);
    m_filter->setObjectName(QStringLiteral("pageFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    setFocusProxy(m_list);

    auto* headerLayout = new QHBoxLayout(m_header);
    headerLayout->setContentsMargins(0, 0, 0, 0);
    headerLayout->setSpacing(4);
    headerLayout->addWidget(m_count);
    headerLayout->addStretch();
    headerLayout->addWidget(m_add);
    m_header->setObjectName(QStringLiteral("pagePanelHeader"));
    m_count->setObjectName(QStringLiteral("pageCount"));
    setMuted(m_count);
    m_add->setObjectName(QStringLiteral("addPagesButton"));
    m_add->setText(QStringLiteral("+"));
    m_add->setFont(sizedFont(m_add, 3));
    m_add->setAutoRaise(true);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_add->setMenu(new QMenu(m_add));
    m_add->hide();

    connect(m_list, &PageListView::pageChosen, this, &PagePanel::pageChosen);
    connect(m_list, &PageListView::runChosen, this, &PagePanel::runChosen);
    connect(m_list, &PageListView::pageOpened, this, &PagePanel::runRequested);
    connect(m_actions, &PageActions::runRequested, this, &PagePanel::runRequested);
    connect(m_actions, &PageActions::removeRequested, this, &PagePanel::removeRequested);
    connect(m_actions, &PageActions::reloadRequested, this, &PagePanel::reloadRequested);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, this, &PagePanel::openFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &PagePanel::onFilterEdited);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_shown, change, this, &PagePanel::onRowsChanged);
    }
    connect(m_shown, &QAbstractItemModel::modelReset, this, &PagePanel::onRowsChanged);
    onRowsChanged();
}

QString PagePanel::title() const {
    return tr("Pages");
}

void PagePanel::setModel(PageListModel* model) {
    if (m_pages) disconnect(m_pages, nullptr, this, nullptr);
    m_pages = model;
    m_shown->setSourceModel(model);
    connect(model, &PageListModel::moved, this, &PagePanel::moved);
    // A page that the filter hides is none of its rows, but counts.
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, change, this, &PagePanel::onRowsChanged);
    }
    onRowsChanged();
}

void PagePanel::setCurrent(int id, const std::string& mode) {
    m_list->setCurrent(id, mode);
}

void PagePanel::setAddActions(const QList<QAction*>& actions) {
    if (!m_add) return;
    m_add->menu()->clear();
    m_add->menu()->addActions(actions);
    m_add->setHidden(actions.isEmpty());
}

QList<int> PagePanel::selectedIds() const {
    return m_actions->selectedIds();
}

void PagePanel::openFilter() {
    m_filterWanted = true;
    updateFilterShown();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void PagePanel::closeFilter() {
    m_filterWanted = false;
    m_filter->clear();
    m_list->setFocus(Qt::OtherFocusReason);
    updateFilterShown();
}

void PagePanel::onFilterEdited() {
    m_shown->setFilter(m_filter->text());
    onRowsChanged();
}

void PagePanel::onRowsChanged() {
    updateFilterShown();
    updateTexts();
    m_actions->update();
}

void PagePanel::updateFilterShown() {
    const bool isMany = m_pages && m_pages->rowCount() > kFilterAbovePages;
    m_filterRow->setVisible(isMany || m_filterWanted || !m_filter->text().isEmpty());
}

// Escape is the window's to cancel a run with, but not while someone types here.
bool PagePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_filter || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)) {
        return Panel::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool leaves = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key != Qt::Key_Escape && !leaves) return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
    } else if (leaves) {
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        closeFilter();
    }
    return true;
}

void PagePanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) updateTexts();
}

void PagePanel::updateTexts() {
    const int all = m_pages ? m_pages->rowCount() : 0;
    const int shown = m_shown->rowCount();
    const QLocale locale;
    if (m_count) {
        m_count->setText(all == 0                 ? QString()
                         : m_shown->isFiltering() ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(all))
                                                  : locale.toString(all));
        m_count->setAccessibleName(tr("Pages shown: %1 of %2").arg(locale.toString(shown), locale.toString(all)));
    }
    if (m_add) {
        m_add->setAccessibleName(tr("Add pages"));
        m_add->setToolTip(tr("Add pages"));
    }
    m_filter->setPlaceholderText(tr("Name or mode"));
    m_filter->setAccessibleName(tr("Filter pages"));
    m_filter->setToolTip(tr("Pages whose name or runs hold these words"));
    m_list->setEmptyText(all == 0 ? tr("No pages open.\nDrop images or a folder here.")
                                  : tr("No page matches “%1”.").arg(m_filter->text().simplified()));
    m_actions->retranslate();
}

}  // namespace deepscope
