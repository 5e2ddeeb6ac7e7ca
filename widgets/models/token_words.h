#pragma once

#include <QString>

#include <optional>

namespace deepscope {

/// What a person's words say of a token, wherever one is named: "1294" and "token 1294" are a number, "20,14", "20 14",
/// "(20, 14)" and "r20 c14" a pair, "cls" is the CLS token.
struct TokenWords {
    enum class Kind { Number, Pair, ClassToken };
    Kind kind = Kind::Number;
    int first = 0;   ///< the number, or the pair's row
    int second = 0;  ///< the pair's column

    bool operator==(const TokenWords&) const = default;
};

/// None when the words name no token in any grid.
std::optional<TokenWords> readTokenWords(const QString& text);

}  // namespace deepscope
