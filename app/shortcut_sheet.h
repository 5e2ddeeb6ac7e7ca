#pragma once

#include <QList>

class QMenu;
class QWidget;

namespace deepscope {

/// Shows every key of the menus, as they are now, and what the mouse and held keys do.
void showShortcuts(const QList<QMenu*>& menus, QWidget* parent);

}  // namespace deepscope
