#include "widgets/views/attention_grid.h"

#include "widgets/engine/attention_survey.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"
#include "widgets/models/token_query.h"
#include "widgets/views/attention_grid_view.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace deepscope {

namespace {

/// The selected layer first, then outward. SAM's global blocks take a second each when all their queries are averaged: last.
std::vector<int> askingOrder(const std::vector<AttentionLayer>& layers, int current, bool averaged) {
    std::vector<int> order(layers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto late = [&](int i) { return averaged && i != current && layers[static_cast<std::size_t>(i)].isGlobal; };
        if (late(a) != late(b)) return late(b);
        return std::abs(a - current) < std::abs(b - current);
    });
    return order;
}

}  // namespace

AttentionGrid::AttentionGrid(InspectionSession* session, Selection* selection, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_selection(selection),
      m_model(new AttentionGridModel(this)),
      m_view(new AttentionGridView(m_model)),
      m_survey(new AttentionSurvey(session->backgroundProbe(), QStringLiteral("heads"), session->attentionCache(), this)),
      m_empty(new QLabel(this)),
      m_header(new ChartHeader) {
    setHeader(m_header);
    setObjectName(QStringLiteral("attentionGrid"));
    setFocusProxy(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 2, 2);
    layout->addWidget(m_view);
    m_empty->setObjectName(QStringLiteral("attentionGridEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    setMuted(m_empty);
    makeHeader();
    connectView();
    connect(selection, &Selection::tapChanged, this, &AttentionGrid::followTap);
    connect(selection, &Selection::pageChanged, this, &AttentionGrid::queueRefresh);
    connect(selection, &Selection::modeChanged, this, &AttentionGrid::queueRefresh);
    connect(selection, &Selection::viewChanged, this, &AttentionGrid::queueRefresh);
    connect(selection, &Selection::pinChanged, this, &AttentionGrid::queueRefresh);
    connect(session, &InspectionSession::runsChanged, this, &AttentionGrid::queueRefresh);
    connect(session, &InspectionSession::tensorsGivenUp, this, &AttentionGrid::queueRefresh);
    followQueue();
    connect(m_survey, &AttentionSurvey::blockReady, this, [this](const QString& tap, const auto& survey) {
        m_model->setSurvey(tap.toStdString(), survey);
        updateHeader();
    });
    connect(m_survey, &AttentionSurvey::blockFailed, this, [this](const QString& tap, const Problem& problem) {
        m_model->setFailed(tap.toStdString(), QString::fromStdString(problem.what));
        updateHeader();
    });
    connect(m_survey, &AttentionSurvey::settled, this, [this] {
        updateHeader();
        Q_EMIT settled();
    });
    retranslate();
    followTap();
}

// What was looked at while a run went on found no trace: it ends without runsChanged when it is cancelled or fails. One that
// begins clears nothing, but words that stand in place of pictures may be others.
void AttentionGrid::followQueue() {
    const RunQueue* queue = m_session->queue();
    connect(queue, &RunQueue::cancelled, this, &AttentionGrid::queueRefresh);
    connect(queue, &RunQueue::failed, this, &AttentionGrid::queueRefresh);
    connect(queue, &RunQueue::planned, this, [this] {
        if (m_model->layers().empty()) queueRefresh();
    });
}

QString AttentionGrid::title() const {
    return tr("Heads");
}

void AttentionGrid::connectView() {
    const auto tapOf = [this](int layer) {
        return layer < 0 ? QString() : QString::fromStdString(m_model->layers()[static_cast<std::size_t>(layer)].tap);
    };
    connect(m_view, &AttentionGridView::headChosen, this, [this, tapOf](int layer, int head) {
        setCurrentHead(tapOf(layer).toStdString(), head);
        Q_EMIT headChosen(tapOf(layer), head);
    });
    connect(m_view, &AttentionGridView::headSoloed, this,
            [this, tapOf](int layer, int head) { Q_EMIT headSoloed(tapOf(layer), head); });
    connect(m_view, &AttentionGridView::cellSideChanged, this, &AttentionGrid::cellSideChanged);
}

void AttentionGrid::setFamily(Family family) {
    if (family == m_family) return;
    m_family = family;
    updateHeader();
    queueRefresh();
}

void AttentionGrid::setColormap(Colormap map) {
    m_view->setColormap(map);
}

int AttentionGrid::cellSide() const {
    return m_view->cellSide();
}

void AttentionGrid::setCellSide(int sidePx) {
    m_view->setCellSide(sidePx);
}

void AttentionGrid::setCurrentHead(const std::string& tap, int head) {
    m_shownTap = tap;
    m_shownHead = head;
    markShownHead();
}

void AttentionGrid::markShownHead() {
    const int layer = m_model->layerOf(m_shownTap);
    const bool listed = layer >= 0 && m_shownHead >= 0 && m_shownHead < m_model->layers()[static_cast<std::size_t>(layer)].heads;
    m_view->setCurrentHead(listed ? std::optional(AttentionGridView::Head{layer, m_shownHead}) : std::nullopt);
}

bool AttentionGrid::isSettled() const {
    return !m_refreshQueued && m_survey->isSettled();
}

std::shared_ptr<const RunResults> AttentionGrid::results() const {
    return m_session->results(m_selection->page(), m_selection->mode());
}

void AttentionGrid::followTap() {
    const std::string stage = stageOfTap(m_selection->tap());
    if (stage.starts_with("sam.blocks.")) setFamily(Family::Sam);
    if (stage.starts_with("clip.layers.")) setFamily(Family::Clip);
    queueRefresh();
}

void AttentionGrid::queueRefresh() {
    // Behind another tab nobody sees it: it asks when it is shown.
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

void AttentionGrid::refresh() {
    if (!isInFront()) return;
    const auto run = results();
    const QString empty = emptyText(run.get());
    showState(empty);
    if (!empty.isEmpty()) {
        m_survey->cancel();
        m_model->setLayers({});
    } else {
        m_model->setLayers(layersOf(*run));
        askSurveys(*run);
    }
    const int layer = m_model->layerOf(m_selection->tap());
    m_view->setCurrentLayer(layer);
    markShownHead();
    m_view->scrollToLayer(layer);
    updateHeader();
    if (m_survey->isSettled()) Q_EMIT settled();
}

std::vector<AttentionLayer> AttentionGrid::layersOf(const RunResults& run) const {
    const Architecture& architecture = run.plan->architecture;
    const bool clip = m_family == Family::Clip;
    std::vector<AttentionLayer> layers;
    for (int i = 0; i < (clip ? architecture.clipDepth : architecture.samDepth()); ++i) {
        const std::string stage = (clip ? "clip.layers." : "sam.blocks.") + std::to_string(i);
        layers.push_back({.tap = TapName{m_selection->view(), stage}.text(),
                          .index = i,
                          .heads = clip ? architecture.clipHeads() : architecture.samHeads(),
                          .isClip = clip,
                          .isGlobal = !clip && architecture.samWindow[static_cast<std::size_t>(i)] == 0});
    }
    return layers;
}

void AttentionGrid::askSurveys(const RunResults& run) {
    const auto& layers = m_model->layers();
    const auto tokenOf = [&](const AttentionLayer& layer) -> std::optional<int> {
        const auto tap = run.tap(layer.tap);
        const auto& pin = m_selection->pin();
        const auto query = pin && tap ? queryOf(*pin, *tap, run.plan->architecture) : std::nullopt;
        return query ? std::optional(query->token) : std::nullopt;
    };
    m_fromPin = !layers.empty() && tokenOf(layers.front()).has_value();
    m_model->markStale();
    const int current = std::max(0, m_model->layerOf(m_selection->tap()));
    std::vector<AttentionSurvey::Question> questions;
    for (const int i : askingOrder(layers, current, !m_fromPin)) {
        const AttentionLayer& layer = layers[static_cast<std::size_t>(i)];
        questions.push_back({layer.tap, tokenOf(layer)});
    }
    m_survey->ask(run.trace, std::move(questions));
}

QString AttentionGrid::emptyText(const RunResults* run) const {
    if (m_selection->page() < 0) return tr("Open a page and run the encoder to see where its heads look.");
    if (!run || !run->plan) return tr("Run the encoder to see where its heads look.");
    if (!run->trace) return tr("Heads can be seen when the run is done.");
    if (run->trace->tensorsReleased())
        return tr("This run gave up its tensors to the memory budget. Run again to see its heads.");
    return {};
}

void AttentionGrid::showState(const QString& empty) {
    m_empty->setText(empty);
    m_empty->setVisible(!empty.isEmpty());
    m_view->setVisible(empty.isEmpty());
}

void AttentionGrid::frontChanged(bool front) {
    if (front) {
        queueRefresh();
    } else {
        m_survey->cancel();
    }
}

void AttentionGrid::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_empty->setGeometry(rect());
}

void AttentionGrid::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslate();
}

}  // namespace deepscope
