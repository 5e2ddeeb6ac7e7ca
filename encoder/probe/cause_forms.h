#pragma once

#include "encoder/probe/divergence_cause.h"
#include "encoder/probe/variation.h"

#include <string>
#include <vector>

namespace deepscope {

/// One of the forms in which a cause is met.
struct CauseForm {
    CauseId id = CauseId::NoAntialias;
    std::string variant;  ///< what the port does: "CLIP's position grid transposed"
    Variation variation;
};

/// Every form that is tried.
const std::vector<CauseForm>& causeForms();

}  // namespace deepscope
