#pragma once

#include <string>
#include <vector>

namespace deepscope {

/// One argument as a POSIX shell reads it back: bare where nothing in it means anything to a shell, else in single quotes.
std::string shellQuoted(const std::string& argument);

/// A whole command. A path that begins with a dash must come as "./-…" (see pathArgument): quotes hide nothing from a program.
std::string shellCommand(const std::vector<std::string>& arguments);

/// A path that no program takes for an option.
std::string pathArgument(const std::string& path);

}  // namespace deepscope
