#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"
#include "widgets/views/canvas_overlay.h"

#include <QObject>

namespace deepscope {

class CanvasHeader;
class ColorBar;
class Inspector;
class PageCanvas;

/// How values become colours; one of each kind is remembered between runs of the program.
struct ColorSettings {
    Colormap features = Colormap::Viridis;
    Colormap attention = Colormap::Magma;
    bool attentionLogarithmic = true;
    double opacity = 0.65;
};

/// Shows what is selected: asks the probe for the tap's values or the pinned token's attention and hands the answers
/// to canvas, colour bar and inspector. What was shown stays until the new answer is there.
class InspectionPresenter : public QObject {
    Q_OBJECT

public:
    struct Views {
        PageCanvas* canvas;
        CanvasHeader* header;
        ColorBar* bar;
        Inspector* inspector;
    };
    InspectionPresenter(InspectionSession* session, Selection* selection, Views views, QObject* parent = nullptr);

    void setColors(const ColorSettings& colors);
    const ColorSettings& colors() const { return m_colors; }
    /// The selected tap, its run or the language changed.
    void refresh();
    /// Figures of the selected stage became known; what the canvas shows stays.
    void refreshFigures();
    /// Whether nothing that was asked for is still on its way.
    bool settled() const { return !m_overlayPending; }

Q_SIGNALS:
    void problemFound(deepscope::Problem problem);
    void colorsChanged();
    void overlayShown();

private:
    void connectViews();
    void connectProbe();
    void showNothing(const QString& title, const QString& detail);
    void requestOverlay(ProbeRequest request);
    void show(CanvasOverlay overlay);
    void showTitle();
    void applyScale();
    void requestToken(const std::optional<TokenHit>& hit);
    void onHovered(const std::optional<TokenHit>& hit);
    void onClicked(const TokenHit& hit);
    void movePin(int rows, int columns);
    PinnedToken pinOf(const TokenHit& hit) const;
    /// The pinned token as the selected tap's attention block numbers it; none when it has no attention to show.
    std::optional<AttentionQuery> pinnedQuery() const;
    std::shared_ptr<const RunResults> results() const;
    std::optional<PixelMap> pixelMap() const;

    InspectionSession* m_session;
    Selection* m_selection;
    Views m_views;
    ColorSettings m_colors;
    std::shared_ptr<const RunResults> m_shownResults;
    std::shared_ptr<const TapRecord> m_shownTap;
    std::shared_ptr<const AttentionAnswer> m_attention;
    quint64 m_overlaySerial = 0;
    quint64 m_tokenSerial = 0;
    bool m_overlayPending = false;
};

}  // namespace deepscope
