#include "app/export/shell_text.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace deepscope {

std::string shellQuoted(const std::string& argument) {
    constexpr std::string_view kPlain = "_-./:,=@%+";
    const bool plain = !argument.empty() && std::all_of(argument.begin(), argument.end(), [&](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || kPlain.find(c) != std::string_view::npos;
    });
    if (plain) return argument;
    std::string quoted = "'";
    for (const char c : argument) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + "'";
}

std::string shellCommand(const std::vector<std::string>& arguments) {
    std::string text;
    for (const std::string& argument : arguments) text += (text.empty() ? "" : " ") + shellQuoted(argument);
    return text;
}

std::string pathArgument(const std::string& path) {
    return path.starts_with('-') ? "./" + path : path;
}

}  // namespace deepscope
