#include "report/shared_facts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "grammar/numeral_printer.hpp"
#include "report/passage.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kNumberColumns = 60;

}  // namespace

std::vector<std::string> outlets_of(const Report& report, const std::vector<std::size_t>& documents) {
  std::vector<std::string> outlets;
  std::set<std::string_view> known;
  for (const std::size_t document : documents) {
    const std::string& outlet = report.documents.at(document).source;
    if (!outlet.empty() && known.insert(outlet).second) outlets.push_back(outlet);
  }
  return outlets;
}

std::vector<SharedFact> shared_facts(const Report& report) {
  std::vector<SharedFact> facts;
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::vector<std::size_t>>> known;
  for (const Finding& finding : report.agreements) {
    // A draft that agrees with its release is another matter.
    if (finding.verdict != Verdict::agree || finding.support.size() != 1 || finding.channel == Channel::source)
      continue;
    const ValueSupport& support = finding.support.front();
    const Evidence& evidence = finding.evidence.at(support.evidence);
    if (support.documents.size() < 2 ||
        !known.emplace(finding.rule, evidence.base_value, evidence.base_unit, support.documents).second) {
      continue;
    }
    facts.push_back({&finding, &support, outlets_of(report, support.documents).size()});
  }
  std::stable_sort(facts.begin(), facts.end(), [](const SharedFact& a, const SharedFact& b) {
    const auto key = [](const SharedFact& fact) {
      return std::tuple(fact.outlets, fact.support->lineages, fact.support->documents.size());
    };
    return key(a) > key(b);
  });
  return facts;
}

std::string outlets_text(const SharedFact& fact) {
  return fact.outlets > 1 ? message(MessageId::report_shared_outlets, group_digits(fact.outlets))
                          : message(MessageId::report_shared_articles, group_digits(fact.support->documents.size()));
}

std::string support_text(const SharedFact& fact) {
  return message(MessageId::report_shared_support, group_digits(fact.support->documents.size()),
                 group_digits(fact.support->lineages));
}

std::string number_text(const Report& report, const SharedFact& fact) {
  return shorten(surface_of(report, fact.finding->evidence.at(fact.support->evidence)), kNumberColumns);
}

std::string sum_text(const std::vector<SharedFact>& facts) {
  std::map<std::size_t, std::size_t, std::greater<>> by_outlets;
  for (const SharedFact& fact : facts) ++by_outlets[std::max<std::size_t>(fact.outlets, 1)];
  std::string parts;
  for (const auto& [outlets, numbers] : by_outlets) {
    if (!parts.empty()) parts += " · ";
    parts += outlets > 1 ? message(MessageId::report_shared_sum_outlets, outlets, group_digits(numbers))
                         : message(MessageId::report_shared_sum_one, group_digits(numbers));
  }
  return message(MessageId::report_shared_sum, group_digits(facts.size()), parts);
}

}  // namespace geomsan
