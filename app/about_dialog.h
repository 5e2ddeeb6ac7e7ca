#pragma once

class QWidget;

namespace deepscope {

/// What the program is and under which licences. Does not block the window.
void showAbout(QWidget* parent);

}  // namespace deepscope
