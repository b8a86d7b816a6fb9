#include "check/finding_severities.hpp"

#include <map>

#include "check/finding_builder.hpp"

namespace geomsan {
namespace {

/// Where a finding's articles come from.
std::vector<std::string> files_of(const Finding& finding, const std::vector<ReadDocument>& documents) {
  std::vector<std::string> files;
  for (const Evidence& evidence : finding.evidence) {
    files.push_back(documents[evidence.document].document.path);
    // A release lies wherever its sender's mail is kept; the draft is what is judged.
    if (finding.channel == Channel::source) break;
  }
  return files;
}

}  // namespace

void apply_severities(std::vector<Finding>& findings, const SeverityPolicy& policy, const Ruleset& rules,
                      const std::vector<ReadDocument>& documents) {
  std::map<std::string, Severity> usual;
  for (const RelationRule& rule : rules.relations) usual.emplace(rule.id, severity_of(rule.severity));
  for (const TopicRule& rule : rules.topics) usual.emplace(rule.id, severity_of(rule.severity));
  std::erase_if(findings, [&](Finding& finding) {
    const auto known = usual.find(finding.rule);
    const auto severity = policy.judge(finding, known == usual.end() ? std::nullopt : std::optional(known->second),
                                       files_of(finding, documents));
    finding.severity = severity.value_or(finding.severity);
    return !severity;
  });
}

}  // namespace geomsan
