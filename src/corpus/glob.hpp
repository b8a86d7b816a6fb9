#pragma once
/// @file
/// Patterns of file names and of the ids of rules.

#include <string_view>

namespace geomsan {

/// Whether `path` (relative, with slashes) matches `glob`: `*`, `?` and `[…]` as in a shell, within one folder; `**`
/// for any number of folders; a slash at the end for all that is below. A glob without a slash is held against the last
/// part of the path.
[[nodiscard]] bool matches_glob(std::string_view glob, std::string_view path);

}  // namespace geomsan
