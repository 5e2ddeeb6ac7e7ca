#include "widgets/views/attention_parts.h"

#include "widgets/engine/attention_logit_parts.h"
#include "widgets/engine/attention_survey.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/stage_names.h"
#include "widgets/models/token_query.h"
#include "widgets/views/attention_parts_map.h"
#include "widgets/views/attention_parts_strip.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace deepscope {

namespace {

const QLatin1String kTag("attention parts");
constexpr std::array kMapNames{"attentionPartContent", "attentionPartRelH", "attentionPartRelW", "attentionPartTotal"};

}  // namespace

AttentionParts::AttentionParts(InspectionSession* session, Selection* selection, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_selection(selection),
      m_strip(new AttentionPartsStrip(this)),
      m_survey(
          new AttentionSurvey(session->backgroundProbe(), QStringLiteral("figures of heads"), session->attentionCache(), this)),
      m_empty(new QLabel(this)),
      m_header(new ChartHeader),
      m_log(m_header->addButton(QStringLiteral("partsLogButton"))) {
    setHeader(m_header);
    setObjectName(QStringLiteral("attentionParts"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 110);
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        m_maps[i] = new AttentionPartsMap(kMapNames[i], this);
        connect(m_maps[i], &AttentionPartsMap::hovered, this, [this](const auto& key) { read(key, true); });
    }
    m_empty->setObjectName(QStringLiteral("attentionPartsEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    setMuted(m_empty);
    m_log->setCheckable(true);
    m_log->setChecked(m_logarithmic);
    connect(m_log, &QToolButton::toggled, this, [this](bool logarithmic) {
        m_logarithmic = logarithmic;
        if (m_parts) showParts();
        Q_EMIT logarithmicChanged(logarithmic);
    });
    connect(selection, &Selection::tapChanged, this, &AttentionParts::queueRefresh);
    connect(selection, &Selection::pageChanged, this, &AttentionParts::queueRefresh);
    connect(selection, &Selection::modeChanged, this, &AttentionParts::queueRefresh);
    connect(selection, &Selection::pinChanged, this, &AttentionParts::queueRefresh);
    connect(selection, &Selection::hoverChanged, this, &AttentionParts::readHovered);
    connect(session, &InspectionSession::runsChanged, this, &AttentionParts::queueRefresh);
    connect(session, &InspectionSession::tensorsGivenUp, this, &AttentionParts::queueRefresh);
    followQueue();
    connect(m_survey, &AttentionSurvey::blockReady, this,
            [this](const QString&, const auto& survey) { m_strip->setSurvey(survey); });
    connect(m_survey, &AttentionSurvey::blockFailed, this, [this](const QString&, const Problem& problem) {
        m_strip->setSurvey(nullptr);
        m_strip->setNote(QString::fromStdString(problem.what));
    });
    connect(m_survey, &AttentionSurvey::settled, this, [this] {
        if (isSettled()) Q_EMIT settled();
    });
    connect(m_strip, &AttentionPartsStrip::headChosen, this,
            [this](int head) { Q_EMIT headChosen(QString::fromStdString(m_tap), head); });
    retranslate();
    showNothing(emptyText(nullptr, {}));
}

// What was looked at while a run went on found no trace: it ends without runsChanged when it is cancelled or fails. One that
// begins clears nothing, but words that stand in place of maps may be others.
void AttentionParts::followQueue() {
    const RunQueue* queue = m_session->queue();
    connect(queue, &RunQueue::cancelled, this, &AttentionParts::queueRefresh);
    connect(queue, &RunQueue::failed, this, &AttentionParts::queueRefresh);
    connect(queue, &RunQueue::planned, this, [this] {
        if (m_tap.empty()) queueRefresh();
    });
}

QString AttentionParts::title() const {
    return tr("Parts");
}

void AttentionParts::setHeads(AttentionQuery::Heads heads, int head) {
    if (heads == AttentionQuery::Heads::All || (heads == m_heads && head == m_head)) return;
    m_heads = heads;
    m_head = head;
    queueRefresh();
}

void AttentionParts::setLogarithmic(bool logarithmic) {
    if (m_header) m_log->setChecked(logarithmic);
}

bool AttentionParts::isSettled() const {
    return !m_refreshQueued && !m_partsPending && m_survey->isSettled();
}

void AttentionParts::queueRefresh() {
    if (m_refreshQueued || !isInFront()) return;
    m_refreshQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_refreshQueued = false;
            refresh();
        },
        Qt::QueuedConnection);
}

std::string AttentionParts::blockTap(const RunResults& run) const {
    std::string tap = m_selection->tap();
    if (tap.ends_with(".mid")) tap.resize(tap.size() - 4);
    if (!run.tap(tap) || !run.plan) return {};
    return attentionKind(tap, run.plan->architecture) == AttentionKind::None ? std::string() : tap;
}

QString AttentionParts::emptyText(const RunResults* run, const std::string& tap) const {
    if (!run || !run->plan) return tr("Run the encoder to see what makes up its attention.");
    if (!run->trace) return tr("Attention can be taken apart when the run is done.");
    if (run->trace->tensorsReleased())
        return tr("This run gave up its tensors to the memory budget. Run again to see its attention.");
    if (tap.empty()) return tr("Choose a block of SAM or a layer of CLIP in the strip to see what makes up its attention.");
    return {};
}

void AttentionParts::refresh() {
    if (!isInFront()) return;
    const auto run = m_session->results(m_selection->page(), m_selection->mode());
    const std::string tap = run ? blockTap(*run) : std::string();
    const QString empty = emptyText(run.get(), tap);
    if (!empty.isEmpty()) {
        showNothing(empty);
        return;
    }
    if (tap != m_tap || m_figuresOf.lock() != run->trace) m_strip->setSurvey(nullptr);
    m_tap = tap;
    m_figuresOf = run->trace;
    m_strip->setClip(stagePart(tap) == StagePart::Clip);
    m_strip->setCurrentHead(m_heads == AttentionQuery::Heads::One ? m_head : -1);
    const auto& pin = m_selection->pin();
    askParts(*run, pin ? queryOf(*pin, *run->tap(tap), run->plan->architecture) : std::nullopt);
    askFigures(*run);
    updateHeader();
}

void AttentionParts::askParts(const RunResults& run, const std::optional<AttentionQuery>& pinned) {
    if (!pinned) {
        m_session->probe()->forget(kTag);
        m_partsPending = false;
        m_parts.reset();
        const bool classPin = m_selection->pin() && m_selection->pin()->isClassToken;
        m_empty->setText(classPin ? tr("CLS has no place in SAM. Pin a token of the page.")
                                  : tr("Click a token on the page to see what makes up its attention."));
        placeViews();
        return;
    }
    AttentionQuery query = *pinned;
    query.heads = m_heads;
    query.head = m_head;
    m_partsPending = true;
    m_session->probe()->ask(
        kTag, this,
        [cache = m_session->attentionCache(), trace = run.trace, query](std::stop_token stop) {
            return std::make_shared<const AttentionLogitParts>(attentionLogitParts(*cache, trace, query, stop));
        },
        [this](const std::shared_ptr<const AttentionLogitParts>& parts) {
            m_partsPending = false;
            m_parts = parts;
            showParts();
            if (isSettled()) Q_EMIT settled();
        },
        [this](const Problem& problem) { showFailure(problem); });
}

void AttentionParts::askFigures(const RunResults& run) {
    m_strip->setNote(tr("computing entropy and distance per head …"));
    m_survey->ask(run.trace, {{m_tap, std::nullopt}});
}

void AttentionParts::showFailure(const Problem& problem) {
    m_partsPending = false;
    m_parts.reset();
    m_empty->setText(QString::fromStdString(problem.what));
    placeViews();
    if (isSettled()) Q_EMIT settled();
}

void AttentionParts::showNothing(const QString& why) {
    m_session->probe()->forget(kTag);
    m_survey->cancel();
    m_partsPending = false;
    m_parts.reset();
    m_tap.clear();
    m_strip->setSurvey(nullptr);
    m_strip->setNote({});
    m_empty->setText(why);
    updateHeader();
    placeViews();
    Q_EMIT settled();
}

void AttentionParts::frontChanged(bool front) {
    if (front) {
        queueRefresh();
        return;
    }
    m_session->probe()->forget(kTag);
    m_partsPending = false;
    m_survey->cancel();
}

void AttentionParts::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslate();
    if (event->type() == QEvent::FontChange) placeViews();
}

void AttentionParts::retranslate() {
    setAccessibleName(title());
    m_strip->retranslate();
    m_maps[Content]->setName(QStringLiteral("content"));
    m_maps[RelH]->setName(QStringLiteral("rel_h"));
    m_maps[RelW]->setName(QStringLiteral("rel_w"));
    m_maps[Total]->setName(tr("weights"));
    m_maps[Content]->setToolTip(tr("The query times each key, over 8: what the two tokens hold"));
    m_maps[RelH]->setToolTip(tr("The query times a table by distance in rows: the same for a whole row of keys"));
    m_maps[RelW]->setToolTip(tr("The query times a table by distance in columns: the same for a whole column of keys"));
    m_maps[Total]->setToolTip(
        tr("What the softmax makes of the sum; it adds up to 1. A large weight says where the head reads "
           "from, not what the model concludes."));
    queueRefresh();
    if (!m_header) return;
    m_log->setText(tr("Log"));
    m_log->setAccessibleName(tr("Logarithmic colours of the weights"));
    m_log->setToolTip(tr("Logarithmic colours of the weights: weak attention beside strong"));
    updateHeader();
}

}  // namespace deepscope
