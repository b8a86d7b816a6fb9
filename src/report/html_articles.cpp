#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "grammar/numeral_printer.hpp"
#include "report/html_parts.hpp"
#include "report/ledger_table.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

/// An article is shorter; what is longer has been glued together, and nobody reads it here.
constexpr std::size_t kMostBytes = 60'000;
constexpr std::size_t kMostTitleBytes = 600;
constexpr std::size_t kTitleColumns = 160;
constexpr std::size_t kSurfaceColumns = 60;

/// The ledger of a page's articles, with the findings to link to.
class ArticleParts {
 public:
  explicit ArticleParts(HtmlPage& page) : page_(page) {
    for (const LedgerRow& row : page.report.ledger) rows_[row.document].push_back(&row);
  }

  [[nodiscard]] Json article(std::size_t index) {
    const Document& document = page_.report.documents.at(index);
    const std::vector<const LedgerRow*>& rows = rows_[index];
    return Json{{"anchor", page_.article_anchor(index)},
                {"document", shorten(document.id, kTitleColumns)},
                {"source", shorten(document.source, kTitleColumns)},
                {"date", document.date ? to_string(*document.date) : ""},
                {"title", pieces(document, Field::title, rows, {0, end_of(document.title, kMostTitleBytes)})},
                {"has_title", !document.title.empty()},
                {"paragraphs", paragraphs(document, rows)},
                {"cut", document.body.size() > kMostBytes},
                {"sums", sums_of(rows)},
                {"has_numbers", !rows.empty()},
                {"numbers", numbers(rows)}};
  }

 private:
  /// Where a field is cut, at the end of a character.
  static std::uint32_t end_of(std::string_view text, std::size_t most) {
    std::size_t end = std::min(text.size(), most);
    while (end < text.size() && end > 0 && is_continuation(text[end])) --end;
    return static_cast<std::uint32_t>(end);
  }

  [[nodiscard]] Json pieces(const Document& document, Field field, const std::vector<const LedgerRow*>& rows,
                            Span part) const {
    Json list = Json::array();
    const std::string_view text = document.text(field);
    const auto add = [&](std::uint32_t begin, std::uint32_t end) {
      if (begin < end) list.push_back(Json{{"is_number", false}, {"text", printable(slice(text, {begin, end}))}});
    };
    std::uint32_t at = part.begin;
    for (const LedgerRow* row : rows) {
      if (row->field != field || row->span.begin < at || row->span.end > part.end) continue;
      add(at, row->span.begin);
      list.push_back(Json{{"is_number", true},
                          {"number", printable(slice(text, row->span))},
                          {"state", name_of(row->state)},
                          {"told", row->state != LedgerState::unchecked},
                          {"word", state_text(*row)},
                          {"rules", rules_of(*row)},
                          {"anchor", finding_anchor(*row)}});
      at = row->span.end;
    }
    add(at, part.end);
    return list;
  }

  [[nodiscard]] Json paragraphs(const Document& document, const std::vector<const LedgerRow*>& rows) const {
    Json list = Json::array();
    const std::uint32_t last = end_of(document.body, kMostBytes);
    auto row = rows.begin();
    for (std::uint32_t at = 0; at < last;) {
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(document.body.find('\n', at), last));
      std::vector<const LedgerRow*> inside;
      for (; row != rows.end() && ((*row)->field == Field::title || (*row)->span.begin < end); ++row) {
        inside.push_back(*row);
      }
      if (end > at) list.push_back(Json{{"pieces", pieces(document, Field::body, inside, {at, end})}});
      at = end + 1;
    }
    return list;
  }

  /// Beside the text: what was compared; everything when the ledger was asked for.
  [[nodiscard]] Json numbers(const std::vector<const LedgerRow*>& rows) {
    Json list = Json::array();
    for (const LedgerRow* row : rows) {
      if (row->state == LedgerState::unchecked && !page_.options.ledger) continue;
      const Place place = page_.places.of(row->document, row->field, row->span);
      list.push_back(Json{{"place", row->field == Field::title ? message(MessageId::report_in_title)
                                                               : fmt::format("{}:{}", place.line, place.column)},
                          {"surface", shorten(surface_of(page_.report, *row), kSurfaceColumns)},
                          {"state", name_of(row->state)},
                          {"word", state_text(*row)},
                          {"anchor", finding_anchor(*row)}});
    }
    return list;
  }

  /// The finding on this page that decided a number's state; empty when there is none.
  [[nodiscard]] std::string finding_anchor(const LedgerRow& row) const {
    for (const std::string& finding : row.findings) {
      const std::string anchor = page_.anchor_of(finding);
      if (!anchor.empty()) return anchor;
    }
    return {};
  }

  static std::string rules_of(const LedgerRow& row) { return fmt::format("{}", fmt::join(row.rules, ", ")); }

  HtmlPage& page_;
  std::map<std::size_t, std::vector<const LedgerRow*>> rows_;
};

}  // namespace

Json html_articles(HtmlPage& page) {
  ArticleParts parts(page);
  Json list = Json::array();
  for (const std::size_t document : page.articles()) list.push_back(parts.article(document));
  return list;
}

}  // namespace geomsan
