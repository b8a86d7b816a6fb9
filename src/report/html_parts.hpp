#pragma once

// Private to report/: the parts of the HTML page, as data for its template.

#include "report/html_page.hpp"

namespace geomsan {

/// Every label of the template by name, so that the template holds no word of either language.
[[nodiscard]] nlohmann::json html_labels();
/// Counts by severity and verdict, and what was covered.
[[nodiscard]] nlohmann::json html_summary(const HtmlPage& page);
/// Findings per outlet and per kind, articles over time.
[[nodiscard]] nlohmann::json html_charts(const HtmlPage& page);
/// What findings can be chosen by.
[[nodiscard]] nlohmann::json html_filters(const HtmlPage& page);
[[nodiscard]] nlohmann::json html_findings(HtmlPage& page);
/// What most outlets agree on, with its passages; the names stand beside one another on the page.
[[nodiscard]] nlohmann::json html_shared(HtmlPage& page);
/// What holds, by kind.
[[nodiscard]] nlohmann::json html_agreements(HtmlPage& page);
/// Whole articles, every number with what became of it.
[[nodiscard]] nlohmann::json html_articles(HtmlPage& page);
/// What the rules named on the page are for.
[[nodiscard]] nlohmann::json html_rules(const HtmlPage& page);

}  // namespace geomsan
