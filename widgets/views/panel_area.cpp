#include "widgets/views/panel_area.h"

#include "widgets/views/panel.h"
#include "widgets/views/panel_dock.h"

#include <QEvent>
#include <QTabBar>

#include <algorithm>

namespace deepscope {

namespace {
// Of the arrangement of docks: a later program with other docks refuses an older layout rather than mangle it.
constexpr int kLayoutVersion = 1;
constexpr qsizetype kChecksumBytes = 4;

QByteArray checksumOf(const QByteArray& state) {
    return QByteArray::number(qChecksum(state), 16).rightJustified(kChecksumBytes, '0');
}
}  // namespace

PanelArea::PanelArea(QWidget* parent) : QMainWindow(parent, Qt::Widget) {
    setObjectName(QStringLiteral("panelArea"));
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
}

PanelDock* PanelArea::add(Panel* panel, const QString& name) {
    auto* dock = new PanelDock(panel, name, this);
    m_docks.push_back(dock);
    dock->installEventFilter(this);
    connect(dock, &QDockWidget::topLevelChanged, this, &PanelArea::onChangedByPerson);
    return dock;
}

void PanelArea::setDefault(std::vector<Group> groups, int bottomPx) {
    m_groups = std::move(groups);
    m_bottomPx = bottomPx;
    place();
    m_custom = false;
}

void PanelArea::restoreDefault() {
    place();
    m_custom = false;
    Q_EMIT layoutChanged();
}

void PanelArea::onChangedByPerson() {
    if (m_placing) return;
    m_custom = true;
    Q_EMIT layoutChanged();
}

void PanelArea::place() {
    m_placing = true;
    for (PanelDock* dock : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    QList<QDockWidget*> sides;
    QList<int> sideWidths;
    QList<QDockWidget*> bottoms;
    QList<int> bottomWidths;
    for (const Group& group : m_groups) {
        PanelDock* first = group.docks.front();
        addDockWidget(group.area, first, Qt::Horizontal);
        for (std::size_t i = 1; i < group.docks.size(); ++i) tabifyDockWidget(group.docks[i - 1], group.docks[i]);
        for (PanelDock* dock : group.docks) dock->show();
        first->raise();
        const bool bottom = group.area == Qt::BottomDockWidgetArea;
        (bottom ? bottoms : sides) << first;
        (bottom ? bottomWidths : sideWidths) << group.sizePx;
    }
    resizeDocks(sides, sideWidths, Qt::Horizontal);
    resizeDocks(bottoms, bottomWidths, Qt::Horizontal);
    resizeBottom(m_bottomPx);
    m_placing = false;
    for (PanelDock* dock : m_docks) dock->updateTitle();
}

void PanelArea::resizeBottom(int heightPx) {
    m_bottomPx = heightPx;
    for (const Group& group : m_groups) {
        if (group.area == Qt::BottomDockWidgetArea) resizeDocks({group.docks.front()}, {heightPx}, Qt::Vertical);
    }
}

void PanelArea::resizeSides(double share) {
    for (const Group& group : m_groups) {
        if (group.area != Qt::BottomDockWidgetArea)
            resizeDocks({group.docks.front()}, {static_cast<int>(group.sizePx * share)}, Qt::Horizontal);
    }
}

QByteArray PanelArea::layout() const {
    const QByteArray state = saveState(kLayoutVersion);
    return state + checksumOf(state);
}

// Qt applies a damaged state as far as it can read it and leaves panels on top of each other.
bool PanelArea::restoreLayout(const QByteArray& layout) {
    const QByteArray state = layout.chopped(std::min(kChecksumBytes, layout.size()));
    if (state.isEmpty() || layout != state + checksumOf(state)) return false;
    m_placing = true;
    const bool restored = restoreState(state, kLayoutVersion);
    m_placing = false;
    if (!restored) return false;
    m_custom = true;
    for (PanelDock* dock : m_docks) dock->updateTitle();
    return true;
}

PanelDock* PanelArea::dock(const QString& name) const {
    const auto found =
        std::find_if(m_docks.begin(), m_docks.end(), [&name](const PanelDock* d) { return d->objectName() == name; });
    return found == m_docks.end() ? nullptr : *found;
}

bool PanelArea::event(QEvent* event) {
    const bool handled = QMainWindow::event(event);
    // A click that no panel wants comes here too; the area itself takes only those on a separator between docks.
    if (event->type() == QEvent::MouseButtonRelease && event->isAccepted()) onChangedByPerson();
    if (event->type() == QEvent::LanguageChange) dressTabBars();
    return handled;
}

void PanelArea::dressTabBars() {
    // Qt makes the tab bars itself: they shorten names rather than scroll.
    for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setAccessibleName(tr("Panels that share a place"));
        bar->setDrawBase(false);
        bar->setDocumentMode(true);
        bar->setExpanding(false);
        bar->setElideMode(Qt::ElideNone);
    }
}

bool PanelArea::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) onChangedByPerson();
    // Shown or hidden: those that share its place have a tab more or less.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::ParentChange) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                for (PanelDock* dock : m_docks) dock->updateTitle();
                dressTabBars();
            },
            Qt::QueuedConnection);
    }
    return QMainWindow::eventFilter(watched, event);
}

}  // namespace deepscope
