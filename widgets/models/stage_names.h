#pragma once

#include "encoder/weights/architecture.h"

#include <QString>

namespace deepscope {

/// The parts that a run's stages belong to; each has its colour everywhere.
enum class StagePart { Input, Sam, Compressor, Clip, Fusion };

/// `tap` is a tap's name with or without its view ("global/sam.blocks.0", "tile.*/sam.neck", "tokens").
StagePart stagePart(const std::string& tap);
/// What the strip calls the stages from here on: "views", "SAM", "compressor", "CLIP", "fusion", "tokens".
QString stageGroup(const std::string& tap);
/// A short name for people: "block 3", "layer 12", "net_2".
QString stageLabel(const std::string& tap);
/// The shortest name that can be told apart under a bar: "3", "12", "n2".
QString stageTick(const std::string& tap);
/// "sam.blocks.2" of "global/sam.blocks.2".
std::string stageOfTap(const std::string& tap);
/// "global" of "global/sam.blocks.2"; empty for "tokens".
std::string viewOfTap(const std::string& tap);

enum class AttentionKind { None, Window, Global, Clip };
/// What kind of attention a tap's block has: None when it is no block.
AttentionKind attentionKind(const std::string& tap, const Architecture& architecture);
/// Tokens a side of the windows that a tap's block attends within; 0 when it has none.
int windowSideOf(const std::string& tap, const Architecture& architecture);

}  // namespace deepscope
