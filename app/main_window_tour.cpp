// How the guided tour leads through this window.
#include "app/main_window.h"
#include "app/page_controller.h"
#include "app/settings.h"
#include "app/stage_controller.h"
#include "app/tour_controller.h"
#include "app/window_actions.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/tour_card.h"

#include <QAction>

#include <algorithm>

namespace deepscope {

void MainWindow::buildTour() {
    auto* card = new TourCard(this, m_canvas);
    const int corner = m_settings->remembered(QStringLiteral("tour/corner"), 0).toInt();
    card->setAnchor(static_cast<TourCard::Corner>(std::clamp(corner, 0, 3)));
    connect(card, &TourCard::anchorChanged, this,
            [this](TourCard::Corner chosen) { m_settings->remember(QStringLiteral("tour/corner"), static_cast<int>(chosen)); });
    m_tour =
        new TourController(m_session, card,
                           {.openSample =
                                [this] {
                                    openSamplePage();
                                    return m_selection->page();
                                },
                            .choice = [this] { return m_runBar->choice(); },
                            .show = [this](const TourStep& step, const Selection::State& state) { showTourStep(step, state); },
                            .viewState = [this] { return m_presenter->viewState(); },
                            .restore =
                                [this](const ViewState& state) {
                                    if (!m_session->pages()->contains(state.selection.page)) return;
                                    m_session->pages()->want(state.selection.page);
                                    m_presenter->restore(state);
                                },
                            .subject = [this] { return tourSubject(); }},
                           this);
    connect(m_canvas, &PageCanvas::zoomChanged, m_tour, &TourController::updateSubject);
    // What a step has drawn for its sake is as before when the tour is over.
    connect(m_tour, &TourController::started, this, [this] { m_beforeTour = m_canvas->decorations(); });
    connect(m_tour, &TourController::left, this, [this] {
        m_actions->grid->setChecked(m_beforeTour.grid);
        m_actions->windows->setChecked(m_beforeTour.windows);
        m_actions->lineage->setChecked(m_beforeTour.lineage);
    });
}

/// Where the window shows the pinned token, else the page.
QRect MainWindow::tourSubject() const {
    const CanvasScene& scene = m_canvas->scene();
    QRectF subject = scene.pageRect();
    const auto& pin = m_selection->pin();
    if (pin && !pin->isClassToken && pin->gridSide > 0 && scene.plan) {
        const PixelRect token = scene.plan->tokenOnPage(pin->view, pin->position, pin->gridSide);
        subject = QRectF(token.x, token.y, token.width, token.height);
    }
    const QRectF shown = m_canvas->viewport().toScreen(subject).intersected(QRectF(m_canvas->rect()));
    return shown.toAlignedRect().translated(m_canvas->mapTo(this, QPoint()));
}

void MainWindow::showTourStep(const TourStep& step, const Selection::State& state) {
    m_stages->stopFollowing();
    m_session->pages()->want(state.page);
    Selection::State looked = state;
    looked.look = step.view;
    m_selection->restore(looked);
    m_canvas->fit();
    m_actions->grid->setChecked(step.marks.grid);
    m_actions->windows->setChecked(step.marks.windows);
    m_actions->lineage->setChecked(step.marks.lineage);
    if (PanelDock* dock = m_panels->dock(QString::fromStdString(step.panel) + QStringLiteral("Dock"))) dock->bringUp();
    recordView(ViewChange::Stage);
}

}  // namespace deepscope
