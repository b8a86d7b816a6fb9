#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "grammar/numeral_printer.hpp"
#include "report/html_parts.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

/// Lines of one kind; what holds must not drown what does not.
constexpr std::size_t kMostLines = 40;
constexpr std::size_t kLineColumns = 240;
constexpr std::size_t kExcerptColumns = 64;

Json line_data(HtmlPage& page, const Finding& finding) {
  const Evidence* first = finding.evidence.empty() ? nullptr : &finding.evidence.front();
  // How many articles agree is only in the message: a finding carries the passages of a few.
  const bool across = documents_of(finding).size() > 1;
  return Json{{"sign", sign_for(finding.verdict)},
              {"verdict", name_of(finding.verdict)},
              {"verdict_word", word_for(finding.verdict)},
              {"plain", finding.verdict == Verdict::agree},
              {"line", shorten(across ? finding.message : arithmetic_line(finding), kLineColumns)},
              {"excerpt", across ? excerpt_of(page.report, *first, kExcerptColumns) : ""},
              {"rule", finding.rule},
              {"rule_anchor", rule_anchor(finding.rule)},
              {"article", first ? page.article_anchor(first->document) : ""},
              {"place", first ? shorten(page.places.name_of(*first), kLineColumns) : ""}};
}

std::string verdicts_of(const std::vector<const Finding*>& findings) {
  std::string text;
  for (const Verdict verdict : kVerdicts) {
    const auto found = std::count_if(findings.begin(), findings.end(),
                                     [&](const Finding* finding) { return finding->verdict == verdict; });
    if (found == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : " · ", word_for(verdict),
                        group_digits(static_cast<std::size_t>(found)));
  }
  return text;
}

Json kind_data(HtmlPage& page, const std::string& relation, std::vector<const Finding*> findings) {
  // What most articles agree on comes first; inside an article the order of reading stays.
  const auto spread = [](const Finding* finding) { return documents_of(*finding).size(); };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding* a, const Finding* b) { return spread(a) > spread(b); });
  const std::size_t shown = page.options.ledger ? findings.size() : std::min(findings.size(), kMostLines);
  Json lines = Json::array();
  for (std::size_t i = 0; i < shown; ++i) lines.push_back(line_data(page, *findings[i]));
  return Json{
      {"kind_word", word_for_relation(relation)},
      {"count", group_digits(findings.size())},
      {"sums", verdicts_of(findings)},
      {"lines", std::move(lines)},
      {"left_out",
       shown < findings.size() ? message(MessageId::page_agree_more, group_digits(findings.size() - shown)) : ""}};
}

}  // namespace

Json html_agreements(HtmlPage& page) {
  std::map<std::string, std::vector<const Finding*>> by_kind;
  for (const Finding& finding : page.report.agreements) by_kind[finding.relation].push_back(&finding);
  std::vector<std::pair<std::string, std::vector<const Finding*>>> kinds(by_kind.begin(), by_kind.end());
  std::stable_sort(kinds.begin(), kinds.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  Json list = Json::array();
  for (auto& [relation, findings] : kinds) list.push_back(kind_data(page, relation, std::move(findings)));
  return list;
}

}  // namespace geomsan
