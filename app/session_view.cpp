#include "app/session_view.h"

#include "app/page_controller.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "app/stage_controller.h"
#include "app/window_actions.h"
#include "widgets/models/view_history.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/stage_tabs.h"
#include "widgets/views/workspace.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kTellMs = 300;
constexpr qsizetype kMostNamed = 3;

QString absolutePath(const PageCollection::Page& page) {
    const bool isFile = page.pasted.isNull() && !page.path.startsWith(QLatin1String(":/"));
    return isFile ? QDir::cleanPath(QFileInfo(page.path).absoluteFilePath()) : page.path;
}

}  // namespace

SessionView::SessionView(Parts parts, QObject* parent) : QObject(parent), m_(std::move(parts)) {
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellMs);
    connect(&m_tell, &QTimer::timeout, this, &SessionView::tellOfChangedFiles);
    connectPages();
    connectSources();
    for (const int page : m_.session->pages()->order()) onPageAdded(page);
}

void SessionView::connectPages() {
    PageCollection* pages = m_.session->pages();
    connect(pages, &PageCollection::pageAdded, this, &SessionView::onPageAdded);
    connect(pages, &PageCollection::pageReady, this, &SessionView::onPageReady);
    connect(pages, &PageCollection::pageFailed, this, [this](int page) {
        if (m_toRun.empty() || m_toRun.front() != page) return;
        m_toRun.pop_front();
        runNext();
    });
    connect(pages, &PageCollection::pageClosed, this, &SessionView::onPageClosed);
    connect(pages, &PageCollection::pageRelocated, this, &SessionView::changed);
    connect(pages, &PageCollection::orderChanged, this, &SessionView::changed);
    // A run's own receivers have turned to it first.
    connect(
        m_.session, &InspectionSession::runsChanged, this,
        [this](int page) {
            restoreTabs(page);
            resume(page);
            Q_EMIT offersChanged();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void SessionView::connectSources() {
    const Selection* selection = m_.selection;
    for (const auto signal : {&Selection::pageChanged, &Selection::modeChanged, &Selection::tapChanged, &Selection::viewChanged,
                              &Selection::pinChanged, &Selection::lookChanged})
        connect(selection, signal, this, &SessionView::noteSelection);
    connect(
        selection, &Selection::pageChanged, this, [this] { resume(m_.selection->page()); }, Qt::QueuedConnection);
    connect(m_.notes, &NotesModel::changed, this, &SessionView::changed);
    connect(m_.tabs, &StageTabs::lockedChanged, this, &SessionView::changed);
    connect(m_.presenter, &InspectionPresenter::viewChanged, this, &SessionView::changed);
    connect(m_.presenter, &InspectionPresenter::colorsChanged, this, &SessionView::changed);
    connect(m_.runBar, &RunBar::choiceChanged, this, &SessionView::changed);
    connect(m_.panels, &PanelArea::layoutChanged, this, &SessionView::changed);
    connect(m_.actions, &WindowActions::workspaceChosen, this, &SessionView::changed);
    const WindowActions* a = m_.actions;
    for (const QAction* action : {a->grid, a->tileBorders, a->padding, a->values, a->windows, a->lineage})
        connect(action, &QAction::toggled, this, &SessionView::changed);
    for (const auto& [name, workspace] : m_.workspaces)
        connect(workspace, &Workspace::sessionStateChanged, this, &SessionView::changed);
}

// ---- What a session would hold

SessionState SessionView::capture() const {
    SessionState state;
    const PageCollection* pages = m_.session->pages();
    std::map<int, int> places;
    for (const int number : pages->order()) {
        const PageCollection::Page& page = pages->page(number);
        const Record& record = m_records.at(number);
        places[number] = static_cast<int>(state.pages.size());
        SessionState::Page& written = state.pages.emplace_back();
        written.path = absolutePath(page);
        written.pasted = page.pasted;
        written.sha256 = record.sha256;
        written.sizeBytes = record.sizeBytes;
        written.modes = record.modes;
        for (const auto& [mode, run] : m_.session->runs(number)) {
            if (std::find(written.modes.begin(), written.modes.end(), mode) == written.modes.end()) written.modes.push_back(mode);
        }
        written.lookedAt = record.pending ? record.pending : record.lookedAt;
        written.note = m_.notes->pageText(number);
        written.unread = record.unread;
    }
    const auto placeOf = [&places](int page) {
        const auto found = places.find(page);
        return found == places.end() ? -1 : found->second;
    };
    state.current = placeOf(m_.selection->page());
    state.run = m_.runBar->choice();
    const ViewState view = m_.presenter->viewState();
    state.canvas = m_canvasToRestore.value_or(view.canvas);
    state.colors = view.colors;
    state.decorations = m_.canvas->decorations();
    if (m_.panels->isCustom()) state.layout = m_.panels->layout();
    state.workspace = m_.frontWorkspace();
    for (const auto* tabs : {&m_.tabs->locked(), &m_pendingTabs}) {
        for (Selection::State tab : *tabs) {
            tab.page = placeOf(tab.page);
            if (tab.page >= 0) state.tabs.push_back(std::move(tab));
        }
    }
    state.workspaces = m_workspaces;
    for (const auto& [name, workspace] : m_.workspaces) {
        const QJsonObject own = workspace->sessionState();
        if (!own.isEmpty()) state.workspaces[name] = own;
    }
    for (TokenNote note : m_.notes->all()) {
        note.page = placeOf(note.page);
        if (note.page >= 0) state.notes.push_back(std::move(note));
    }
    state.unread = m_unread;
    return state;
}

// ---- The window as a session says

void SessionView::clear() {
    const bool applying = std::exchange(m_applying, true);
    m_.session->queue()->cancelAll();
    m_.selection->restore({});
    const std::vector<int> open = m_.session->pages()->order();
    for (const int page : open) m_.session->pages()->close(page);
    m_.notes->restore({}, {});
    m_pendingTabs.clear();
    m_closedNotes.clear();
    m_toRun.clear();
    m_missing.clear();
    m_canvasToRestore.reset();
    m_workspaces = {};
    m_unread = {};
    for (const auto& [name, workspace] : m_.workspaces) workspace->restoreSession({});
    m_.history->clear();
    m_applying = applying;
    if (applying) return;
    Q_EMIT offersChanged();
    Q_EMIT changed();
}

void SessionView::apply(const ReadSession& read) {
    const SessionState& state = read.state;
    m_applying = true;
    clear();
    m_unread = state.unread;
    std::vector<int> numbers;
    openPages(read, numbers);
    restoreNotes(state, numbers);
    restoreLooks(state);
    for (Selection::State tab : state.tabs) {
        tab.page = numbers[static_cast<std::size_t>(tab.page)];
        m_pendingTabs.push_back(std::move(tab));
    }
    m_workspaces = state.workspaces;
    for (const auto& [name, workspace] : m_.workspaces) workspace->restoreSession(m_workspaces.take(name).toObject());
    if (state.current >= 0) {
        const int page = numbers[static_cast<std::size_t>(state.current)];
        if (m_records[page].pending) m_.selection->setLook(m_records[page].pending->look);
        m_canvasPage = page;
        m_canvasToRestore = state.canvas;
        m_.pages->show(page);
        resume(page);
    }
    m_.showWorkspace(state.workspace);
    m_.history->clear();
    m_.history->setCurrent(m_.presenter->viewState());
    m_applying = false;
    Q_EMIT applied();
    Q_EMIT offersChanged();
    Q_EMIT changed();
}

void SessionView::openPages(const ReadSession& read, std::vector<int>& numbers) {
    PageCollection* pages = m_.session->pages();
    for (const SessionState::Page& page : read.state.pages) {
        const int known = page.pasted.isNull() ? pages->find(page.path) : -1;  // listed twice
        const int number = known >= 0 ? known : page.pasted.isNull() ? pages->open(page.path) : pages->paste(page.pasted);
        numbers.push_back(number);
        Record& record = m_records[number];
        record.sha256 = record.expectedSha256 = page.sha256;
        record.sizeBytes = page.sizeBytes;
        record.modes = page.modes;
        record.unread = page.unread;
        record.pending = page.lookedAt;
        if (record.pending) record.pending->page = number;
    }
    for (const int missing : read.missing) m_missing.insert(numbers[static_cast<std::size_t>(missing)]);
}

void SessionView::restoreNotes(const SessionState& state, const std::vector<int>& numbers) {
    std::map<int, QString> texts;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!state.pages[i].note.isEmpty()) texts[numbers[i]] = state.pages[i].note;
    }
    std::vector<TokenNote> notes = state.notes;
    for (TokenNote& note : notes) note.page = numbers[static_cast<std::size_t>(note.page)];
    m_.notes->restore(std::move(notes), std::move(texts));
}

void SessionView::restoreLooks(const SessionState& state) {
    m_.runs->preferCachedCheckpoint(false);
    m_.runBar->setChoice(state.run);
    m_.settings->setRunChoice(state.run);
    m_.presenter->setColors(state.colors);
    m_.settings->setColors(state.colors);
    m_.stages->setThumbnailColormap(state.colors.of(ColorKind::Features).map);
    const WindowActions* a = m_.actions;
    a->grid->setChecked(state.decorations.grid);
    a->tileBorders->setChecked(state.decorations.tileBorders);
    a->padding->setChecked(state.decorations.padding);
    a->values->setChecked(state.decorations.values);
    a->windows->setChecked(state.decorations.windows);
    a->lineage->setChecked(state.decorations.lineage);
    if (!state.layout.isEmpty()) m_.panels->restoreLayout(state.layout);
}

// ---- Pages come and go

void SessionView::onPageAdded(int page) {
    m_records[page];
    const QString path = m_.session->pages()->page(page).path;
    if (const auto closed = m_closedNotes.find(path); closed != m_closedNotes.end()) {
        std::vector<TokenNote> notes = m_.notes->all();
        std::map<int, QString> texts{{page, closed->second.text}};
        for (const int other : m_.session->pages()->order()) {
            if (other != page && !m_.notes->pageText(other).isEmpty()) texts[other] = m_.notes->pageText(other);
        }
        for (TokenNote note : closed->second.notes) {
            note.page = page;
            notes.push_back(std::move(note));
        }
        m_closedNotes.erase(closed);
        m_.notes->restore(std::move(notes), std::move(texts));
    }
    Q_EMIT changed();
}

void SessionView::onPageReady(int page) {
    Record& record = m_records[page];
    const PageCollection::Page& read = m_.session->pages()->page(page);
    if (read.picture) {  // else it was given up to the memory budget at once
        record.sha256 = QString::fromStdString(read.picture->decoded->sha256);
        record.sizeBytes = read.picture->decoded->fileBytes;
        if (read.pasted.isNull() && !record.expectedSha256.isEmpty() && record.expectedSha256 != record.sha256) {
            m_changedFiles << read.name;
            m_tell.start();
        }
        record.expectedSha256.clear();
    }
    if (m_missing.erase(page) > 0) Q_EMIT offersChanged();
    if (page == m_canvasPage && m_canvasToRestore) {
        // Once the canvas has fitted the picture.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_canvasToRestore && m_.selection->page() == m_canvasPage) m_.canvas->setView(*m_canvasToRestore);
                m_canvasToRestore.reset();
                m_.history->setCurrent(m_.presenter->viewState());
            },
            Qt::QueuedConnection);
    }
    if (!m_toRun.empty() && m_toRun.front() == page) runNext();
}

void SessionView::onPageClosed(int page, const QString& path) {
    if (!m_applying) {
        ClosedNotes closed{{}, m_.notes->pageText(page)};
        for (const TokenNote& note : m_.notes->all()) {
            if (note.page == page) closed.notes.push_back(note);
        }
        if (!closed.notes.empty() || !closed.text.isEmpty()) m_closedNotes[path] = std::move(closed);
        m_.notes->forgetPage(page);
    }
    m_records.erase(page);
    m_missing.erase(page);
    std::erase(m_toRun, page);
    std::erase_if(m_pendingTabs, [page](const Selection::State& tab) { return tab.page == page; });
    Q_EMIT offersChanged();
    Q_EMIT changed();
}

void SessionView::tellOfChangedFiles() {
    QStringList named = m_changedFiles.mid(0, kMostNamed);
    if (m_changedFiles.size() > kMostNamed) named << QStringLiteral("…");
    Q_EMIT noteGiven(tr("%Ln page(s) changed since the session was saved: %1.", "", static_cast<int>(m_changedFiles.size()))
                         .arg(named.join(QStringLiteral(", "))));
    m_changedFiles.clear();
}

// ---- What was looked at, while and once there is a run

void SessionView::noteSelection() {
    const Selection::State& state = m_.selection->state();
    const auto record = m_records.find(state.page);
    if (m_applying || record == m_records.end()) return;
    if (!record->second.pending) record->second.lookedAt = state;
    Q_EMIT changed();
}

void SessionView::resume(int page) {
    const auto found = m_records.find(page);
    if (found == m_records.end() || !found->second.pending || m_.selection->page() != page) return;
    Selection::State state = *found->second.pending;
    if (!state.tap.empty()) m_.stages->setWantedStage(stageOfTap(state.tap));
    const auto run = m_.session->results(page, m_.selection->mode());
    if (!run || !run->trace) return;
    found->second.pending.reset();
    // Who went on to another stage meanwhile is not called back.
    const std::string& tap = m_.selection->tap();
    if (!tap.empty() && stageOfTap(tap) != stageOfTap(state.tap) && stageOfTap(tap) != m_.stages->wantedStage()) return;
    state.mode = m_.selection->mode();
    if (!run->tap(state.tap)) {
        state.tap = tap;
        state.view = m_.selection->view();
        if (state.pin && state.pin->view != state.view) state.pin.reset();
    }
    m_.selection->restore(state);
    m_.history->setCurrent(m_.presenter->viewState());
}

void SessionView::restoreTabs(int page) {
    std::erase_if(m_pendingTabs, [this, page](const Selection::State& tab) {
        if (tab.page != page || !m_.session->run(page, tab.mode)) return false;
        m_.tabs->restore(tab, m_.stageTitle(tab));
        return true;
    });
}

// ---- What the session offers

std::vector<MissingPage> SessionView::missing() const {
    std::vector<MissingPage> missing;
    for (const int page : m_.session->pages()->order()) {
        if (!m_missing.contains(page)) continue;
        const Record& record = m_records.at(page);
        missing.push_back({page, m_.session->pages()->page(page).path, record.sha256, record.sizeBytes});
    }
    return missing;
}

void SessionView::relocate(int page, const QString& path) {
    if (!m_.session->pages()->relocate(page, path)) Q_EMIT noteGiven(tr("%1 is open already.").arg(QFileInfo(path).fileName()));
}

void SessionView::leaveOut(int page) {
    m_.session->pages()->close(page);
    if (m_.session->pages()->order().empty()) m_.selection->restore({});
}

std::vector<Mode> SessionView::modesToMake(int page) const {
    std::vector<Mode> modes;
    for (const std::string& mode : m_records.at(page).modes) {
        if (!m_.session->run(page, mode)) modes.push_back(parseMode(mode));
    }
    return modes;
}

int SessionView::runsToMake() const {
    int runs = 0;
    for (const int page : m_.session->pages()->order()) {
        if (!m_missing.contains(page)) runs += static_cast<int>(modesToMake(page).size());
    }
    return runs;
}

void SessionView::runAgain() {
    m_toRun.clear();
    for (const int page : m_.session->pages()->order()) {
        if (!m_missing.contains(page) && !modesToMake(page).empty()) m_toRun.push_back(page);
    }
    runNext();
}

// Pictures that were given up to the memory budget are read again, one after the other.
void SessionView::runNext() {
    while (!m_toRun.empty()) {
        const int page = m_toRun.front();
        const PageCollection::Page& shown = m_.session->pages()->page(page);
        if (!shown.picture && !shown.problem) {
            m_.session->pages()->want(page);
            return;
        }
        m_toRun.pop_front();
        if (m_toRun.empty()) m_.session->pages()->want(m_.selection->page());
        RunChoice choice = m_.runBar->choice();
        for (const Mode& mode : modesToMake(page)) {
            choice.mode = mode;
            m_.session->requestRun(page, choice);
        }
        // The window turns to a run of the page that is looked at.
        if (page == m_.selection->page() && m_.selection->mode().empty() && !m_records[page].modes.empty())
            m_.selection->setMode(m_records[page].pending && !m_records[page].pending->mode.empty()
                                      ? m_records[page].pending->mode
                                      : m_records[page].modes.front());
    }
}

}  // namespace deepscope
