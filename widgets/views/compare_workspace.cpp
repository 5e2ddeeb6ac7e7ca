#include "widgets/views/compare_workspace.h"

#include "encoder/export/atomic_file.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/compare_figures.h"
#include "widgets/models/selection.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/compare_bar.h"
#include "widgets/views/compare_canvas.h"
#include "widgets/views/compare_pane.h"
#include "widgets/views/compare_panes.h"
#include "widgets/views/compare_strip.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace deepscope {

CompareWorkspace::CompareWorkspace(InspectionSession* session, Selection* selection, QWidget* parent)
    : Workspace(parent),
      m_session(session),
      m_selection(selection),
      m_history(new CompareHistory(this)),
      m_bar(new CompareBar),
      m_stack(new QStackedWidget),
      m_empty(new QLabel),
      m_splitter(new QSplitter(Qt::Vertical)),
      m_panes(new ComparePanes),
      m_colorBar(new ColorBar),
      m_strip(new CompareStrip),
      m_figures(new CompareFigures(this)) {
    setObjectName(QStringLiteral("compareWorkspace"));
    build();
    connectBar();
    connectColors();
    connectSession();
    connect(m_panes, &ComparePanes::paneAdded, this, &CompareWorkspace::connectPane);
    connect(m_history, &CompareHistory::changed, this, &CompareWorkspace::actionsChanged);
    connect(this, &CompareWorkspace::stateChanged, this, &Workspace::sessionStateChanged);
    connect(m_history, &CompareHistory::restored, this, [this](const CompareState& state) {
        const CompareState before = std::exchange(m_state, state);
        applyState(before);
        Q_EMIT stateChanged();
    });
    connect(m_strip, &CompareStrip::shownChanged, this, [this](bool shown) {
        m_state.figuresShown = shown;
        m_history->setCurrent(m_state);
        Q_EMIT stateChanged();
    });
    connect(m_strip, &CompareStrip::tabChanged, this, [this](int tab) {
        m_state.figuresTab = tab;
        m_history->setCurrent(m_state);
        Q_EMIT stateChanged();
    });
    m_panes->setModes(m_state.modes);
    m_history->setCurrent(m_state);
    retranslate();
    turnToPage(selection->page());
}

// Parts go after this: what they tell as they do (a held key, a history's end) has nobody to hear it. Only these signals:
// the style sheet waits for destroyed().
CompareWorkspace::~CompareWorkspace() {
    for (QObject* part : findChildren<QObject*>()) part->disconnect(this);
    m_history->disconnect();
}

void CompareWorkspace::build() {
    m_empty->setObjectName(QStringLiteral("compareEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::RichText);
    m_empty->setMargin(24);
    m_colorBar->setObjectName(QStringLiteral("colorBar"));
    m_strip->setModel(m_figures);
    auto* upper = new QWidget;
    auto* row = new QHBoxLayout(upper);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_panes, 1);
    row->addWidget(m_colorBar);
    m_splitter->setObjectName(QStringLiteral("compareSplitter"));
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_strip);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(3);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
}

void CompareWorkspace::connectBar() {
    connect(m_bar, &CompareBar::pageChosen, this, &CompareWorkspace::setPage);
    connect(m_bar, &CompareBar::stageChosen, this, [this](const std::string& stage) {
        change(CompareChange::Stage, [&](CompareState& state) { state.stage = stage; });
    });
    connect(m_bar, &CompareBar::lookChosen, this,
            [this](const TapView& look) { change(CompareChange::Look, [&](CompareState& state) { state.look = look; }); });
    connect(m_bar, &CompareBar::modesChosen, this, [this](const std::vector<std::string>& modes) {
        change(CompareChange::Modes, [&](CompareState& state) {
            state.modes = modes;
            if (std::find(modes.begin(), modes.end(), state.maximized) == modes.end()) state.maximized.clear();
        });
    });
    connect(m_bar, &CompareBar::referenceChosen, this, [this](const std::string& mode) {
        change(CompareChange::Pair, [&](CompareState& state) { state.reference = mode; });
    });
    connect(m_bar, &CompareBar::otherChosen, this,
            [this](const std::string& mode) { change(CompareChange::Pair, [&](CompareState& state) { state.other = mode; }); });
    connect(m_bar, &CompareBar::measureChosen, this, [this](GridMeasure measure) {
        change(CompareChange::Measure, [&](CompareState& state) { state.measure = measure; });
    });
    connect(m_bar, &CompareBar::tilesChosen, this,
            [this](bool tiles) { change(CompareChange::Views, [&](CompareState& state) { state.tiles = tiles; }); });
    connect(m_bar, &CompareBar::linkingChosen, this, [this](bool linked) {
        const CompareCanvas* front = frontCanvas();
        const CanvasView sight = front ? front->sight() : m_state.sight;
        change(CompareChange::Linking, [&](CompareState& state) {
            state.linked = linked;
            if (linked) state.sight = sight;
            state.ownSights.clear();
            for (const std::string& mode : state.modes) {
                if (!linked) state.ownSights[mode] = state.sight;
            }
        });
    });
    connect(m_bar, &CompareBar::oneRangeChosen, this,
            [this](bool one) { change(CompareChange::Range, [&](CompareState& state) { state.oneRange = one; }); });
    connect(m_bar, &CompareBar::wipingChosen, this,
            [this](bool wiping) { change(CompareChange::Wipe, [&](CompareState& state) { state.wiping = wiping; }); });
    connect(m_bar, &CompareBar::runWanted, this, &CompareWorkspace::run);
    connect(m_bar, &CompareBar::exportWanted, this, &CompareWorkspace::exportWanted);
}

void CompareWorkspace::connectColors() {
    const auto colored = [this] {
        m_beforeDrag.reset();
        showScenes();
        Q_EMIT colorsChanged();
    };
    const auto setRange = [this](double min, double max) {
        if (max > min) m_colors.of(shownKind()).byHand[shownStage()] = {min, max};
    };
    connect(m_colorBar, &ColorBar::rangeDragged, this, [this, setRange](double min, double max) {
        if (!m_beforeDrag) m_beforeDrag = m_colors;
        setRange(min, max);
        showScenes();
    });
    connect(m_colorBar, &ColorBar::rangeChosen, this, [setRange, colored](double min, double max) {
        setRange(min, max);
        colored();
    });
    connect(m_colorBar, &ColorBar::dragCancelled, this, [this] {
        if (m_beforeDrag) m_colors = *std::exchange(m_beforeDrag, std::nullopt);
        showScenes();
    });
    connect(m_colorBar, &ColorBar::ruleChosen, this, [this, colored](RangeRule rule, double percentile) {
        ColorChoice& choice = m_colors.of(shownKind());
        choice.byHand.erase(shownStage());
        choice.rule = rule;
        if (rule == RangeRule::Percentile) choice.percentile = percentile;
        colored();
    });
    connect(m_colorBar, &ColorBar::colormapChosen, this, [this, colored](Colormap map) {
        m_colors.of(shownKind()).map = map;
        colored();
    });
    connect(m_colorBar, &ColorBar::logarithmicChosen, this, [this, colored](bool logarithmic) {
        m_colors.of(shownKind()).logarithmic = logarithmic;
        colored();
    });
    connect(m_colorBar, &ColorBar::opacityChosen, this, [this, colored](double opacity) {
        m_colors.opacity = opacity;
        colored();
    });
    connect(m_colorBar, &ColorBar::markingChosen, this, [this, colored](bool marked) {
        m_colors.markOutOfRange = marked;
        colored();
    });
}

void CompareWorkspace::connectSession() {
    connect(m_selection, &Selection::pageChanged, this, [this] { turnToPage(m_selection->page()); });
    const PageCollection* pages = m_session->pages();
    const auto reread = [this](int page) {
        showPages();
        if (page == m_page) refreshAll();
    };
    connect(pages, &PageCollection::pageAdded, this, &CompareWorkspace::showPages);
    connect(pages, &PageCollection::orderChanged, this, &CompareWorkspace::showPages);
    connect(pages, &PageCollection::pageReady, this, reread);
    connect(pages, &PageCollection::pageFailed, this, reread);
    connect(pages, &PageCollection::pageClosed, this, [this](int page) {
        std::erase_if(m_failures, [page](const auto& entry) { return entry.first.first == page; });
        if (page == m_page) turnToPage(m_selection->page() == page ? -1 : m_selection->page());
        showPages();
    });
    connect(m_session, &InspectionSession::surveyed, this, &CompareWorkspace::refreshAll);
    connect(m_session, &InspectionSession::runsChanged, this, [this](int page) {
        if (page == m_page) refreshRuns();
    });
    connect(m_session->calibration(), &MachineCalibration::changed, this, &CompareWorkspace::refreshRuns);
    const RunQueue* queue = m_session->queue();
    connect(queue, &RunQueue::jobsChanged, this, &CompareWorkspace::showProgress);
    connect(queue, &RunQueue::progressed, this, &CompareWorkspace::showProgress);
    connect(queue, &RunQueue::failed, this, [this](const RunJob& job, const Problem& problem) { ended(job, problem); });
    connect(queue, &RunQueue::cancelled, this, [this](const RunJob& job) { ended(job, std::nullopt); });
}

void CompareWorkspace::connectPane(ComparePane* pane) {
    CompareCanvas* canvas = pane->canvas();
    const std::string mode = pane->mode();
    connect(canvas, &CompareCanvas::sightMoved, this, [this, canvas](CompareChange what) { shareSight(canvas, what); });
    connect(canvas, &CompareCanvas::pointHovered, this, [this](std::optional<QPointF> point) {
        m_hover = point;
        showMarks();
    });
    connect(canvas, &CompareCanvas::pointPicked, this,
            [this](QPointF point) { change(CompareChange::Pick, [&](CompareState& state) { state.pick = point; }); });
    connect(canvas, &CompareCanvas::unpickWanted, this,
            [this] { change(CompareChange::Pick, [](CompareState& state) { state.pick.reset(); }); });
    connect(canvas, &CompareCanvas::pickMoveWanted, this, [this, mode](int rows, int columns) { movePick(mode, rows, columns); });
    connect(canvas, &CompareCanvas::regionFramed, this, [this](const QRectF& region) {
        change(CompareChange::Region,
               [&](CompareState& state) { state.region = region.isEmpty() ? std::nullopt : std::optional(region); });
    });
    connect(canvas, &CompareCanvas::wipeMoved, this,
            [this](double share) { change(CompareChange::Wipe, [&](CompareState& state) { state.wipe = share; }); });
    connect(canvas, &CompareCanvas::flipHeld, this, [this, mode](bool held) {
        // The pane under the cursor; without one there, the pane that has the keyboard.
        m_flipped.clear();
        for (ComparePane* each : m_panes->panes()) {
            if (held && each->canvas()->underMouse()) m_flipped = each->mode();
        }
        if (held && m_flipped.empty()) m_flipped = mode;
        for (ComparePane* each : m_panes->panes()) each->canvas()->setFlipped(each->mode() == m_flipped);
    });
    connect(canvas, &CompareCanvas::otherWanted, this, &CompareWorkspace::chooseOther);
    connect(pane, &ComparePane::maximizeWanted, this, [this, mode] {
        change(CompareChange::Maximize, [&](CompareState& state) { state.maximized = state.maximized.empty() ? mode : ""; });
    });
    connect(pane, &ComparePane::cancelWanted, this, [this, mode] {
        if (const auto job = jobOf(mode)) m_session->queue()->cancel(job->id);
    });
}

void CompareWorkspace::change(CompareChange what, const std::function<void(CompareState&)>& how) {
    const CompareState before = m_state;
    how(m_state);
    if (m_state == before) return;
    applyState(before);
    m_history->record(m_state, what);
    Q_EMIT stateChanged();
}

void CompareWorkspace::restoreSession(const QJsonObject& state) {
    if (!state.isEmpty()) setState(compareFromJson(state));
}

void CompareWorkspace::setState(const CompareState& state) {
    const CompareState before = std::exchange(m_state, state);
    m_history->clear();
    m_history->setCurrent(m_state);
    applyState(before);
}

// What follows from a change, and no more: a pan asks for nothing.
void CompareWorkspace::applyState(const CompareState& before) {
    const CompareState& now = m_state;
    const bool modes = now.modes != before.modes;
    if (modes) m_panes->setModes(now.modes);
    if (modes || now.maximized != before.maximized) m_panes->setMaximized(now.maximized);
    m_strip->setShown(now.figuresShown);
    m_strip->setTab(now.figuresTab);
    const bool stage = now.stage != before.stage;
    const bool tiles = now.tiles != before.tiles;
    const bool pick = now.pick != before.pick;
    if (modes) {
        refreshAll();
    } else if (stage || tiles || !(now.look == before.look) || now.reference != before.reference) {
        if (tiles) askSeen();
        askPictures();
        askDistances();
        askPicked();
    } else if (pick) {
        askPicked();
        if (shownLook().kind == ViewKind::Similarity || before.pick.has_value() != now.pick.has_value()) askPictures();
    }
    if (pick || stage || !(now.look == before.look)) showStages();
    showBar();
    if (modes || stage || tiles || now.measure != before.measure || now.oneRange != before.oneRange ||
        now.other != before.other || now.reference != before.reference)
        showScenes();
    for (ComparePane* pane : m_panes->panes()) pane->canvas()->setWipe(now.wiping ? std::optional(now.wipe) : std::nullopt);
    showSights();
    showMarks();
    if (!(now.region == before.region) || pick || now.reference != before.reference) showFigures();
    Q_EMIT actionsChanged();
}

void CompareWorkspace::shareSight(CompareCanvas* from, CompareChange what) {
    const CanvasView sight = from->sight();
    for (ComparePane* pane : m_panes->panes()) {
        if (m_state.linked && pane->canvas() != from) pane->canvas()->setSight(sight);
        if (!m_state.linked && pane->canvas() == from) m_state.ownSights[pane->mode()] = sight;
    }
    if (m_state.linked) m_state.sight = sight;
    m_history->record(m_state, what);
    Q_EMIT stateChanged();
}

CompareCanvas* CompareWorkspace::frontCanvas() const {
    CompareCanvas* first = nullptr;
    for (ComparePane* pane : m_panes->panes()) {
        if (pane->isHidden()) continue;
        if (pane->canvas()->hasFocus()) return pane->canvas();
        if (!first || pane->canvas()->underMouse()) first = pane->canvas();
    }
    return first;
}

bool CompareWorkspace::canZoom() const {
    return picture() != nullptr;
}

void CompareWorkspace::fit() {
    if (CompareCanvas* canvas = frontCanvas()) canvas->fit();
}

void CompareWorkspace::oneToOne() {
    if (CompareCanvas* canvas = frontCanvas()) canvas->oneToOne();
}

void CompareWorkspace::zoomBy(double factor) {
    if (CompareCanvas* canvas = frontCanvas()) canvas->zoomBy(factor);
}

void CompareWorkspace::movePick(const std::string& mode, int rows, int columns) {
    const auto map = mapOf(mode);
    if (!map) return;
    const ImageSize page = map->plan().page;
    const CellFrame frame = cellFrame(*map, m_state.tiles, m_state.stage);
    if (frame.columns < 1 || frame.rows < 1) return;
    PageCells cells;
    cells.extent = frame.extent;
    cells.columns = frame.columns;
    cells.rows = frame.rows;
    const QPointF from = m_state.pick.value_or(QPointF(page.widthPx / 2.0, page.heightPx / 2.0));
    const auto at = cells.cellAt(from);
    if (!at) return;
    const GridPosition to{std::clamp(at->row + rows, 0, cells.rows - 1), std::clamp(at->column + columns, 0, cells.columns - 1)};
    // Only a token that sees some of the page can be picked.
    const QRectF onPage = cells.cellRect(to) & QRectF(0, 0, page.widthPx, page.heightPx);
    if (onPage.isEmpty()) return;
    change(CompareChange::Pick, [&](CompareState& state) { state.pick = state.pick ? onPage.center() : from; });
    pane(mode)->canvas()->bringIntoSight(QRectF(*m_state.pick, QSizeF(1, 1)));
}

void CompareWorkspace::chooseOther(int place) {
    const std::vector<std::string>& modes = m_state.modes;
    if (place >= static_cast<int>(modes.size())) return;
    if (place < 0) {
        const auto now = std::find(modes.begin(), modes.end(), otherOf(m_flipped));
        place = now == modes.end() ? 0 : static_cast<int>(now - modes.begin() + 1) % static_cast<int>(modes.size());
    }
    change(CompareChange::Pair, [&](CompareState& state) { state.other = modes[static_cast<std::size_t>(place)]; });
}

ComparePane* CompareWorkspace::pane(const std::string& mode) const {
    return m_panes->pane(mode);
}

void CompareWorkspace::exportTable(const QString& path) const {
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QString page = m_session->pages()->contains(m_page) ? m_session->pages()->page(m_page).path : QString();
    const QByteArray bytes = json ? m_figures->toJson(page, m_state.stage) : m_figures->toCsv();
    writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void CompareWorkspace::exportWanted() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export table"), QStringLiteral("compare.csv"), tr("Table (*.csv);;JSON (*.json)"));
    if (path.isEmpty()) return;
    try {
        exportTable(path);
        Q_EMIT noteGiven(tr("Written to %1.").arg(path));
    } catch (const Error& error) {
        Q_EMIT problemFound(tr("The table was not written"), error.problem());
    }
}

QString CompareWorkspace::copiedText() const {
    QStringList lines;
    for (const ComparePane* pane : m_panes->panes()) {
        const auto picked = m_picked.find(pane->mode());
        if (picked == m_picked.end()) continue;
        const PlacedToken& token = picked->second.token;
        QStringList cells{
            QString::fromStdString(pane->mode()),   QString::fromStdString(TapName{token.view, m_state.stage}.text()),
            QString::number(token.index()),         QString::number(token.position.row),
            QString::number(token.position.column), QString::number(picked->second.norm, 'g', 9)};
        if (picked->second.cosine) cells << QString::number(*picked->second.cosine, 'g', 9);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void CompareWorkspace::showEvent(QShowEvent* event) {
    Workspace::showEvent(event);
    if (m_stale) refreshAll();
}

void CompareWorkspace::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showEmpty();
}

}  // namespace deepscope
