#include "app/batch/shard.h"

#include "app/batch/name_hash.h"
#include "encoder/errors.h"

#include <charconv>

namespace deepscope {
namespace {

constexpr int kMostShards = 1'000'000;

int wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

}  // namespace

Shard Shard::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    Shard shard{wholeNumber(text.substr(0, slash)), slash == std::string_view::npos ? 0 : wholeNumber(text.substr(slash + 1))};
    if (shard.count < 1 || shard.count > kMostShards || shard.index < 1 || shard.index > shard.count) {
        throw UsageError({.what = "unreadable shard",
                          .where = "--shard",
                          .expected = "I/N with I from 1 to N, as 2/8",
                          .got = "'" + std::string(text) + "'"});
    }
    return shard;
}

bool Shard::holds(std::string_view itemName, std::string_view mode) const {
    std::string key(itemName);
    key.append(1, '\0').append(mode);
    return nameHash(key) % static_cast<std::uint64_t>(count) == static_cast<std::uint64_t>(index - 1);
}

std::string Shard::fileTag() const {
    return std::to_string(index) + "-of-" + std::to_string(count);
}

}  // namespace deepscope
