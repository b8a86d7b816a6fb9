#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.hpp"

namespace geomsan {

/// One entry of a file of settings.
struct Setting {
  std::string key;
  std::vector<std::string> values;
  Span place;
};

/// What a newsroom has laid down in its geomsan.yaml.
struct Settings {
  std::string file;  ///< empty when there is none
  std::string content;
  std::vector<Setting> entries;     ///< in the order of the keys asked for
  std::vector<Setting> severities;  ///< id of a rule → note, warning or error
  Diagnostics diagnostics;

  /// The entry of that key, or null.
  [[nodiscard]] const Setting* find(std::string_view key) const;
};

/// Reads a file of settings: texts or lists of texts under `keys`, and `severity`. Faults are named with line and
/// column; an entry with a fault does not hold.
[[nodiscard]] Settings load_settings(const std::filesystem::path& path, const std::vector<std::string>& keys);

}  // namespace geomsan
