#include "app/tour_controller.h"

#include "widgets/models/run_text.h"

#include <QEvent>

#include <algorithm>

namespace deepscope {

TourController::TourController(InspectionSession* session, TourCard* card, TourHooks hooks, QObject* parent)
    : QObject(parent), m_session(session), m_card(card), m_hooks(std::move(hooks)) {
    card->setStepCount(static_cast<int>(tourSteps().size()));
    card->installEventFilter(this);
    connect(card, &TourCard::nextRequested, this, &TourController::next);
    connect(card, &TourCard::backRequested, this, &TourController::back);
    connect(card, &TourCard::stepRequested, this, &TourController::goTo);
    connect(card, &TourCard::leaveRequested, this, &TourController::leave);
    connect(card, &TourCard::retryRequested, this, [this] { enter(m_step); });

    const PageCollection* pages = session->pages();
    connect(pages, &PageCollection::pageReady, this, &TourController::proceed);
    connect(pages, &PageCollection::pageFailed, this, [this](int page, const Problem& problem) {
        if (!m_waiting || page != m_page) return;
        m_failed = true;
        m_card->setProblem(QString::fromStdString(problem.sentence()));
    });
    connect(pages, &PageCollection::pageClosed, this, [this](int page) {
        if (m_active && page == m_page) leave();
    });
    connect(session, &InspectionSession::surveyed, this, &TourController::proceed);
    connect(session, &InspectionSession::runsChanged, this, &TourController::proceed);
    const RunQueue* queue = session->queue();
    connect(queue, &RunQueue::progressed, this, &TourController::showProgress);
    connect(queue, &RunQueue::jobsChanged, this, &TourController::showProgress);
    connect(queue, &RunQueue::failed, this, [this](const RunJob& job, const Problem& problem) {
        onEnded(job, tr("The run failed: %1").arg(QString::fromStdString(problem.sentence())));
    });
    connect(queue, &RunQueue::cancelled, this, [this](const RunJob& job) {
        onEnded(job, tr("The run was cancelled. The tour goes on once the page has run in mode %1.")
                         .arg(QString::fromStdString(current().mode)));
    });
}

void TourController::start() {
    if (!m_active) {
        m_before = m_hooks.viewState();
        m_active = true;
        m_card->show();
        Q_EMIT started();
        enter(m_step);
    }
    m_card->raise();
    m_card->setFocus(Qt::OtherFocusReason);
}

void TourController::next() {
    if (!m_active) return;
    if (m_step + 1 < static_cast<int>(tourSteps().size())) {
        enter(m_step + 1);
        return;
    }
    leave();
    m_step = 0;
}

void TourController::back() {
    if (m_active && m_step > 0) enter(m_step - 1);
}

void TourController::goTo(int step) {
    if (m_active) enter(std::clamp(step, 0, static_cast<int>(tourSteps().size()) - 1));
}

void TourController::leave() {
    if (!m_active) return;
    m_active = false;
    m_waiting = false;
    m_card->hide();
    m_card->setKeepClear({});
    if (m_before && m_session->pages()->contains(m_before->selection.page)) m_hooks.restore(*m_before);
    m_before.reset();
    Q_EMIT left();
}

void TourController::updateSubject() {
    if (m_active && !m_waiting) m_card->setKeepClear(m_hooks.subject ? m_hooks.subject() : QRect());
}

void TourController::enter(int step) {
    m_step = step;
    m_failed = false;
    m_waiting = true;
    if (!m_session->pages()->contains(m_page)) m_page = m_hooks.openSample();
    m_card->setStep(step, {.heading = tourHeading(current().topic), .text = {}, .tryThis = {}});
    proceed();
}

// Asked whenever something that a step may wait for has come.
void TourController::proceed() {
    if (!m_active || !m_waiting || m_failed || !hasWhatItNeeds()) return;
    m_waiting = false;
    m_hooks.show(current(), state());
    tell();
    updateSubject();
    Q_EMIT stepEntered(current());
}

bool TourController::hasWhatItNeeds() {
    const PageCollection* pages = m_session->pages();
    if (!pages->contains(m_page) || pages->page(m_page).size.widthPx == 0) {
        wait(tr("Reading the sample page…"));
        return false;
    }
    const std::string& mode = current().mode;
    if (mode.empty()) return true;
    const InspectionSession::Run* run = m_session->run(m_page, mode);
    if (run && !run->results->trace->tensorsReleased()) return true;

    wait(tr("Running the encoder in mode %1…").arg(QString::fromStdString(mode)));
    // Its picture may have been given up; the machine may not have been looked at yet: asked again when they are there.
    m_session->pages()->want(m_page);
    if (m_session->survey() && pages->page(m_page).picture) {
        RunChoice choice = m_hooks.choice();
        choice.mode = parseMode(mode);
        const auto jobs = m_session->queue()->jobs();
        if (std::none_of(jobs.begin(), jobs.end(), [this](const RunJob& job) { return waitsFor(job); }))
            m_session->requestRun(m_page, choice);
        showProgress();
    }
    return false;
}

void TourController::wait(const QString& words, double fraction) {
    m_card->setWaiting(words, fraction);
}

bool TourController::waitsFor(const RunJob& job) const {
    return job.kind == RunKind::Encode && job.page == m_page && job.choice.mode.name() == current().mode &&
           job.state != RunJob::State::Cancelling;
}

void TourController::showProgress() {
    if (!m_active || !m_waiting || m_failed || current().mode.empty()) return;
    for (const RunJob& job : m_session->queue()->jobs()) {
        if (!waitsFor(job)) continue;
        wait(tr("Running the encoder in mode %1: %2").arg(QString::fromStdString(current().mode), jobStateText(job)),
             job.state == RunJob::State::Waiting ? -1 : job.fraction);
        return;
    }
}

void TourController::onEnded(const RunJob& job, const QString& words) {
    if (!m_active || !m_waiting || job.kind != RunKind::Encode || job.page != m_page || job.choice.mode.name() != current().mode)
        return;
    m_failed = true;
    m_card->setProblem(words);
}

Selection::State TourController::state() const {
    Selection::State state;
    state.page = m_page;
    state.view = ViewId::global();
    state.mode = current().mode.empty() ? m_session->newestMode(m_page) : current().mode;
    const InspectionSession::Run* run = m_session->run(m_page, state.mode);
    if (current().mode.empty() || !run) return state;
    state.tap = tourTap(current(), run->results->plan->architecture);
    state.pin = tourPin(current(), *run->results->plan);
    return state;
}

TourFacts TourController::facts() const {
    TourFacts facts;
    facts.page = m_session->pages()->page(m_page).size;
    const InspectionSession::Run* run = m_session->run(m_page, current().mode);
    if (run) facts.run = run->results;
    return facts;
}

void TourController::tell() {
    m_card->setStep(m_step, tourText(current(), facts()));
}

bool TourController::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_card && event->type() == QEvent::LanguageChange && m_active) {
        // After the card itself has changed its own words.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_active || m_failed) return;  // what failed is told in the words it had
                if (m_waiting) {
                    m_card->setStep(m_step, {.heading = tourHeading(current().topic), .text = {}, .tryThis = {}});
                    proceed();
                } else {
                    tell();
                }
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace deepscope
