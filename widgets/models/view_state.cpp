#include "widgets/models/view_state.h"

#include <QCoreApplication>

#include <cmath>

namespace deepscope {

namespace {

struct ViewStateText {
    Q_DECLARE_TR_FUNCTIONS(ViewHistory)
};

constexpr double kSameScale = 1e-9;  // relative: what a round trip through the offset may leave
constexpr double kSamePlacePx = 1e-3;

}  // namespace

bool CanvasView::operator==(const CanvasView& o) const {
    if (fitted || o.fitted) return fitted == o.fitted;
    const QPointF apart = (centre - o.centre) * scale;
    return std::abs(scale - o.scale) <= kSameScale * std::abs(scale) && std::hypot(apart.x(), apart.y()) <= kSamePlacePx;
}

QString undoText(ViewChange change) {
    switch (change) {
        case ViewChange::Page:
            return ViewStateText::tr("Undo page");
        case ViewChange::Mode:
            return ViewStateText::tr("Undo mode");
        case ViewChange::View:
            return ViewStateText::tr("Undo view");
        case ViewChange::Stage:
            return ViewStateText::tr("Undo stage");
        case ViewChange::Token:
            return ViewStateText::tr("Undo pinned token");
        case ViewChange::Zoom:
            return ViewStateText::tr("Undo zoom");
        case ViewChange::Pan:
            return ViewStateText::tr("Undo pan");
        case ViewChange::Fit:
            return ViewStateText::tr("Undo fit");
        case ViewChange::Colormap:
            return ViewStateText::tr("Undo colour map");
        case ViewChange::Range:
            return ViewStateText::tr("Undo colour range");
        case ViewChange::Logarithm:
            return ViewStateText::tr("Undo logarithmic colours");
        case ViewChange::Opacity:
            return ViewStateText::tr("Undo opacity");
        case ViewChange::Marking:
            return ViewStateText::tr("Undo marking");
        case ViewChange::Look:
            return ViewStateText::tr("Undo way to look");
    }
    return {};
}

QString redoText(ViewChange change) {
    switch (change) {
        case ViewChange::Page:
            return ViewStateText::tr("Redo page");
        case ViewChange::Mode:
            return ViewStateText::tr("Redo mode");
        case ViewChange::View:
            return ViewStateText::tr("Redo view");
        case ViewChange::Stage:
            return ViewStateText::tr("Redo stage");
        case ViewChange::Token:
            return ViewStateText::tr("Redo pinned token");
        case ViewChange::Zoom:
            return ViewStateText::tr("Redo zoom");
        case ViewChange::Pan:
            return ViewStateText::tr("Redo pan");
        case ViewChange::Fit:
            return ViewStateText::tr("Redo fit");
        case ViewChange::Colormap:
            return ViewStateText::tr("Redo colour map");
        case ViewChange::Range:
            return ViewStateText::tr("Redo colour range");
        case ViewChange::Logarithm:
            return ViewStateText::tr("Redo logarithmic colours");
        case ViewChange::Opacity:
            return ViewStateText::tr("Redo opacity");
        case ViewChange::Marking:
            return ViewStateText::tr("Redo marking");
        case ViewChange::Look:
            return ViewStateText::tr("Redo way to look");
    }
    return {};
}

}  // namespace deepscope
