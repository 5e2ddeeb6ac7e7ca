#pragma once

#include "widgets/models/color_settings.h"
#include "widgets/models/selection.h"

#include <QPointF>
#include <QString>

namespace deepscope {

/// Where the canvas looks: device-independent pixels a scene unit, and the scene's point in the canvas's middle.
struct CanvasView {
    double scale = 1;
    QPointF centre;
    bool fitted = true;  ///< the whole scene, whatever the canvas's size: scale and centre follow from it

    /// The same sight; of two fitted ones, always.
    bool operator==(const CanvasView& o) const;
};

/// All that a person can change by looking around; one step of the history leads from one to another.
struct ViewState {
    Selection::State selection;
    ColorSettings colors;
    CanvasView canvas;
    bool operator==(const ViewState&) const = default;
};

/// What a person did to get from one view state to the next.
enum class ViewChange { Page, Mode, View, Stage, Token, Zoom, Pan, Fit, Colormap, Range, Logarithm, Opacity, Marking, Look };

/// "Undo zoom", "Redo zoom": the texts of the actions, in the window's language.
QString undoText(ViewChange change);
QString redoText(ViewChange change);

}  // namespace deepscope
