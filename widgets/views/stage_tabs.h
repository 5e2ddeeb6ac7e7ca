#pragma once

#include "widgets/models/selection.h"

#include <QTabBar>

#include <functional>
#include <vector>

namespace deepscope {

/// Above the canvas: the tab that follows the strip, and tabs locked to a stage of a run, so that both are a click apart.
/// One canvas shows the current tab's; page zoom and pin are shared, so that stages can be compared in place.
class StageTabs : public QTabBar {
    Q_OBJECT

public:
    explicit StageTabs(QWidget* parent = nullptr);

    /// Locks a tab to what `state` looks at, and shows it; one that is there already is shown. `name` is for people.
    void lock(const Selection::State& state, const QString& name);
    /// Puts a locked tab back as a session had it: nothing else is looked at for it.
    void restore(const Selection::State& state, const QString& name);
    const std::vector<Selection::State>& locked() const { return m_locked; }
    /// The window looks at `state` now: the following tab's, unless it is what the current locked tab shows.
    void follow(const Selection::State& state, const QString& name);
    /// Names all tabs anew: the language changed.
    void rename(const std::function<QString(const Selection::State&)>& nameOf);
    /// A locked tab's run or page is gone: so is the tab.
    void closePage(int page);
    void closeRun(int page, const std::string& mode);
    void closeCurrent();
    /// The next or previous tab, round and round.
    void step(int by);

    bool isLocked() const { return currentIndex() > 0; }
    int lockedCount() const { return static_cast<int>(m_locked.size()); }

Q_SIGNALS:
    /// A tab was chosen: the window should look at this. The pin is not part of it.
    void chosen(const deepscope::Selection::State& state);
    /// locked() is another.
    void lockedChanged();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int add(const Selection::State& state, const QString& name);
    void addCloseButton(int tab);
    void closeLocked(int tab);
    void retranslate();
    static bool sameStage(const Selection::State& a, const Selection::State& b) {
        return a.page == b.page && a.mode == b.mode && a.tap == b.tap;
    }

    std::vector<Selection::State> m_locked;  // tab i + 1
    Selection::State m_following;
};

}  // namespace deepscope
