#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "grammar/numeral_printer.hpp"
#include "report/digit_difference.hpp"
#include "report/html_parts.hpp"
#include "report/html_values.hpp"
#include "report/ledger_table.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

/// A sentence of news is hardly ever longer; what is longer is damaged and cut around its numbers.
constexpr std::size_t kPassageColumns = 600;
constexpr std::size_t kTitleColumns = 160;
constexpr std::size_t kNumberColumns = 120;
constexpr std::size_t kMessageColumns = 1000;
/// Passages side by side; further articles of a group stand in its table.
constexpr std::size_t kMostQuotes = 4;
constexpr std::size_t kMostOutletsOfValue = 6;
constexpr std::size_t kMostRowsOfValues = 60;

std::string surface_text(const Report& report, const Evidence& evidence) {
  return printable(surface_of(report, evidence));
}

/// The number to lay beside a printed one: what it should be, or what another passage has; empty when there is none.
std::string counterpart_of(const Report& report, const Finding& finding, const Evidence& evidence) {
  const std::string surface = surface_text(report, evidence);
  if (!finding.expected.empty() && printable(finding.diagnosis.suggestion).starts_with(surface)) {
    return printable(finding.expected);
  }
  if (finding.relation != "same-fact") return {};
  const auto other = std::find_if(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& each) {
    return each.base_value != evidence.base_value || each.unit != evidence.unit;
  });
  return other == finding.evidence.end() ? std::string() : surface_text(report, *other);
}

/// A printed number in parts, those that differ from its counterpart marked as such.
Json number_parts(const std::string& number, const std::string& counterpart) {
  Json parts = Json::array();
  const auto add = [&](std::size_t begin, std::size_t end, bool differs) {
    if (begin < end) parts.push_back(Json{{"part", number.substr(begin, end - begin)}, {"differs", differs}});
  };
  std::size_t at = 0;
  if (!counterpart.empty()) {
    for (const Span span : differing_parts(number, counterpart)) {
      add(at, span.begin, false);
      add(span.begin, span.end, true);
      at = span.end;
    }
  }
  add(at, number.size(), false);
  return parts;
}

Json pieces(const Report& report, const Finding& finding, const Quote& quote) {
  Json list = Json::array();
  for (const Piece& piece : quote.passage) {
    if (!piece.number) {
      list.push_back(Json{{"is_number", false}, {"text", piece.text}});
      continue;
    }
    const auto evidence = std::find_if(quote.evidence.begin(), quote.evidence.end(), [&](const Evidence* each) {
      return printable(slice(quote.document->text(quote.field), each->span)) == piece.text;
    });
    const std::string counterpart =
        evidence == quote.evidence.end() ? std::string() : counterpart_of(report, finding, **evidence);
    list.push_back(
        Json{{"is_number", true}, {"parts", number_parts(shorten(piece.text, kNumberColumns), counterpart)}});
  }
  return list;
}

Json quote_data(HtmlPage& page, const Finding& finding, const Quote& quote) {
  const Evidence& first = *quote.evidence.front();
  // Which of two texts is the draft must be seen at once.
  const bool names_side = finding.channel == Channel::source;
  return Json{{"side", names_side ? first.role : ""},
              {"source", shorten(quote.document->source, kTitleColumns)},
              {"date", quote.document->date ? to_string(*quote.document->date) : ""},
              {"title", quote.field == Field::title ? "" : shorten(quote.document->title, kTitleColumns)},
              {"place", shorten(page.places.name_of(first), kTitleColumns)},
              {"article", page.article_anchor(first.document)},
              {"pieces", pieces(page.report, finding, quote)}};
}

/// What tells two values apart.
auto value_of(const Evidence& evidence) { return std::tie(evidence.base_value, evidence.base_unit, evidence.unit); }

bool is_group(const Finding& finding) {
  return finding.channel != Channel::article && finding.channel != Channel::source && documents_of(finding).size() > 1;
}

/// Of a group one passage for each value, else all.
Json quotes_data(HtmlPage& page, const Finding& finding) {
  Json list = Json::array();
  std::set<std::tuple<std::string, std::string, std::string>> shown;
  for (const Quote& quote : quotes_of(page.report, finding, kPassageColumns)) {
    if (list.size() == kMostQuotes && is_group(finding)) break;
    if (is_group(finding) && !shown.insert(value_of(*quote.evidence.front())).second) continue;
    list.push_back(quote_data(page, finding, quote));
  }
  return list;
}

/// One line a value: who printed it and when.
Json value_groups(HtmlPage& page, const Finding& finding) {
  struct Group {
    const Evidence* first = nullptr;
    std::vector<std::string> outlets;
    std::set<std::string> dates;
  };
  std::vector<Group> groups;
  for (const Evidence& evidence : finding.evidence) {
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& each) { return value_of(*each.first) == value_of(evidence); });
    if (group == groups.end()) group = groups.insert(group, Group{.first = &evidence, .outlets = {}, .dates = {}});
    const std::string outlet = page.name_of_outlet(evidence.document);
    if (std::find(group->outlets.begin(), group->outlets.end(), outlet) == group->outlets.end()) {
      group->outlets.push_back(outlet);
    }
    const Document& document = page.report.documents.at(evidence.document);
    if (document.date) group->dates.insert(to_string(*document.date));
  }
  Json rows = Json::array();
  for (const Group& group : groups) {
    const std::size_t named = std::min(group.outlets.size(), kMostOutletsOfValue);
    std::string outlets = fmt::format(
        "{}", fmt::join(group.outlets.begin(), group.outlets.begin() + static_cast<std::ptrdiff_t>(named), ", "));
    if (named < group.outlets.size()) {
      outlets += ", " + message(MessageId::page_chart_others, group.outlets.size() - named);
    }
    std::string dates = group.dates.empty() ? "" : *group.dates.begin();
    if (group.dates.size() > 1) dates += " ~ " + *group.dates.rbegin();
    rows.push_back(Json{{"parts", number_parts(shorten(surface_text(page.report, *group.first), kNumberColumns),
                                               counterpart_of(page.report, finding, *group.first))},
                        {"outlets", outlets},
                        {"dates", dates}});
  }
  return rows;
}

/// One line a passage: which article, which text it is a copy of.
Json member_rows(HtmlPage& page, const Finding& finding) {
  Json rows = Json::array();
  for (const Evidence& evidence : finding.evidence) {
    if (rows.size() == kMostRowsOfValues) break;
    const Document& document = page.report.documents.at(evidence.document);
    rows.push_back(Json{{"surface", shorten(surface_text(page.report, evidence), kNumberColumns)},
                        {"outlet", page.name_of_outlet(evidence.document)},
                        {"date", document.date ? to_string(*document.date) : ""},
                        {"lineage", evidence.lineage == 0 ? "" : message(MessageId::page_lineage_of, evidence.lineage)},
                        {"place", shorten(page.places.name_of(evidence), kTitleColumns)},
                        {"article", page.article_anchor(evidence.document)}});
  }
  return rows;
}

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
      if (other == finding || list.size() == kMostOutletsOfValue) continue;
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

Json finding_data(HtmlPage& page, std::size_t index, const Copies& copies) {
  const Finding& finding = page.report.findings[index];
  const std::size_t witnesses = witnesses_of(finding);
  const bool group = is_group(finding);
  Json object;
  object["anchor"] = page.anchor(index);
  object["number"] = group_digits(index + 1);
  object["choose"] = choosable(page, finding);
  object["severity"] = name_of(finding.severity);
  object["severity_word"] = word_for(finding.severity);
  object["verdict_word"] = word_for(finding.verdict);
  object["kind_word"] = word_for_relation(finding.relation);
  object["message"] = shorten(finding.message, kMessageColumns);
  Json quotes = quotes_data(page, finding);
  const std::size_t quotes_shown = quotes.size();
  object["has_quotes"] = quotes_shown > 0;
  object["quotes"] = std::move(quotes);
  object["is_group"] = group;
  // Where each value has its passage, the table would say it all again.
  const bool more_than_quoted = group && finding.evidence.size() > quotes_shown;
  object["has_groups"] = more_than_quoted;
  object["groups"] = more_than_quoted ? value_groups(page, finding) : Json::array();
  Json members = group ? member_rows(page, finding) : Json::array();
  object["members_left_out"] = group && finding.evidence.size() > members.size()
                                   ? message(MessageId::page_group_more, finding.evidence.size() - members.size())
                                   : "";
  object["members"] = std::move(members);
  object["values"] = html_values(page.report, finding);
  object["has_arithmetic"] = !finding.arithmetic.empty();
  object["arithmetic"] = arithmetic_data(finding.arithmetic);
  object["difference"] = finding.relation == "same-fact" ? difference_text(finding) : "";
  object["expected"] = shorten(finding.expected, kNumberColumns);
  object["slip"] = word_for_slip(finding.diagnosis.slip);
  object["suggestion"] = shorten(finding.diagnosis.suggestion, kMessageColumns);
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
  return object;
}

}  // namespace

Json html_findings(HtmlPage& page) {
  const Copies copies(page.report);
  Json list = Json::array();
  for (std::size_t i = 0; i < page.report.findings.size(); ++i) list.push_back(finding_data(page, i, copies));
  return list;
}

}  // namespace geomsan
