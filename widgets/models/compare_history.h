#pragma once

#include "widgets/models/compare_state.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

namespace deepscope {

/// What a person changed in the Compare workspace.
enum class CompareChange {
    Modes,
    Stage,
    Look,
    Measure,
    Pair,
    Views,
    Linking,
    Range,
    Wipe,
    Pick,
    Region,
    Zoom,
    Pan,
    Fit,
    Maximize
};

/// Undo and redo of what is seen in the Compare workspace. Steps of one kind within 700 ms are one step; at most 200 are kept.
class CompareHistory : public QObject {
    Q_OBJECT

public:
    static constexpr int kMergeMs = 700;
    static constexpr int kMostSteps = 200;

    explicit CompareHistory(QObject* parent = nullptr);

    void record(const CompareState& state, CompareChange change);
    /// It changed by itself, or is as remembered: no step.
    void setCurrent(const CompareState& state);
    void clear();

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }
    int count() const { return m_stack.count(); }
    /// "Undo zoom", in the language of now.
    QString undoText() const;
    QString redoText() const;
    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }

Q_SIGNALS:
    void restored(const deepscope::CompareState& state);
    void changed();

private:
    class Step;
    void restore(const CompareState& state);
    QString nameOf(CompareChange change) const;

    QUndoStack m_stack;
    CompareState m_current;
    QElapsedTimer m_sinceRecord;
    bool m_joinsLast = false;
    bool m_restoring = false;
};

}  // namespace deepscope
