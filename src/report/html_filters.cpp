#include <fmt/format.h>

#include <map>

#include "grammar/numeral_printer.hpp"
#include "report/html_parts.hpp"
#include "report/report_words.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

Json option(const std::string& value, const std::string& name, std::size_t count) {
  return Json{{"value", value}, {"name", name}, {"count", group_digits(count)}};
}

}  // namespace

Json html_filters(const HtmlPage& page) {
  std::map<std::string, std::size_t> kinds;
  std::map<std::string, std::size_t> rules;
  for (const Finding& finding : page.report.findings) {
    ++kinds[finding.relation];
    ++rules[finding.rule];
  }
  Json severities = Json::array();
  for (const Severity severity : kSeverities) {
    const std::size_t found = count(page.report.findings, severity);
    if (found > 0) severities.push_back(option(std::string(name_of(severity)), word_for(severity), found));
  }
  Json of_kinds = Json::array();
  for (const auto& [kind, found] : kinds) of_kinds.push_back(option(kind, word_for_relation(kind), found));
  Json of_rules = Json::array();
  for (const auto& [rule, found] : rules) of_rules.push_back(option(rule, rule, found));
  Json of_outlets = Json::array();
  for (std::size_t i = 0; i < page.outlets().size(); ++i) {
    const HtmlPage::Outlet& outlet = page.outlets()[i];
    of_outlets.push_back(option(fmt::format("{}", i), outlet.name, outlet.findings.size()));
  }
  return Json{{"severities", severities}, {"kinds", of_kinds}, {"rules", of_rules}, {"outlets", of_outlets}};
}

}  // namespace geomsan
