#pragma once

namespace deepscope {
/// LibTorch's version, "2.11.0".
const char* torchVersion();
}  // namespace deepscope
