#pragma once
/// @file
/// Which days a date means: the one place where dates are resolved against the article's date.

#include <optional>

#include "mention/mention.hpp"

namespace geomsan {

/// Days from `start` to `end`, both included; a side that is missing is open (2029년까지 has no start).
struct DayInterval {
  std::optional<Day> start;
  std::optional<Day> end;
  friend bool operator==(const DayInterval&, const DayInterval&) = default;
};

/// The days that `date` means in an article of `article_day`, or nothing where that cannot be told: no such day exists
/// (2월 30일), it leaves out what only the article's date could give and there is none, or it says no date at all.
///
/// A month or quarter without a year is the article's year's, the last's when that lies nearer and nothing says that
/// it is to come, or the next's within a month of the turn. A day without a month is the article's month's, or the
/// last's when it would lie more than a week ahead and is none that something lasts to (27일까지). Words before it
/// (지난, 오는) choose otherwise. 초 and 말 are the first and last ten days of a month, month of a quarter or half,
/// quarter of a year and third of a longer time.
///
/// `period` is what the text named last; words such as 전월 and 전년 동기 count from it where there is one.
[[nodiscard]] std::optional<DayInterval> resolve_date(const DateParts& date, const std::optional<Day>& article_day,
                                                      const std::optional<DayInterval>& period = std::nullopt);

/// The whole days, weeks, months, quarters or years of `length` that end on `last` (최근 3개월); nothing for another
/// unit, a range or a fraction.
[[nodiscard]] std::optional<DayInterval> days_up_to(const Quantity& length, Day last);

}  // namespace geomsan
