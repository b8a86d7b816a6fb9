#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "check/finding.hpp"

namespace geomsan {

/// How grave a newsroom takes the findings of rules to be. Of several entries that fit, the last one holds.
class SeverityPolicy {
 public:
  struct Entry {
    std::string folder;                ///< glob of the articles' files; empty for all articles
    std::string rules;                 ///< glob of their ids
    std::optional<Severity> severity;  ///< nothing: such findings are left out
  };

  SeverityPolicy() = default;
  /// @param base folder from which the globs of folders are meant; empty for the current one
  SeverityPolicy(const std::filesystem::path& base, std::vector<Entry> entries);

  /// Whether nothing that the rule says would ever be shown.
  [[nodiscard]] bool is_off(const std::string& rule) const;

  /// The severity of a finding about articles of these files, or nothing when it is left out. Between several articles
  /// the gravest counts. An entry raises conflicts only, and only those that the check itself does not doubt.
  /// @param usual severity of the rule's undoubted conflicts, where that is known
  [[nodiscard]] std::optional<Severity> judge(const Finding& finding, std::optional<Severity> usual,
                                              const std::vector<std::string>& files) const;

 private:
  [[nodiscard]] const Entry* entry_for(const std::string& rule, const std::string& file) const;
  [[nodiscard]] bool lies_in(const std::string& file, const std::string& folder) const;

  std::filesystem::path base_;  ///< absolute
  std::vector<Entry> entries_;
};

}  // namespace geomsan
