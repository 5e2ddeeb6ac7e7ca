#pragma once

#include <QDockWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace deepscope {

class Panel;

/// Holds a panel. Its title bar is the panel's header, behind the panel's name where no tab shows that already, before
/// buttons that float and close the dock. Dragging it moves the dock.
class PanelDock : public QDockWidget {
    Q_OBJECT

public:
    /// `name` is what layouts remember the dock by. Adopts the panel.
    PanelDock(Panel* panel, const QString& name, QWidget* parent = nullptr);

    Panel* panel() const { return m_panel; }
    /// Shows the dock, in front of those it shares its place with.
    void bringUp();
    /// The same, and gives it the keyboard.
    void open();
    /// A tab names the dock: its title bar need not.
    void updateTitle();

Q_SIGNALS:
    /// A person asked for a picture of the panel, from the title bar's menu.
    void pictureRequested();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void retranslate();

    Panel* m_panel;
    QWidget* m_bar;
    QLabel* m_name;
    QToolButton* m_float;
    QToolButton* m_close;
};

}  // namespace deepscope
