#include "widgets/views/workspace.h"

namespace deepscope {

QString Workspace::undoText() const {
    return tr("&Undo");
}

QString Workspace::redoText() const {
    return tr("&Redo");
}

}  // namespace deepscope
