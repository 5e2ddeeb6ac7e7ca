// Who tells whom in the diff workspace: engine to parts, parts to engine, the session's runs to both.
#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/probe/run_agreement.h"
#include "widgets/engine/diff_engine.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/engine/problem_boundary.h"
#include "widgets/models/diff_tap_filter.h"
#include "widgets/models/diff_tap_model.h"
#include "widgets/models/diff_text.h"
#include "widgets/models/run_labels.h"
#include "widgets/models/selection.h"
#include "widgets/views/diff_bar.h"
#include "widgets/views/diff_detail.h"
#include "widgets/views/diff_empty.h"
#include "widgets/views/diff_maps.h"
#include "widgets/views/diff_plot.h"
#include "widgets/views/diff_verdict.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/elided_label.h"
#include "widgets/views/number_table.h"
#include "widgets/views/run_again_menu.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kMostRecent = 12;
const QString kPageTag = QStringLiteral("diff page");

std::filesystem::path toPath(const QString& path) {
    return {path.toStdU16String()};
}

/// The first divergence; without one, the tap that comes closest to its limit.
int rowOfInterest(const DiffTapModel& taps) {
    if (taps.firstDivergence() >= 0) return taps.firstDivergence();
    int row = taps.rowCount() > 0 ? 0 : -1;
    double worst = -1;
    for (int each = 0; each < taps.rowCount(); ++each) {
        const QVariant over = taps.index(each, 0).data(DiffTapModel::OverLimitRole);
        if (!over.isValid() || over.toDouble() <= worst) continue;
        worst = over.toDouble();
        row = each;
    }
    return row;
}

}  // namespace

void DiffWorkspace::connectEngine() {
    connect(m_engine, &DiffEngine::sideChanged, this, [this](DiffSide side) {
        m_cards[static_cast<std::size_t>(side)]->setSide(m_engine->side(side));
        const DiffEngine::Side& at = m_engine->side(side);
        if (at.opened && at.input.kind == DiffInput::Kind::Dump) remember(at.input.path);
        const QStringList warnings = disagreements();
        m_warning->setText(warnings.join(QLatin1Char('\n')));
        m_warning->setVisible(!warnings.isEmpty());
        updateOffers();
        showWhatIsThere();
        Q_EMIT actionsChanged();
    });
    connect(m_engine, &DiffEngine::started, this, &DiffWorkspace::onStarted);
    connect(m_engine, &DiffEngine::tapCompared, this, [this] { m_taps->append(m_engine->diff().taps.back()); });
    connect(m_engine, &DiffEngine::stageChanged, this, &DiffWorkspace::onStageChanged);
    connect(m_engine, &DiffEngine::causeChanged, this, [this] { Q_EMIT actionsChanged(); });
    connect(m_engine, &DiffEngine::pairRead, this, [this](const std::shared_ptr<const TapPair>& pair) {
        if (pair->tap == m_view.tap) m_detail->setPair(pair);
        Q_EMIT actionsChanged();
    });
    connect(m_engine, &DiffEngine::pairFailed, this,
            [this](const Problem& problem) { m_detail->setProblem(QString::fromStdString(problem.sentence())); });
    m_warning->setVisible(false);
}

QStringList DiffWorkspace::disagreements() const {
    const TapSource* a = m_engine->side(DiffSide::A).source();
    const TapSource* b = m_engine->side(DiffSide::B).source();
    QStringList texts;
    if (!a || !b) return texts;
    for (const std::string& text : runDisagreements(a->manifest(), b->manifest())) texts << QString::fromStdString(text);
    return texts;
}

void DiffWorkspace::onStarted() {
    m_taps->clear();
    m_detail->setTap(nullptr);
    m_detail->setPair(nullptr);
    m_picture.reset();
    if (m_engine->stage() == DiffEngine::Stage::Comparing) findPage();
}

void DiffWorkspace::onStageChanged() {
    const TapDiff& diff = m_engine->diff();
    const bool isCompared = m_engine->stage() == DiffEngine::Stage::Compared;
    if (isCompared && !m_taps->isJudged()) {
        m_taps->setDiff(diff);
        restyle();
        const bool isThere = m_taps->rowOf(m_view.tap) >= 0;
        if (m_wantsFirst || !isThere) {
            m_wantsFirst = false;
            m_view.token.reset();
            chooseTap(rowOfInterest(*m_taps));
            m_steps = {m_view};  // no step of a person's: undo has nothing before it
            m_step = 0;
        }
        showView(m_view);
        askPair();
    }
    QString counts;
    if (isCompared) {
        QStringList parts;
        for (const TapStatus status :
             {TapStatus::Differs, TapStatus::Same, TapStatus::Misshapen, TapStatus::Missing, TapStatus::Extra}) {
            if (const std::size_t count = diff.count(status); count > 0)
                parts << QLocale().toString(static_cast<qulonglong>(count)) + QLatin1Char(' ') + statusText(status);
        }
        counts = parts.join(QStringLiteral(" · "));
    }
    m_counts->setText(counts);
    Q_EMIT actionsChanged();
}

void DiffWorkspace::askPair() {
    if (m_view.tap.empty() || m_taps->rowOf(m_view.tap) < 0) return;
    m_engine->askPair(m_view.tap, {m_view.look, m_view.channel});
}

// An open page of the session, else what the manifests lead to on disk.
void DiffWorkspace::findPage() {
    const std::string sha256 = m_engine->imageSha256();
    const auto places = m_engine->imagePlaces();
    for (const int page : m_session->pages()->order()) {
        const auto& picture = m_session->pages()->page(page).picture;
        if (!picture) continue;
        const bool isSame = sha256.empty() ? std::find(places.begin(), places.end(), picture->decoded->path) != places.end()
                                           : picture->decoded->sha256 == sha256;
        if (!isSame) continue;
        m_picture = picture;
        return showPage();
    }
    showPage();
    if (places.empty()) return;
    m_findingPage = true;
    m_engine->quick()->ask(
        kPageTag, this, [places, sha256](const std::stop_token& stop) { return findPagePicture(places, sha256, stop); },
        [this](std::shared_ptr<const PagePicture>& picture) {
            m_findingPage = false;
            m_picture = picture;
            showPage();
        },
        [this](const Problem&) {
            m_findingPage = false;
            showPage();
        });
}

void DiffWorkspace::showPage() {
    std::optional<ViewPlan> plan;
    bool isNamed = false;
    for (const DiffSide side : {DiffSide::A, DiffSide::B}) {
        const TapSource* source = m_engine->side(side).source();
        if (!source) continue;
        if (!plan) plan = source->manifest().plan();
        isNamed = isNamed || !source->manifest().imagePath.empty();
    }
    m_detail->setPage(m_picture, plan);
    m_detail->setShowsLocate(isNamed && !m_picture && !m_findingPage);
}

void DiffWorkspace::connectParts() {
    for (const DiffSide side : {DiffSide::A, DiffSide::B}) {
        DiffSideCard* card = m_cards[static_cast<std::size_t>(side)];
        card->setRunSource([this] { return runOffers(); });
        connect(card, &DiffSideCard::inputChosen, this, [this, side](const DiffInput& input) { setInput(side, input); });
        connect(card, &DiffSideCard::fileRequested, this, [this, side] { askForDump(side, false); });
        connect(card, &DiffSideCard::folderRequested, this, [this, side] { askForDump(side, true); });
        connect(card, &DiffSideCard::pathsDropped, this, [this, side](const QStringList& paths) { onDropped(paths, side); });
    }
    connect(m_empty, &DiffEmpty::pathsDropped, this, [this](const QStringList& paths) { onDropped(paths, std::nullopt); });
    connect(m_empty, &DiffEmpty::dumpsRequested, this, [this] { askForDump(DiffSide::A, false, true); });
    connect(m_empty, &DiffEmpty::thisRunRequested, this, [this] {
        if (setThisRun(DiffSide::A)) askForDump(DiffSide::B, false);
    });
    connect(m_empty, &DiffEmpty::againRequested, this, [this](const QPoint& at) { m_bar->againMenu()->popup(at); });
    connect(m_bar->againMenu(), &RunAgainMenu::runAgainRequested, this, &DiffWorkspace::diffAgainst);
    connect(m_bar->againMenu(), &RunAgainMenu::checkpointRequested, this, [this](const RunChoice& base) {
        askForCheckpoint(tr("Checkpoint to run with"), [this, base](const WeightSpec& weights) {
            RunChoice choice = base;
            choice.weights = weights;
            diffAgainst(choice);
        });
    });
    connect(m_bar, &DiffBar::mapRequested, this, &DiffWorkspace::askForMap);
    connect(m_bar, &DiffBar::mapDropped, this, [this] { setMap({}); });
    connect(m_bar, &DiffBar::rtolChosen, this, &DiffWorkspace::setRtol);
    connect(m_bar, &DiffBar::cancelRequested, this, &DiffWorkspace::cancel);
    connect(m_bar, &DiffBar::noteGiven, this, &Workspace::noteGiven);
    connect(m_bar, &DiffBar::exportRequested, this, &DiffWorkspace::exportTable);
    connect(m_bar, &DiffBar::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(diffAsText(m_taps->taps(), QLatin1Char('\t')));
        Q_EMIT noteGiven(tr("The table of %n tap(s) was copied.", "", m_taps->rowCount()));
    });
    connect(m_verdict, &DiffVerdict::firstDivergenceRequested, this, [this] { chooseTap(m_taps->firstDivergence()); });
    connect(m_verdict, &DiffVerdict::weightsRequested, this, [this] {
        askForCheckpoint(tr("Weights that the runs were made with"), [this](const WeightSpec& weights) { setWeights(weights); });
    });
    connect(m_verdict, &DiffVerdict::imageRequested, this, &DiffWorkspace::askForImage);
    connect(m_detail, &DiffDetail::imageRequested, this, &DiffWorkspace::askForImage);
    connect(m_detail, &DiffDetail::viewChosen, this, &DiffWorkspace::choose);
    connect(m_plot, &DiffPlot::chosen, this, &DiffWorkspace::chooseTap);
    connect(m_plot, &DiffPlot::activated, this, [this] { m_detail->showTab(DiffDetail::TensorTab); });
    for (const QSplitter* splitter : splitters())
        connect(splitter, &QSplitter::splitterMoved, this, &DiffWorkspace::memoryChanged);
    connect(m_status, &QComboBox::currentIndexChanged, this, &DiffWorkspace::updateFilter);
    connect(m_search, &QLineEdit::textChanged, this, &DiffWorkspace::updateFilter);
    connect(m_table, &NumberTable::rowHovered, this, [this](int row) { m_table->setMarkedRows(-1, row); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_choosing || !index.isValid()) return;
        chooseTap(m_filter->mapToSource(index).row());
    });
    const auto tensors = [this] { m_detail->showTab(DiffDetail::TensorTab); };
    connect(m_table, &NumberTable::doubleClicked, this, tensors);
    connect(m_table, &NumberTable::enterPressed, this, tensors);
}

void DiffWorkspace::connectSession() {
    connect(m_session, &InspectionSession::surveyed, this, &DiffWorkspace::updateOffers);
    connect(m_session, &InspectionSession::runsChanged, this, &DiffWorkspace::updateOffers);
    connect(m_selection, &Selection::pageChanged, this, &DiffWorkspace::updateOffers);
    connect(m_selection, &Selection::modeChanged, this, &DiffWorkspace::updateOffers);
    RunQueue* queue = m_session->queue();
    const auto isAwaited = [this](const RunJob& job) {
        return m_awaited && job.page == m_awaitedPage && job.kind == RunKind::Encode && job.choice == *m_awaited;
    };
    connect(queue, &RunQueue::progressed, this, [this, queue, isAwaited] {
        const RunJob* job = queue->current();
        if (job && isAwaited(*job)) m_bar->setWaiting(tr("Running: %1").arg(job->stage), job->fraction);
    });
    connect(queue, &RunQueue::finished, this,
            [this, isAwaited](const RunJob& job, const std::shared_ptr<const RunResults>& results) {
                if (!isAwaited(job)) return;
                m_awaited.reset();
                m_bar->setWaiting({}, 0);
                setInput(DiffSide::B, DiffInput::finishedRun(job.page, results, job.choice));
            });
    const auto gaveUp = [this, isAwaited](const RunJob& job) {
        if (!isAwaited(job)) return;
        m_awaited.reset();
        m_bar->setWaiting({}, 0);
        Q_EMIT actionsChanged();
    };
    connect(queue, &RunQueue::failed, this, [gaveUp](const RunJob& job, const Problem&) { gaveUp(job); });
    connect(queue, &RunQueue::cancelled, this, gaveUp);
    updateOffers();
}

std::optional<DiffInput> DiffWorkspace::currentRun() const {
    const InspectionSession::Run* run = m_session->run(m_selection->page(), m_selection->mode());
    if (!run || !run->results || !run->results->trace) return std::nullopt;
    return DiffInput::finishedRun(m_selection->page(), run->results, run->choice);
}

std::optional<DiffInput> DiffWorkspace::runOfA() const {
    const DiffInput& a = m_engine->side(DiffSide::A).input;
    if (a.kind == DiffInput::Kind::Run && m_session->pages()->contains(a.page)) return a;
    return currentRun();
}

void DiffWorkspace::updateOffers() {
    const auto run = runOfA();
    m_bar->againMenu()->setSurvey(m_session->survey());
    m_bar->againMenu()->setRun(run ? run->choice : RunChoice{}, run ? run->run : nullptr);
    if (auto* button = m_bar->findChild<QToolButton*>(QStringLiteral("diffAgainst"))) button->setEnabled(run.has_value());
    m_empty->setHasRun(currentRun().has_value());
}

std::vector<DiffSideCard::RunOffer> DiffWorkspace::runOffers() const {
    std::vector<DiffSideCard::RunOffer> offers;
    const auto add = [&](int page, const std::shared_ptr<const RunResults>& results, const RunChoice& choice,
                         const QDateTime& at) {
        if (!results || !results->trace || results->trace->tensorsReleased()) return;
        const bool listed =
            std::any_of(offers.begin(), offers.end(), [&](const auto& each) { return each.input.run == results; });
        if (listed || !m_session->pages()->contains(page)) return;
        const bool isCurrent = page == m_selection->page() && results == m_session->results(page, m_selection->mode());
        DiffSideCard::RunOffer offer{
            m_session->pages()->page(page).name + QStringLiteral(" · ") + wholeRunLabel(runParts(*results, at)),
            DiffInput::finishedRun(page, results, choice), isCurrent};
        offers.insert(isCurrent ? offers.begin() : offers.end(), std::move(offer));
    };
    for (const int page : m_session->pages()->order()) {
        for (const auto& [mode, run] : m_session->runs(page)) add(page, run.results, run.choice, run.finishedAt);
    }
    for (const KeptRun* run : m_session->kept()->all()) add(run->page, run->results, run->choice, run->finishedAt);
    return offers;
}

void DiffWorkspace::setInput(DiffSide side, const DiffInput& input) {
    m_wantsFirst = true;
    m_engine->setInput(side, input);
}

bool DiffWorkspace::setThisRun(DiffSide side) {
    const auto run = currentRun();
    if (run) setInput(side, *run);
    return run.has_value();
}

void DiffWorkspace::openDumps(const QString& a, const QString& b) {
    m_engine->setInputs(a.isEmpty() ? DiffInput{} : DiffInput::dump(a), b.isEmpty() ? DiffInput{} : DiffInput::dump(b));
}

// Keeping A's run first: the new one would take its place in the session, and its tensors might be given up.
void DiffWorkspace::diffAgainst(const RunChoice& choice) {
    const auto run = runOfA();
    if (!run) return;
    const InspectionSession::Run* latest = m_session->run(run->page, run->choice.mode.name());
    if (latest && latest->results == run->run) m_session->keep(run->page, run->choice.mode.name());
    setInput(DiffSide::B, {});
    if (m_engine->side(DiffSide::A).input.run != run->run) setInput(DiffSide::A, *run);
    m_awaited = choice;
    m_awaited->warmup = 0;
    m_awaited->repeat = 1;
    m_awaitedPage = run->page;
    m_bar->setWaiting(tr("Waiting for the run…"), 0);
    m_session->requestRun(run->page, *m_awaited);
    Q_EMIT actionsChanged();
}

bool DiffWorkspace::canCancel() const {
    return m_engine->isBusy() || m_awaited.has_value();
}

void DiffWorkspace::cancel() {
    if (m_awaited) {
        for (const RunJob& job : m_session->queue()->jobs()) {
            if (job.page != m_awaitedPage || !(job.choice == *m_awaited)) continue;
            m_session->queue()->cancel(job.id);
            break;
        }
        return;
    }
    m_engine->cancel();
}

void DiffWorkspace::remember(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!m_recent.isEmpty() && m_recent.front() == absolute) return;
    QStringList recent = m_recent;
    recent.removeAll(absolute);
    recent.prepend(absolute);
    setRecentDumps(recent);
    Q_EMIT memoryChanged();
}

void DiffWorkspace::setRecentDumps(const QStringList& paths) {
    m_recent = paths.mid(0, kMostRecent);
    for (DiffSideCard* card : m_cards) card->setRecent(m_recent);
}

void DiffWorkspace::setMap(const QString& path) {
    if (path == m_engine->map()) return;
    m_engine->setMap(path);
    Q_EMIT memoryChanged();
}

void DiffWorkspace::setRtol(std::optional<double> rtol) {
    if (rtol == m_engine->rtol()) return;
    m_wantsFirst = true;
    m_engine->setRtol(rtol);
    Q_EMIT memoryChanged();
}

void DiffWorkspace::setWeights(const WeightSpec& weights) {
    m_engine->setWeights(weights);
}

void DiffWorkspace::setImage(const QString& path) {
    m_image = path;
    m_engine->setImage(path);
    findPage();
}

// Two at once are A and B, in the order of their drop; one goes where it was dropped, else to the first side that is free.
void DiffWorkspace::onDropped(const QStringList& paths, std::optional<DiffSide> side) {
    if (paths.size() >= 2) {
        m_wantsFirst = true;
        openDumps(paths[0], paths[1]);
        if (paths.size() > 2) Q_EMIT noteGiven(tr("Two dumps are compared at a time: the first two of %n.", "", paths.size()));
        return;
    }
    if (paths.isEmpty()) return;
    const bool aIsFree = m_engine->side(DiffSide::A).input.kind == DiffInput::Kind::None;
    setInput(side.value_or(aIsFree ? DiffSide::A : DiffSide::B), DiffInput::dump(paths.front()));
}

void DiffWorkspace::dragEnterEvent(QDragEnterEvent* event) {
    if (!DiffSideCard::droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void DiffWorkspace::dropEvent(QDropEvent* event) {
    const QStringList paths = DiffSideCard::droppedPaths(event->mimeData());
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    onDropped(paths, std::nullopt);
}

void DiffWorkspace::askForDump(DiffSide side, bool folder, bool thenOther) {
    auto* dialog = new QFileDialog(this, side == DiffSide::A ? tr("Our dump (A)") : tr("The port's dump (B)"));
    dialog->setObjectName(QStringLiteral("diffDumpDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : thenOther ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    if (!folder) dialog->setNameFilters({tr("Dumps (*.safetensors *.npz)"), tr("All files (*)")});
    if (!m_recent.isEmpty()) dialog->setDirectory(QFileInfo(m_recent.front()).path());
    connect(dialog, &QFileDialog::filesSelected, this, [this, side, thenOther](const QStringList& paths) {
        if (paths.size() >= 2) return onDropped(paths, std::nullopt);
        if (paths.isEmpty()) return;
        setInput(side, DiffInput::dump(paths.front()));
        if (thenOther) askForDump(DiffSide::B, false);
    });
    dialog->open();
}

void DiffWorkspace::askForMap() {
    auto* dialog = new QFileDialog(this, tr("Names of B's tensors and ours"), QFileInfo(m_engine->map()).path(),
                                   tr("Name maps (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DiffWorkspace::setMap);
    dialog->open();
}

void DiffWorkspace::askForCheckpoint(const QString& title, const std::function<void(const WeightSpec&)>& then) {
    auto* dialog = new QFileDialog(this, title, {}, tr("Checkpoints (*.safetensors *.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("diffCheckpointDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [then](const QString& path) {
        WeightSpec weights;
        weights.path = toPath(path);
        then(weights);
    });
    dialog->open();
}

void DiffWorkspace::askForImage() {
    auto* dialog = new QFileDialog(this, tr("The page that the runs were made of"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DiffWorkspace::setImage);
    dialog->open();
}

void DiffWorkspace::exportTable(const QString& format) {
    auto* dialog = new QFileDialog(this, tr("Save the table of taps"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    dialog->selectFile(QStringLiteral("diff.") + format);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
        const QByteArray bytes =
            format == QLatin1String("json") ? diffAsJson(*m_engine) : diffAsText(m_taps->taps(), QLatin1Char(',')).toUtf8();
        try {
            AtomicFile file(toPath(path));
            file.write(bytes.constData(), static_cast<std::size_t>(bytes.size()));
            file.commit();
            Q_EMIT noteGiven(tr("Saved %1").arg(QFileInfo(path).fileName()));
        } catch (...) {
            Q_EMIT problemFound(tr("The table was not saved"), problemOfCurrentException());
        }
    });
    dialog->open();
}

}  // namespace deepscope
