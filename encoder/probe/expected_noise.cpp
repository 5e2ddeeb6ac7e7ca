#include "encoder/probe/tap_diff.h"
#include "encoder/probe/tap_order.h"

namespace deepscope {
double expectedNoise(const std::string& tap, ElementType a, ElementType b) {
    (void)tap;
    return a == ElementType::F32 && b == ElementType::F32 ? 1e-5 : 0.1;
}
double expectedPeak(const std::string&, ElementType, ElementType) {
    return 100;
}
}  // namespace deepscope
