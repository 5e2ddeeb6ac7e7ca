#pragma once

#include "widgets/models/view_state.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

namespace deepscope {

/// Undo and redo of everything that changes what is seen, in one stack. Steps of the same kind that follow each other
/// within 700 ms (a turn of the wheel, a slider's way, arrow keys) are one step. At most 200 steps are kept.
class ViewHistory : public QObject {
    Q_OBJECT

public:
    static constexpr int kMergeMs = 700;
    static constexpr int kMostSteps = 200;

    explicit ViewHistory(QObject* parent = nullptr);

    /// A person changed the view, and this is how it is now. Nothing is pushed when it is as before.
    void record(const ViewState& state, ViewChange change);
    /// The view changed by itself (a run is followed, a page was read): no step, but what the next one starts from.
    void setCurrent(const ViewState& state);
    const ViewState& current() const { return m_current; }
    /// Forgets all steps: what they showed is gone, as when a page was removed.
    void clear();

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }
    int count() const { return m_stack.count(); }
    /// "Undo zoom"; plain "Undo" when there is nothing to undo. Texts follow the window's language.
    QString undoText() const;
    QString redoText() const;

    void undo();
    void redo();

Q_SIGNALS:
    /// Undo or redo: show this. Recording is refused until all receivers have returned.
    void restored(const deepscope::ViewState& state);
    /// What can be undone or redone, or its name, is another.
    void changed();

private:
    class Step;
    void restore(const ViewState& state);

    QUndoStack m_stack;
    ViewState m_current;
    QElapsedTimer m_sinceRecord;
    bool m_joinsLast = false;  // the next step may merge with the last one: no undo lies between
    bool m_restoring = false;
};

}  // namespace deepscope
