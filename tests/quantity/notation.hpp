#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "quantity/quantity.hpp"

namespace geomsan::testing {

/// A decimal that is known to be one.
inline Decimal decimal(std::string_view text) {
  const auto value = Decimal::parse(text);
  if (!value) throw std::invalid_argument("not a decimal: " + std::string(text));
  return *value;
}

/// An interval as mathematics writes it: `[1, 2)` holds 1 but not 2, `(0, ∞)` has no upper end.
inline std::string text_of(const Interval& interval) {
  const std::string low = interval.low ? to_plain_string(*interval.low) : "-∞";
  const std::string high = interval.high ? to_plain_string(*interval.high) : "∞";
  return (interval.low_open || !interval.low ? "(" : "[") + low + ", " + high +
         (interval.high_open || !interval.high ? ")" : "]");
}

/// The same read back; ends are decimals.
inline Interval interval(std::string_view text) {
  const auto comma = text.find(", ");
  const std::string_view low = text.substr(1, comma - 1);
  const std::string_view high = text.substr(comma + 2, text.size() - comma - 3);
  Interval result;
  if (low != "-∞") result.low = decimal(low).to_rational();
  if (high != "∞") result.high = decimal(high).to_rational();
  result.low_open = result.low && text.front() == '(';
  result.high_open = result.high && text.back() == ')';
  return result;
}

}  // namespace geomsan::testing
