#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "corpus/corpus.hpp"

namespace geomsan {
namespace {

std::chrono::year_month_day calendar(Day day) {
  return std::chrono::year(day.year) / std::chrono::month(static_cast<unsigned>(day.month)) /
         std::chrono::day(static_cast<unsigned>(day.day));
}

std::size_t leading_digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return static_cast<std::size_t>(end - text.begin());
}

/// 2025. 6. 20. is how dates are written by hand.
std::string_view without_spaces_before(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<Day> real_day(std::string_view year, std::string_view month, std::string_view day) {
  const Day result{number(year), number(month), number(day)};
  if (!calendar(result).ok()) return std::nullopt;
  return result;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  text = without_spaces_before(text);
  const std::size_t digits = leading_digits(text);
  // 20250620, with the time of day behind it as some feeds write it: 202506201030, 20250620103000.
  if (digits == 8 || digits == 12 || digits == 14)
    return real_day(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
  if (digits != 4 || text.size() < 8) return std::nullopt;

  const char separator = text[4];
  if (separator != '-' && separator != '.' && separator != '/') return std::nullopt;
  const std::string_view after_year = without_spaces_before(text.substr(5));
  const std::size_t month = leading_digits(after_year);
  if (month < 1 || month > 2 || after_year.size() < month + 2 || after_year[month] != separator) return std::nullopt;
  const std::string_view after_month = without_spaces_before(after_year.substr(month + 1));
  const std::size_t day = leading_digits(after_month);
  if (day < 1 || day > 2) return std::nullopt;
  return real_day(text.substr(0, 4), after_year.substr(0, month), after_month.substr(0, day));
}

std::string to_string(Day day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

int day_number(Day day) { return static_cast<int>(std::chrono::sys_days(calendar(day)).time_since_epoch().count()); }

}  // namespace geomsan
