#pragma once

#include "encoder/errors.h"

#include <QJsonObject>
#include <QString>
#include <QWidget>

namespace deepscope {

/// A tab of the window beside Inspect. What menus and keys ask for goes to the one in front; keys of its own are actions of
/// its own (Qt::WidgetWithChildrenShortcut), which never meet those of Inspect: they are off while it is in front.
class Workspace : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Everything that was asked for is there: fit to be photographed.
    virtual bool isSettled() const { return true; }

    // F, 1, + and −
    virtual bool canZoom() const { return false; }
    virtual void fit() {}
    virtual void oneToOne() {}
    virtual void zoomBy(double /*factor*/) {}

    // F5 and Esc
    virtual bool canRun() const { return false; }
    virtual void run() {}
    /// Work of its own, beside the session's queue.
    virtual bool canCancel() const { return false; }
    virtual void cancel() {}

    // Ctrl+Z and Ctrl+Shift+Z
    virtual bool canUndo() const { return false; }
    virtual bool canRedo() const { return false; }
    virtual QString undoText() const;
    virtual QString redoText() const;
    virtual void undo() {}
    virtual void redo() {}

    // Ctrl+C: what is pointed at or picked, as text; empty when there is nothing
    virtual QString copiedText() const { return {}; }

    // `.deepscope` files. What they keep of this workspace: what was chosen, never what a run computed. Files are named
    // absolutely; the session writes them relative to itself.
    // Members named sight or ownSights say where the eye rests: saved, but no change that a person is asked about.
    virtual QJsonObject sessionState() const { return {}; }
    /// Of a file that anyone may have written: takes what is sound, the default for the rest, and never throws. Starts no run.
    /// {} is the state of a new session.
    virtual void restoreSession(const QJsonObject& /*state*/) {}

Q_SIGNALS:
    /// sessionState() answers otherwise than before.
    void sessionStateChanged();
    /// One of the can… functions, or an undo text, answers otherwise.
    void actionsChanged();
    /// `what` says in the window's words what did not work.
    void problemFound(QString what, deepscope::Problem problem);
    void noteGiven(QString note);
};

}  // namespace deepscope
