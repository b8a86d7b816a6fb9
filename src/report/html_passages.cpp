#include "report/html_passages.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "report/digit_difference.hpp"
#include "report/html_group.hpp"
#include "report/ledger_table.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

/// A sentence of news is hardly ever longer; what is longer is damaged and cut around its numbers.
constexpr std::size_t kPassageColumns = 600;
constexpr std::size_t kTitleColumns = 160;
constexpr std::size_t kNumberColumns = 120;
/// Passages side by side; further articles of a group stand in its table.
constexpr std::size_t kMostQuotes = 4;

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

}  // namespace

Json html_number(const Report& report, const Finding& finding, const Evidence& evidence) {
  return number_parts(shorten(surface_text(report, evidence), kNumberColumns),
                      counterpart_of(report, finding, evidence));
}

Json html_quotes(HtmlPage& page, const Finding& finding) {
  Json list = Json::array();
  std::set<std::tuple<std::string, std::string, std::string>> shown;
  for (const Quote& quote : quotes_of(page.report, finding, kPassageColumns)) {
    if (list.size() == kMostQuotes && is_group_of_articles(finding)) break;
    if (is_group_of_articles(finding) && !shown.insert(value_of(*quote.evidence.front())).second) continue;
    list.push_back(quote_data(page, finding, quote));
  }
  return list;
}

}  // namespace geomsan
