#pragma once

class QWidget;

namespace deepscope {

/// What the program is and under which licences. Does not block the window.
void showAbout(QWidget* parent);

/// Every key and mouse gesture of the window. Does not block it.
void showShortcuts(QWidget* parent);

}  // namespace deepscope
