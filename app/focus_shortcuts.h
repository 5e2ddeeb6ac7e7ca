#pragma once

#include <QObject>

class QAction;
class QKeyEvent;
class QWidget;

namespace deepscope {

/// Gives a key to the widget that has the focus when it and the window both have an action for it (Ctrl+C in a table): Qt takes
/// that for a tie and runs neither.
class FocusShortcuts : public QObject {
    Q_OBJECT

public:
    /// Watches the keys of `window`, its floating panels and dialogs.
    explicit FocusShortcuts(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* actionFor(QWidget* focus, const QKeyEvent& key) const;
    QWidget* m_window;
};

}  // namespace deepscope
