#pragma once

#include "encoder/image/pixel_map.h"
#include "widgets/engine/tap_pair.h"
#include "widgets/models/view_state.h"
#include "widgets/views/color_scale.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

namespace deepscope {

struct CanvasOverlay;
class PageCanvas;

/// A tap of two runs over its page: A, B and the error of each token, side by side. Zoom and pan are one, A and B have one range
/// of colours. While a key (B, as in Inspect) is held, A and B change places. A click picks a token.
class DiffMaps : public QWidget {
    Q_OBJECT

public:
    enum Pane { PaneA, PaneB, PaneError, PaneCount };

    explicit DiffMaps(QWidget* parent = nullptr);

    /// Null: tokens lie on an empty page. Without a plan every grid covers the whole of it.
    void setPage(std::shared_ptr<const PagePicture> picture, const std::optional<ViewPlan>& plan);
    /// Null: words instead.
    void setPair(std::shared_ptr<const TapPair> pair);
    void setLogarithmic(bool logarithmic);
    void setToken(std::optional<int> token);
    /// What stands in place of pictures.
    void setWords(const QString& heading, const QString& detail);
    PageCanvas* canvas(Pane pane) const { return m_canvases[static_cast<std::size_t>(pane)]; }
    bool isFlipped() const { return m_flipped; }

    void fit();
    void oneToOne();
    void zoomBy(double factor);

Q_SIGNALS:
    /// A token of the pair's tap; none: it was unpinned.
    void tokenChosen(std::optional<int> token);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Caption;
    void connectCanvas(PageCanvas* canvas);
    void show();
    void showPane(Pane pane, const std::optional<FeatureMap>& map, const ColorScale& scale);
    CanvasOverlay overlayOf(const FeatureMap& map, Pane pane) const;
    CanvasOverlay pixelsOf(const QImage& pixels, ViewId view) const;
    ColorScale valueScale() const;
    ColorScale errorScale() const;
    void showPin();
    void moveToken(int rows, int columns);
    void retranslate();
    QString lookText() const;

    std::array<PageCanvas*, PaneCount> m_canvases{};
    std::array<Caption*, PaneCount> m_captions{};
    std::shared_ptr<const PagePicture> m_picture;  // the page, or an empty one
    std::optional<ViewPlan> m_plan;
    std::shared_ptr<const TapPair> m_pair;
    std::optional<int> m_token;
    bool m_hasPage = false;
    bool m_logarithmic = true;
    bool m_flipped = false;
    bool m_linking = false;
};

}  // namespace deepscope
