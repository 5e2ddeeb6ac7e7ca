#include "widgets/models/view_history.h"

#include <QUndoCommand>

#include <utility>

namespace deepscope {

/// From one view state to the next.
class ViewHistory::Step : public QUndoCommand {
public:
    Step(ViewHistory* history, ViewState before, ViewState after, ViewChange change, bool joinsLast)
        : m_history(history), m_before(std::move(before)), m_after(std::move(after)), m_change(change), m_joinsLast(joinsLast) {}

    ViewChange change() const { return m_change; }
    int id() const override { return 1; }
    void undo() override { m_history->restore(m_before); }
    void redo() override {
        // The stack redoes what is pushed; the view is there already.
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
    ViewHistory* m_history;
    ViewState m_before;
    ViewState m_after;
    ViewChange m_change;
    bool m_joinsLast;
    bool m_pushed = false;
};

ViewHistory::ViewHistory(QObject* parent) : QObject(parent) {
    m_stack.setUndoLimit(kMostSteps);
    connect(&m_stack, &QUndoStack::indexChanged, this, &ViewHistory::changed);
}

void ViewHistory::record(const ViewState& state, ViewChange change) {
    if (m_restoring || state == m_current) return;
    const bool joins = m_joinsLast && m_sinceRecord.isValid() && m_sinceRecord.elapsed() <= kMergeMs;
    m_sinceRecord.start();
    m_joinsLast = true;
    const ViewState before = std::exchange(m_current, state);
    m_stack.push(new Step(this, before, state, change, joins));
}

void ViewHistory::setCurrent(const ViewState& state) {
    if (m_restoring || state == m_current) return;
    m_current = state;
    m_joinsLast = false;  // a step from before this would carry it along
}

void ViewHistory::clear() {
    if (m_restoring) {
        // The step that is being taken back must live until it is.
        QMetaObject::invokeMethod(this, &ViewHistory::clear, Qt::QueuedConnection);
        return;
    }
    m_stack.clear();
    m_joinsLast = false;
}

void ViewHistory::undo() {
    m_stack.undo();
}

void ViewHistory::redo() {
    m_stack.redo();
}

void ViewHistory::restore(const ViewState& state) {
    m_current = state;
    m_joinsLast = false;
    m_restoring = true;
    Q_EMIT restored(state);
    m_restoring = false;
}

QString ViewHistory::undoText() const {
    if (!canUndo()) return tr("Undo");
    return deepscope::undoText(static_cast<const Step*>(m_stack.command(m_stack.index() - 1))->change());
}

QString ViewHistory::redoText() const {
    if (!canRedo()) return tr("Redo");
    return deepscope::redoText(static_cast<const Step*>(m_stack.command(m_stack.index()))->change());
}

}  // namespace deepscope
