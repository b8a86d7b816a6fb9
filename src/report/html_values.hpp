#pragma once

// Private to report/: the numbers of a finding for the HTML page.

#include <nlohmann/json.hpp>
#include <string>

#include "report/report.hpp"

namespace geomsan {

/// A number and its unit as a person reads them: with scale words in Korean, in groups of three digits in English.
[[nodiscard]] std::string value_text(const std::string& number, const std::string& unit);

/// The table of a finding's numbers in one unit where there is one; columns that would be empty are left out.
[[nodiscard]] nlohmann::json html_values(const Report& report, const Finding& finding);

/// By how much the two values of one fact differ, `0.01 (0.0004%)`; empty when there are not two, or none to subtract.
[[nodiscard]] std::string difference_text(const Finding& finding);

}  // namespace geomsan
