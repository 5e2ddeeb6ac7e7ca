#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace deepscope {

/// Which of `channels` channels a person's words name: "12", "100-200", "3, 7, 64–", in any mix. Empty text: all, as an empty
/// vector. None when the text cannot be meant, or names no channel there is.
std::optional<std::vector<bool>> channelFilter(const QString& text, int channels);

}  // namespace deepscope
