#include "widgets/models/compare_history.h"

#include <QUndoCommand>

#include <utility>

namespace deepscope {

/// From one state to the next.
class CompareHistory::Step : public QUndoCommand {
public:
    Step(CompareHistory* history, CompareState before, CompareState after, CompareChange change, bool joinsLast)
        : m_history(history), m_before(std::move(before)), m_after(std::move(after)), m_change(change), m_joinsLast(joinsLast) {}

    CompareChange change() const { return m_change; }
    int id() const override { return 1; }
    void undo() override { m_history->restore(m_before); }
    void redo() override {
        // The stack redoes what is pushed; it is shown already.
        if (std::exchange(m_pushed, true)) m_history->restore(m_after);
    }
    bool mergeWith(const QUndoCommand* other) override {
        const auto& next = static_cast<const Step&>(*other);
        if (!next.m_joinsLast || next.m_change != m_change) return false;
        m_after = next.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    CompareHistory* m_history;
    CompareState m_before;
    CompareState m_after;
    CompareChange m_change;
    bool m_joinsLast;
    bool m_pushed = false;
};

CompareHistory::CompareHistory(QObject* parent) : QObject(parent) {
    m_stack.setUndoLimit(kMostSteps);
    connect(&m_stack, &QUndoStack::indexChanged, this, &CompareHistory::changed);
}

void CompareHistory::record(const CompareState& state, CompareChange change) {
    if (m_restoring || state == m_current) return;
    const bool joins = m_joinsLast && m_sinceRecord.isValid() && m_sinceRecord.elapsed() <= kMergeMs;
    m_sinceRecord.start();
    m_joinsLast = true;
    const CompareState before = std::exchange(m_current, state);
    m_stack.push(new Step(this, before, state, change, joins));
}

void CompareHistory::setCurrent(const CompareState& state) {
    if (m_restoring) return;
    m_current = state;
    m_joinsLast = false;
}

void CompareHistory::clear() {
    m_stack.clear();
    m_joinsLast = false;
}

void CompareHistory::restore(const CompareState& state) {
    m_current = state;
    m_joinsLast = false;
    m_restoring = true;
    Q_EMIT restored(state);
    m_restoring = false;
}

QString CompareHistory::nameOf(CompareChange change) const {
    switch (change) {
        case CompareChange::Modes:
            return tr("choice of modes");
        case CompareChange::Stage:
            return tr("stage");
        case CompareChange::Look:
            return tr("way to look");
        case CompareChange::Measure:
            return tr("difference");
        case CompareChange::Pair:
            return tr("choice of pair");
        case CompareChange::Views:
            return tr("choice of views");
        case CompareChange::Linking:
            return tr("linking");
        case CompareChange::Range:
            return tr("colour range");
        case CompareChange::Wipe:
            return tr("wipe");
        case CompareChange::Pick:
            return tr("picked point");
        case CompareChange::Region:
            return tr("framed part");
        case CompareChange::Zoom:
            return tr("zoom");
        case CompareChange::Pan:
            return tr("pan");
        case CompareChange::Fit:
            return tr("fit");
        case CompareChange::Maximize:
            return tr("maximising");
    }
    return {};
}

QString CompareHistory::undoText() const {
    if (!canUndo()) return tr("Undo");
    return tr("Undo %1").arg(nameOf(static_cast<const Step*>(m_stack.command(m_stack.index() - 1))->change()));
}

QString CompareHistory::redoText() const {
    if (!canRedo()) return tr("Redo");
    return tr("Redo %1").arg(nameOf(static_cast<const Step*>(m_stack.command(m_stack.index()))->change()));
}

}  // namespace deepscope
