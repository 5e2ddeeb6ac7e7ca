#pragma once

#include "encoder/export/colormap.h"
#include "encoder/image/views.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSlider;
class QToolButton;

namespace deepscope {

class CompactCombo;

/// Above the canvas: what it shows, which view, and how values become colours. When it is narrow the view is named in
/// short, then opacity and logarithm step back: the colour bar has them too.
class CanvasHeader : public QWidget {
    Q_OBJECT

public:
    explicit CanvasHeader(QWidget* parent = nullptr);

    /// "Norm", "fusion.projector": what is shown, of what. Empty for the page alone.
    void setTitle(const QString& what, const QString& detail);
    /// Offers the tiles of a tiled page; hidden when there are none.
    void setViews(std::optional<TileGrid> tiles, ViewId current);
    void setColormap(Colormap map);
    /// Greyed while the colours come with what is shown (PCA), not from a map.
    void setColormapOffered(bool offered);
    void setLogarithmic(bool logarithmic, bool offered);
    void setOpacity(double opacity);
    double opacity() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void viewChosen(deepscope::ViewId view);
    void colormapChosen(deepscope::Colormap map);
    void logarithmicChosen(bool logarithmic);
    void opacityChosen(double opacity);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void updateTitle();
    void makeRoom();

    QLabel* m_title;
    QString m_what;
    QString m_detail;
    CompactCombo* m_view;
    CompactCombo* m_colormap;
    QToolButton* m_logarithmic;
    bool m_logarithmicOffered = false;
    QLabel* m_opacityLabel;
    QSlider* m_opacity;
    std::optional<TileGrid> m_tiles;
};

}  // namespace deepscope
