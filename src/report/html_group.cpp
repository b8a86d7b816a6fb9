#include "report/html_group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

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

Json html_value_groups(HtmlPage& page, const Finding& finding) {
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
    rows.push_back(
        Json{{"parts", html_number(page.report, finding, *group.first)}, {"outlets", outlets}, {"dates", dates}});
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
