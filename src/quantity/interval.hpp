#pragma once

#include <optional>

#include "quantity/decimal.hpp"

namespace geomsan {

/// A set of values between two ends; a missing end is unbounded. An open end (초과, 미만) does not belong to the set.
struct Interval {
  std::optional<Rational> low;
  std::optional<Rational> high;
  bool low_open = false;
  bool high_open = false;

  [[nodiscard]] static Interval point(const Rational& value) { return {value, value}; }
  /// [centre − radius, centre + radius]. @pre radius >= 0
  [[nodiscard]] static Interval around(const Rational& centre, const Rational& radius);

  [[nodiscard]] bool contains(const Rational& value) const;
  /// True when some value lies in both.
  [[nodiscard]] bool meets(const Interval& other) const;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Interval arithmetic: every sum, difference, product or quotient of a value of `a` and one of `b` lies in the result.
[[nodiscard]] Interval operator+(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator-(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator*(const Interval& a, const Interval& b);
/// Nothing when `b` holds or touches zero.
[[nodiscard]] std::optional<Interval> divide(const Interval& a, const Interval& b);
/// Each end × factor; ends change places for a negative factor.
[[nodiscard]] Interval scaled(const Interval& a, const Rational& factor);

}  // namespace geomsan
