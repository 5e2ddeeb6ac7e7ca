#pragma once

#include "widgets/views/canvas_scene.h"
#include "widgets/views/drawn_file.h"

#include <QStringList>

namespace deepscope {

/// A stage over its page, as a picture to be kept: what the canvas shows of it, with a legend of its own.
struct ViewPicture {
    CanvasScene scene;  ///< page, plan, overlay, scale, opacity and pin; its picture is null where none is wanted
    bool withLegend = true;
    QString heading;    ///< the stage and the way it is looked at
    QStringList facts;  ///< page, mode, weights, device: lines below
    QString unit;       ///< what the numbers of the colour bar are
};

/// The longer side of what is drawn of the page, in units of the drawing: scale 1 is that many pixels.
inline constexpr double kPictureSide = 800;

/// On white, so that it can be put into a text. Can be painted in any thread, also when the picture is gone by then.
Drawing viewDrawing(ViewPicture picture);

}  // namespace deepscope
