#pragma once

#include <QTabBar>

namespace deepscope {

/// The window's tabs, in the menu bar's free corner: Inspect, Compare resolutions, Diff dumps.
class WorkspaceSwitch : public QTabBar {
    Q_OBJECT

public:
    explicit WorkspaceSwitch(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

}  // namespace deepscope
