#pragma once

#include "encoder/image/pixel_map.h"
#include "widgets/models/tap_view.h"

#include <QObject>

#include <optional>
#include <string>

namespace deepscope {

/// A pinned token, remembered by its place so that it can be followed into grids of other sizes.
struct PinnedToken {
    ViewId view;
    GridPosition position;
    int gridSide = 0;           ///< 0: a row of the laid-out tokens, which is `position.row`
    bool isClassToken = false;  ///< CLIP's CLS, which has no place

    /// The token of another grid that covers the middle of this one.
    GridPosition inGrid(int side) const;
    bool operator==(const PinnedToken&) const = default;
};

/// A rectangle of tokens that figures are asked for.
struct TokenRegion {
    ViewId view;
    int gridSide = 0;
    GridPosition first;
    int rows = 0;
    int columns = 0;
    bool operator==(const TokenRegion&) const = default;
};

/// What the window looks at: one page, one of its runs, one tap, perhaps one token. Views meet here and not in each other.
class Selection : public QObject {
    Q_OBJECT

public:
    struct State {
        int page = -1;     ///< the session's number of the page; −1: none
        std::string mode;  ///< which of the page's runs: its mode's name; empty while the page has none
        ViewId view;
        std::string tap;  ///< empty while the page itself is looked at
        std::optional<PinnedToken> pin;
        TapView look;  ///< how the tap is looked at
        bool operator==(const State&) const = default;
    };
    using QObject::QObject;

    int page() const { return m_state.page; }
    const std::string& mode() const { return m_state.mode; }
    const std::string& tap() const { return m_state.tap; }
    const std::optional<PinnedToken>& pin() const { return m_state.pin; }
    ViewId view() const { return m_state.view; }
    const TapView& look() const { return m_state.look; }
    const State& state() const { return m_state; }

    /// Another page, and which of its runs. The pin is dropped, the tap stays wanted.
    void setPage(int page, const std::string& mode);
    /// Another run of the same page. The pin stays: it is a place on the page.
    void setMode(const std::string& mode);
    void setTap(const std::string& tap);
    /// The view whose stages are listed. A pin of another view is dropped.
    void setView(ViewId view);
    void setPin(std::optional<PinnedToken> pin);
    /// How taps are looked at from here on. It stays with another tap, run or page.
    void setLook(const TapView& look);
    /// Everything at once; each part that differs is told of when all are set.
    void restore(const State& state);

    /// The token under the cursor, in whatever panel that is: all of them mark it. Passes; never part of the state.
    const std::optional<PinnedToken>& hover() const { return m_hover; }
    void setHover(std::optional<PinnedToken> token);
    /// Tokens chosen by a frame. Goes with another page, view, or run.
    const std::optional<TokenRegion>& region() const { return m_region; }
    void setRegion(std::optional<TokenRegion> region);

Q_SIGNALS:
    void pageChanged();
    /// Another run is looked at: of this page, or because the page changed.
    void modeChanged();
    void tapChanged();
    void viewChanged();
    void pinChanged();
    void lookChanged();
    void hoverChanged();
    void regionChanged();

private:
    State m_state;
    std::optional<PinnedToken> m_hover;
    std::optional<TokenRegion> m_region;
};

}  // namespace deepscope
