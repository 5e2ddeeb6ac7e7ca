#include "app/kept_runs_controller.h"

#include "app/run_controller.h"
#include "app/settings.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/selection.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/kept_runs_panel.h"
#include "widgets/views/run_again_menu.h"

namespace deepscope {

KeptRunsController::KeptRunsController(const Parts& parts, QObject* parent) : QObject(parent), m_(parts) {
    RunAgainMenu* again = m_.panel->runAgainMenu();
    again->setCheckpointSource([settings = m_.settings] { return settings->recentCheckpoints(); });
    connect(again, &RunAgainMenu::runAgainRequested, this, [this](const RunChoice& choice) {
        keep();
        m_.runs->runAgain(choice);
    });
    connect(again, &RunAgainMenu::checkpointRequested, this, &KeptRunsController::checkpointRequested);
    connect(m_.panel, &KeptRunsPanel::flipRequested, this, [this](int id, bool down) {
        const KeptRun* run = m_.session->kept()->run(id);
        m_.presenter->flipTo(down && run ? run->results : nullptr, down && run ? m_.session->kept()->label(id) : QString());
    });
    connect(m_.panel, &KeptRunsPanel::differenceRequested, this, [this] {
        TapView look = m_.selection->look();
        look.kind = ViewKind::Difference;
        m_.presenter->chooseLook(look);
    });
    KeptRuns* kept = m_.session->kept();
    const auto ofThisPage = [this](int page) {
        if (page == m_.selection->page()) refresh();
    };
    connect(kept, &KeptRuns::changed, this, ofThisPage);
    connect(kept, &KeptRuns::referenceChanged, this, ofThisPage);
    connect(kept, &KeptRuns::aboutToForget, this, [this](int id) {
        const KeptRun* run = m_.session->kept()->run(id);
        if (!run || !m_.presenter->shows(*run->results)) return;
        m_.presenter->flipTo(nullptr, {});
        m_.presenter->setCompared(nullptr, {});
        QMetaObject::invokeMethod(this, &KeptRunsController::refresh, Qt::QueuedConnection);
    });
    // What is held belongs to what was looked at when it was pressed.
    const auto endFlip = [this] { m_.presenter->flipTo(nullptr, {}); };
    connect(m_.selection, &Selection::pageChanged, this, endFlip);
    connect(m_.selection, &Selection::modeChanged, this, endFlip);
    connect(m_.session, &InspectionSession::runsChanged, this, ofThisPage);
    connect(m_.selection, &Selection::pageChanged, this, &KeptRunsController::refresh);
    connect(m_.selection, &Selection::modeChanged, this, &KeptRunsController::refresh);
    connect(m_.session->queue(), &RunQueue::jobsChanged, this, &KeptRunsController::refresh);
}

bool KeptRunsController::canKeep() const {
    return m_.session->run(m_.selection->page(), m_.selection->mode()) != nullptr;
}

void KeptRunsController::keep() {
    if (canKeep()) m_.session->keep(m_.selection->page(), m_.selection->mode());
}

QString KeptRunsController::comparedName() const {
    const auto current = m_.session->results(m_.selection->page(), m_.selection->mode());
    const KeptRun* reference = current ? m_.session->kept()->reference(m_.selection->page(), current.get()) : nullptr;
    return reference ? m_.session->kept()->label(reference->id, current.get()) : QString();
}

void KeptRunsController::refresh() {
    const auto compared = m_.session->reference(m_.selection->page(), m_.selection->mode());
    const QString name = comparedName();
    if (compared && compared->trace) {
        m_.costs->setReference(compared->trace->stages(), name);
    } else {
        m_.costs->clearReference();
    }
    m_.presenter->setCompared(compared, name);
}

void KeptRunsController::flip(bool down) {
    const auto compared = down ? m_.session->reference(m_.selection->page(), m_.selection->mode()) : nullptr;
    m_.presenter->flipTo(compared, compared ? comparedName() : QString());
}

}  // namespace deepscope
