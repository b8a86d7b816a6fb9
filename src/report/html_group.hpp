#pragma once

// Private to report/: a finding between articles on the HTML page.

#include <tuple>

#include "report/html_page.hpp"

namespace geomsan {

/// True for a finding between articles that are no draft and release.
[[nodiscard]] bool is_group_of_articles(const Finding& finding);

/// What tells two values apart.
[[nodiscard]] inline auto value_of(const Evidence& evidence) {
  return std::tie(evidence.base_value, evidence.base_unit, evidence.unit);
}

/// The first few outlets of those articles, and how many more there are.
[[nodiscard]] std::string names_of_outlets(HtmlPage& page, const std::vector<std::size_t>& documents);

/// One line a value: who printed it and when.
[[nodiscard]] nlohmann::json html_value_groups(HtmlPage& page, const Finding& finding);

/// One line a passage: which article, which text it is a copy of, and what was read in it.
/// @param values of the finding (html_values)
[[nodiscard]] nlohmann::json html_members(HtmlPage& page, const Finding& finding, const nlohmann::json& values);

}  // namespace geomsan
