#pragma once

#include "encoder/errors.h"
#include "widgets/engine/probe_requests.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <utility>
#include <variant>

namespace deepscope {

/// Answers from traces and files while a run goes on: attention rows, token maps, thumbnails, decoded pages. Lives in
/// a thread of its own (WorkerThread). A newer request with the same tag replaces a waiting older one, which is then
/// never answered; requests of a person go before pictures made in advance.
class ProbeWorker : public QObject {
    Q_OBJECT

public:
    enum class Urgency { Interactive, Background };

    explicit ProbeWorker(QObject* parent = nullptr);

    /// Queues a request, returns its serial number. Thread-safe, returns at once.
    quint64 post(const QString& tag, ProbeRequest request, Urgency urgency = Urgency::Interactive);

    /// Has `compute(std::stop_token)` called in this worker's thread, and what it returns handed to `deliver(result)` in the
    /// thread that made the worker; what it throws to `fail(Problem)`. Neither is called any more once the receiver is gone, a
    /// newer request has the tag, or the tag was forgotten: then the token is stopped as well. Call it from the thread that
    /// made the worker.
    template <class Compute, class Deliver, class Fail>
    quint64 ask(const QString& tag, QObject* receiver, Compute compute, Deliver deliver, Fail fail,
                Urgency urgency = Urgency::Interactive) {
        ProbeTask task{QPointer<QObject>(receiver),
                       [compute = std::move(compute), deliver = std::move(deliver)](std::stop_token stop) {
                           auto result = std::make_shared<decltype(compute(stop))>(compute(stop));
                           return std::function<void()>([deliver, result] { deliver(*result); });
                       },
                       std::function<void(const Problem&)>(std::move(fail))};
        return enqueue(tag, std::move(task), urgency);
    }
    /// The owner is closing: forgets what waits, and gives up a picture that is being read. Thread-safe.
    void abandon();
    /// A person waits for the request with this tag: it goes before pictures made in advance. Thread-safe.
    void expedite(const QString& tag);
    /// Forgets what waits under this tag, and stops it if it is being computed by `ask`. Thread-safe.
    void forget(const QString& tag);
    std::size_t waiting() const;
    /// Nothing waits, nothing is being computed, and all that `ask` computed was delivered. Thread-safe.
    bool isIdle() const;

Q_SIGNALS:
    void pictureReady(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::PagePicture> picture);
    void checkpointInspected(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::CheckpointSummary> checkpoint);
    void thumbnailReady(deepscope::ProbeTicket ticket, QImage thumbnail);
    void viewPixelsReady(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::ViewPixels> pixels);
    void tokenDescribed(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::TokenDescription> token);
    void requestFailed(deepscope::ProbeTicket ticket, deepscope::Problem problem);

private:
    /// A computation of a caller's own, and who waits for it.
    struct ProbeTask {
        QPointer<QObject> receiver;
        std::function<std::function<void()>(std::stop_token)> compute;  ///< returns what delivers the result
        std::function<void(const Problem&)> fail;
    };
    using Work = std::variant<ProbeRequest, ProbeTask>;
    struct Waiting {
        ProbeTicket ticket;
        Work work;
        Urgency urgency;
    };
    quint64 enqueue(const QString& tag, Work work, Urgency urgency);
    void answerNext();
    void answer(const ProbeTicket& ticket, const ProbeRequest& request);
    void carryOut(const ProbeTicket& ticket, const ProbeTask& task);
    void deliver(const ProbeTicket& ticket, const ProbeTask& task, std::function<void()> delivery);

    mutable std::mutex m_mutex;
    std::deque<Waiting> m_waiting;
    quint64 m_lastSerial = 0;
    std::map<QString, quint64> m_wanted;  // tags of tasks whose results are still to be delivered
    QString m_taskTag;                    // of the task that is being computed
    std::stop_source m_taskStop;
    bool m_busy = false;
    std::stop_source m_stop;
    std::shared_ptr<QObject> m_desk;  // lives in the thread that made the worker: results are delivered there
};

}  // namespace deepscope
