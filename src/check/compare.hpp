#pragma once

#include "check/finding.hpp"
#include "quantity/quantity.hpp"

namespace geomsan {

/// A printed number, or a result computed from printed numbers, as the sets of values it may stand for; all in base
/// units.
struct Spread {
  Rational value;   ///< as printed or computed; the middle of a range
  Interval exact;   ///< ± half of the last written place
  Interval round;   ///< ± half of the last non-zero place
  Interval cut;     ///< what the same digits allow when they were cut off, not rounded (43 % for 43.9); for lone
                    ///< numbers and quotients
  Interval hedged;  ///< what the hedges allow around the exact interval
  bool has_hedge = false;
};

/// The spread of a quantity in base units. As a term of a sum it cannot be rounder than the finest number of that sum:
/// `finest` is that number's last non-zero place.
[[nodiscard]] Spread spread_of(const Quantity& quantity, std::optional<int> finest = std::nullopt);
[[nodiscard]] Spread spread_of(const Rational& number);

[[nodiscard]] Spread operator+(const Spread& a, const Spread& b);
[[nodiscard]] Spread operator-(const Spread& a, const Spread& b);
[[nodiscard]] Spread operator*(const Spread& a, const Spread& b);
/// Nothing when b may be zero.
[[nodiscard]] std::optional<Spread> divide(const Spread& a, const Spread& b);

/// Design §3: exact intervals meet → agree; a hedge makes them meet → hedged; within the round interval → rounding up
/// to 5 % apart, undetermined beyond; else conflict.
[[nodiscard]] Verdict compare_equal(const Spread& a, const Spread& b);

/// a ≤ b, loosened in the same order.
[[nodiscard]] Verdict compare_at_most(const Spread& a, const Spread& b);

/// a < b: the same, but numbers that can only be equal are in conflict.
[[nodiscard]] Verdict compare_below(const Spread& a, const Spread& b);

/// A gloss on exactly one unit is a definition: no rounding, no hedge.
[[nodiscard]] Verdict compare_definition(const Spread& a, const Spread& b);

/// Implied against reference rate: within 3 % agree, to 5 % hedged, beyond conflict; within the printed roundings never
/// more than rounding. Measured on 1,445 real conversions: 91 % lie within 3 %, 95 % within 5 %, 98 % within 10 %.
[[nodiscard]] Verdict compare_conversion(const Spread& converted, const Spread& printed);

/// |a / b − 1|; b must not be zero.
[[nodiscard]] Rational relative_gap(const Rational& a, const Rational& b);

}  // namespace geomsan
