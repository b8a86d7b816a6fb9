#pragma once

// Private to ruleset/: days as rule and reference files write them.

#include <chrono>
#include <optional>
#include <string_view>

namespace geomsan {

/// `2025-06-20` and nothing else; nothing when there is no such day.
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_iso_day(std::string_view text);

}  // namespace geomsan
