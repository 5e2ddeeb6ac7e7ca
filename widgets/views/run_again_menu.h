#pragma once

#include "widgets/models/run_results.h"

#include <QMenu>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace deepscope {

/// Ways to run a page again with one thing changed, each a click: another type, device, implementation, seed or checkpoint,
/// other threads, the other resize order, or nothing at all, which shows how much times spread. Everything else stays what
/// the run was, also where it had been left to the program. What this machine lacks is greyed and says why.
class RunAgainMenu : public QMenu {
    Q_OBJECT

public:
    explicit RunAgainMenu(QWidget* parent = nullptr);

    /// The run that would be kept. Null results: none has finished, and the menu is disabled.
    void setRun(const RunChoice& choice, std::shared_ptr<const RunResults> results);
    void setSurvey(std::shared_ptr<const MachineSurvey> survey);
    /// Names checkpoints opened before, the latest first; asked whenever the menu is about to show.
    void setCheckpointSource(std::function<QStringList()> paths);
    /// What an entry's choice starts from: the run's, with what it became in place of "auto".
    const RunChoice& baseChoice() const { return m_base; }

Q_SIGNALS:
    void runAgainRequested(const deepscope::RunChoice& choice);
    /// A checkpoint that is not listed: whoever opens one runs with it.
    void checkpointRequested(const deepscope::RunChoice& base);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateEnabled();
    void retranslate();
    /// When it is about to be shown, never by a setter: whoever answers an entry sets things, and the entry must outlive that.
    void rebuild();
    void addTypes();
    void addDevices();
    void addImplementations();
    void addSeeds();
    void addCheckpoints();
    void addThreads();
    void addResizeOrder();
    QAction* addChoice(const QString& name, const QString& text, const RunChoice& choice);
    QAction* addMissing(const QString& name, const QString& text, const QString& why);
    void askForSeed();

    RunChoice m_base;
    std::shared_ptr<const RunResults> m_run;
    std::shared_ptr<const MachineSurvey> m_survey;
    std::function<QStringList()> m_checkpoints;
};

}  // namespace deepscope
