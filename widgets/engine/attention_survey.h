#pragma once

#include "encoder/errors.h"
#include "encoder/trace/trace.h"
#include "widgets/models/block_survey.h"

#include <QObject>
#include <QPointer>

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

class AttentionCache;
class ProbeWorker;

/// Surveys a run's attention blocks one after the other in a worker's thread: what was asked for last replaces at once what
/// was asked for before. Surveys made lately are kept, so that coming back to a token or run is instant; no trace is held.
class AttentionSurvey : public QObject {
    Q_OBJECT

public:
    struct Question {
        std::string tap;
        std::optional<int> token;  ///< as the block numbers its queries; none: averaged over all of them
        bool operator==(const Question&) const = default;
    };
    /// `tag` names this survey's requests to the worker.
    AttentionSurvey(ProbeWorker* worker, QString tag, std::shared_ptr<AttentionCache> cache, QObject* parent = nullptr);
    ~AttentionSurvey() override;

    /// Forgets what was asked for and asks for these, in this order. What is kept is answered before ask returns.
    void ask(const std::shared_ptr<const Trace>& trace, std::vector<Question> questions);
    void cancel();
    bool isSettled() const { return m_next >= m_questions.size(); }
    std::size_t kept() const { return m_kept.size(); }

Q_SIGNALS:
    void blockReady(QString tap, std::shared_ptr<const deepscope::BlockSurvey> survey);
    void blockFailed(QString tap, deepscope::Problem problem);
    /// The last block asked for is there, or failed.
    void settled();

private:
    /// A survey made before; goes when others are newer.
    struct Kept {
        std::weak_ptr<const Trace> trace;
        Question question;
        std::shared_ptr<const BlockSurvey> survey;
    };
    std::shared_ptr<const BlockSurvey> find(const Question& question);
    void keep(const Question& question, std::shared_ptr<const BlockSurvey> survey);
    void askNext();
    void stepOn(quint64 asked);

    QPointer<ProbeWorker> m_worker;
    QString m_tag;
    std::shared_ptr<AttentionCache> m_cache;
    std::weak_ptr<const Trace> m_trace;
    std::vector<Question> m_questions;
    std::size_t m_next = 0;  // of m_questions; the one under way
    quint64 m_asked = 0;     // grows with every ask and cancel
    std::list<Kept> m_kept;  // newest first
};

}  // namespace deepscope
