#pragma once

#include "widgets/views/color_bar.h"

#include <QIcon>
#include <QMenu>

namespace deepscope {

/// Everything that can be chosen on a colour bar, as a menu.
class ColorBarMenu : public QMenu {
    Q_OBJECT

public:
    ColorBarMenu(const ColorBarState& state, QWidget* parent);

Q_SIGNALS:
    void ruleChosen(deepscope::RangeRule rule, double percentile);
    /// A percentile that is not in the list.
    void otherPercentileRequested();
    void colormapChosen(deepscope::Colormap map);
    void logarithmicChosen(bool logarithmic);
    void opacityChosen(double opacity);
    void markingChosen(bool marked);
    void typeMaxRequested();
    void typeMinRequested();

private:
    QAction* add(QMenu* menu, const char* name, const QString& text, bool checked);
    void addPercentiles();
    void addColormaps();
    void addOpacities();

    ColorBarState m_state;
};

/// A map's colours from left to right.
QIcon colormapIcon(Colormap map, QSize size, double devicePixelRatio);

}  // namespace deepscope
