#pragma once

#include "widgets/views/panel.h"

namespace deepscope {

class Inspector;

/// The inspector as a dock holds it.
class InspectorPanel : public Panel {
    Q_OBJECT

public:
    explicit InspectorPanel(Inspector* inspector, QWidget* parent = nullptr);

    QString title() const override { return tr("Inspector"); }
};

}  // namespace deepscope
