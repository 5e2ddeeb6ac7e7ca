#include "app/focus_shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace deepscope {

FocusShortcuts::FocusShortcuts(QWidget* window) : QObject(window), m_window(window) {
    qApp->installEventFilter(this);
}

QAction* FocusShortcuts::actionFor(QWidget* focus, const QKeyEvent& key) const {
    const QKeySequence pressed(key.keyCombination());
    for (QWidget* widget = focus; widget && widget != m_window; widget = widget->parentWidget()) {
        for (QAction* action : widget->actions()) {
            const Qt::ShortcutContext context = action->shortcutContext();
            const bool own = context == Qt::WidgetWithChildrenShortcut || (context == Qt::WidgetShortcut && widget == focus);
            if (own && action->isEnabled() && action->shortcuts().contains(pressed)) return action;
        }
    }
    return nullptr;
}

// A key that is claimed before shortcuts are looked up comes as a plain key press afterwards.
bool FocusShortcuts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
    auto* focus = qobject_cast<QWidget*>(watched);
    if (!focus || !focus->hasFocus()) return false;
    QAction* action = actionFor(focus, *static_cast<QKeyEvent*>(event));
    if (!action) return false;
    if (event->type() == QEvent::KeyPress) action->trigger();
    event->accept();
    return true;
}

}  // namespace deepscope
