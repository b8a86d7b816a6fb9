#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace geomsan {

/// A date in figures as read, before it is known whether such a day exists.
struct DateNode {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t size = 0;
};

/// `2025.06.20`, `2025-06-20`, `2025/6/20`, `2025. 6. 20.` at the beginning of `text`; the month must be 1–12
/// and the day 1–31, so that prices and versions are left alone.
[[nodiscard]] std::optional<DateNode> parse_date(std::string_view text);

}  // namespace geomsan
