#include "app/export/run_picture.h"

#include "encoder/errors.h"
#include "widgets/engine/tap_pictures.h"
#include "widgets/engine/tap_view_probe.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/models/stage_names.h"
#include "widgets/models/view_offers.h"
#include "widgets/views/overlay_colors.h"
#include "widgets/views/view_picture.h"

#include <QCoreApplication>

#include <algorithm>

namespace deepscope {

namespace {

struct RunPictureText {
    Q_DECLARE_TR_FUNCTIONS(RunPicture)
};

/// The token asked about, as the probe numbers it.
int probeToken(const ExportedPicture& picture, const TapRecord& tap) {
    const TapLayout layout = tapLayout(tap);
    int token = isAttention(picture.look.kind) && layout.hasClassToken ? kClassToken : 0;
    if (picture.pin && !picture.pin->isClassToken) {
        const GridPosition at = layout.gridSide > 0 ? picture.pin->inGrid(layout.gridSide) : picture.pin->position;
        token = layout.gridSide > 0 ? at.row * layout.gridSide + at.column : at.row;
    } else if (picture.pin) {
        token = kClassToken;
    }
    return isAttention(picture.look.kind) && layout.hasClassToken ? token + 1 : token;
}

QString headingOf(const ExportedPicture& picture) {
    QString heading = QString::fromStdString(picture.tap) + QStringLiteral(" · ") + viewName(picture.look.kind);
    const TapView& look = picture.look;
    if (look.kind == ViewKind::Channel) heading += QStringLiteral(" %1").arg(look.channel);
    if (isAttention(look.kind) && look.heads == AttentionQuery::Heads::One)
        heading += QStringLiteral(" · ") + RunPictureText::tr("head %1").arg(look.head);
    if (isAttention(look.kind) && look.heads == AttentionQuery::Heads::Max) heading += QStringLiteral(" · max");
    if (picture.pin) {
        const GridPosition at = picture.pin->position;
        heading += picture.pin->isClassToken    ? QStringLiteral(" · CLS")
                   : picture.pin->gridSide == 0 ? QStringLiteral(" · %1").arg(at.row)
                                                : QStringLiteral(" · %1,%2").arg(at.row).arg(at.column);
    }
    return heading;
}

QStringList factsOf(const Trace& trace) {
    const RunProvenance& run = trace.provenance();
    const QString weights =
        run.weights.synthetic
            ? QStringLiteral("SYNTHETIC %1:%2").arg(QString::fromStdString(run.weights.preset)).arg(run.weights.seed)
            : checkpointName(QString::fromStdString(run.weights.source));
    return {QString::fromStdString(std::filesystem::path(run.image.path).filename().string()) +
                QStringLiteral(" · %1×%2 px").arg(run.plan.page.widthPx).arg(run.plan.page.heightPx),
            QStringLiteral("%1 · %2 · %3 · %4")
                .arg(modeTitle(run.plan.mode), weights, QString::fromStdString(run.device), typeTitle(run.computeType))};
}

void requireOffer(const ExportedPicture& picture, const ExportSource& source) {
    const ViewKind kind = picture.look.kind;
    const TapLayout layout = tapLayout(*source.trace->find(picture.tap));
    ViewContext context;
    context.tap = picture.tap;
    context.architecture = &source.trace->provenance().architecture;
    context.pinned = picture.pin.has_value();
    context.pinnedClassToken = picture.pin && picture.pin->isClassToken;
    context.finished = context.hasParts = true;
    const std::vector<ViewOffer> offers = viewOffers(context);
    const auto offer = std::find_if(offers.begin(), offers.end(), [kind](const ViewOffer& o) { return o.kind == kind; });
    if (offer == offers.end() || !offer->whyNot.isEmpty()) {
        throw UsageError({"cannot look this way", picture.tap,
                          offer == offers.end() ? "a way that this stage has" : offer->whyNot.toStdString(),
                          std::string(viewId(kind))});
    }
    if (kind == ViewKind::Channel && picture.look.channel >= layout.channels) {
        throw UsageError({"no such channel", picture.tap, "0 to " + std::to_string(layout.channels - 1),
                          std::to_string(picture.look.channel)});
    }
}

}  // namespace

Drawing runPicture(const ExportedPicture& picture, const ExportRequest& request, const ExportSource& source,
                   const std::stop_token& stop) {
    const auto tap = source.trace->find(picture.tap);
    if (!tap) throw UsageError({"no such tap", "", "a tap that the run kept", picture.tap});
    const RunProvenance& run = source.trace->provenance();
    const PixelMap map(run.plan, run.image.orientation);
    ViewPicture drawn;
    drawn.withLegend = request.withLegend;
    drawn.facts = factsOf(*source.trace);
    drawn.scene.plan = map;
    drawn.scene.view = parseTapName(picture.tap).view;
    drawn.scene.opacity = source.colors.opacity;
    drawn.scene.pin = picture.pin;
    if (request.withPage) drawn.scene.picture = source.page;
    if (parseTapName(picture.tap).stage == "preprocess.pixels") {
        drawn.scene.overlay = pixelsOverlay({tap, viewPixels(*tap)}, map);
        drawn.heading = QString::fromStdString(picture.tap);
        return viewDrawing(std::move(drawn));
    }
    requireOffer(picture, source);
    const auto cache = source.attention ? source.attention : std::make_shared<AttentionCache>();
    const TapViewAnswer answer = viewTap(
        {.tap = tap, .look = picture.look, .token = probeToken(picture, *tap), .trace = source.trace, .attention = cache}, stop);
    drawn.scene.overlay = tapViewOverlay(answer, map);
    const CanvasOverlay& overlay = drawn.scene.overlay;
    drawn.scene.scale = fitScale(source.colors, colorKindOf(overlay), rangeStage(picture.tap, overlay, picture.look.channel),
                                 shownValues(overlay))
                            .scale;
    drawn.heading = headingOf(picture);
    drawn.unit = overlay.kind == CanvasOverlay::Kind::Attention && !overlay.logits ? RunPictureText::tr("weight")
                                                                                   : viewName(picture.look.kind);
    return viewDrawing(std::move(drawn));
}

}  // namespace deepscope
