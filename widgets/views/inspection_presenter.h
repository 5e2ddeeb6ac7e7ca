#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/view_state.h"
#include "widgets/views/overlay_cache.h"

#include <QObject>

namespace deepscope {

class CanvasHeader;
class ColorBar;
class Inspector;
class PageCanvas;

/// Shows what is selected: asks the probe for the tap's values or the pinned token's attention and hands the answers
/// to canvas, colour bar and inspector. What was shown stays until the new answer is there; what was shown lately is
/// there at once. Every change that a person makes here is told of, so that it can be undone.
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

    /// No person's step: as remembered, or as restored.
    void setColors(const ColorSettings& colors);
    const ColorSettings& colors() const { return m_colors; }
    /// The selected tap, its run or the language changed.
    void refresh();
    /// Figures of the selected stage became known; what the canvas shows stays.
    void refreshFigures();
    /// Pins a token of what the canvas shows and brings it into sight.
    void goTo(const TokenHit& hit);

    ViewState viewState() const;
    /// Undo and redo: selection, colours and viewport as they were. What is not at hand any more is asked for, and the
    /// viewport is set again when it is there.
    void restore(const ViewState& state);
    /// Whether nothing that was asked for is still on its way.
    bool settled() const { return !m_overlayPending; }

Q_SIGNALS:
    void problemFound(deepscope::Problem problem);
    void colorsChanged();
    void overlayShown();
    /// A person changed what viewState() says, through canvas, header or bar. Stage, view, page and run are chosen
    /// elsewhere and told of there.
    void viewChanged(deepscope::ViewChange change);

private:
    void connectCanvas();
    void connectProbe();
    void updatePlan();
    void showNothing(const QString& title, const QString& detail);
    void requestOverlay(const OverlayCache::Question& question, ProbeRequest request);
    void answered(CanvasOverlay overlay, std::shared_ptr<const TapRecord> tap,
                  std::shared_ptr<const AttentionAnswer> attention = nullptr);
    void show(const OverlayCache::Answer& answer);
    void showTitle();
    void restorePendingView();
    void requestToken(const std::optional<TokenHit>& hit);
    void onHovered(const std::optional<TokenHit>& hit);
    void onClicked(const TokenHit& hit);
    void movePin(int rows, int columns);
    void pin(const TokenHit& hit);
    void unpin();
    std::optional<TokenHit> pinnedHit() const;
    PinnedToken pinOf(const TokenHit& hit) const;
    /// The pinned token as the selected tap's attention block numbers it; none when it has no attention to show.
    std::optional<AttentionQuery> pinnedQuery() const;
    std::shared_ptr<const RunResults> results() const;
    std::optional<PixelMap> pixelMap() const;

    // inspection_colors.cpp
    void connectHeader();
    void connectBar();
    void applyScale();
    ColorKind shownKind() const;
    ColorChoice& shownChoice() { return m_colors.of(shownKind()); }
    std::string shownStage() const;
    void setRangeByHand(ValueRange range);
    void setRule(RangeRule rule, double percentile);
    void setOpacity(double opacity);
    /// A person changed the colours: shows it and tells of it.
    void colored(ViewChange change);

    InspectionSession* m_session;
    Selection* m_selection;
    Views m_views;
    ColorSettings m_colors;
    std::optional<ColorSettings> m_beforeDrag;  // while the mouse holds a range
    OverlayCache m_cache;
    OverlayCache::Question m_asked;  // of m_overlaySerial
    std::shared_ptr<const TapRecord> m_shownTap;
    std::shared_ptr<const AttentionAnswer> m_attention;
    quint64 m_overlaySerial = 0;
    quint64 m_tokenSerial = 0;
    bool m_overlayPending = false;
    std::optional<CanvasView> m_viewToRestore;  // when what is asked for is there
};

}  // namespace deepscope
