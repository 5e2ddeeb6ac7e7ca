#pragma once

#include "app/tour.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/view_state.h"

#include <QObject>
#include <QRect>

#include <functional>
#include <optional>

namespace deepscope {

/// What the tour asks of the window that it leads through.
struct TourHooks {
    /// Opens the sample page; its number in the session. Asked once, and again when it was closed.
    std::function<int()> openSample;
    /// How a run would be made now; the tour changes its mode alone.
    std::function<RunChoice()> choice;
    /// Looks at a step: selection, way to look, marks, panel.
    std::function<void(const TourStep& step, const Selection::State& state)> show;
    /// How the view is now, and back to it.
    std::function<ViewState()> viewState;
    std::function<void(const ViewState& state)> restore;
    /// Where on the window lies what a step speaks of; null for nowhere in particular. May be left out.
    std::function<QRect()> subject;
};

/// Leads through the tour's steps: has the sample page opened and run where a step needs it, waits for that, says on the card
/// how far it is, and goes on by itself. Leaving brings the view back; started again in the same session it goes on where it
/// was left.
class TourController : public QObject {
    Q_OBJECT

public:
    TourController(InspectionSession* session, TourCard* card, TourHooks hooks, QObject* parent = nullptr);

    void start();
    void next();
    void back();
    void goTo(int step);
    void leave();
    /// What the step speaks of lies elsewhere by now (the canvas was fitted again): the card keeps clear of it.
    void updateSubject();

    bool isActive() const { return m_active; }
    /// The step that is shown, or waits; where start() goes on.
    int step() const { return m_step; }
    /// The step cannot be shown before the page is read or the run has ended.
    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    /// A step is shown: what it needs was there.
    void stepEntered(const deepscope::TourStep& step);
    void started();
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter(int step);
    void proceed();
    bool hasWhatItNeeds();
    void wait(const QString& words, double fraction = -1);
    void showProgress();
    void onEnded(const RunJob& job, const QString& words);
    void tell();
    const TourStep& current() const { return tourSteps()[static_cast<std::size_t>(m_step)]; }
    Selection::State state() const;
    TourFacts facts() const;
    bool waitsFor(const RunJob& job) const;

    InspectionSession* m_session;
    TourCard* m_card;
    TourHooks m_hooks;
    std::optional<ViewState> m_before;
    int m_page = -1;
    int m_step = 0;
    bool m_active = false;
    bool m_waiting = false;
    bool m_failed = false;  // waits for a person to try again
};

}  // namespace deepscope
