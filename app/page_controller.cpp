#include "app/page_controller.h"

#include "app/session_file.h"
#include "widgets/engine/image_folder.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kMostPagesAtOnce = 1000;
const char* const kSamplePage = ":/deepscope/sample_page.png";

bool isCheckpoint(const QString& path) {
    const auto endsWith = [&path](const char* suffix) { return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive); };
    if (endsWith(".safetensors") || endsWith(".safetensors.index.json")) return true;
    return QFileInfo(path).isDir() && !QDir(path).entryList({QStringLiteral("*.safetensors")}, QDir::Files).isEmpty();
}

RunChip chipOf(const RunJob& job) {
    RunChip chip;
    chip.mode = job.choice.mode.name();
    chip.label = QString::fromStdString(chip.mode);
    chip.detail = jobStateText(job);
    chip.state = job.state == RunJob::State::Waiting ? RunChip::State::Waiting : RunChip::State::Running;
    chip.fraction = job.state == RunJob::State::Running ? job.fraction : 0;
    return chip;
}

RunChip chipOf(const std::string& mode, const RunResults& results) {
    RunChip chip;
    chip.mode = mode;
    chip.label = QString::fromStdString(mode);
    chip.detail = typeTitle(results.plan->compute.type) + QStringLiteral(" · ") + durationText(results.trace->total().medianMs);
    return chip;
}

}  // namespace

PageController::PageController(InspectionSession* session, Selection* selection, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection) {
    PageCollection* pages = session->pages();
    connect(pages, &PageCollection::pageAdded, this, [this](int page) {
        m_model.set(entryOf(page));
        m_watcher.watch(m_session->pages()->page(page).path);
    });
    connect(pages, &PageCollection::pageReady, this, [this](int page) {
        if (m_reloading.erase(page)) Q_EMIT reloaded(m_session->pages()->page(page).name);
        refresh(page);
    });
    connect(pages, &PageCollection::pageFailed, this, [this](int page, const Problem& problem) {
        m_reloading.erase(page);
        refresh(page);
        Q_EMIT pageFailed(page, problem);
    });
    connect(pages, &PageCollection::pageClosed, this, [this](int page, const QString& path) {
        m_watcher.unwatch(path);
        onClosed(page, m_model.rowOf(page));
    });
    connect(pages, &PageCollection::pageRelocated, this, [this](int page, const QString& from) {
        m_watcher.unwatch(from);
        m_watcher.watch(m_session->pages()->page(page).path);
        m_gone.erase(page);
        refresh(page);
    });
    connect(&m_model, &PageListModel::moved, pages, &PageCollection::move);
    connect(&m_watcher, &PageWatcher::changed, this, [this](const QString& path) {
        const int page = m_session->pages()->find(path);
        if (page < 0) return;
        m_gone.erase(page);
        m_reloading.insert(page);
        m_session->pages()->reload(page);
    });
    connect(&m_watcher, &PageWatcher::vanished, this, [this](const QString& path) {
        const int page = m_session->pages()->find(path);
        if (page < 0) return;
        m_gone.insert(page);
        refresh(page);
    });
    connect(session, &InspectionSession::runsChanged, this, &PageController::refresh);
    connect(session->queue(), &RunQueue::jobsChanged, this, [this] {
        for (const int page : m_session->pages()->order()) refresh(page);
    });
    connect(session->queue(), &RunQueue::progressed, this, [this] {
        if (const RunJob* job = m_session->queue()->current()) refresh(job->page);
    });
}

PageListModel::Entry PageController::entryOf(int page) const {
    const PageCollection::Page& p = m_session->pages()->page(page);
    PageListModel::Entry entry;
    entry.id = page;
    entry.name = p.name;
    entry.path = p.pasted.isNull() ? p.path : QString();
    entry.thumbnail = p.thumbnail;
    entry.size = p.size;
    const bool wasRead = !p.thumbnail.isNull();
    entry.state = p.problem ? PageListModel::State::Failed
                  : wasRead ? PageListModel::State::Ready
                            : PageListModel::State::Reading;
    if (p.problem) {
        entry.note = tr("cannot be read");
    } else if (!wasRead) {
        entry.note = tr("reading…");
    } else if (m_gone.contains(page)) {
        entry.note = tr("its file is gone");
    }
    for (const auto& [mode, run] : m_session->runs(page)) entry.chips.push_back(chipOf(mode, *run.results));
    for (const RunJob& job : m_session->queue()->jobs()) {
        if (job.page != page || job.kind != RunKind::Encode) continue;
        const RunChip chip = chipOf(job);
        const auto same =
            std::find_if(entry.chips.begin(), entry.chips.end(), [&chip](const RunChip& c) { return c.mode == chip.mode; });
        if (same == entry.chips.end()) {
            entry.chips.push_back(chip);
        } else {
            *same = chip;
        }
    }
    // In the order of the modes, not of their names.
    const auto place = [](const RunChip& chip) {
        const auto& modes = namedModes();
        return std::find_if(modes.begin(), modes.end(), [&chip](const Mode& m) { return m.name() == chip.mode; }) - modes.begin();
    };
    std::stable_sort(entry.chips.begin(), entry.chips.end(),
                     [&place](const RunChip& a, const RunChip& b) { return place(a) < place(b); });
    return entry;
}

void PageController::refresh(int page) {
    if (m_session->pages()->contains(page)) m_model.set(entryOf(page));
}

void PageController::retranslate() {
    for (const int page : m_session->pages()->order()) refresh(page);
}

void PageController::open(const QStringList& paths) {
    QStringList pages, sessions;
    bool mustLook = false;
    for (const QString& path : paths) {
        if (hasSessionName(path)) {
            sessions << path;
        } else if (isCheckpoint(path)) {
            Q_EMIT checkpointGiven(path);
        } else {
            pages << path;
            mustLook = mustLook || QFileInfo(path).isDir() || hasPdfName(std::filesystem::path(path.toStdU16String()));
        }
    }
    if (!sessions.isEmpty()) {
        Q_EMIT sessionGiven(sessions.front(), pages);
        return;
    }
    if (pages.isEmpty()) return;
    if (!mustLook) {
        const bool cut = pages.size() > kMostPagesAtOnce;
        add(pages.mid(0, kMostPagesAtOnce), pages, cut);
        return;
    }
    // A folder or a PDF on a slow disk must not hold the window up.
    QThreadPool::globalInstance()->start([self = QPointer(this), pages, dpi = m_pdfDpi] {
        bool cut = false;
        const QStringList files = expandPaths(pages, kMostPagesAtOnce, &cut);
        const PdfExpansion expansion = expandPdfs(files, pages, dpi, kMostPagesAtOnce);
        QMetaObject::invokeMethod(
            qApp,
            [self, expansion, pages, cut] {
                if (self) self->onExpanded(expansion, pages, cut);
            },
            Qt::QueuedConnection);
    });
}

void PageController::onExpanded(const PdfExpansion& expansion, const QStringList& remembered, bool cut) {
    if (!expansion.pages.isEmpty() || expansion.picks.isEmpty()) {
        QStringList opened = remembered;
        for (const PdfToPick& pick : expansion.picks) opened.removeAll(pick.path);  // remembered once some of it is opened
        add(expansion.pages, opened, cut || expansion.cut);
    }
    for (const PdfToPick& pick : expansion.picks) Q_EMIT pdfGiven(pick.path, pick.pageCount);
}

void PageController::openPdfPages(const QString& path, const QList<int>& pages, int dpi) {
    QStringList addresses;
    for (const int page : pages.mid(0, kMostPagesAtOnce)) {
        addresses << QString::fromStdU16String(PageAddress{path.toStdU16String(), page, dpi}.path().u16string());
    }
    if (!addresses.isEmpty()) add(addresses, {path}, pages.size() > kMostPagesAtOnce);
}

void PageController::add(const QStringList& files, const QStringList& remembered, bool cut) {
    int first = -1;
    for (const QString& file : files) {
        const int page = m_session->pages()->open(file);
        if (first < 0) first = page;
    }
    if (first >= 0) show(first);
    Q_EMIT opened(remembered);
    if (cut || files.isEmpty()) Q_EMIT tooMany(static_cast<int>(files.size()));
}

void PageController::openSample() {
    show(m_session->pages()->open(QLatin1String(kSamplePage)));
}

bool PageController::canOpen(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    return data.hasImage() || std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

bool PageController::openFrom(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) paths << url.toLocalFile();
    }
    if (!paths.isEmpty()) {
        open(paths);
        return true;
    }
    const auto image = qvariant_cast<QImage>(data.imageData());
    if (image.isNull()) return false;
    show(m_session->pages()->paste(image));
    return true;
}

void PageController::reload(int page) {
    m_session->pages()->reload(page);
}

void PageController::close(const QList<int>& pages) {
    for (const int page : pages) m_session->pages()->close(page);
}

void PageController::closeOthers(int page) {
    const std::vector<int> all = m_session->pages()->order();
    for (const int other : all) {
        if (other != page) m_session->pages()->close(other);
    }
}

void PageController::onClosed(int page, int row) {
    m_gone.erase(page);
    m_model.remove(page);
    if (m_selection->page() != page) return;
    const int next = m_model.idAt(std::min(row, m_model.rowCount() - 1));
    if (next >= 0) {
        show(next);
    } else {
        m_selection->restore({});
    }
}

void PageController::show(int page) {
    if (!m_session->pages()->contains(page)) return;
    m_session->pages()->want(page);
    const std::string& mode = m_selection->mode();
    const bool sameMode = !mode.empty() && m_session->results(page, mode);
    m_selection->setPage(page, sameMode ? mode : m_session->newestMode(page));
    m_session->touchRun(page, m_selection->mode());
}

void PageController::showRun(int page, const std::string& mode) {
    if (!m_session->pages()->contains(page)) return;
    m_session->pages()->want(page);
    m_selection->setPage(page, mode);
    m_session->touchRun(page, mode);
}

void PageController::stepPage(int by) {
    const int row = m_model.rowOf(m_selection->page());
    const int next = std::clamp(row + by, 0, std::max(0, m_model.rowCount() - 1));
    if (next != row && m_model.idAt(next) >= 0) show(m_model.idAt(next));
}

void PageController::stepRun(int by) {
    const PageListModel::Entry* entry = m_model.find(m_selection->page());
    if (!entry || entry->chips.empty()) return;
    const auto& chips = entry->chips;
    const auto now = std::find_if(chips.begin(), chips.end(), [this](const RunChip& c) { return c.mode == m_selection->mode(); });
    const auto count = static_cast<int>(chips.size());
    const int place = now == chips.end() ? 0 : (static_cast<int>(now - chips.begin()) + by + count) % count;
    showRun(m_selection->page(), chips[static_cast<std::size_t>(place)].mode);
}

}  // namespace deepscope
