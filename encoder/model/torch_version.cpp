#include "encoder/model/torch_version.h"

#include <torch/headeronly/version.h>

namespace deepscope {
const char* torchVersion() {
    return TORCH_VERSION;
}
}  // namespace deepscope
