#pragma once

// Private to cli/: the findings there were on a day, as a file that is easy to compare: one line each, in order.

#include <filesystem>
#include <string>

#include "check/check.hpp"
#include "ruleset/suppressions.hpp"

namespace geomsan {

/// Id, rule and article of every finding; equal reports give equal bytes.
[[nodiscard]] std::string baseline_of(const Report& report);

/// Reads what baseline_of() wrote. Lines that begin with # or are blank say nothing; of any other line the id counts.
[[nodiscard]] SuppressionList load_baseline(const std::filesystem::path& path);

}  // namespace geomsan
