#include "encoder/model/block_name.h"

#include <charconv>
#include <system_error>

namespace deepscope {

BlockName parseBlockName(std::string_view stage, std::string_view prefix) {
    BlockName name;
    if (!stage.starts_with(prefix)) return name;
    const char* const end = stage.data() + stage.size();
    const auto [rest, error] = std::from_chars(stage.data() + prefix.size(), end, name.index);
    const std::string_view tail(rest, static_cast<std::size_t>(end - rest));
    if (error != std::errc{} || name.index < 0 || (!tail.empty() && tail != ".mid")) return {};
    name.mid = !tail.empty();
    return name;
}

}  // namespace deepscope
