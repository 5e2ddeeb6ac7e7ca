#include "encoder/probe/defect_map.h"

#include "encoder/probe/token_rows.h"

#include <cstdint>
#include <cstring>

namespace deepscope {
namespace {

constexpr std::uint32_t kMagnitude = 0x7FFFFFFF;
constexpr std::uint32_t kInfinity = 0x7F800000;

TokenDefects defectsOf(const float* row, std::size_t channels) {
    TokenDefects defects;
    for (std::size_t c = 0; c < channels; ++c) {
        std::uint32_t bits;
        std::memcpy(&bits, row + c, sizeof bits);
        bits &= kMagnitude;
        defects.nan += bits > kInfinity;
        defects.inf += bits == kInfinity;
        defects.zeros += bits == 0;
    }
    return defects;
}

}  // namespace

DefectMap defectMap(const TapRecord& tap) {
    TokenRows rows(tap);
    DefectMap map;
    map.gridSide = rows.layout().gridSide;
    map.channels = rows.layout().channels;
    map.tokens.resize(static_cast<std::size_t>(rows.layout().tokens));
    rows.forEach([&](int token, const float* row) {
        const TokenDefects defects = defectsOf(row, rows.channels());
        map.nanCount += defects.nan;
        map.infCount += defects.inf;
        map.zeroCount += defects.zeros;
        map.nonFiniteTokens += defects.hasNonFinite();
        map.zeroTokens += defects.zeros == map.channels;
        if (token == kClassToken)
            map.classToken = defects;
        else
            map.tokens[static_cast<std::size_t>(token)] = defects;
    });
    return map;
}

}  // namespace deepscope
