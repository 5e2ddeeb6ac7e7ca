#include "widgets/engine/probe_worker.h"

#include "widgets/engine/checkpoint_summary.h"
#include "widgets/engine/page_picture.h"
#include "widgets/engine/problem_boundary.h"
#include "widgets/engine/tap_pictures.h"

#include <algorithm>

namespace deepscope {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

}  // namespace

ProbeWorker::ProbeWorker(QObject* parent) : QObject(parent), m_desk(new QObject, [](QObject* desk) { desk->deleteLater(); }) {}

quint64 ProbeWorker::post(const QString& tag, ProbeRequest request, Urgency urgency) {
    return enqueue(tag, std::move(request), urgency);
}

quint64 ProbeWorker::enqueue(const QString& tag, Work work, Urgency urgency) {
    const std::lock_guard lock(m_mutex);
    const quint64 serial = ++m_lastSerial;
    if (std::holds_alternative<ProbeTask>(work)) {
        m_wanted[tag] = serial;
        if (m_taskTag == tag) m_taskStop.request_stop();
    }
    Waiting entry{{tag, serial}, std::move(work), urgency};
    const auto older = std::find_if(m_waiting.begin(), m_waiting.end(), [&tag](const Waiting& w) { return w.ticket.tag == tag; });
    if (older != m_waiting.end()) {
        *older = std::move(entry);
        return serial;
    }
    m_waiting.push_back(std::move(entry));
    QMetaObject::invokeMethod(
        this, [this] { answerNext(); }, Qt::QueuedConnection);
    return serial;
}

void ProbeWorker::abandon() {
    m_stop.request_stop();
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_wanted.clear();
    m_taskStop.request_stop();
}

void ProbeWorker::expedite(const QString& tag) {
    const std::lock_guard lock(m_mutex);
    for (Waiting& waiting : m_waiting) {
        if (waiting.ticket.tag == tag) waiting.urgency = Urgency::Interactive;
    }
}

void ProbeWorker::forget(const QString& tag) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_waiting, [&tag](const Waiting& w) { return w.ticket.tag == tag; });
    m_wanted.erase(tag);
    if (m_taskTag == tag) m_taskStop.request_stop();
}

std::size_t ProbeWorker::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

bool ProbeWorker::isIdle() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting.empty() && m_wanted.empty() && !m_busy;
}

void ProbeWorker::answerNext() {
    std::unique_lock lock(m_mutex);
    if (m_waiting.empty()) return;
    auto next =
        std::find_if(m_waiting.begin(), m_waiting.end(), [](const Waiting& w) { return w.urgency == Urgency::Interactive; });
    if (next == m_waiting.end()) next = m_waiting.begin();
    const Waiting entry = std::move(*next);
    m_waiting.erase(next);
    m_busy = true;
    lock.unlock();

    if (const auto* task = std::get_if<ProbeTask>(&entry.work)) {
        carryOut(entry.ticket, *task);
    } else {
        try {
            answer(entry.ticket, std::get<ProbeRequest>(entry.work));
        } catch (...) {
            Q_EMIT requestFailed(entry.ticket, problemOfCurrentException());
        }
    }
    lock.lock();
    m_busy = false;
}

void ProbeWorker::carryOut(const ProbeTicket& ticket, const ProbeTask& task) {
    std::stop_token stop;
    {
        const std::lock_guard lock(m_mutex);
        const auto wanted = m_wanted.find(ticket.tag);
        if (wanted == m_wanted.end() || wanted->second != ticket.serial) return;
        m_taskTag = ticket.tag;
        m_taskStop = std::stop_source();
        stop = m_taskStop.get_token();
    }
    try {
        deliver(ticket, task, task.compute(stop));
    } catch (...) {
        deliver(ticket, task, [fail = task.fail, problem = problemOfCurrentException()] { fail(problem); });
    }
    const std::lock_guard lock(m_mutex);
    m_taskTag.clear();
}

void ProbeWorker::deliver(const ProbeTicket& ticket, const ProbeTask& task, std::function<void()> delivery) {
    // The desk may outlive the worker: what it still holds then is not delivered.
    QMetaObject::invokeMethod(
        m_desk.get(),
        [worker = QPointer(this), ticket, receiver = task.receiver, delivery = std::move(delivery)] {
            if (!worker) return;
            {
                const std::lock_guard lock(worker->m_mutex);
                const auto wanted = worker->m_wanted.find(ticket.tag);
                if (wanted == worker->m_wanted.end() || wanted->second != ticket.serial) return;
                worker->m_wanted.erase(wanted);
            }
            if (receiver) delivery();
        },
        Qt::QueuedConnection);
}

void ProbeWorker::answer(const ProbeTicket& ticket, const ProbeRequest& request) {
    std::visit(Overloaded{
                   [&](const PictureRequest& r) { Q_EMIT pictureReady(ticket, loadPagePicture(r, m_stop.get_token())); },
                   [&](const CheckpointRequest& r) { Q_EMIT checkpointInspected(ticket, summarizeCheckpoint(r.path)); },
                   [&](const ThumbnailRequest& r) { Q_EMIT thumbnailReady(ticket, tapThumbnail(*r.tap, r.colormap)); },
                   [&](const ViewPixelsRequest& r) {
                       Q_EMIT viewPixelsReady(ticket, std::make_shared<const ViewPixels>(ViewPixels{r.tap, viewPixels(*r.tap)}));
                   },
                   [&](const TokenRequest& r) { Q_EMIT tokenDescribed(ticket, describeToken(r)); },
               },
               request);
}

}  // namespace deepscope
