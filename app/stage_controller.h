#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/selection.h"
#include "widgets/models/stage_list_model.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>

#include <map>
#include <set>

namespace deepscope {

/// Keeps the stages that the window lists in step with the run it looks at: which there are, what they cost, their
/// thumbnails, and which of them is looked at while a run goes on, when it ends, and when a person steps through them.
class StageController : public QObject {
    Q_OBJECT

public:
    StageController(InspectionSession* session, Selection* selection, StageListModel* stages, CostModel* costs,
                    QObject* parent = nullptr);

    /// Lists what is known of the page and run that are looked at now.
    void showResults();
    /// The stages are shown as they finish, and at the end the one last chosen. Ends when a person chooses a stage.
    void follow();
    bool isFollowing() const { return m_following; }
    void stopFollowing() { m_following = false; }

    /// A person chose a stage of the list; empty: the page itself.
    void choose(const std::string& tap);
    /// A person chose a stage of the costs, in which all tiles are one ("tile.*/…").
    void chooseCost(const std::string& stage);
    void chooseView(ViewId view);
    /// To a neighbour in the list.
    void step(int by);
    /// While held, the stage before is shown in place of the current one.
    void flip(bool held);

    void setThumbnailColormap(Colormap map);
    /// Nothing that was asked for is still on its way.
    bool settled() const { return m_pendingThumbnails.empty(); }
    const std::string& wantedStage() const { return m_wantedStage; }
    /// What the next run opens on, as if a person had chosen it.
    void setWantedStage(const std::string& stage) { m_wantedStage = stage; }

Q_SIGNALS:
    /// The list was filled anew.
    void resultsShown();
    /// A run that is looked at has ended, on the stage that it opens on.
    void cameToRest();
    /// A person chose another stage or view.
    void chosen();
    /// Something of the stage that is looked at became known: its tensor, or only its costs.
    void currentTapFinished();
    void currentStageFinished();

private:
    void onPlanned(const RunJob& job);
    void onTapFinished(const RunJob& job, const std::shared_ptr<const TapRecord>& tap);
    void onStageFinished(const RunJob& job, const StageRecord& stage);
    void onFinished(const RunJob& job);
    bool shows(const RunJob& job) const;
    std::shared_ptr<const RunResults> results() const;
    /// The stage last chosen by the person, or the fused features.
    void selectWanted();
    void requestThumbnail(const std::shared_ptr<const TapRecord>& tap);
    void forgetThumbnails(int page);
    QString thumbnailTag(const std::string& tap) const;

    InspectionSession* m_session;
    Selection* m_selection;
    StageListModel* m_stages;
    CostModel* m_costs;
    std::string m_wantedStage = "fusion.projector";  // what a finished run opens on
    std::string m_flippedFrom;                       // the stage that a held key hides
    bool m_flipped = false;
    bool m_following = false;
    bool m_pageChosen = false;  // the person went back to the page itself
    QElapsedTimer m_followed;
    Colormap m_colormap = Colormap::Viridis;
    std::set<QString> m_pendingThumbnails;
    std::map<QString, QImage> m_thumbnails;  // by request tag
};

}  // namespace deepscope
