#pragma once

#include "encoder/image/mode.h"
#include "encoder/image/pixel_map.h"
#include "encoder/image/resample.h"
#include "encoder/model/deep_encoder.h"
#include "encoder/weights/weight_source.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// What the command line says to the window. What it leaves open is remembered from last time, or chosen for the machine.
struct WindowOptions {
    std::vector<std::filesystem::path> images;  ///< none: the sample page
    std::optional<Mode> mode;
    std::optional<WeightSpec> weights;  ///< none: the checkpoint in the Hugging Face cache, else synthetic
    std::optional<ComputeChoice> compute;
    int maxTiles = 9;
    ResizeOrder resizeOrder = ResizeOrder::Pillow12;
};

/// Opens the window and runs until it is closed. Returns the exit status. Throws DeviceError when there is no display.
int runWindow(int argc, char** argv, const WindowOptions& options);

/// Where the canvas looks: pixels of the picture a pixel of the page, and the page's point in the canvas's middle.
struct SnapshotZoom {
    double scale = 1;
    double x = 0;
    double y = 0;
};

/// What a snapshot shows, and how.
struct SnapshotLook {
    ImageSize size{1600, 1000};
    bool dark = true;
    std::string language = "en";        ///< "en", "de", "zh_CN"
    std::string tap;                    ///< empty: the fused features
    std::optional<GridPosition> pin;    ///< a token of that tap's grid
    std::string way = "auto";           ///< how it is looked at: "norm", "channel:17", "attn-to", as parseLook reads it
    std::vector<std::string> panels;    ///< brought to the front: "images", "runs", "inspector", "time", "timeline", …
    int repeat = 1;                     ///< timed passes
    std::vector<std::string> dumps;     ///< Diff: A and B; one alone is B, against the run
    std::string workspace = "inspect";  ///< "inspect", "compare", "diff"
    std::vector<std::string> modes;     ///< compare: what is side by side; empty: as remembered
    bool previewOnly = false;           ///< compare: as it is before anything has run
    std::string colors;                 ///< colour settings as JSON; empty: the defaults
    std::optional<SnapshotZoom> zoom;   ///< none: the whole page
};

/// Runs the encoder on `image` in the real main window, drawn without a display when there is none, and writes a picture
/// of it, whole or not at all. Remembered settings are neither read nor written. Throws what the run throws, as Error,
/// UsageError (no such tap, token or panel) and FileError.
void saveSnapshot(const WindowOptions& options, const std::filesystem::path& image, const std::filesystem::path& pngOut,
                  const SnapshotLook& look = {});

}  // namespace deepscope
