#include "widgets/views/overlay_colors.h"

#include "widgets/models/stage_names.h"

namespace deepscope {

ColorKind colorKindOf(const CanvasOverlay& overlay) {
    if (overlay.logits) return ColorKind::Signed;
    switch (overlay.look) {
        case ViewKind::Mean:
        case ViewKind::Channel:
            return ColorKind::Signed;
        case ViewKind::Similarity:
            return ColorKind::Similarity;
        case ViewKind::Difference:
        case ViewKind::AttentionAdds:
        case ViewKind::MlpAdds:
            return ColorKind::Change;
        case ViewKind::ClipPart:
        case ViewKind::SamPart:
        case ViewKind::PartAngle:
        case ViewKind::ClipShare:
            return ColorKind::Parts;
        default:
            return isAttention(overlay.look) ? ColorKind::Attention : ColorKind::Features;
    }
}

std::string rangeStage(const std::string& tap, const CanvasOverlay& overlay, int channel) {
    std::string stage = stageOfTap(tap);
    if (overlay.look == ViewKind::Norm || overlay.look == ViewKind::AttentionFrom) {
        if (overlay.logits) stage += " logits";
        return stage;
    }
    stage += " " + std::string(viewId(overlay.look));
    if (overlay.look == ViewKind::Channel) stage += " " + std::to_string(channel);
    return stage;
}

ShownValues shownValues(const CanvasOverlay& overlay) {
    ShownValues shown{overlay.values, std::nullopt, overlay.kind == CanvasOverlay::Kind::Attention && !overlay.logits};
    if (overlay.kind == CanvasOverlay::Kind::Layout) {
        shown.values.clear();
        for (std::size_t cell = 0; cell < overlay.values.size(); ++cell) {
            if (overlay.laidOut[cell] >= 0) shown.values.push_back(overlay.values[cell]);
        }
    }
    if (overlay.classValue && shown.weights) shown.values.push_back(*overlay.classValue);
    if (overlay.classValue && !shown.weights) shown.beside = overlay.classValue;
    return shown;
}

}  // namespace deepscope
