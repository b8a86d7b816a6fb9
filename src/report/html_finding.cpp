#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "grammar/numeral_printer.hpp"
#include "report/html_group.hpp"
#include "report/html_parts.hpp"
#include "report/html_passages.hpp"
#include "report/html_values.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kNumberColumns = 120;
constexpr std::size_t kMessageColumns = 1000;
constexpr std::size_t kMostCopies = 6;

/// One text a line: line ends do not survive on the way to the page.
Json arithmetic_data(const std::string& arithmetic) {
  Json lines = Json::array();
  for (std::size_t at = 0; at < arithmetic.size();) {
    const std::size_t end = std::min(arithmetic.find('\n', at), arithmetic.size());
    lines.push_back(shorten(std::string_view(arithmetic).substr(at, end - at), kMessageColumns));
    at = end + 1;
  }
  return lines;
}

std::string ordinal(std::size_t finding) { return message(MessageId::page_ordinal, group_digits(finding + 1)); }

/// Findings that say the same of copies of one text, by what they say.
class Copies {
 public:
  explicit Copies(const Report& report) {
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
      if (const auto key = key_of(report.findings[i])) members_[*key].push_back(i);
    }
  }

  [[nodiscard]] Json others(const HtmlPage& page, std::size_t finding) const {
    Json list = Json::array();
    const auto key = key_of(page.report.findings[finding]);
    if (!key) return list;
    for (const std::size_t other : members_.at(*key)) {
      const std::size_t document = page.report.findings[other].evidence.front().document;
      if (other == finding || list.size() == kMostCopies) continue;
      list.push_back(Json{{"anchor", page.anchor(other)},
                          {"name", fmt::format("{} {}", page.name_of_outlet(document),
                                               shorten(page.report.documents.at(document).id, kNumberColumns))}});
    }
    return list;
  }

 private:
  using Key = std::tuple<std::size_t, std::string, std::string>;
  static std::optional<Key> key_of(const Finding& finding) {
    if (finding.evidence.empty() || finding.evidence.front().lineage == 0 || documents_of(finding).size() > 1)
      return {};
    return Key{finding.evidence.front().lineage, finding.rule, finding.message};
  }
  std::map<Key, std::vector<std::size_t>> members_;
};

/// Findings that speak of the same printed number.
class SameNumber {
 public:
  explicit SameNumber(const Report& report) {
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
      for (const Evidence& evidence : report.findings[i].evidence) members_[place_of(evidence)].insert(i);
    }
  }

  [[nodiscard]] Json others(const HtmlPage& page, std::size_t finding) const {
    std::set<std::size_t> others;
    for (const Evidence& evidence : page.report.findings[finding].evidence) {
      const auto& members = members_.at(place_of(evidence));
      others.insert(members.begin(), members.end());
    }
    others.erase(finding);
    Json list = Json::array();
    for (const std::size_t other : others) {
      if (list.size() == kMostCopies) break;
      list.push_back(Json{{"anchor", page.anchor(other)}, {"name", ordinal(other)}});
    }
    return list;
  }

 private:
  using Key = std::tuple<std::size_t, Field, std::uint32_t, std::uint32_t>;
  static Key place_of(const Evidence& evidence) {
    return {evidence.document, evidence.field, evidence.span.begin, evidence.span.end};
  }
  std::map<Key, std::set<std::size_t>> members_;
};

/// What a finding is chosen by.
Json choosable(const HtmlPage& page, const Finding& finding) {
  std::string outlets;
  std::string first;
  std::string last;
  for (const std::size_t document : documents_of(finding)) {
    const std::string outlet = fmt::format(" {} ", page.outlet_of(document));
    if (outlets.find(outlet) == std::string::npos) outlets += outlet;
    if (!page.report.documents.at(document).date) continue;
    const std::string date = to_string(*page.report.documents.at(document).date);
    if (first.empty() || date < first) first = date;
    if (last.empty() || date > last) last = date;
  }
  return Json{{"kind", finding.relation}, {"outlets", outlets}, {"first", first}, {"last", last}};
}

Json finding_data(HtmlPage& page, std::size_t index, const Copies& copies, const SameNumber& same_number) {
  const Finding& finding = page.report.findings[index];
  const std::size_t witnesses = witnesses_of(finding);
  const bool group = is_group_of_articles(finding);
  Json object;
  object["anchor"] = page.anchor(index);
  object["number"] = ordinal(index);
  object["choose"] = choosable(page, finding);
  object["severity"] = name_of(finding.severity);
  object["severity_word"] = word_for(finding.severity);
  object["verdict_word"] = word_for(finding.verdict);
  object["kind_word"] = word_for_relation(finding.relation);
  object["message"] = shorten(finding.message, kMessageColumns);
  Json quotes = html_quotes(page, finding);
  const std::size_t quotes_shown = quotes.size();
  object["has_quotes"] = quotes_shown > 0;
  object["quotes"] = std::move(quotes);
  object["is_group"] = group;
  // Where each article has its passage, the table would say it all again.
  const bool more_than_quoted = group && finding.documents > quotes_shown;
  object["has_groups"] = more_than_quoted;
  object["groups"] = more_than_quoted ? html_value_groups(page, finding) : Json::array();
  Json values = html_values(page.report, finding);
  Json members = group ? html_members(page, finding, values) : Json::array();
  object["members_left_out"] = group && finding.evidence.size() > members.size()
                                   ? message(MessageId::page_group_more, finding.evidence.size() - members.size())
                                   : "";
  object["members"] = std::move(members);
  object["values"] = std::move(values);
  object["rate"] = rate_line(finding);
  object["implied_rate"] = implied_rate_line(finding);
  object["difference"] = finding.relation == "same-fact" ? difference_text(finding) : "";
  // Between articles the table and the difference say all that there is to compute.
  const bool has_arithmetic =
      !finding.arithmetic.empty() && (!group || object["difference"].get_ref<const std::string&>().empty());
  object["has_arithmetic"] = has_arithmetic;
  object["arithmetic"] = arithmetic_data(finding.arithmetic);
  object["expected"] = shorten(finding.expected, kNumberColumns);
  object["slip"] = word_for_slip(finding.diagnosis.slip);
  object["suggestion"] = shorten(finding.diagnosis.suggestion, kMessageColumns);
  object["has_facts"] = has_arithmetic || !finding.expected.empty() || !finding.diagnosis.slip.empty() ||
                        !finding.diagnosis.suggestion.empty() ||
                        !object["difference"].get_ref<const std::string&>().empty();
  object["reason"] = shorten(finding.reason, kMessageColumns);
  object["rule"] = finding.rule;
  object["rule_anchor"] = rule_anchor(finding.rule);
  object["id"] = finding.id;
  object["channel_word"] = word_for(finding.channel);
  // Rounded down: nothing here is as good as certain.
  object["confidence"] = fmt::format("{}%", static_cast<int>(finding.confidence * 100 + 1e-6));
  object["witnesses"] = witnesses == 0 ? "" : group_digits(witnesses);
  Json others = copies.others(page, index);
  object["has_copies"] = !others.empty();
  object["copies"] = std::move(others);
  Json same = same_number.others(page, index);
  object["has_same_number"] = !same.empty();
  object["same_number"] = std::move(same);
  return object;
}

}  // namespace

Json html_findings(HtmlPage& page) {
  const Copies copies(page.report);
  const SameNumber same_number(page.report);
  Json list = Json::array();
  for (std::size_t i = 0; i < page.report.findings.size(); ++i)
    list.push_back(finding_data(page, i, copies, same_number));
  return list;
}

}  // namespace geomsan
