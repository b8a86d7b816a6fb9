#include "report/html_group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "grammar/numeral_printer.hpp"
#include "report/html_passages.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostOutletsOfValue = 6;
constexpr std::size_t kMostMembers = 60;
constexpr std::size_t kPlaceColumns = 160;

}  // namespace

bool is_group_of_articles(const Finding& finding) {
  return finding.channel != Channel::article && finding.channel != Channel::source && documents_of(finding).size() > 1;
}

std::string names_of_outlets(HtmlPage& page, const std::vector<std::size_t>& documents) {
  std::vector<std::string> outlets;
  for (const std::size_t document : documents) {
    std::string outlet = page.name_of_outlet(document);
    if (std::find(outlets.begin(), outlets.end(), outlet) == outlets.end()) outlets.push_back(std::move(outlet));
  }
  const std::size_t named = std::min(outlets.size(), kMostOutletsOfValue);
  const std::string list =
      fmt::format("{}", fmt::join(outlets.begin(), outlets.begin() + static_cast<std::ptrdiff_t>(named), ", "));
  return named < outlets.size() ? list + ", " + message(MessageId::page_chart_others, outlets.size() - named) : list;
}

Json html_value_groups(HtmlPage& page, const Finding& finding) {
  Json rows = Json::array();
  for (const ValueSupport& support : finding.support) {
    std::set<std::string> dates;
    for (const std::size_t article : support.documents) {
      const Document& document = page.report.documents.at(article);
      if (document.date) dates.insert(to_string(*document.date));
    }
    rows.push_back(Json{{"parts", html_number(page.report, finding, finding.evidence.at(support.evidence))},
                        {"articles", group_digits(support.documents.size())},
                        {"lineages", group_digits(support.lineages)},
                        {"outlets", names_of_outlets(page, support.documents)},
                        {"dates", dates.size() > 1 ? *dates.begin() + " ~ " + *dates.rbegin()
                                  : dates.empty()  ? ""
                                                   : *dates.begin()}});
  }
  return rows;
}

Json html_members(HtmlPage& page, const Finding& finding, const Json& values) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < std::min(finding.evidence.size(), kMostMembers); ++i) {
    const Evidence& evidence = finding.evidence[i];
    const Document& document = page.report.documents.at(evidence.document);
    Json row = values["rows"][i];
    row["outlet"] = page.name_of_outlet(evidence.document);
    row["date"] = document.date ? to_string(*document.date) : "";
    row["lineage"] = evidence.lineage == 0 ? "" : message(MessageId::page_lineage_of, evidence.lineage);
    row["place"] = shorten(page.places.name_of(evidence), kPlaceColumns);
    row["article"] = page.article_anchor(evidence.document);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace geomsan
