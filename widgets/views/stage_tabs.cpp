#include "widgets/views/stage_tabs.h"

#include <QEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace deepscope {

namespace {
/// A page's name may hold what a tab takes for a shortcut.
QString withoutShortcut(QString name) {
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}
}  // namespace

StageTabs::StageTabs(QWidget* parent) : QTabBar(parent) {
    setObjectName(QStringLiteral("stageTabs"));
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    setAutoHide(true);  // one tab alone says nothing
    addTab(QString());
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0) Q_EMIT chosen(tab == 0 ? m_following : m_locked.at(static_cast<std::size_t>(tab) - 1));
    });
    retranslate();
}

void StageTabs::lock(const Selection::State& state, const QString& name) {
    const auto known = std::find_if(m_locked.begin(), m_locked.end(), [&](const auto& other) { return sameStage(state, other); });
    if (known != m_locked.end()) {
        setCurrentIndex(static_cast<int>(known - m_locked.begin()) + 1);
        return;
    }
    setCurrentIndex(add(state, name));
    Q_EMIT lockedChanged();
}

void StageTabs::restore(const Selection::State& state, const QString& name) {
    if (std::none_of(m_locked.begin(), m_locked.end(), [&](const auto& other) { return sameStage(state, other); }))
        add(state, name);
}

int StageTabs::add(const Selection::State& state, const QString& name) {
    Selection::State locked = state;
    locked.pin.reset();
    m_locked.push_back(locked);
    const int tab = addTab(withoutShortcut(name));
    setTabToolTip(tab, QString::fromStdString(state.tap));
    addCloseButton(tab);
    return tab;
}

void StageTabs::addCloseButton(int tab) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("closeTab"));
    button->setText(QStringLiteral("×"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);  // keys close the current tab by the menu's action
    button->setFixedSize(16, 16);
    setTabButton(tab, RightSide, button);
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int i = 1; i < count(); ++i) {
            if (tabButton(i, RightSide) != button) continue;
            closeLocked(i);
            return;
        }
    });
    retranslate();
}

void StageTabs::follow(const Selection::State& state, const QString& name) {
    if (isLocked() && sameStage(m_locked[static_cast<std::size_t>(currentIndex()) - 1], state)) return;
    m_following = state;
    m_following.pin.reset();
    setTabText(0, QStringLiteral("▸ ") + withoutShortcut(name));
    setTabToolTip(0, tr("Follows the stage strip"));
    if (currentIndex() == 0) return;
    const QSignalBlocker quietly(this);  // the window looks at it already
    setCurrentIndex(0);
}

void StageTabs::rename(const std::function<QString(const Selection::State&)>& nameOf) {
    setTabText(0, QStringLiteral("▸ ") + withoutShortcut(nameOf(m_following)));
    for (int tab = 1; tab <= lockedCount(); ++tab) {
        setTabText(tab, withoutShortcut(nameOf(m_locked[static_cast<std::size_t>(tab) - 1])));
    }
}

void StageTabs::closePage(int page) {
    for (int tab = lockedCount(); tab > 0; --tab) {
        if (m_locked[static_cast<std::size_t>(tab) - 1].page == page) closeLocked(tab);
    }
}

void StageTabs::closeRun(int page, const std::string& mode) {
    for (int tab = lockedCount(); tab > 0; --tab) {
        const Selection::State& state = m_locked[static_cast<std::size_t>(tab) - 1];
        if (state.page == page && state.mode == mode) closeLocked(tab);
    }
}

void StageTabs::closeCurrent() {
    if (isLocked()) closeLocked(currentIndex());
}

void StageTabs::closeLocked(int tab) {
    if (tab <= 0 || tab > lockedCount()) return;
    const bool wasCurrent = tab == currentIndex();
    {
        const QSignalBlocker quietly(this);
        m_locked.erase(m_locked.begin() + tab - 1);
        removeTab(tab);
        if (wasCurrent) setCurrentIndex(0);
    }
    Q_EMIT lockedChanged();
    if (wasCurrent) Q_EMIT chosen(m_following);
}

void StageTabs::step(int by) {
    setCurrentIndex((currentIndex() + by + count()) % count());
}

void StageTabs::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton) {
        closeLocked(tabAt(event->position().toPoint()));
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void StageTabs::changeEvent(QEvent* event) {
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void StageTabs::retranslate() {
    setAccessibleName(tr("Stages kept open"));
    setTabToolTip(0, tr("Follows the stage strip"));
    for (int tab = 1; tab < count(); ++tab) {
        QWidget* button = tabButton(tab, RightSide);
        if (!button) continue;
        button->setToolTip(tr("Close this tab"));
        button->setAccessibleName(tr("Close %1").arg(tabText(tab)));
    }
}

}  // namespace deepscope
