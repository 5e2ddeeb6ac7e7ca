// How the presenter turns values into colours, and what header and bar change of it.
#include "widgets/views/canvas_header.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/overlay_colors.h"
#include "widgets/views/page_canvas.h"

#include <utility>

namespace deepscope {

void InspectionPresenter::connectHeader() {
    connect(m_views.header, &CanvasHeader::colormapChosen, this, [this](Colormap map) {
        shownChoice().map = map;
        colored(ViewChange::Colormap);
    });
    connect(m_views.header, &CanvasHeader::logarithmicChosen, this, [this](bool logarithmic) {
        shownChoice().logarithmic = logarithmic;
        colored(ViewChange::Logarithm);
    });
    connect(m_views.header, &CanvasHeader::opacityChosen, this, &InspectionPresenter::setOpacity);
}

void InspectionPresenter::connectBar() {
    const ColorBar* bar = m_views.bar;
    connect(bar, &ColorBar::rangeDragged, this, [this](double min, double max) {
        if (!m_beforeDrag) m_beforeDrag = m_colors;
        setRangeByHand({min, max});
        applyScale();
    });
    connect(bar, &ColorBar::rangeChosen, this, [this](double min, double max) {
        setRangeByHand({min, max});
        colored(ViewChange::Range);
    });
    connect(bar, &ColorBar::dragCancelled, this, [this] {
        if (m_beforeDrag) m_colors = *std::exchange(m_beforeDrag, std::nullopt);
        applyScale();
    });
    connect(bar, &ColorBar::ruleChosen, this, &InspectionPresenter::setRule);
    connect(bar, &ColorBar::colormapChosen, this, [this](Colormap map) {
        shownChoice().map = map;
        colored(ViewChange::Colormap);
    });
    connect(bar, &ColorBar::logarithmicChosen, this, [this](bool logarithmic) {
        shownChoice().logarithmic = logarithmic;
        colored(ViewChange::Logarithm);
    });
    connect(bar, &ColorBar::opacityChosen, this, &InspectionPresenter::setOpacity);
    connect(bar, &ColorBar::markingChosen, this, [this](bool marked) {
        m_colors.markOutOfRange = marked;
        colored(ViewChange::Marking);
    });
}

void InspectionPresenter::setColors(const ColorSettings& colors) {
    m_colors = colors;
    m_beforeDrag.reset();
    applyScale();
}

void InspectionPresenter::setRangeByHand(ValueRange range) {
    if (range.max > range.min) shownChoice().byHand[shownStage()] = range;
}

void InspectionPresenter::setRule(RangeRule rule, double percentile) {
    ColorChoice& choice = shownChoice();
    choice.byHand.erase(shownStage());
    choice.rule = rule;
    if (rule == RangeRule::Percentile) choice.percentile = percentile;
    colored(ViewChange::Range);
}

void InspectionPresenter::setOpacity(double opacity) {
    m_colors.opacity = opacity;
    colored(ViewChange::Opacity);
}

void InspectionPresenter::colored(ViewChange change) {
    m_beforeDrag.reset();
    applyScale();
    Q_EMIT colorsChanged();
    Q_EMIT viewChanged(change);
}

ColorKind InspectionPresenter::shownKind() const {
    return colorKindOf(m_views.canvas->overlay());
}

std::string InspectionPresenter::shownStage() const {
    if (!m_shownTap) return {};
    return rangeStage(m_shownTap->name(), m_views.canvas->overlay(), m_shown ? m_shown->look.channel : 0);
}

void InspectionPresenter::applyScale() {
    const CanvasOverlay& overlay = m_views.canvas->overlay();
    const FittedScale fitted = fitScale(m_colors, shownKind(), shownStage(), shownValues(overlay));
    m_views.header->setColormap(fitted.scale.map);
    m_views.header->setColormapOffered(overlay.cellColors.empty());
    m_views.header->setLogarithmic(shownChoice().logarithmic, !overlay.values.empty());
    m_views.header->setOpacity(m_colors.opacity);
    m_views.canvas->setOpacity(m_colors.opacity);
    m_views.canvas->setScale(fitted.scale);
    if (overlay.values.empty()) {
        m_views.bar->clear();
    } else {
        m_views.bar->setState({fitted, shownChoice(), m_colors.opacity});
    }
}

}  // namespace deepscope
