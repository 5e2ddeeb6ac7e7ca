#pragma once

#include "tests/app/window_under_test.h"

namespace deepscope {

// What tests of the inspector do with the window again and again; each waits until all that was asked for is there.

inline std::shared_ptr<const Trace> traceOf(const WindowUnderTest& t) {
    return t.results()->trace;
}
/// Chooses a way to look by the menu's action, as its key does.
inline void look(const WindowUnderTest& t, const char* id) {
    t.action((std::string("look-") + id).c_str())->trigger();
    QTRY_VERIFY(t.window->isSettled());
}
inline void pinAt(const WindowUnderTest& t, int row, int column) {
    t.window->selection()->setPin(
        PinnedToken{t.window->selection()->view(), {row, column}, t.canvas()->overlay().gridSide, false});
    QTRY_VERIFY(t.window->isSettled());
}
inline void stage(const WindowUnderTest& t, const char* tap) {
    t.chooseStage(tap);
    QTRY_VERIFY(t.window->isSettled());
}
inline void openPanel(const WindowUnderTest& t, const char* name) {
    t.window->showPanel(name);
    QTRY_VERIFY(t.window->isSettled());
}
template <class P>
P* panel(const WindowUnderTest& t) {
    return t.window->findChild<P*>();
}

}  // namespace deepscope
