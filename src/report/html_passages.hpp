#pragma once

// Private to report/: the passages of a finding on the HTML page.

#include "report/html_page.hpp"

namespace geomsan {

/// The number as printed in parts, with those that differ from what it should be, or from what another passage has.
[[nodiscard]] nlohmann::json html_number(const Report& report, const Finding& finding, const Evidence& evidence);

/// The passages with their numbers marked; of a group of articles one for each value.
[[nodiscard]] nlohmann::json html_quotes(HtmlPage& page, const Finding& finding);

}  // namespace geomsan
