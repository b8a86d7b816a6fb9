#pragma once

// Private to check/: the named functions of the check language.

#include "check/compare.hpp"
#include "check/evaluate.hpp"
#include "mention/date_interval.hpp"

namespace geomsan {

/// A side of a check: its spread, its dimension, and the same written out with the printed numbers.
struct Side {
  Spread spread;
  Dimension dimension;
  std::string text;
  std::optional<std::size_t> lone_mention;  ///< when the side is one slot and nothing else
  std::optional<std::size_t> term;          ///< the slot that a term of a sum was
  bool any_counter = false;                 ///< a number that counts whatever the other side counts
  bool seconds = false;                     ///< a stretch of time as a bare number of seconds
  std::optional<DateParts> date;            ///< of a date in the text
  std::optional<DayInterval> days;          ///< the days it means, where they can be told
  bool weekday = false;                     ///< the spread's value is a weekday from 0 for Monday
  bool lone_word = false;                   ///< a word of the text, such as 수요일

  [[nodiscard]] bool is_date() const { return date || days; }
};

/// A number without a unit.
[[nodiscard]] Side plain_number(const Rational& value, std::string text);

/// What the function called `name` makes of its arguments (sum and count work on lists and are not among them); nothing
/// when their dimensions do not fit or a date cannot be told.
[[nodiscard]] std::optional<Side> call_function(std::string_view name, const std::vector<Side>& arguments,
                                                const EvaluationContext& context);

/// A sum as a factor of a product.
[[nodiscard]] std::string in_brackets(const std::string& text);

/// The currency of a money dimension, as ISO 4217 names it.
[[nodiscard]] std::string currency_of(const Dimension& dimension);

/// The name of the weekday that a side stands for.
[[nodiscard]] std::string weekday_name(const Side& side, const EvaluationContext& context);

}  // namespace geomsan
