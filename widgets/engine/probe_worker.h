#pragma once

#include "encoder/errors.h"
#include "widgets/engine/probe_requests.h"

#include <QObject>

#include <deque>
#include <mutex>
#include <stop_token>

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
    /// The owner is closing: forgets what waits, and gives up a picture that is being read. Thread-safe.
    void abandon();
    /// A person waits for the request with this tag: it goes before pictures made in advance. Thread-safe.
    void expedite(const QString& tag);
    /// Forgets what waits under this tag. Thread-safe.
    void forget(const QString& tag);
    std::size_t waiting() const;

Q_SIGNALS:
    void pictureReady(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::PagePicture> picture);
    void checkpointInspected(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::CheckpointSummary> checkpoint);
    void thumbnailReady(deepscope::ProbeTicket ticket, QImage thumbnail);
    void tokenMapReady(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::TokenMap> map);
    void viewPixelsReady(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::ViewPixels> pixels);
    void attentionReady(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::AttentionAnswer> answer);
    void tokenDescribed(deepscope::ProbeTicket ticket, std::shared_ptr<const deepscope::TokenDescription> token);
    void requestFailed(deepscope::ProbeTicket ticket, deepscope::Problem problem);

private:
    struct Waiting {
        ProbeTicket ticket;
        ProbeRequest request;
        Urgency urgency;
    };
    void answerNext();
    void answer(const ProbeTicket& ticket, const ProbeRequest& request);

    mutable std::mutex m_mutex;
    std::deque<Waiting> m_waiting;
    quint64 m_lastSerial = 0;
    std::stop_source m_stop;
};

}  // namespace deepscope
