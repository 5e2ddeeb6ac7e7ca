#pragma once

#include "app/session_file.h"
#include "app/session_recovery.h"
#include "app/session_view.h"
#include "widgets/engine/probe_worker.h"
#include "widgets/engine/worker_thread.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>

class QWidget;

namespace deepscope {

class MissingPagesDialog;
class ProblemBanner;

/// Opens, saves and names the window's session, asks before changes to it are lost, keeps what a crash would lose, and offers
/// what a crash left. No call waits for a disk, but for the window's end.
class SessionController : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QWidget* window;
        SessionView* view;
        ProblemBanner* banner;
        Settings* settings;
    };
    explicit SessionController(const Parts& parts, QObject* parent = nullptr);
    ~SessionController() override;

    /// The window is built: what is open now counts as saved, and what other processes left is offered.
    void begin();
    /// Writes what Reopen last session opens; nothing is left to recover. Called as the window closes.
    void end();
    /// Whether the window may close now. If not, a person is being asked, and `close` is called when they agree.
    bool mayClose(const std::function<void()>& close);

    void newSession();
    void chooseSession();
    /// Then opens `pages` beside its own.
    void open(const QString& path, const QStringList& pages = {});
    void reopenLast();
    void save();
    void saveAs();
    void locatePages();

    /// "review" of review.deepscope; empty for a session without a name.
    QString name() const;
    const QString& path() const { return m_path; }
    bool isModified() const { return m_modified; }
    /// Nothing that was asked for is still on its way.
    bool isSettled() const { return m_worker->isIdle(); }
    /// How long changes rest before they are written for recovery.
    static constexpr int kSettleMs = 1500;

Q_SIGNALS:
    /// name() or isModified() is another.
    void titleChanged();
    /// A session was opened or saved under this path.
    void named(QString path);
    void pagesWanted(QStringList pages);

private:
    /// What the worker writes with; `ended`, nothing is written any more.
    struct Desk {
        explicit Desk(const QString& folder) : recovery(folder) {}
        std::mutex mutex;
        SessionRecovery recovery;
        PastedPictures pasted;
        bool ended = false;
    };
    void askThen(const QString& what, const std::function<void()>& go);
    void ask(const QString& what, const std::function<void()>& go);
    bool wouldLose() const;
    void read(const QString& path, const QStringList& pages, std::optional<CrashedSession> crashed = std::nullopt);
    void show(const SessionFile& file, const QString& path);
    void write(const QString& path, bool evenIfChanged, const std::function<void()>& then);
    void askToOverwrite(const QString& path, const std::function<void()>& then);
    void chooseName(const std::function<void()>& then);
    void autosave();
    void setModified(bool modified);
    void setSaved();
    void offerCrashed(std::vector<CrashedSession> crashed);
    bool isOwnFile(const QString& path) const;
    void closeWorker();

    Parts m_;
    QString m_path;
    QByteArray m_digest;  // of the file at m_path, as it was read or written last
    QJsonObject m_saved;  // sessionContents() as saved
    bool m_modified = false;
    bool m_toldOfAutosave = false;
    std::optional<CrashedSession> m_adopted;  // restored here: goes when this process has written its own
    QPointer<MissingPagesDialog> m_missing;
    QTimer m_settle;
    std::shared_ptr<Desk> m_desk;
    WorkerThread<ProbeWorker> m_worker{"sessions"};
};

}  // namespace deepscope
