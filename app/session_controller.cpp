#include "app/session_controller.h"

#include "app/missing_pages_dialog.h"
#include "app/recovery_dialog.h"
#include "app/settings.h"
#include "widgets/engine/problem_boundary.h"
#include "widgets/views/problem_banner.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace deepscope {

namespace {

const QLatin1String kSuffix(".deepscope");
const QLatin1String kAutosave("autosave");

}  // namespace

SessionController::SessionController(const Parts& parts, QObject* parent)
    : QObject(parent), m_(parts), m_desk(std::make_shared<Desk>(parts.settings->sessionsFolder())) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &SessionController::autosave);
    connect(m_.view, &SessionView::changed, this, [this] {
        if (!m_settle.isActive()) m_settle.start();
    });
}

SessionController::~SessionController() {
    closeWorker();
}

void SessionController::closeWorker() {
    const std::lock_guard lock(m_desk->mutex);
    if (!std::exchange(m_desk->ended, true)) m_desk->recovery.finish();
}

void SessionController::begin() {
    setSaved();
    m_worker->ask(
        QStringLiteral("crashed"), this,
        [folder = m_.settings->sessionsFolder()](std::stop_token) { return SessionRecovery::find(folder); },
        [this](std::vector<CrashedSession>& crashed) { offerCrashed(std::move(crashed)); }, [](const Problem&) {});
}

void SessionController::end() {
    m_settle.stop();
    m_worker->forget(kAutosave);
    const SessionState state = m_.view->capture();
    const bool onlySample = state.pages.size() == 1 && state.pages.front().path.startsWith(QLatin1Char(':'));
    const bool isWorthIt =
        !state.notes.empty() || (!state.pages.empty() && !onlySample) || (onlySample && !state.pages.front().note.isEmpty());
    if (!m_path.isEmpty()) {
        m_.settings->setLastSession(m_path);
    } else if (isWorthIt) {
        const QDir folder(m_.settings->sessionsFolder());
        const QString last = folder.filePath(QStringLiteral("last.deepscope"));
        try {
            folder.mkpath(QStringLiteral("."));
            const std::lock_guard lock(m_desk->mutex);
            writeSessionFile(last, state, m_desk->pasted);
            m_.settings->setLastSession(last);
        } catch (...) {
            // The window closes all the same: nobody is left to be told.
        }
    }
    closeWorker();
}

// ---- Asking before something is lost

bool SessionController::wouldLose() const {
    const SessionState state = m_.view->capture();
    if (sessionContents(state) == m_saved) return false;
    if (!m_path.isEmpty() || m_adopted) return true;
    // Without a name, only what a person wrote is asked about.
    const bool pageNote =
        std::any_of(state.pages.begin(), state.pages.end(), [](const SessionState::Page& page) { return !page.note.isEmpty(); });
    return pageNote || !state.notes.empty();
}

void SessionController::askThen(const QString& what, const std::function<void()>& go) {
    wouldLose() ? ask(what, go) : go();
}

bool SessionController::mayClose(const std::function<void()>& close) {
    if (!wouldLose()) return true;
    if (m_.window->findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"))) return false;
    ask(tr("before deepscope closes"), close);
    return false;
}

void SessionController::ask(const QString& what, const std::function<void()>& go) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Unsaved session"),
                                m_path.isEmpty() ? tr("Save the notes of this session %1?").arg(what)
                                                 : tr("Save the changes to %1 %2?").arg(QFileInfo(m_path).fileName(), what),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_.window);
    box->setObjectName(QStringLiteral("unsavedQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, go](QAbstractButton* button) {
        const auto answer = box->standardButton(button);
        box->setObjectName(QString());  // answered: the window may ask again
        if (answer == QMessageBox::Discard) {
            setSaved();
            m_adopted.reset();
            go();
        } else if (answer == QMessageBox::Save) {
            m_path.isEmpty() ? chooseName(go) : write(m_path, false, go);
        }
    });
    box->open();
}

// ---- Opening

void SessionController::newSession() {
    askThen(tr("before a new one begins"), [this] {
        m_.view->clear();
        m_path.clear();
        m_digest.clear();
        setSaved();
    });
}

void SessionController::chooseSession() {
    auto* dialog =
        new QFileDialog(m_.window, tr("Open session"), m_.settings->folder(), tr("Sessions (*.deepscope);;All files (*)"));
    dialog->setObjectName(QStringLiteral("openSessionDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_.settings->setFolder(QFileInfo(path).absolutePath());
        open(path);
    });
    dialog->open();
}

void SessionController::open(const QString& path, const QStringList& pages) {
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QStringList beside;  // named as the session names its own
    for (const QString& page : pages) beside << QDir::cleanPath(QFileInfo(page).absoluteFilePath());
    askThen(tr("before another one is opened"), [this, absolute, beside] { read(absolute, beside); });
}

void SessionController::reopenLast() {
    const QString last = m_.settings->lastSession();
    if (last.isEmpty()) {
        m_.banner->showNote(tr("No session was open before this one."));
    } else {
        open(last);
    }
}

// Kept by this program for itself: such a session has no name yet.
bool SessionController::isOwnFile(const QString& path) const {
    return QFileInfo(path).absolutePath() == QDir::cleanPath(QFileInfo(m_.settings->sessionsFolder()).absoluteFilePath());
}

void SessionController::read(const QString& path, const QStringList& pages, std::optional<CrashedSession> crashed) {
    const QString file = crashed ? crashed->file : path;
    m_worker->ask(
        QStringLiteral("open"), this, [file](std::stop_token) { return readSessionFile(file); },
        [this, path, pages, crashed](SessionFile& read) {
            if (crashed) SessionRecovery::takeSessionPath(read.session.state);
            show(read, path);
            if (crashed) {
                // The session file, if it has one, is as it was before: this is newer.
                m_adopted = crashed;
                m_saved = {};
                m_digest.clear();
                autosave();
            }
            if (!pages.isEmpty()) Q_EMIT pagesWanted(pages);
        },
        [this, path, pages](const Problem& problem) {
            m_.banner->showProblem(tr("The session cannot be opened"), problem, path);
            if (!pages.isEmpty()) Q_EMIT pagesWanted(pages);
        });
}

void SessionController::show(const SessionFile& file, const QString& path) {
    m_.view->apply(file.session);
    m_path = path.isEmpty() || isOwnFile(path) ? QString() : path;
    m_digest = file.digest;
    setSaved();
    if (!m_path.isEmpty()) Q_EMIT named(m_path);
    if (file.session.problemCount > 0) {
        m_.banner->showProblem(tr("%Ln part(s) of the session could not be read", "", file.session.problemCount),
                               file.session.problems.front(), path);
    } else if (const int runs = m_.view->runsToMake()) {
        m_.banner->showNote(tr("This session had %Ln run(s). Press %1 to make them again.", "", runs)
                                .arg(QKeySequence(Qt::SHIFT | Qt::Key_F6).toString(QKeySequence::NativeText)));
    }
    if (!m_.view->missing().empty()) locatePages();
}

void SessionController::locatePages() {
    const std::vector<MissingPage> missing = m_.view->missing();
    if (missing.empty()) return m_.banner->showNote(tr("No page of this session is missing."));
    if (m_missing) m_missing->close();
    m_missing = new MissingPagesDialog(missing, m_worker.get(), m_.window);
    m_missing->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_missing, &MissingPagesDialog::located, m_.view, &SessionView::relocate);
    connect(m_missing, &MissingPagesDialog::leftOut, m_.view, &SessionView::leaveOut);
    m_missing->open();
}

// ---- Saving

void SessionController::save() {
    m_path.isEmpty() ? chooseName({}) : write(m_path, false, {});
}

void SessionController::saveAs() {
    chooseName({});
}

void SessionController::chooseName(const std::function<void()>& then) {
    const QString first = m_path.isEmpty() ? QDir(m_.settings->folder()).filePath(tr("session") + kSuffix) : m_path;
    auto* dialog = new QFileDialog(m_.window, tr("Save session"), QFileInfo(first).absolutePath(), tr("Sessions (*.deepscope)"));
    dialog->setObjectName(QStringLiteral("saveSessionDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("deepscope"));
    dialog->selectFile(QFileInfo(first).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString& chosen) {
        const QString path = hasSessionName(chosen) ? chosen : chosen + kSuffix;
        m_.settings->setFolder(QFileInfo(path).absolutePath());
        write(QDir::cleanPath(QFileInfo(path).absoluteFilePath()), true, then);
    });
    dialog->open();
}

void SessionController::write(const QString& path, bool evenIfChanged, const std::function<void()>& then) {
    struct Written {
        QByteArray digest;
        QJsonObject contents;
        bool wasChanged = false;
    };
    m_worker->ask(
        QStringLiteral("save"), this,
        [path, state = m_.view->capture(), desk = m_desk, known = evenIfChanged ? QByteArray() : m_digest](std::stop_token) {
            if (!known.isEmpty()) {
                const QByteArray now = digestOfFile(path);
                if (!now.isEmpty() && now != known) return Written{{}, {}, true};
            }
            const std::lock_guard lock(desk->mutex);
            return Written{writeSessionFile(path, state, desk->pasted), sessionContents(state)};
        },
        [this, path, then](const Written& written) {
            if (written.wasChanged) return askToOverwrite(path, then);
            m_path = path;
            m_digest = written.digest;
            m_saved = written.contents;
            if (m_adopted) SessionRecovery::discard(*m_adopted);
            m_adopted.reset();
            m_.banner->settle(path);
            setModified(false);
            Q_EMIT titleChanged();
            Q_EMIT named(path);
            autosave();
            if (then) then();
        },
        [this, path](const Problem& problem) { m_.banner->showProblem(tr("The session was not saved"), problem, path); });
}

void SessionController::askToOverwrite(const QString& path, const std::function<void()>& then) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Changed on disk"),
                                tr("%1 was written by another program since it was opened here.").arg(QFileInfo(path).fileName()),
                                QMessageBox::Cancel, m_.window);
    box->setObjectName(QStringLiteral("overwriteQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* overwrite = box->addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    QPushButton* other = box->addButton(tr("Save as…"), QMessageBox::AcceptRole);
    box->setDefaultButton(other);
    connect(overwrite, &QPushButton::clicked, this, [this, path, then] { write(path, true, then); });
    connect(other, &QPushButton::clicked, this, [this, then] { chooseName(then); });
    box->open();
}

QString SessionController::name() const {
    return QFileInfo(m_path).completeBaseName();
}

void SessionController::setSaved() {
    m_saved = sessionContents(m_.view->capture());
    setModified(false);
    Q_EMIT titleChanged();
}

void SessionController::setModified(bool modified) {
    if (modified == m_modified) return;
    m_modified = modified;
    Q_EMIT titleChanged();
}

// ---- Recovery

// What is saved needs none.
void SessionController::autosave() {
    struct Kept {
        bool differs = false;
        std::optional<Problem> problem;
    };
    m_worker->ask(
        kAutosave, this,
        [state = m_.view->capture(), path = m_path, saved = m_saved, desk = m_desk](std::stop_token) {
            Kept kept{sessionContents(state) != saved, std::nullopt};
            const std::lock_guard lock(desk->mutex);
            if (desk->ended) return kept;
            try {
                kept.differs ? desk->recovery.write(state, path, desk->pasted) : desk->recovery.finish();
            } catch (...) {
                kept.problem = problemOfCurrentException();
            }
            return kept;
        },
        [this](const Kept& kept) {
            setModified(kept.differs);
            if (kept.problem && !std::exchange(m_toldOfAutosave, true))
                m_.banner->showProblem(tr("A crash would lose this session: it cannot be kept for recovery"), *kept.problem);
            if (kept.problem) return;
            if (m_adopted && m_adopted->lock) SessionRecovery::discard(*m_adopted);
        },
        [](const Problem&) {});
}

void SessionController::offerCrashed(std::vector<CrashedSession> crashed) {
    if (crashed.empty()) return;
    auto* dialog = new RecoveryDialog(std::move(crashed), m_.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryDialog::restoreRequested, this, [this](const CrashedSession& which) {
        askThen(tr("before another one is restored"), [this, which] { read(which.sessionPath, {}, which); });
    });
    dialog->show();  // nothing waits for it
}

}  // namespace deepscope
