#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/view_offers.h"
#include "widgets/models/view_state.h"
#include "widgets/views/overlay_cache.h"

#include <QObject>
#include <QTimer>

namespace deepscope {

class CanvasHeader;
class ColorBar;
class Inspector;
class PageCanvas;
class ViewBar;

/// Shows what is selected: asks the probe for the tap in the way it is looked at and hands the answers to canvas, colour bar
/// and inspector. What was shown stays until the new answer is there; what was shown lately is
/// there at once. Every change that a person makes here is told of, so that it can be undone.
class InspectionPresenter : public QObject {
    Q_OBJECT

public:
    struct Views {
        PageCanvas* canvas;
        CanvasHeader* header;
        ViewBar* looks;
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
    /// The run that Difference holds the selected one against, and its name for people. Null: none.
    void setCompared(std::shared_ptr<const RunResults> run, const QString& name);
    /// Shows another run in place of the selected one, as long as a person holds it; null ends that.
    void flipTo(std::shared_ptr<const RunResults> run, const QString& name);
    /// Whether a run is compared against or flipped to.
    bool shows(const RunResults& run) const { return &run == m_compared.get() || &run == m_flippedTo.get(); }
    /// A person chose another way to look, here or in another panel.
    void chooseLook(const TapView& look);
    /// One channel of the selected tap.
    void chooseChannel(int channel);
    /// One head of a block, which becomes the selected tap.
    void chooseHead(const std::string& tap, int head);
    const std::string& tap() const { return m_selection->tap(); }
    /// The way that is shown, with head and channel as the tap has them; the wish while nothing is shown.
    const TapView& shownView() const { return m_shown ? m_shown->look : m_selection->look(); }
    /// The ways there are to look at the selected tap.
    std::vector<ViewOffer> offers() const { return viewOffers(context()); }
    /// What the wish for a way to look came to.
    ViewKind shownLook() const { return resolveView(m_selection->look().kind, context()).kind; }
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
    /// offers() may be others, or the wish.
    void offersChanged();
    /// A head of another block was chosen: the window makes that its stage, as a click in the strip does.
    void stageWanted(QString tap);
    /// A person changed what viewState() says, through canvas, header or bar. Stage, view, page and run are chosen
    /// elsewhere and told of there.
    void viewChanged(deepscope::ViewChange change);

private:
    void connectCanvas();
    void connectProbe();
    void updatePlan();
    void showNothing(const QString& title, const QString& detail);
    void forgetAsked();
    void requestPixels(const OverlayCache::Question& question);
    void requestView(const OverlayCache::Question& question, TapViewRequest request);
    void answered(const OverlayCache::Question& question, OverlayCache::Answer answer);
    void failed(const Problem& problem);
    void show(const OverlayCache::Answer& answer);
    void showAttentionFigures();
    void restorePendingView();
    void requestToken(const std::optional<TokenHit>& hit);
    void onHovered(const std::optional<TokenHit>& hit);
    void readToken(const std::optional<TokenHit>& hit);
    void onClicked(const TokenHit& hit);
    void movePin(int rows, int columns);
    void pin(const TokenHit& hit);
    void unpin();
    std::optional<TokenHit> pinnedHit() const;
    PinnedToken pinOf(const TokenHit& hit) const;
    std::shared_ptr<const RunResults> results() const;
    std::optional<PixelMap> pixelMap() const;

    // inspection_looks.cpp
    void connectLooks();
    /// The pinned token as the selected tap numbers its own: a grid token, a laid-out row or kClassToken.
    std::optional<int> pinnedToken() const;
    ViewContext context() const;
    std::shared_ptr<const TapRecord> comparedTap() const;
    std::vector<std::shared_ptr<const TapRecord>> tapsOfThisStage(std::string& how) const;
    TapViewRequest viewRequest(ViewKind kind, std::string& how) const;
    void showLooks();
    void showTitle();
    QString attentionDetail() const;
    QString lookDetail() const;
    void suggestChannels();
    void prepareColumns();

    // inspection_colors.cpp
    void connectHeader();
    void connectBar();
    void applyScale();
    ColorKind shownKind() const;
    ColorChoice& shownChoice() { return m_colors.of(shownKind()); }
    /// What a range set by hand belongs to.
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
    std::shared_ptr<const TapRecord> m_shownTap;
    std::shared_ptr<const TapViewAnswer> m_shown;  // null for pixels
    std::shared_ptr<const RunResults> m_compared;
    QString m_comparedName;
    quint64 m_comparedSerial = 0;  // tells compared runs apart, also those that are gone
    std::shared_ptr<const RunResults> m_flippedTo;
    QString m_flippedName;
    quint64 m_pixelsSerial = 0;
    OverlayCache::Question m_askedPixels;  // of m_pixelsSerial
    quint64 m_tokenSerial = 0;
    QTimer m_columns;  // until a person has dwelt on a block's attention
    bool m_overlayPending = false;
    std::optional<CanvasView> m_viewToRestore;  // when what is asked for is there
};

}  // namespace deepscope
