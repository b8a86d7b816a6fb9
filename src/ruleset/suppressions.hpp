#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.hpp"

namespace geomsan {

/// A finding that an editor has looked at and lets stand.
struct Suppression {
  std::string id;  ///< Finding::id
  Span place;      ///< of the id in the list
  std::string reason{};
  std::string editor{};
  std::string date{};  ///< YYYY-MM-DD
};

/// The findings that a newsroom accepts, as its YAML file lists them.
struct SuppressionList {
  std::string file;
  std::string content;
  std::vector<Suppression> entries;  ///< those that hold; one with a fault does not
  Diagnostics diagnostics;

  /// A warning for each entry whose id is not among these.
  [[nodiscard]] Diagnostics stale(const std::set<std::string>& used) const;
};

/// Reads a list. Faults are named with line and column; an entry whose `until` lies before `today` (YYYY-MM-DD) no
/// longer holds and is warned of.
[[nodiscard]] SuppressionList load_suppressions(const std::filesystem::path& path, std::string_view today);

}  // namespace geomsan
