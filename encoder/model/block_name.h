#pragma once

#include <string_view>

namespace deepscope {

/// A block's or layer's number in a stage's name, and whether the stage is its attention half.
struct BlockName {
    int index = -1;  ///< −1: no such block
    bool mid = false;
};

/// "sam.blocks.3.mid" with the prefix "sam.blocks.": index 3, mid.
BlockName parseBlockName(std::string_view stage, std::string_view prefix);

}  // namespace deepscope
