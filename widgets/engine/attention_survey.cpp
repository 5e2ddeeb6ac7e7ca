#include "widgets/engine/attention_survey.h"

#include "encoder/probe/attention_cache.h"
#include "encoder/probe/block_attention.h"
#include "widgets/engine/probe_worker.h"

#include <algorithm>
#include <utility>

namespace deepscope {

namespace {

// A survey of SAM is 50 KiB: a handful of pinned tokens in all 36 blocks of a run.
constexpr std::size_t kMostKept = 256;

using Survey = std::shared_ptr<const BlockSurvey>;

Survey averageOf(const BlockAttention& block, std::stop_token stop) {
    const auto summary = block.summary(stop);
    BlockSurvey survey = surveyOfAverage(summary->received, block.heads(), summary->gridSide, block.hasClassToken());
    for (std::size_t h = 0; h < survey.heads.size(); ++h) {
        const HeadSummary& figures = summary->heads[h];
        HeadSurvey& head = survey.heads[h];
        head.entropy = figures.entropy;
        head.entropyShare = figures.entropyShare;
        head.distance = figures.distance;
        if (block.hasClassToken()) head.classMass = figures.classMass;
        if (block.isWindow()) head.paddedMass = figures.paddedMass;
    }
    return std::make_shared<const BlockSurvey>(std::move(survey));
}

Survey surveyOf(AttentionCache& cache, const std::shared_ptr<const Trace>& trace, const AttentionSurvey::Question& question,
                std::stop_token stop) {
    const auto block = cache.get(trace, question.tap, stop);
    if (!question.token) return averageOf(*block, stop);
    AttentionQuery query;
    query.tap = question.tap;
    query.token = *question.token;
    query.heads = AttentionQuery::Heads::All;
    return std::make_shared<const BlockSurvey>(surveyOfQuery(block->from(query), *question.token));
}

}  // namespace

AttentionSurvey::AttentionSurvey(ProbeWorker* worker, QString tag, std::shared_ptr<AttentionCache> cache, QObject* parent)
    : QObject(parent), m_worker(worker), m_tag(std::move(tag)), m_cache(std::move(cache)) {}

AttentionSurvey::~AttentionSurvey() = default;

void AttentionSurvey::ask(const std::shared_ptr<const Trace>& trace, std::vector<Question> questions) {
    std::erase_if(m_kept, [](const Kept& kept) { return kept.trace.expired(); });
    // A block under way that is still wanted is finished: a person who steps through layers would else never see one.
    const bool sameRun = m_trace.lock() == trace;
    const auto underWay =
        sameRun && !isSettled() ? std::find(questions.begin(), questions.end(), m_questions[m_next]) : questions.end();
    const bool goesOn = underWay != questions.end();
    if (goesOn) {
        std::rotate(questions.begin(), underWay, underWay + 1);
    } else {
        cancel();
    }
    m_trace = trace;
    std::vector<std::pair<Question, Survey>> there;
    std::erase_if(questions, [&](const Question& question) {
        if (Survey survey = find(question)) {
            there.emplace_back(question, std::move(survey));
            return true;
        }
        return false;
    });
    m_questions = std::move(questions);
    m_next = 0;
    if (!goesOn && !isSettled()) askNext();
    const quint64 asked = m_asked;
    for (const auto& [question, survey] : there) Q_EMIT blockReady(QString::fromStdString(question.tap), survey);
    if (asked == m_asked && isSettled()) Q_EMIT settled();
}

void AttentionSurvey::cancel() {
    if (!isSettled() && m_worker) m_worker->forget(m_tag);
    ++m_asked;
    m_questions.clear();
    m_next = 0;
}

void AttentionSurvey::askNext() {
    const Question question = m_questions[m_next];
    const auto trace = m_trace.lock();
    if (!trace || !m_worker) {
        cancel();
        Q_EMIT settled();
        return;
    }
    m_worker->ask(
        m_tag, this, [cache = m_cache, trace, question](std::stop_token stop) { return surveyOf(*cache, trace, question, stop); },
        [this, question, asked = m_asked](const Survey& survey) {
            keep(question, survey);
            Q_EMIT blockReady(QString::fromStdString(question.tap), survey);
            stepOn(asked);
        },
        [this, question, asked = m_asked](const Problem& problem) {
            Q_EMIT blockFailed(QString::fromStdString(question.tap), problem);
            stepOn(asked);
        });
}

void AttentionSurvey::stepOn(quint64 asked) {
    if (asked != m_asked) return;  // whoever heard of the block asked anew, or cancelled
    if (++m_next < m_questions.size()) {
        askNext();
    } else {
        Q_EMIT settled();
    }
}

std::shared_ptr<const BlockSurvey> AttentionSurvey::find(const Question& question) {
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& kept) {
        return kept.question == question && !kept.trace.owner_before(m_trace) && !m_trace.owner_before(kept.trace);
    });
    if (found == m_kept.end()) return nullptr;
    m_kept.splice(m_kept.begin(), m_kept, found);
    return found->survey;
}

void AttentionSurvey::keep(const Question& question, std::shared_ptr<const BlockSurvey> survey) {
    m_kept.push_front({m_trace, question, std::move(survey)});
    while (m_kept.size() > kMostKept) m_kept.pop_back();
}

}  // namespace deepscope
