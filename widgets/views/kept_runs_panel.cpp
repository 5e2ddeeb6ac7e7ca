#include "widgets/views/kept_runs_panel.h"

#include "widgets/engine/inspection_session.h"
#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/kept_runs_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/run_difference_text.h"
#include "widgets/models/selection.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/kept_runs_table.h"
#include "widgets/views/run_again_menu.h"
#include "widgets/views/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace deepscope {

namespace {

const QString kDifferenceTag = QStringLiteral("keptRuns/tokenDifference");
constexpr const char* kTokens = "tokens";
constexpr int kDifferenceButtonPx = 480;  // from this width on there is room for it

QString keyText(const QString& text, const QString& key) {
    return text + QLatin1Char('\t') + key;
}

/// The laid-out tokens of a finished run; null where it goes on or did not keep them.
std::shared_ptr<const TapRecord> tokensOf(const std::shared_ptr<const RunResults>& run) {
    return run && run->trace ? run->trace->find(kTokens) : nullptr;
}

}  // namespace

KeptRunsPanel::KeptRunsPanel(InspectionSession* session, Selection* selection, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_selection(selection),
      m_model(new KeptRunsModel(session->kept(), this)),
      m_table(new KeptRunsTable(m_model, this)),
      m_runAgain(new RunAgainMenu(this)),
      m_header(new ChartHeader),
      m_empty(new QLabel(this)),
      m_footer(new QWidget(this)) {
    setHeader(m_header);
    setObjectName(QStringLiteral("keptRunsPanel"));
    setFocusPolicy(Qt::StrongFocus);
    m_empty->setObjectName(QStringLiteral("keptRunsEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    m_empty->setMinimumHeight(0);
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setMuted(m_empty);
    buildHeader();
    buildFooter();
    addActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_footer);

    connect(m_table, &KeptRunsTable::keepRequested, this, &KeptRunsPanel::keepCurrent);
    connect(m_table, &KeptRunsTable::referenceRequested, this, &KeptRunsPanel::toggleReference);
    connect(m_table, &KeptRunsTable::forgetRequested, session->kept(), &KeptRuns::forget);
    connect(m_table, &KeptRunsTable::flipRequested, this, &KeptRunsPanel::flipRequested);
    connect(m_table, &KeptRunsTable::currentRunChanged, this, &KeptRunsPanel::updateControls);
    connect(m_table, &KeptRunsTable::differenceRequested, this, [this](int id) {
        m_session->kept()->setReference(m_selection->page(), id);
        Q_EMIT differenceRequested();
    });
    connect(selection, &Selection::pageChanged, this, &KeptRunsPanel::refresh);
    connect(selection, &Selection::modeChanged, this, &KeptRunsPanel::refresh);
    connect(session, &InspectionSession::runsChanged, this, &KeptRunsPanel::refresh);
    connect(session, &InspectionSession::surveyed, this, &KeptRunsPanel::refresh);
    connect(session->queue(), &RunQueue::planned, this, &KeptRunsPanel::refresh);
    connect(session->queue(), &RunQueue::jobsChanged, this, &KeptRunsPanel::refresh);
    connect(session->kept(), &KeptRuns::changed, this, &KeptRunsPanel::refresh);
    connect(session->kept(), &KeptRuns::referenceChanged, this, &KeptRunsPanel::refresh);
    retranslate();
}

void KeptRunsPanel::buildHeader() {
    m_keepButton = m_header->addButton(QStringLiteral("keepRunButton"));
    m_againButton = m_header->addButton(QStringLiteral("runAgainButton"));
    m_againButton->setMenu(m_runAgain);
    m_againButton->setPopupMode(QToolButton::InstantPopup);
    m_flipButton = m_header->addButton(QStringLiteral("flipRunButton"));
    connect(m_keepButton, &QToolButton::clicked, this, &KeptRunsPanel::keepCurrent);
    connect(m_flipButton, &QToolButton::pressed, this, [this] {
        const KeptRun* reference = m_session->kept()->reference(m_selection->page(), current().get());
        if (!reference) return;
        m_flipped = reference->id;
        Q_EMIT flipRequested(m_flipped, true);
    });
    connect(m_flipButton, &QToolButton::released, this, [this] {
        if (m_flipped >= 0) Q_EMIT flipRequested(std::exchange(m_flipped, -1), false);
    });
}

void KeptRunsPanel::buildFooter() {
    m_footer->setObjectName(QStringLiteral("keptRunsFooter"));
    m_footer->setAttribute(Qt::WA_StyledBackground);
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("keptRunsSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_summary->installEventFilter(this);
    setMuted(m_summary);
    m_differenceButton = new QToolButton;
    m_differenceButton->setObjectName(QStringLiteral("runDifferenceButton"));
    auto* layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins(10, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_differenceButton, 0, Qt::AlignVCenter);
    connect(m_differenceButton, &QToolButton::clicked, this, &KeptRunsPanel::differenceRequested);
}

void KeptRunsPanel::addActions() {
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const char* name, auto slot) {
        auto* action = new QAction(m_table);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
        return action;
    };
    m_keep = add("keepRun", [this] { keepCurrent(); });
    m_compare = add("compareAgainst", [this] { toggleReference(m_table->currentId()); });
    m_differences = add("showDifferences", [this] { Q_EMIT m_table->differenceRequested(m_table->currentId()); });
    m_rename = add("renameRun", [this] { m_table->rename(); });
    m_forget = add("forgetRun", [this] { m_session->kept()->forget(m_table->currentId()); });
    m_table->addAction(m_runAgain->menuAction());
}

QString KeptRunsPanel::title() const {
    return tr("Kept runs");
}

std::shared_ptr<const RunResults> KeptRunsPanel::current() const {
    return m_session->results(m_selection->page(), m_selection->mode());
}

void KeptRunsPanel::keepCurrent() {
    const int id = m_session->keep(m_selection->page(), m_selection->mode());
    if (id >= 0) m_table->selectRun(id);
}

void KeptRunsPanel::toggleReference(int id) {
    const int page = m_selection->page();
    const KeptRun* reference = m_session->kept()->reference(page, current().get());
    m_session->kept()->setReference(page, reference && reference->id == id ? std::nullopt : std::optional<int>(id));
}

void KeptRunsPanel::refresh() {
    const InspectionSession::Run* run = m_session->run(m_selection->page(), m_selection->mode());
    const auto now = current();
    const bool isFinished = run && run->results == now;
    m_model->setCurrent(m_selection->page(), now, isFinished ? run->finishedAt : QDateTime());
    m_runAgain->setSurvey(m_session->survey());
    m_runAgain->setRun(run ? run->choice : RunChoice{}, run ? run->results : nullptr);
    const bool any = m_model->keptCount() > 0;
    m_empty->setVisible(!any);
    m_table->setVisible(any);
    m_footer->setVisible(any);
    askForDifference();
    updateControls();
    updateSummary();
}

void KeptRunsPanel::updateControls() {
    const InspectionSession::Run* run = m_session->run(m_selection->page(), m_selection->mode());
    const bool canKeep = run && !m_session->kept()->find(run->results.get());
    const bool isOther = m_table->currentIsOther();
    const bool isReference = isOther && m_table->currentIndex().data(KeptRunsModel::ReferenceRole).toBool();
    m_keep->setEnabled(canKeep);
    m_compare->setEnabled(isOther);
    m_compare->setText(keyText(isReference ? tr("Compare Against None") : tr("Compare Against This"),
                               QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_differences->setEnabled(isOther);
    m_rename->setEnabled(m_table->currentId() >= 0);
    m_forget->setEnabled(m_table->currentId() >= 0);
    if (!m_header) return;
    m_keepButton->setEnabled(canKeep);
    m_againButton->setEnabled(run != nullptr);
    std::vector<LegendItem> legend;
    if (const int kept = m_model->keptCount()) {
        std::size_t bytes = 0;
        std::map<const ModelWeights*, std::int64_t> weights;  // runs may share them
        for (const KeptRun* one : m_session->kept()->ofPage(m_selection->page())) {
            bytes += one->results->trace->keptBytes();
            weights[one->results->trace->model().get()] = one->results->trace->weightBytes();
        }
        std::int64_t weightBytes = 0;
        for (const auto& [model, held] : weights) weightBytes += held;
        legend.push_back({tr("%Ln kept", "runs", kept), {}});
        legend.push_back({tr("%1 of values").arg(bytesText(static_cast<std::int64_t>(bytes))), {}});
        legend.push_back({tr("%1 of weights").arg(bytesText(weightBytes)), {}});
    }
    m_header->setLegend(std::move(legend));
}

void KeptRunsPanel::askForDifference() {
    const auto mine = tokensOf(current());
    const auto other = tokensOf(m_session->reference(m_selection->page(), m_selection->mode()));
    if (m_compared == std::pair(mine, other)) return;
    m_compared = {mine, other};
    m_difference.reset();
    m_differenceProblem.clear();
    m_session->probe()->forget(kDifferenceTag);
    if (!mine || !other) return;
    if (mine->shape() != other->shape()) {
        m_differenceProblem =
            tr("tokens of other shapes: %1 here, %2 there").arg(shapeLabel(mine->shape()), shapeLabel(other->shape()));
        return;
    }
    m_session->probe()->ask(
        kDifferenceTag, this, [mine, other](std::stop_token) { return tapDifference(*mine, *other); },
        [this](const TapDifference& difference) {
            m_difference = difference;
            updateSummary();
        },
        [this](const Problem&) {
            m_differenceProblem = tr("values were given up to stay in the memory budget: features cannot be compared");
            updateSummary();
        });
}

void KeptRunsPanel::updateSummary() {
    const auto now = current();
    const KeptRun* reference = m_session->kept()->reference(m_selection->page(), now.get());
    if (m_header) m_flipButton->setEnabled(reference);
    m_differenceButton->setEnabled(reference);
    if (!reference) {
        const bool isAlone = m_model->rowCount() == 1;
        setSummary(!now      ? tr("No run of this mode is looked at.")
                   : isAlone ? tr("Run again another way: the next run is compared against this one.")
                             : tr("Compared against none: choose a run by its radio button."),
                   {});
        return;
    }
    const QString label = m_model->index(m_model->rowOf(reference->id), KeptRunsModel::LabelColumn).data().toString();
    QStringList parts, brief;
    if (now && now->trace) {
        parts << speedText(now->trace->total().medianMs, reference->results->trace->total().medianMs);
        brief = parts;
        if (m_difference) {
            parts << tokenDifferenceText(*m_difference);
            brief << shortTokenDifferenceText(*m_difference);
        } else if (!m_differenceProblem.isEmpty()) {
            parts << m_differenceProblem;
        } else if (tokensOf(now)) {
            parts << tr("comparing tokens…");
        }
    } else {
        parts << tr("compared when the run has ended");
    }
    parts.removeAll(QString());
    brief.removeAll(QString());
    setSummary(tr("Beside %1: %2").arg(label, parts.join(QStringLiteral(" · "))), brief.join(QStringLiteral(" · ")));
}

void KeptRunsPanel::setSummary(const QString& whole, const QString& brief) {
    m_summaryText = whole;
    m_briefSummary = brief.isEmpty() ? whole : brief;
    m_summary->setToolTip(whole);
    m_summary->setAccessibleDescription(whole);
    showSummary();
}

// As much of it as there is room for.
void KeptRunsPanel::showSummary() {
    const QFontMetrics metrics(m_summary->font());
    const int room = m_summary->width();
    const bool fits = metrics.horizontalAdvance(m_summaryText) <= room;
    m_summary->setText(fits ? m_summaryText : metrics.elidedText(m_briefSummary, Qt::ElideRight, room));
}

bool KeptRunsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_summary && event->type() == QEvent::Resize) showSummary();
    return Panel::eventFilter(watched, event);
}

void KeptRunsPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_differenceButton->setVisible(width() >= kDifferenceButtonPx);  // a double click does the same
}

void KeptRunsPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslate();
    if (event->type() == QEvent::FontChange) m_summary->setFont(sizedFont(this, -1));
}

void KeptRunsPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Insert) {
        keepCurrent();
        return;
    }
    Panel::keyPressEvent(event);
}

void KeptRunsPanel::retranslate() {
    setAccessibleName(tr("Kept runs"));
    m_table->setAccessibleName(tr("Runs of the page side by side"));
    m_summary->setAccessibleName(tr("The run looked at beside its reference"));
    m_summary->setFont(sizedFont(this, -1));
    m_empty->setText(tr(
        "Keep a run (+) before you run again at another type, on another device or with other weights: it stays beside the new "
        "one, and the two can be flipped, subtracted and timed against each other."));
    m_differenceButton->setText(tr("Differences"));
    m_differenceButton->setAccessibleName(tr("Show the differences to the reference"));
    m_differenceButton->setToolTip(tr("Show how far each token is from the reference's; so does a double click on a run"));
    m_keep->setText(keyText(tr("Keep the Run Looked At"), QStringLiteral("+")));
    m_differences->setText(tr("Show Differences"));
    m_rename->setText(keyText(tr("Rename…"), QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText)));
    m_forget->setText(keyText(tr("Forget"), QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)));
    if (m_header) {
        m_keepButton->setText(tr("Keep"));
        m_keepButton->setAccessibleName(tr("Keep the run looked at"));
        m_keepButton->setToolTip(tr("Keep the run looked at: the next of its mode stands beside it instead of replacing it"));
        m_flipButton->setText(tr("Flip"));
        m_flipButton->setAccessibleName(tr("Flip to the reference"));
        m_flipButton->setToolTip(
            tr("Hold it down to see the reference in place of this run; in the list, hold Space for any kept run"));
        m_againButton->setText(tr("Run again"));
        m_againButton->setAccessibleName(tr("Keep this run and run again"));
        m_againButton->setToolTip(tr("Keep the run looked at and run the page again with one thing changed"));
    }
    m_compared = {};
    m_model->retranslate();
    refresh();
}

}  // namespace deepscope
