#include "check/severity_policy.hpp"

#include <algorithm>

#include "check/finding_builder.hpp"
#include "corpus/glob.hpp"

namespace geomsan {

namespace fs = std::filesystem;

SeverityPolicy::SeverityPolicy(const fs::path& base, std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::error_code error;
  base_ = fs::absolute(base.empty() ? "." : base, error).lexically_normal();
}

bool SeverityPolicy::lies_in(const std::string& file, const std::string& folder) const {
  if (file == "-") return false;
  std::error_code error;
  const std::string path = fs::absolute(file, error).lexically_normal().lexically_relative(base_);
  // `archive` names the folder as `archive/` does.
  return matches_glob(folder + "/", path) || matches_glob(folder, path);
}

const SeverityPolicy::Entry* SeverityPolicy::entry_for(const std::string& rule, const std::string& file) const {
  const auto entry = std::find_if(entries_.rbegin(), entries_.rend(), [&](const Entry& each) {
    return matches_glob(each.rules, rule) && (each.folder.empty() || lies_in(file, each.folder));
  });
  return entry == entries_.rend() ? nullptr : &*entry;
}

bool SeverityPolicy::is_off(const std::string& rule) const {
  bool off = false;
  for (const Entry& entry : entries_) {
    if (!matches_glob(entry.rules, rule)) continue;
    if (entry.folder.empty()) off = !entry.severity;
    if (entry.severity) off = false;
  }
  return off;
}

std::optional<Severity> SeverityPolicy::judge(const Finding& finding, std::optional<Severity> usual,
                                              const std::vector<std::string>& files) const {
  if (entries_.empty()) return finding.severity;
  const bool grave = finding.verdict == Verdict::conflict || finding.relation == kDamageRelation;
  const bool doubted = usual && finding.severity < *usual;
  std::optional<Severity> gravest;
  for (const std::string& file : files) {
    const Entry* const entry = entry_for(finding.rule, file);
    if (entry && !entry->severity) continue;
    const Severity judged = !entry              ? finding.severity
                            : grave && !doubted ? *entry->severity
                                                : std::min(*entry->severity, finding.severity);
    gravest = gravest ? std::max(*gravest, judged) : judged;
  }
  return gravest;
}

}  // namespace geomsan
