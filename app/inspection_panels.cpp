#include "app/inspection_panels.h"

#include "app/settings.h"
#include "widgets/views/attention_grid.h"
#include "widgets/views/attention_parts.h"
#include "widgets/views/histogram_view.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/lineage_panel.h"
#include "widgets/views/rank_panel.h"
#include "widgets/views/region_panel.h"
#include "widgets/views/tensor_panel.h"
#include "widgets/views/token_panel.h"

#include <array>

namespace deepscope {

InspectionPanels::InspectionPanels(InspectionSession* session, Selection* selection, Settings* settings, QObject* parent)
    : QObject(parent),
      heads(new AttentionGrid(session, selection)),
      parts(new AttentionParts(session, selection)),
      token(new TokenPanel(session, selection)),
      tensor(new TensorPanel(session, selection)),
      ranks(new RankPanel(session, selection)),
      region(new RegionPanel(session, selection)),
      lineage(new LineagePanel(session, selection)),
      m_settings(settings) {
    restoreSettings();
    for (TapPanel* panel : std::array<TapPanel*, 4>{token, tensor, ranks, region}) {
        connect(panel, &TapPanel::tokenPinned, this, &InspectionPanels::tokenPinned);
        connect(panel, &TapPanel::problemFound, this, &InspectionPanels::problemFound);
    }
    connect(lineage, &LineagePanel::stageRequested, this, &InspectionPanels::stageRequested);
}

void InspectionPanels::serve(InspectionPresenter* presenter) {
    for (TapPanel* panel : std::array<TapPanel*, 3>{token, tensor, ranks})
        connect(panel, &TapPanel::channelChosen, presenter, &InspectionPresenter::chooseChannel);
    const auto chooseHead = [presenter](const QString& tap, int head) { presenter->chooseHead(tap.toStdString(), head); };
    connect(heads, &AttentionGrid::headChosen, presenter, chooseHead);
    connect(parts, &AttentionParts::headChosen, presenter, chooseHead);
    connect(presenter, &InspectionPresenter::overlayShown, this, [this, presenter] {
        const TapView look = presenter->shownView();
        const int channel = look.kind == ViewKind::Channel ? look.channel : -1;
        token->setShownChannel(channel);
        tensor->setShownChannel(channel);
        ranks->setShownChannel(channel);
        const bool oneHead = isAttention(look.kind) && look.kind != ViewKind::Rollout && look.heads == AttentionQuery::Heads::One;
        heads->setCurrentHead(presenter->tap(), oneHead ? look.head : -1);
        parts->setHeads(look.heads, look.head);
    });
}

bool InspectionPanels::isSettled() const {
    return heads->isSettled() && parts->isSettled() && token->isSettled() && tensor->isSettled() && ranks->isSettled() &&
           region->isSettled();
}

void InspectionPanels::restoreSettings() {
    const auto remembered = [this](const char* key, const QVariant& otherwise) {
        return m_settings->remembered(QLatin1String(key), otherwise);
    };
    const auto remember = [this](const char* key) {
        return [this, name = QLatin1String(key)](const auto& value) { m_settings->remember(name, value); };
    };
    heads->setCellSide(remembered("heads/cell", heads->cellSide()).toInt());
    heads->setLogarithmic(remembered("heads/log", heads->isLogarithmic()).toBool());
    connect(heads, &AttentionGrid::cellSideChanged, this, remember("heads/cell"));
    connect(heads, &AttentionGrid::logarithmicChanged, this, remember("heads/log"));
    parts->setLogarithmic(remembered("parts/log", parts->isLogarithmic()).toBool());
    connect(parts, &AttentionParts::logarithmicChanged, this, remember("parts/log"));
    tensor->setForm(remembered("tensor/strip", false).toBool() ? TensorPanel::Form::Strip : TensorPanel::Form::Table);
    tensor->setTinted(remembered("tensor/tinted", tensor->isTinted()).toBool());
    connect(tensor, &TensorPanel::formChanged, this, [this] {
        m_settings->remember(QStringLiteral("tensor/strip"), tensor->form() == TensorPanel::Form::Strip);
        m_settings->remember(QStringLiteral("tensor/tinted"), tensor->isTinted());
    });
    region->histogram()->setLogarithmic(remembered("region/histogramLog", true).toBool());
    connect(region->histogram(), &HistogramView::logarithmicChanged, this, remember("region/histogramLog"));
}

}  // namespace deepscope
