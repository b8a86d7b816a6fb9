#include "quantity/interval.hpp"

#include <algorithm>
#include <array>

namespace geomsan {
namespace {

using End = std::optional<Rational>;

End sum(const End& a, const End& b) { return a && b ? End(*a + *b) : std::nullopt; }
End difference(const End& a, const End& b) { return a && b ? End(*a - *b) : std::nullopt; }

}  // namespace

Interval Interval::around(const Rational& centre, const Rational& radius) { return {centre - radius, centre + radius}; }

bool Interval::contains(const Rational& value) const { return meets(point(value)); }

bool Interval::meets(const Interval& other) const {
  const auto reaches = [](const Interval& lower, const Interval& upper) {
    if (!lower.low || !upper.high) return true;
    if (*lower.low != *upper.high) return *lower.low < *upper.high;
    return !lower.low_open && !upper.high_open;
  };
  return reaches(*this, other) && reaches(other, *this);
}

Interval operator+(const Interval& a, const Interval& b) {
  return {sum(a.low, b.low), sum(a.high, b.high), a.low_open || b.low_open, a.high_open || b.high_open};
}

Interval operator-(const Interval& a, const Interval& b) {
  return {difference(a.low, b.high), difference(a.high, b.low), a.low_open || b.high_open, a.high_open || b.low_open};
}

Interval operator*(const Interval& a, const Interval& b) {
  // Without all four ends the bounds of a product depend on signs; nothing is claimed then.
  if (!a.low || !a.high || !b.low || !b.high) return {};
  struct Corner {
    Rational value;
    bool open;
  };
  const auto corner = [](const Rational& x, bool x_open, const Rational& y, bool y_open) {
    // Zero times anything is zero, however open the other end.
    const bool reached = (x == 0 && !x_open) || (y == 0 && !y_open);
    return Corner{x * y, (x_open || y_open) && !reached};
  };
  const std::array<Corner, 4> corners{
      corner(*a.low, a.low_open, *b.low, b.low_open), corner(*a.low, a.low_open, *b.high, b.high_open),
      corner(*a.high, a.high_open, *b.low, b.low_open), corner(*a.high, a.high_open, *b.high, b.high_open)};
  Corner low = corners.front();
  Corner high = corners.front();
  for (const Corner& next : corners) {
    if (next.value < low.value || (next.value == low.value && !next.open)) low = next;
    if (next.value > high.value || (next.value == high.value && !next.open)) high = next;
  }
  return {low.value, high.value, low.open, high.open};
}

std::optional<Interval> divide(const Interval& a, const Interval& b) {
  if (!b.low || !b.high || (*b.low <= 0 && *b.high >= 0)) return std::nullopt;
  return a * Interval{1 / *b.high, 1 / *b.low, b.high_open, b.low_open};
}

Interval scaled(const Interval& a, const Rational& factor) {
  const auto scale = [&](const End& end) { return end ? End(*end * factor) : std::nullopt; };
  if (factor < 0) return {scale(a.high), scale(a.low), a.high_open, a.low_open};
  return {scale(a.low), scale(a.high), a.low_open, a.high_open};
}

}  // namespace geomsan
