#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace geomsan {

/// `text` with A–Z as a–z and everything else as it is, whatever the locale: for tags, file endings and names of
/// options.
[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return result;
}

/// Nothing but ASCII white space.
[[nodiscard]] inline bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

}  // namespace geomsan
