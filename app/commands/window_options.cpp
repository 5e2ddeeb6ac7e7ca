#include "app/commands/window_options.h"

namespace deepscope {

WindowOptions windowOptions(const CommonOptions& common, const std::string& mode) {
    const CommonOptions untouched;
    WindowOptions options{.maxTiles = common.maxTiles, .resizeOrder = common.order()};
    if (!mode.empty()) options.mode = parseMode(mode);
    if (!common.weights.empty() || common.preset != untouched.preset) options.weights = common.weightSpec();
    const bool computeNamed = common.device != untouched.device || common.dtype != untouched.dtype ||
                              common.threads != untouched.threads || common.implementation != untouched.implementation;
    if (computeNamed) options.compute = common.computeChoice();
    return options;
}

}  // namespace deepscope
