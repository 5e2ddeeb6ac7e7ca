#pragma once

#include <string>

namespace at {
class Tensor;
}

namespace deepscope {

/// The one hook: every stage of the encoder reports here what it made.
class TapSink {
public:
    virtual ~TapSink() = default;
    /// `stage` is finished: `batch` is [B, …], one row a view of the current batch ([T,1280] for "tokens").
    /// A `.mid` stage that nobody asked for costs a string comparison. Throws Cancelled.
    virtual void tap(const std::string& stage, const at::Tensor& batch) = 0;
    /// Called inside long stages. Throws Cancelled.
    virtual void checkCancelled() = 0;
};

}  // namespace deepscope
