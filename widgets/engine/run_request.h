#pragma once

#include "encoder/image/image_file.h"
#include "encoder/image/views.h"
#include "encoder/model/compute_device.h"
#include "encoder/weights/weight_source.h"

#include <QtGlobal>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace deepscope {

/// What a person set in the window: everything a run needs but the page.
struct RunChoice {
    Mode mode;
    WeightSpec weights;
    std::string device = "auto";  ///< as on the command line
    std::string type = "auto";
    std::string implementation = "auto";
    int threads = 0;  ///< 0: all the cores this process may use
    int maxTiles = 9;
    ResizeOrder resizeOrder = ResizeOrder::Pillow12;
    int warmup = 0;
    int repeat = 1;  ///< timed passes
    bool operator==(const RunChoice& o) const {
        return mode == o.mode && weights.text() == o.weights.text() && device == o.device && type == o.type &&
               implementation == o.implementation && threads == o.threads && maxTiles == o.maxTiles &&
               resizeOrder == o.resizeOrder && warmup == o.warmup && repeat == o.repeat;
    }
};

/// The encoder's pass, or the design note's parallel what-if (DeepEncoder::runParallelWhatIf), of which costs alone are kept.
enum class RunKind { Encode, ParallelWhatIf };

/// One run, asked of the engine. Answers carry its id, so that late ones of an older run can be told apart.
struct RunRequest {
    quint64 id = 0;
    std::shared_ptr<const DecodedImage> page;
    RunChoice choice;
    RunKind kind = RunKind::Encode;
};

/// What a run will be, known once its weights are loaded and before its first stage.
struct RunPlan {
    RunKind kind = RunKind::Encode;
    ViewPlan views;
    Orientation orientation = Orientation::Upright;
    Architecture architecture;
    std::vector<std::string> taps;  ///< every tap that is kept, in pipeline order
    WeightIdentity weights;
    ComputeChoice compute;
};

/// What this machine offers, looked up once at start.
struct MachineSurvey {
    std::vector<DeviceInfo> devices;
    std::filesystem::path cachedCheckpoint;  ///< empty when there is none
    int usableCores = 1;
};

}  // namespace deepscope
