#pragma once

#include <QMainWindow>

#include <vector>

namespace deepscope {

class Panel;
class PanelDock;

/// Where panels dock around a central widget: they move, float, share a place as tabs, and are remembered.
class PanelArea : public QMainWindow {
    Q_OBJECT

public:
    explicit PanelArea(QWidget* parent = nullptr);

    /// A group of panels that share a place as tabs, the first in front.
    struct Group {
        Qt::DockWidgetArea area;
        std::vector<PanelDock*> docks;
        int sizePx = 0;  ///< width at the sides; at the bottom the share of the width
    };
    PanelDock* add(Panel* panel, const QString& name);
    /// The layout at first start, and what Restore default goes back to. `bottomPx` is the bottom groups' height.
    void setDefault(std::vector<Group> groups, int bottomPx);
    void restoreDefault();
    /// Keeps the bottom groups at a height until a person moves something.
    void resizeBottom(int heightPx);
    /// The side groups at a share of their default widths.
    void resizeSides(double share);

    QByteArray layout() const;
    /// False, changing nothing, when `layout` is none of ours or damaged.
    bool restoreLayout(const QByteArray& layout);
    /// A person changed the layout since the default was set.
    bool isCustom() const { return m_custom; }
    const std::vector<PanelDock*>& docks() const { return m_docks; }
    PanelDock* dock(const QString& name) const;

Q_SIGNALS:
    void layoutChanged();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void onChangedByPerson();
    void dressTabBars();

    std::vector<PanelDock*> m_docks;
    std::vector<Group> m_groups;
    int m_bottomPx = 190;
    bool m_custom = false;
    bool m_placing = false;  // what moves now is moved by us
};

}  // namespace deepscope
