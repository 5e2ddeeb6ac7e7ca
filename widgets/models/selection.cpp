#include "widgets/models/selection.h"

#include <algorithm>
#include <utility>

namespace deepscope {

GridPosition PinnedToken::inGrid(int side) const {
    if (gridSide <= 0 || side <= 0) return {};
    const auto scaled = [&](int i) {
        return std::clamp(static_cast<int>((static_cast<double>(i) + 0.5) * side / gridSide), 0, side - 1);
    };
    return {scaled(position.row), scaled(position.column)};
}

void Selection::setPage(int page, const std::string& mode) {
    State state = m_state;
    if (page != state.page) state.pin.reset();
    state.page = page;
    state.mode = mode;
    restore(state);
}

void Selection::setMode(const std::string& mode) {
    State state = m_state;
    state.mode = mode;
    restore(state);
}

void Selection::setTap(const std::string& tap) {
    State state = m_state;
    state.tap = tap;
    restore(state);
}

void Selection::setView(ViewId view) {
    State state = m_state;
    state.view = view;
    if (state.pin && state.pin->view != view) state.pin.reset();
    restore(state);
}

void Selection::setPin(std::optional<PinnedToken> pin) {
    State state = m_state;
    state.pin = pin;
    restore(state);
}

void Selection::setLook(const TapView& look) {
    State state = m_state;
    state.look = look;
    restore(state);
}

void Selection::setHover(std::optional<PinnedToken> token) {
    if (token == m_hover) return;
    m_hover = token;
    Q_EMIT hoverChanged();
}

void Selection::setRegion(std::optional<TokenRegion> region) {
    if (region == m_region) return;
    m_region = region;
    Q_EMIT regionChanged();
}

void Selection::restore(const State& state) {
    const State before = std::exchange(m_state, state);
    const bool elsewhere = before.page != state.page || before.mode != state.mode || before.view != state.view;
    if (elsewhere) {
        setHover(std::nullopt);
        setRegion(std::nullopt);
    }
    if (before.page != state.page) Q_EMIT pageChanged();
    if (before.page != state.page || before.mode != state.mode) Q_EMIT modeChanged();
    if (before.view != state.view) Q_EMIT viewChanged();
    if (before.tap != state.tap) Q_EMIT tapChanged();
    if (before.pin != state.pin) Q_EMIT pinChanged();
    if (before.look != state.look) Q_EMIT lookChanged();
}

}  // namespace deepscope
