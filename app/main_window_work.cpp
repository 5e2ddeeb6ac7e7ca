// What the window's actions and signals lead to.
#include "app/claims_controller.h"
#include "app/cost_panels.h"
#include "app/export_controller.h"
#include "app/kept_runs_controller.h"
#include "app/languages.h"
#include "app/main_window.h"
#include "app/page_controller.h"
#include "app/settings_dialog.h"
#include "app/stage_controller.h"
#include "app/status_line.h"
#include "app/window_actions.h"
#include "app/window_snapshot.h"
#include "widgets/engine/problem_boundary.h"
#include "widgets/models/run_text.h"
#include "widgets/views/checkpoint_dialog.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/go_to_token.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/inspector.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/page_panel.h"
#include "widgets/views/panel.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/pdf_page_dialog.h"
#include "widgets/views/problem_banner.h"
#include "widgets/views/roofline_chart.h"
#include "widgets/views/run_bar.h"
#include "widgets/views/stage_tabs.h"
#include "widgets/views/token_readout.h"
#include "widgets/views/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace deepscope {

std::shared_ptr<const RunResults> MainWindow::results() const {
    return m_session->results(m_selection->page(), m_selection->mode());
}

void MainWindow::choosePages() {
    auto* dialog = new QFileDialog(this, tr("Open pages"), m_settings->folder(),
                                   tr("Pages (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.pdf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        if (files.isEmpty()) return;
        m_settings->setFolder(QFileInfo(files.front()).absolutePath());
        openPages(files);
    });
    dialog->open();
}

void MainWindow::onPdfGiven(const QString& path, int pageCount) {
    m_pdfsToPick.push_back({path, pageCount});
    if (m_pdfsToPick.size() == 1) askForPdfPages();
}

// One PDF after the other: the first in the list is being asked about.
void MainWindow::askForPdfPages() {
    const PdfToPick& pick = m_pdfsToPick.front();
    auto* dialog = new PdfPageDialog(pick.path, pick.pageCount, m_settings->pdfDpi(), m_session->probe(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings->setPdfDpi(dialog->dpi());
        m_pages->setPdfDpi(dialog->dpi());
        m_pages->openPdfPages(dialog->path(), dialog->pages(), dialog->dpi());
    });
    connect(dialog, &QDialog::finished, this, [this] {
        m_pdfsToPick.pop_front();
        if (!m_pdfsToPick.isEmpty()) askForPdfPages();
    });
    dialog->open();
}

void MainWindow::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Open a folder of pages"), m_settings->folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_settings->setFolder(folder);
        openPages({folder});
    });
    dialog->open();
}

void MainWindow::pasteFromClipboard() {
    const QMimeData* pasted = QApplication::clipboard()->mimeData();
    if (!pasted || !m_pages->openFrom(*pasted)) m_banner->showNote(tr("There is no picture and no file on the clipboard."));
}

void MainWindow::chooseCheckpoint(bool folder) {
    auto* dialog = new QFileDialog(this, tr("Open checkpoint"), m_settings->folder(),
                                   tr("Checkpoints (*.safetensors *.safetensors.index.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::showCheckpoint);
    dialog->open();
}

void MainWindow::showCheckpoint(const QString& path) {
    auto* dialog = new CheckpointDialog(path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &InspectionSession::checkpointInspected, dialog, [dialog](const QString& which, const auto& summary) {
        if (which == dialog->path()) dialog->setSummary(*summary);
    });
    connect(m_session, &InspectionSession::checkpointFailed, dialog, [dialog](const QString& which, const Problem& problem) {
        if (which == dialog->path()) dialog->setProblem(problem);
    });
    connect(dialog, &QDialog::accepted, this, [this, path] {
        RunChoice choice = m_runBar->choice();
        choice.weights = {};
        choice.weights.path = std::filesystem::path(path.toStdU16String());
        m_settings->addRecentCheckpoint(path);
        m_runBar->setChoice(choice);
        m_settings->setRunChoice(choice);
        updateStatus();
    });
    dialog->open();
    m_session->inspectCheckpoint(path);
}

void MainWindow::saveSnapshotFile() {
    // The picture is of the window as it is now, not of a dialog in front of it.
    const QPixmap picture = grab();
    auto* dialog = new QFileDialog(this, tr("Save a picture of the window"), m_settings->folder(), tr("PNG picture (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString& path) {
        try {
            writePicture(picture.toImage(), std::filesystem::path(path.toStdU16String()));
        } catch (...) {
            m_banner->showProblem(tr("The picture was not saved"), problemOfCurrentException());
        }
    });
    dialog->open();
}

// Of the panel that has the keyboard, else of the canvas.
void MainWindow::savePicture() {
    for (PanelDock* dock : m_panels->docks()) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus && dock->isAncestorOf(focus)) return m_export->savePicture(dock->panel(), dock->panel()->title());
    }
    m_export->savePicture(m_canvas, tr("the page"));
}

void MainWindow::copyReadout() {
    if (const Workspace* front = workspace()) {
        const QString text = front->copiedText();
        if (text.isEmpty()) {
            m_banner->showNote(tr("There is nothing picked to copy."));
        } else {
            QApplication::clipboard()->setText(text);
        }
        return;
    }
    const CanvasOverlay& overlay = m_canvas->overlay();
    const auto pinned = m_selection->pin() ? hitOfPin(overlay, *m_selection->pin()) : std::nullopt;
    const auto hit = pinned ? pinned : m_canvas->hovered();
    if (!hit) {
        m_banner->showNote(tr("Point at a token or pin one: its figures are what is copied."));
        return;
    }
    const auto run = results();
    std::optional<PixelMap> map;
    if (run && run->plan) map.emplace(run->plan->views, run->plan->orientation);
    QStringList lines{QString::fromStdString(m_selection->tap())};
    lines += tokenReadout(overlay, *hit, map ? &*map : nullptr, pinned.has_value());
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void MainWindow::goToToken() {
    auto* dialog = new GoToTokenDialog(m_canvas->overlay(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToTokenDialog::tokenChosen, m_presenter, &InspectionPresenter::goTo);
    dialog->open();
}

void MainWindow::showSettings() {
    auto* dialog = new SettingsDialog(*m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ThemeChoice theme = m_settings->theme();
        const QString language = m_settings->language();
        dialog->writeTo(*m_settings);
        applySettings();
        if (m_settings->theme() != theme) applyTheme(m_settings->theme());
        if (m_settings->language() != language) applyLanguage(m_settings->language());
    });
    dialog->open();
}

QString MainWindow::stageTitle(const Selection::State& state) const {
    if (!m_session->pages()->contains(state.page)) return {};
    const QString page = m_session->pages()->page(state.page).name;
    if (state.tap.empty()) return page;
    const QString mode = QString::fromStdString(state.mode);
    const QString view = state.view.isGlobal() ? QString() : QString::fromStdString(state.view.name()) + QLatin1Char('/');
    return QStringLiteral("%1%2 · %3 · %4").arg(view, stageLabel(state.tap), mode, page);
}

void MainWindow::lockStage(const std::string& tap) {
    if (tap.empty()) return;
    Selection::State state = m_selection->state();
    state.tap = tap;
    m_tabs->lock(state, stageTitle(state));
}

// A token's place at another stage, perhaps of another view.
void MainWindow::goToStage(const std::string& tap, const PinnedToken& token) {
    m_stages->stopFollowing();
    Selection::State state = m_selection->state();
    state.tap = tap;
    state.view = token.view;
    state.pin = token;
    m_selection->restore(state);
    recordView(ViewChange::Stage);
}

void MainWindow::stepChannel(int by) {
    const auto run = results();
    const auto tap = run ? run->tap(m_selection->tap()) : nullptr;
    if (!tap) return;
    const int channels = tapLayout(*tap).channels;
    const TapView& look = m_selection->look();
    // From another way to look the first step shows the channel that was looked at last.
    const int step = look.kind == ViewKind::Channel ? by : 0;
    if (channels > 0) m_presenter->chooseChannel((look.channel + step + channels) % channels);
}

void MainWindow::stepHead(int by) {
    const auto run = results();
    if (!run || !run->plan || attentionKind(m_selection->tap(), run->plan->architecture) == AttentionKind::None) return;
    const int heads = attentionHeads(m_selection->tap(), run->plan->architecture);
    const TapView& look = m_selection->look();
    const bool one = look.heads == AttentionQuery::Heads::One;
    const int head = one ? (look.head + by + heads) % heads : by > 0 ? 0 : heads - 1;
    m_presenter->chooseHead(m_selection->tap(), head);
}

void MainWindow::showPage() {
    const int index = m_selection->page();
    const bool open = m_session->pages()->contains(index);
    const PageCollection::Page page = open ? m_session->pages()->page(index) : PageCollection::Page{};
    m_runBar->setPageName(page.name);
    updateTitle();
    m_pagePanel->setCurrent(index, m_selection->mode());
    m_canvas->setPicture(page.picture);
    m_bar->setVisible(open);
    if (!open) m_status->clearZoom();
    m_inspector->setPage(page.picture ? page.picture->decoded.get() : nullptr);
    m_stageList->setPage(page.name, page.size, page.thumbnail);
    m_stages->showResults();
}

// Rates were measured, or another run is looked at: those of its device, type and threads.
void MainWindow::showRates() {
    const auto run = results();
    const bool measuring = m_session->calibration()->isMeasuring();
    if (!measuring) {
        std::optional<MachineRates> rates;
        if (run && run->trace) {
            const QString device = StatusLine::deviceText(*m_session, run->plan.get(), m_runBar->choice());
            const MachineRates* found =
                m_session->calibration()->find(device.toStdString(), run->plan->compute.type, run->trace->provenance().threads);
            if (found) rates = *found;
        }
        m_costs->roofline->setRates(rates);
    }
    m_costs->roofline->setMeasuring(measuring, 0);
    m_actions->calibrate->setEnabled(!measuring);
}

void MainWindow::recordView(ViewChange change) {
    m_history->record(m_presenter->viewState(), change);
}

void MainWindow::updateActions() {
    const int page = m_selection->page();
    const bool open = m_session->pages()->contains(page);
    const bool canRun = m_runs->canRun();
    const bool running = m_session->isRunning();
    const Workspace* front = workspace();
    const bool inspecting = !front;
    m_actions->run->setEnabled(front ? front->canRun() : canRun);
    m_actions->runAllModes->setEnabled(canRun);
    m_actions->measure->setEnabled(canRun);
    m_actions->whatIf->setEnabled(inspecting && m_claims->canRunWhatIf());
    m_actions->keepRun->setEnabled(inspecting && m_kept->canKeep());
    m_actions->cancel->setEnabled(m_runs->canCancel() || (front && front->canCancel()));
    m_actions->cancelAll->setEnabled(running);
    m_actions->exportRun->setEnabled(inspecting && m_export->canExport());
    for (QAction* action : {m_actions->copyWindowCommand, m_actions->copyPictureCommand, m_actions->copyDumpCommand})
        action->setEnabled(inspecting && m_export->canExport());
    m_actions->savePicture->setEnabled(inspecting);
    m_actions->reload->setEnabled(open);
    m_actions->closePage->setEnabled(open);
    const bool hasGrid = m_canvas->overlay().kind != CanvasOverlay::Kind::None;
    m_actions->goToToken->setEnabled(inspecting && hasGrid);
    m_actions->addNote->setEnabled(inspecting);
    m_actions->unpin->setEnabled(inspecting && m_selection->pin().has_value());
    m_actions->lockStage->setEnabled(inspecting && !m_selection->tap().empty());
    m_actions->closeTab->setEnabled(inspecting && m_tabs->isLocked());
    for (QAction* action : {m_actions->fit, m_actions->oneToOne, m_actions->zoomIn, m_actions->zoomOut})
        action->setEnabled(inspecting || front->canZoom());
    m_actions->undo->setEnabled(front ? front->canUndo() : m_history->canUndo());
    m_actions->redo->setEnabled(front ? front->canRedo() : m_history->canRedo());
    m_actions->undo->setText(front ? front->undoText() : m_history->undoText());
    m_actions->redo->setText(front ? front->redoText() : m_history->redoText());
}

void MainWindow::updateStatus() {
    const auto run = results();
    const RunChoice choice = m_runBar->choice();
    m_status->show(*m_session, *m_selection, choice);
    const WeightSpec shown = StatusLine::weightsOf(run && run->plan ? run->plan.get() : nullptr, choice);
    m_runBar->setSynthetic(shown.isSynthetic(), shown.seed);
}

void MainWindow::updateCanvasWords() {
    const int index = m_selection->page();
    if (!m_session->pages()->contains(index)) {
        m_canvas->setMessage(tr("Drop a page here"),
                             tr("PNG, JPEG, WebP, TIFF, BMP or PDF; or press %1").arg(QStringLiteral("Ctrl+O")));
        m_canvas->setHint({});
        return;
    }
    const PageCollection::Page& page = m_session->pages()->page(index);
    if (page.problem && !page.picture) {
        m_canvas->setMessage(tr("%1 cannot be read").arg(page.name),
                             tr("Drop another page here, or press %1.").arg(QStringLiteral("Ctrl+O")));
    } else if (!page.picture) {
        m_canvas->setMessage(tr("Reading %1…").arg(page.name), {});
    }
    QString hint;
    const auto run = results();
    if (m_session->isLive(index, m_selection->mode())) {
        // A run that is asked for while another ends is in the queue a moment before its results are.
        const auto live = m_session->queue()->live();
        if (!run || !run->plan || !live || !live->plan) hint = tr("Loading the weights…");
    } else if (m_runs->lastRun() == RunController::LastRun::Cancelled && !run) {
        hint = tr("Cancelled. Press F5 to run again.");
    } else if (!run) {
        hint = tr("Press Run (F5) to see what the encoder makes of this page");
    } else if (run->trace && page.picture && run->trace->provenance().image.sha256 != page.picture->decoded->sha256) {
        hint = tr("The file has changed since this run. Press F5 to run again.");
    }
    m_canvas->setHint(hint);
}

}  // namespace deepscope
