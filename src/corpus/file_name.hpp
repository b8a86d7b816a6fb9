#pragma once
/// @file
/// What file names tell; private to src/corpus.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "text/ascii.hpp"

namespace geomsan {

/// Whether `name` ends in one of `extensions` (`.csv`, in small letters), in whatever case.
[[nodiscard]] inline bool has_extension(std::string_view name, std::initializer_list<std::string_view> extensions) {
  const std::string lower = ascii_lower(name);
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
    return lower.size() > extension.size() && lower.ends_with(extension);
  });
}

}  // namespace geomsan
