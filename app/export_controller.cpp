#include "app/export_controller.h"

#include "app/export/export_arguments.h"
#include "app/export/export_job.h"
#include "app/export/shell_text.h"
#include "app/settings.h"
#include "encoder/errors.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/engine/problem_boundary.h"
#include "widgets/models/view_offers.h"
#include "widgets/views/drawn_file.h"
#include "widgets/views/export_dialog.h"
#include "widgets/views/inspection_presenter.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/panel.h"
#include "widgets/views/panel_area.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <array>
#include <mutex>

namespace deepscope {

namespace {

const QLatin1String kExportTag("export");
const QLatin1String kChoices("export/choices");
const QLatin1String kPictureFilter("export/pictureFilter");
constexpr int kProgressEveryMs = 60;
constexpr std::array kPngScales{1, 2, 4, 8};

/// How far an export is: written by its thread, read by the dialog's.
struct ExportState {
    std::mutex mutex;
    double share = 0;
    std::string what;
};

QString nameOfRun(const RunProvenance& run) {
    QString name = QFileInfo(QString::fromStdString(run.image.path)).completeBaseName() + QLatin1Char('.') +
                   QString::fromStdString(run.plan.mode.name());
    return name.replace(QLatin1Char(':'), QLatin1Char('-'));
}

/// The run's taps that can be looked at as this one is.
std::vector<std::string> tapsOfLook(const Trace& trace, const TapView& look, const std::optional<PinnedToken>& pin) {
    std::vector<std::string> taps;
    for (const auto& tap : trace.taps()) {
        const TapName name = parseTapName(tap->name());
        const TapLayout layout = tapLayout(*tap);
        ViewContext context;
        context.tap = tap->name();
        context.architecture = &trace.provenance().architecture;
        context.pinned = pin && !name.isTokens() && name.view == pin->view && (!pin->isClassToken || layout.hasClassToken);
        context.pinnedClassToken = context.pinned && pin->isClassToken;
        context.finished = context.hasParts = true;
        const std::vector<ViewOffer> offers = viewOffers(context);
        const bool offered = std::any_of(offers.begin(), offers.end(),
                                         [&look](const ViewOffer& o) { return o.kind == look.kind && o.whyNot.isEmpty(); });
        const bool inRange = look.kind != ViewKind::Channel || look.channel < layout.channels;
        if (offered && inRange && look.kind != ViewKind::Difference && tap->tensor()) taps.push_back(tap->name());
    }
    return taps;
}

}  // namespace

ExportController::ExportController(Parts parts, QObject* parent) : QObject(parent), m_parts(parts) {}

bool ExportController::canExport() const {
    const auto run = m_parts.session->results(m_parts.selection->page(), m_parts.selection->mode());
    return run && run->trace && !run->trace->tensorsReleased();
}

std::optional<std::string> ExportController::pageFile() const {
    const int page = m_parts.selection->page();
    if (!m_parts.session->pages()->contains(page)) return std::nullopt;
    const PageCollection::Page& shown = m_parts.session->pages()->page(page);
    if (shown.path.startsWith(QLatin1String(":/")) || !shown.pasted.isNull()) return std::nullopt;
    return QDir::current().absoluteFilePath(shown.path).toStdString();
}

WindowView ExportController::view() const {
    const Selection& selection = *m_parts.selection;
    WindowView view;
    view.image = pageFile().value_or(std::string());
    if (const auto* run = m_parts.session->run(selection.page(), selection.mode())) view.choice = run->choice;
    view.tap = selection.tap();
    view.look = m_parts.presenter->shownView();
    if (view.look.kind == ViewKind::Automatic) view.look.kind = m_parts.presenter->shownLook();
    view.pin = selection.pin();
    const auto results = m_parts.session->results(selection.page(), selection.mode());
    if (const auto tap = results ? results->tap(selection.tap()) : nullptr) view.gridSide = tapLayout(*tap).gridSide;
    view.colors = m_parts.presenter->colors();
    for (const PanelDock* dock : m_parts.panels->docks()) {
        if (dock->panel()->isInFront()) view.panels.push_back(dock->objectName().chopped(4).toStdString());
    }
    view.widthPx = m_parts.window->width();
    view.heightPx = m_parts.window->height();
    view.dark = themeOf(m_parts.window).dark;
    const QString language = m_parts.settings->language();
    view.language = language.isEmpty() ? "en" : language.toStdString();
    view.canvas = m_parts.canvas->view();
    return view;
}

QString ExportController::command(Copied what) const {
    const WindowView shown = view();
    if (shown.image.empty() || !canExport()) return {};
    const std::vector<std::string> words = what == Copied::Window    ? snapshotWords(shown)
                                           : what == Copied::Picture ? pictureWords(shown)
                                                                     : dumpWords(shown);
    return QString::fromStdString(shellCommand(words));
}

void ExportController::copyCommand(Copied what) {
    const QString text = command(what);
    if (text.isEmpty()) {
        Q_EMIT noteGiven(pageFile() ? tr("There is no command for this yet: run the encoder and choose a stage first.")
                                    : tr("This page has no file that a command could read."));
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noteGiven(tr("Copied: %1").arg(text));
}

void ExportController::open() {
    if (!canExport()) return;
    const Selection& selection = *m_parts.selection;
    const WindowView shown = view();
    ExportSubject subject;
    subject.trace = m_parts.session->results(selection.page(), selection.mode())->trace;
    subject.name = nameOfRun(subject.trace->provenance());
    subject.tap = subject.trace->find(shown.tap) ? shown.tap : std::string();
    subject.look = shown.look;
    const bool ofThisTap = shown.pin && (shown.pin->isClassToken || (shown.gridSide > 0) == (shown.pin->gridSide > 0));
    subject.pin = ofThisTap ? shown.pin : std::nullopt;
    subject.sameLook = tapsOfLook(*subject.trace, subject.look, subject.pin);
    const auto file = pageFile();
    const auto command = [shown, file](const ExportRequest& request, const std::string& taps) {
        if (!file) return tr("This page has no file that a command could read.");
        std::vector<std::string> words = runWords("export", *file, shown.choice);
        const std::vector<std::string> what = exportArgumentsOf(request, taps, shown.colors).words();
        words.insert(words.end(), what.begin(), what.end());
        return QString::fromStdString(shellCommand(words));
    };
    const auto trace = subject.trace;
    // Of this moment: a run that ends while a person chooses changes nothing of what was chosen from.
    m_source = std::make_shared<const ExportSource>(ExportSource{trace, m_parts.session->pages()->page(selection.page()).picture,
                                                                 m_parts.session->attentionCache(), shown.colors});
    auto* dialog = new ExportDialog(
        std::move(subject), {command, [trace](const ExportRequest& request) { return exportTensorBytes(request, *trace); }},
        m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFolder(m_parts.settings->folder());
    dialog->setChoices(m_parts.settings->remembered(kChoices, QVariantMap()).toMap());
    connect(dialog, &ExportDialog::exportRequested, this,
            [this, dialog](const ExportRequest& request) { start(dialog, request); });
    connect(dialog, &ExportDialog::cancelRequested, this, [this] { m_stop.request_stop(); });
    connect(dialog, &QObject::destroyed, this, [this] { m_stop.request_stop(); });
    connect(dialog, &ExportDialog::folderRequested, this,
            [](const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    dialog->open();
}

// Files in the way are a person's to give up.
void ExportController::start(ExportDialog* dialog, const ExportRequest& request) {
    m_parts.settings->remember(kChoices, dialog->choices());
    const auto obstacles = exportObstacles(request);
    if (obstacles.empty()) return carryOut(dialog, request);
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Replace files?"),
                        tr("%Ln file(s) of this name are there already, %1 first.", "", static_cast<int>(obstacles.size()))
                            .arg(QString::fromStdString(obstacles.front().filename().string())),
                        QMessageBox::Cancel, dialog);
    question->setObjectName(QStringLiteral("exportReplace"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    replace->setObjectName(QStringLiteral("exportReplaceButton"));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QDialog::finished, this, [this, question, replace, dialog, request] {
        if (question->clickedButton() != replace) return dialog->setCancelled();
        ExportRequest replacing = request;
        replacing.replace = true;
        carryOut(dialog, replacing);
    });
    question->open();
}

void ExportController::carryOut(ExportDialog* dialog, ExportRequest request) {
    m_stop = std::stop_source();
    const auto state = std::make_shared<ExportState>();
    auto* timer = new QTimer(dialog);
    connect(timer, &QTimer::timeout, dialog, [dialog, state] {
        const std::lock_guard lock(state->mutex);
        dialog->setProgress(state->share, QString::fromStdString(state->what));
    });
    timer->start(kProgressEveryMs);
    const auto compute = [request = std::move(request), source = *m_source, state, own = m_stop](const std::stop_token& stop) {
        const std::stop_callback link(stop, [&own] { std::stop_source(own).request_stop(); });
        return runExport(
            request, source,
            [&state](double share, const std::string& what) {
                const std::lock_guard lock(state->mutex);
                state->share = share;
                state->what = what;
            },
            own.get_token());
    };
    m_parts.session->backgroundProbe()->ask(
        kExportTag, dialog, compute,
        [dialog, timer](const std::vector<ExportedFile>& files) {
            timer->deleteLater();
            timer->stop();
            std::int64_t bytes = 0;
            for (const ExportedFile& file : files) bytes += file.sizeBytes;
            dialog->setDone(static_cast<int>(files.size()), bytes);
        },
        [dialog, timer, own = m_stop](const Problem& problem) {
            timer->stop();
            timer->deleteLater();
            own.stop_requested() ? dialog->setCancelled() : dialog->setProblem(problem);
        });
}

void ExportController::savePicture(QWidget* of, const QString& title) {
    QStringList filters;
    for (const int scale : kPngScales) filters << tr("PNG picture, %1× (*.png)").arg(scale);
    filters << tr("SVG drawing (*.svg)") << tr("PDF page (*.pdf)");
    auto* dialog = new QFileDialog(m_parts.window, tr("Save a picture of %1").arg(title), m_parts.settings->folder());
    dialog->setObjectName(QStringLiteral("savePictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    const auto suffix = [dialog, filters] {
        const auto index = filters.indexOf(dialog->selectedNameFilter());
        const bool png = index < static_cast<qsizetype>(kPngScales.size());
        dialog->setDefaultSuffix(png                                                  ? QStringLiteral("png")
                                 : index == static_cast<qsizetype>(kPngScales.size()) ? QStringLiteral("svg")
                                                                                      : QStringLiteral("pdf"));
    };
    connect(dialog, &QFileDialog::filterSelected, dialog, suffix);
    const int remembered = m_parts.settings->remembered(kPictureFilter, 1).toInt();
    dialog->selectNameFilter(filters.value(remembered, filters.front()));
    suffix();
    dialog->selectFile(QString(title).replace(QLatin1Char('/'), QLatin1Char('-')));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, filters, title, widget = QPointer<QWidget>(of)](const QString& path) {
                const auto index = filters.indexOf(dialog->selectedNameFilter());
                m_parts.settings->remember(kPictureFilter, static_cast<int>(index));
                m_parts.settings->setFolder(QFileInfo(path).absolutePath());
                const bool png = index >= 0 && index < static_cast<qsizetype>(kPngScales.size());
                if (widget) writePicture(widget, title, path, png ? kPngScales[static_cast<std::size_t>(index)] : 1);
            });
    dialog->open();
}

void ExportController::writePicture(QWidget* of, const QString& title, const QString& path, int scale) {
    try {
        const std::filesystem::path place(path.toStdU16String());
        writeDrawing(widgetDrawing(of, title), place, pictureFormatOf(place), scale);
        Q_EMIT noteGiven(tr("The picture was saved: %1").arg(path));
    } catch (...) {
        Q_EMIT problemFound(tr("The picture was not saved"), problemOfCurrentException());
    }
}

}  // namespace deepscope
