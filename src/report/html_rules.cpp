#include <map>

#include "grammar/numeral_printer.hpp"
#include "report/html_parts.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {

nlohmann::json html_rules(const HtmlPage& page) {
  struct Used {
    std::string relation;
    std::size_t findings = 0;
    std::size_t agreements = 0;
  };
  std::map<std::string, Used> rules;
  for (const Finding& finding : page.report.findings) {
    rules[finding.rule].relation = finding.relation;
    ++rules[finding.rule].findings;
  }
  for (const Finding& finding : page.report.agreements) {
    if (rules[finding.rule].relation.empty()) rules[finding.rule].relation = finding.relation;
    ++rules[finding.rule].agreements;
  }
  nlohmann::json list = nlohmann::json::array();
  for (const auto& [rule, used] : rules) {
    const auto help = page.options.rule_help.find(rule);
    const auto counted = [](MessageId id, std::size_t count) {
      return count == 0 ? "" : message(id, group_digits(count));
    };
    list.push_back({{"rule", rule},
                    {"anchor", rule_anchor(rule)},
                    {"kind_word", word_for_relation(used.relation)},
                    {"help", help == page.options.rule_help.end() ? "" : help->second},
                    {"findings", counted(MessageId::page_rules_findings, used.findings)},
                    {"agreements", counted(MessageId::page_rules_agreements, used.agreements)}});
  }
  return list;
}

}  // namespace geomsan
