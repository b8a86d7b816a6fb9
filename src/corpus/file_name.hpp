#pragma once
/// @file
/// What file names tell; private to src/corpus.

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace geomsan {

/// Whether `name` ends in one of `extensions` (`.csv`, in small letters), in whatever case.
[[nodiscard]] inline bool has_extension(std::string_view name, std::initializer_list<std::string_view> extensions) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b; };
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
    return name.size() > extension.size() &&
           std::equal(extension.begin(), extension.end(), name.end() - static_cast<std::ptrdiff_t>(extension.size()),
                      [&](char b, char a) { return same(a, b); });
  });
}

}  // namespace geomsan
