#pragma once

#include "widgets/models/tap_view.h"
#include "widgets/models/view_state.h"

#include <QJsonObject>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// How far the features of two modes lie apart, on a grid over the page that both are brought onto.
enum class GridMeasure {
    None,           ///< the modes' own tokens are shown
    CentredCosine,  ///< cosine after each mode's mean over the page is taken away
    Cosine,
    RelativeL2,  ///< ‖a − b‖ over the mean of both norms, 0–2
};
inline constexpr int kGridMeasures = 4;

/// "off", "centred-cosine", "cosine", "relative-l2".
std::string_view measureId(GridMeasure measure);
/// For people, in the language of now.
QString measureName(GridMeasure measure);

/// All that a person chose in the Compare workspace but its page. Plain: settings and sessions store it.
struct CompareState {
    static constexpr std::size_t kMostModes = 8;

    std::vector<std::string> modes{"tiny", "small", "base", "large", "gundam"};  ///< by name, each once, panes in this order
    std::string stage = "fusion.projector";                                      ///< a tap without its view
    TapView look{.kind = ViewKind::Norm, .sharedComponents = true};
    GridMeasure measure = GridMeasure::None;
    std::string reference;  ///< the mode that others are measured against; empty: the one with most tokens
    std::string other;      ///< the mode that flip and wipe show; empty: the reference
    bool tiles = true;      ///< of a tiled page: the mosaic of tiles, else its global view
    bool linked = true;     ///< panes pan and zoom together
    bool oneRange = true;   ///< one colour range over all panes
    bool wiping = false;
    double wipe = 0.5;                            ///< where the handle stands, 0–1 of a pane's width
    std::string maximized;                        ///< the one pane that is shown; empty: all
    std::optional<QPointF> pick;                  ///< page pixels
    std::optional<QRectF> region;                 ///< page pixels: the part that similarity is told of beside the whole
    CanvasView sight;                             ///< of all panes while they are linked; scale and centre in page pixels
    std::map<std::string, CanvasView> ownSights;  ///< by mode, while they are not
    bool figuresShown = true;
    int figuresTab = 0;
    bool operator==(const CompareState&) const = default;
};

QJsonObject compareToJson(const CompareState& state);
/// Takes what is sound from `json` and the default for the rest; never throws.
CompareState compareFromJson(const QJsonObject& json);

}  // namespace deepscope
