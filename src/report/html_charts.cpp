#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "grammar/numeral_printer.hpp"
#include "report/html_parts.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBars = 12;
/// The longest bar, in units of the drawing.
constexpr std::size_t kBarLength = 1000;
constexpr std::size_t kTimelineHeight = 100;
constexpr std::size_t kColumnWidth = 10;
/// Longer times are drawn in larger steps.
constexpr int kMostDays = 92;
constexpr int kMostMonths = 120;

using SeverityCounts = std::map<Severity, std::size_t>;

std::size_t sum_of(const SeverityCounts& counts) {
  std::size_t sum = 0;
  for (const auto& [severity, count] : counts) sum += count;
  return sum;
}

struct Bar {
  std::string name;
  SeverityCounts counts;
};

/// Whole numbers only: no processor rounds them differently.
std::size_t scaled(std::size_t count, std::size_t most, std::size_t length) {
  return count == 0 ? 0 : std::max<std::size_t>(1, count * length / most);
}

Json bar_data(const Bar& bar, std::size_t most) {
  Json parts = Json::array();
  std::string words;
  std::size_t at = 0;
  for (const Severity severity : kSeverities) {
    const auto found = bar.counts.find(severity);
    if (found == bar.counts.end()) continue;
    const std::size_t width = scaled(found->second, most, kBarLength);
    parts.push_back(
        Json{{"severity", name_of(severity)}, {"x", fmt::format("{}", at)}, {"width", fmt::format("{}", width)}});
    words += fmt::format("{}{} {}", words.empty() ? "" : " · ", word_for(severity), group_digits(found->second));
    at += width;
  }
  return Json{{"name", bar.name}, {"count", group_digits(sum_of(bar.counts))}, {"words", words}, {"parts", parts}};
}

Json bars_data(std::vector<Bar> bars) {
  std::stable_sort(bars.begin(), bars.end(),
                   [](const Bar& a, const Bar& b) { return sum_of(a.counts) > sum_of(b.counts); });
  std::size_t most = 1;
  if (!bars.empty()) most = sum_of(bars.front().counts);
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(bars.size(), kMostBars); ++i) list.push_back(bar_data(bars[i], most));
  return list;
}

std::vector<Bar> bars_of_outlets(const HtmlPage& page) {
  std::vector<Bar> bars;
  for (const HtmlPage::Outlet& outlet : page.outlets()) {
    Bar bar{.name = outlet.name, .counts = {}};
    for (const std::size_t finding : outlet.findings) ++bar.counts[page.report.findings[finding].severity];
    bars.push_back(std::move(bar));
  }
  return bars;
}

std::vector<Bar> bars_of_kinds(const HtmlPage& page) {
  std::map<std::string, SeverityCounts> kinds;
  for (const Finding& finding : page.report.findings) ++kinds[finding.relation][finding.severity];
  std::vector<Bar> bars;
  for (auto& [relation, counts] : kinds) bars.push_back({word_for_relation(relation), std::move(counts)});
  return bars;
}

/// One column of the timeline: a day, a month or a year.
struct Step {
  MessageId heading;
  int (*number_of)(Day day);
  std::string (*name_of)(Day day);
};

int month_number(Day day) { return day.year * 12 + day.month - 1; }

Step step_for(Day first, Day last) {
  if (day_number(last) - day_number(first) < kMostDays) {
    return {MessageId::page_chart_days, day_number, [](Day day) { return to_string(day); }};
  }
  if (month_number(last) - month_number(first) < kMostMonths) {
    return {MessageId::page_chart_months, month_number, [](Day day) { return to_string(day).substr(0, 7); }};
  }
  return {MessageId::page_chart_years, [](Day day) { return day.year; },
          [](Day day) { return to_string(day).substr(0, 4); }};
}

struct Column {
  std::string name;
  std::size_t articles = 0;
  std::size_t found = 0;
};

/// Articles with and without findings over time; null unless two different days are known.
Json timeline(const HtmlPage& page) {
  std::set<std::size_t> with_findings;
  for (const Finding& finding : page.report.findings) {
    for (const std::size_t document : documents_of(finding)) with_findings.insert(document);
  }
  std::optional<Day> first;
  std::optional<Day> last;
  for (const Document& document : page.report.documents) {
    if (!document.date) continue;
    first = first ? std::min(*first, *document.date) : *document.date;
    last = last ? std::max(*last, *document.date) : *document.date;
  }
  if (!first || *first == *last) return {};
  const Step step = step_for(*first, *last);
  std::map<int, Column> columns;
  std::size_t dated = 0;
  std::size_t dated_with_findings = 0;
  for (std::size_t i = 0; i < page.report.documents.size(); ++i) {
    const std::optional<Day> date = page.report.documents[i].date;
    if (!date) continue;
    Column& column = columns[step.number_of(*date)];
    column.name = step.name_of(*date);
    ++column.articles;
    ++dated;
    if (with_findings.contains(i)) {
      ++column.found;
      ++dated_with_findings;
    }
  }
  const Column& most = std::max_element(columns.begin(), columns.end(), [](const auto& a, const auto& b) {
                         return a.second.articles < b.second.articles;
                       })->second;
  const int begin = columns.begin()->first;
  Json list = Json::array();
  for (const auto& [number, column] : columns) {
    const std::size_t height = scaled(column.articles, most.articles, kTimelineHeight);
    const std::size_t found = scaled(column.found, most.articles, kTimelineHeight);
    list.push_back(Json{{"x", fmt::format("{}", static_cast<std::size_t>(number - begin) * kColumnWidth)},
                        {"y", fmt::format("{}", kTimelineHeight - height)},
                        {"height", fmt::format("{}", height)},
                        {"found_y", found == 0 ? "" : fmt::format("{}", kTimelineHeight - found)},
                        {"found_height", fmt::format("{}", found)},
                        {"text", message(MessageId::page_chart_bar, column.name, group_digits(column.articles),
                                         group_digits(column.found))}});
  }
  return Json{
      {"heading", message(step.heading)},
      {"width", fmt::format("{}", static_cast<std::size_t>(columns.rbegin()->first - begin + 1) * kColumnWidth)},
      {"from", step.name_of(*first)},
      {"to", step.name_of(*last)},
      {"text", message(MessageId::page_chart_timeline_text, to_string(*first), to_string(*last), group_digits(dated),
                       group_digits(dated_with_findings), most.name, group_digits(most.articles))},
      {"columns", std::move(list)}};
}

}  // namespace

Json html_charts(const HtmlPage& page) {
  const std::vector<Bar> outlets = bars_of_outlets(page);
  return Json{{"outlets", bars_data(outlets)},
              {"outlets_left_out",
               outlets.size() > kMostBars ? message(MessageId::page_chart_others, outlets.size() - kMostBars) : ""},
              {"kinds", bars_data(bars_of_kinds(page))},
              {"timeline", timeline(page)}};
}

}  // namespace geomsan
