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

/// How grave the findings of some rules are.
struct SeveritySetting {
  std::string folder;    ///< glob of the articles' files, from the folder of the settings on; empty for all
  std::string rules;     ///< glob of their ids
  std::string severity;  ///< off, note, warning or error
  Span place;
};

/// What a newsroom has laid down in its geomsan.yaml.
struct Settings {
  std::string file;  ///< empty when there is none
  std::string content;
  std::vector<Setting> entries;             ///< in the order of the keys asked for
  std::vector<SeveritySetting> severities;  ///< in the order of the file, those of folders last
  Diagnostics diagnostics;

  /// The entry of that key, or null.
  [[nodiscard]] const Setting* find(std::string_view key) const;
};

/// Reads a file of settings: texts or lists of texts under `keys`, `severity`, and `folders`. Faults are named with
/// line and column; an entry with a fault does not hold.
[[nodiscard]] Settings load_settings(const std::filesystem::path& path, const std::vector<std::string>& keys);

}  // namespace geomsan
