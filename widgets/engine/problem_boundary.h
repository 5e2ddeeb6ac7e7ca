#pragma once

#include "encoder/errors.h"

namespace deepscope {

/// The one place where what the encoder threw becomes something a window shows. Call it in a catch block:
/// typed errors give up their Problem, std::bad_alloc and strangers are put into words.
Problem problemOfCurrentException();

}  // namespace deepscope
