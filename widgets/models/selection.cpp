#include "widgets/models/selection.h"

#include <algorithm>

namespace deepscope {

GridPosition PinnedToken::inGrid(int side) const {
    if (gridSide <= 0 || side <= 0) return {};
    const auto scaled = [&](int i) {
        return std::clamp(static_cast<int>((static_cast<double>(i) + 0.5) * side / gridSide), 0, side - 1);
    };
    return {scaled(position.row), scaled(position.column)};
}

void Selection::setPage(int page) {
    if (page == m_page) return;
    m_page = page;
    setPin(std::nullopt);
    Q_EMIT pageChanged(page);
}

void Selection::setTap(const std::string& tap) {
    if (tap == m_tap) return;
    m_tap = tap;
    Q_EMIT tapChanged();
}

void Selection::setView(ViewId view) {
    if (view == m_view) return;
    m_view = view;
    if (m_pin && m_pin->view != view) setPin(std::nullopt);
    Q_EMIT viewChanged();
}

void Selection::setPin(std::optional<PinnedToken> pin) {
    if (pin == m_pin) return;
    m_pin = pin;
    Q_EMIT pinChanged();
}

}  // namespace deepscope
