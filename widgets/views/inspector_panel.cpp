#include "widgets/views/inspector_panel.h"

#include "widgets/views/inspector.h"

#include <QVBoxLayout>

namespace deepscope {

InspectorPanel::InspectorPanel(Inspector* inspector, QWidget* parent) : Panel(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(inspector);
    setFocusProxy(inspector);
}

}  // namespace deepscope
