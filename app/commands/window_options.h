#pragma once

#include "app/commands/command.h"
#include "app/window_app.h"

namespace deepscope {

/// What the command line says, for the window: what it leaves open stays open. `mode` may be empty.
WindowOptions windowOptions(const CommonOptions& common, const std::string& mode);

}  // namespace deepscope
