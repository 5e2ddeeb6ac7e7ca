#pragma once

#include "encoder/image/pixel_map.h"

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

/// What the window looks at: one page, one tap, perhaps one token. Views meet here and not in each other.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    int page() const { return m_page; }
    /// The tap's name; empty while the page itself is looked at.
    const std::string& tap() const { return m_tap; }
    const std::optional<PinnedToken>& pin() const { return m_pin; }
    ViewId view() const { return m_view; }

    void setPage(int page);
    void setTap(const std::string& tap);
    /// The view whose stages are listed. A pin of another view is dropped.
    void setView(ViewId view);
    void setPin(std::optional<PinnedToken> pin);

Q_SIGNALS:
    void pageChanged(int page);
    void tapChanged();
    void viewChanged();
    void pinChanged();

private:
    int m_page = -1;
    std::string m_tap;
    ViewId m_view;
    std::optional<PinnedToken> m_pin;
};

}  // namespace deepscope
