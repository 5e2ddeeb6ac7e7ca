#pragma once

#include "encoder/export/trace_dump.h"
#include "widgets/models/selection.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

enum class PictureFormat { Png, Svg, Pdf };

/// One stage looked at in one way, as a picture.
struct ExportedPicture {
    std::string tap;
    TapView look;                    ///< never Automatic
    std::optional<PinnedToken> pin;  ///< what Similarity and attention are asked for; attention of CLIP without one: CLS
    bool operator==(const ExportedPicture&) const = default;
};

/// Attention as numbers: one query's row, or with allQueries a grid of every query's.
struct ExportedAttention {
    AttentionQuery query;
    bool allQueries = false;
};

/// What is written of a run, and where. Dialog and command line fill it, and ExportJob carries it out.
struct ExportRequest {
    std::filesystem::path folder;  ///< made when it is not there
    std::string name;              ///< every file's name begins with it: "page.base"
    TapSelection taps = TapSelection::none();
    DumpFormat format = DumpFormat::Safetensors;
    DumpType type = DumpType::F32;
    std::vector<ExportedAttention> attention;
    std::vector<ExportedPicture> pictures;
    PictureFormat pictureFormat = PictureFormat::Png;
    int pictureScale = 1;  ///< 1–8
    bool withPage = true;
    bool withLegend = true;
    std::vector<std::string> tables;  ///< "stages", "figures"
    bool tablesAsCsv = true;
    bool tablesAsJson = false;
    bool replace = false;  ///< files that are there already
};

/// "png", "svg", "pdf". Throws UsageError.
PictureFormat parsePictureFormat(std::string_view text);
std::string_view pictureFormatName(PictureFormat format);

/// How a picture is written on the command line, and in its file's name: "global/sam.blocks.2=attn-from:3@12,5". The token
/// stands behind the last @: R,C of the tap's grid, or cls. Throws UsageError.
std::string pictureText(const ExportedPicture& picture);
ExportedPicture parsePicture(std::string_view text, const ViewPlan& plan, const Architecture& architecture);
/// "global/sam.blocks.2@R,C:HEAD"; R,C, INDEX or all; HEAD a number, mean, max or all. Throws UsageError.
std::string attentionText(const ExportedAttention& attention);
ExportedAttention parseAttention(std::string_view text, const ViewPlan& plan, const Architecture& architecture);

/// "channel:17", "attn-from:max": what parseLook reads.
std::string lookText(const TapView& look);

}  // namespace deepscope
