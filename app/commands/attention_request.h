#pragma once

#include "encoder/image/pixel_map.h"
#include "encoder/probe/attention_probe.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace deepscope {

/// A query as a person writes it: its token is known once the view's grid is.
struct AttentionRequest {
    std::string tap;
    std::optional<GridPosition> position;  ///< R,C
    std::int64_t index = 0;                ///< without a position: row of the tap's token list
    bool classToken = false;               ///< "cls"
    AttentionQuery::Heads heads = AttentionQuery::Heads::Mean;
    int head = 0;
    AttentionPart part = AttentionPart::Total;

    /// Throws UsageError.
    static AttentionRequest fromText(const std::string& tap, const std::string& query, const std::string& head,
                                     const std::string& part);
    /// Throws UsageError when the position or head lies outside the view's grid.
    AttentionQuery resolve(const ViewPlan& plan, const Architecture& architecture) const;
};

/// Reads an array of {"tap", "query", "head"[, "part"]}; query a number, [r,c] or "cls". Throws FileError, UsageError.
std::vector<AttentionRequest> readAttentionRequests(const std::filesystem::path& path);

}  // namespace deepscope
