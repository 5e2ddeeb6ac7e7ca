#include "widgets/models/view_offers.h"

#include "widgets/models/stage_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace deepscope {

namespace {

struct ViewOffers {
    Q_DECLARE_TR_FUNCTIONS(ViewOffers)
};

QString needsPin(const ViewContext& context) {
    return context.pinned ? QString() : ViewOffers::tr("pin a token first");
}

void offerValues(const ViewContext& context, std::vector<ViewOffer>& offers) {
    for (const ViewKind kind : {ViewKind::Norm, ViewKind::Mean, ViewKind::Channel, ViewKind::Components})
        offers.push_back({kind, {}});
    offers.push_back({ViewKind::Similarity, needsPin(context)});
    offers.push_back(
        {ViewKind::Difference,
         context.hasCompared ? QString() : ViewOffers::tr("keep a run with this tap in the same shape, and compare against it")});
}

void offerAttention(const ViewContext& context, AttentionKind attention, std::vector<ViewOffer>& offers) {
    const QString unfinished = context.finished ? QString() : ViewOffers::tr("attention is recomputed when the run is done");
    const bool clip = attention == AttentionKind::Clip;
    const QString noClass = context.pinnedClassToken && !clip ? ViewOffers::tr("CLS has no place in SAM") : QString();
    for (const ViewKind kind : {ViewKind::AttentionFrom, ViewKind::AttentionTo}) {
        QString whyNot = unfinished;
        if (whyNot.isEmpty()) whyNot = needsPin(context);
        if (whyNot.isEmpty()) whyNot = noClass;
        offers.push_back({kind, whyNot});
    }
    offers.push_back({ViewKind::AttentionReceived, unfinished});
    if (clip) offers.push_back({ViewKind::Rollout, unfinished});
}

}  // namespace

std::vector<ViewOffer> viewOffers(const ViewContext& context) {
    std::vector<ViewOffer> offers;
    const std::string stage = stageOfTap(context.tap);
    if (!context.architecture || context.tap.empty() || stage == "preprocess.pixels") return offers;
    offerValues(context, offers);
    const AttentionKind attention = attentionKind(context.tap, *context.architecture);
    const bool isMid = stage.ends_with(".mid");
    if (attention != AttentionKind::None || isMid) {
        const QString missing = context.hasParts ? QString() : ViewOffers::tr("this run did not keep the block's parts");
        offers.push_back({ViewKind::AttentionAdds, missing});
        if (!isMid) offers.push_back({ViewKind::MlpAdds, missing});
    }
    offers.push_back({ViewKind::Defects, {}});
    if (stage == "fusion.projector") {
        const QString unfinished = context.finished ? QString() : ViewOffers::tr("the parts are recomputed when the run is done");
        for (const ViewKind kind : {ViewKind::ClipPart, ViewKind::SamPart, ViewKind::PartAngle, ViewKind::ClipShare})
            offers.push_back({kind, unfinished});
    }
    if (attention != AttentionKind::None) offerAttention(context, attention, offers);
    return offers;
}

ViewOffer resolveView(ViewKind wish, const ViewContext& context) {
    const std::vector<ViewOffer> offers = viewOffers(context);
    const auto find = [&offers](ViewKind kind) {
        return std::find_if(offers.begin(), offers.end(), [kind](const ViewOffer& o) { return o.kind == kind; });
    };
    if (wish == ViewKind::Automatic) {
        const auto attention = find(ViewKind::AttentionFrom);
        const bool attends = attention != offers.end() && attention->whyNot.isEmpty();
        return {attends ? ViewKind::AttentionFrom : ViewKind::Norm, {}};
    }
    const auto offer = find(wish);
    if (offer == offers.end()) return {ViewKind::Norm, ViewOffers::tr("%1 does not exist at this stage").arg(viewName(wish))};
    if (!offer->whyNot.isEmpty()) return {ViewKind::Norm, ViewOffers::tr("%1: %2").arg(viewName(wish), offer->whyNot)};
    return *offer;
}

}  // namespace deepscope
