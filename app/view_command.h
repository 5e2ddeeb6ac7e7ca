#pragma once

#include "widgets/engine/run_request.h"
#include "widgets/models/color_settings.h"
#include "widgets/models/selection.h"
#include "widgets/models/view_state.h"

#include <string>
#include <vector>

namespace deepscope {

/// What the window shows, as far as a command line can say it.
struct WindowView {
    std::string image;  ///< a path that a command can read
    RunChoice choice;   ///< of the run that is shown
    std::string tap;
    TapView look;  ///< as it is shown, never Automatic
    std::optional<PinnedToken> pin;
    int gridSide = 0;  ///< of the tap's tokens: what a pin is told in
    ColorSettings colors;
    std::vector<std::string> panels;  ///< in front, by the names that --panel knows
    int widthPx = 1600;
    int heightPx = 1000;
    bool dark = true;
    std::string language = "en";
    CanvasView canvas;
};

/// Program, command, image and the run's options: what every command line below begins with.
std::vector<std::string> runWords(const char* command, const std::string& image, const RunChoice& choice);

/// `deepscope snapshot …`: the window as it is.
std::vector<std::string> snapshotWords(const WindowView& view);
/// The picture on the canvas: `heatmap` or `attention` where those can make it, else `export`. Empty without a tap.
std::vector<std::string> pictureWords(const WindowView& view);
/// `deepscope encode … --dump`: the run's taps as a file.
std::vector<std::string> dumpWords(const WindowView& view);

}  // namespace deepscope
