#include "check/compare.hpp"

#include <algorithm>

namespace geomsan {
namespace {

const Rational kRoundingGap(1, 20);

Rational middle(const Interval& interval) {
  if (interval.low && interval.high) return (*interval.low + *interval.high) / 2;
  return interval.low ? *interval.low : interval.high ? *interval.high : Rational(0);
}

/// Counts below this are never rounded: ten seats are ten.
const Decimal kSmallCount(100);

bool is_single(const Quantity& quantity) { return !quantity.is_range() && quantity.divisor == Decimal(1); }

bool is_small_count(const Quantity& quantity) {
  return quantity.unit && quantity.unit->kind == "count" && quantity.value.exponent() == 0 &&
         quantity.value < kSmallCount;
}

Interval rounded(const Quantity& quantity, std::optional<int> finest) {
  if (!is_single(quantity)) return round_interval(quantity);
  if (is_small_count(quantity)) return exact_interval(quantity);
  if (!finest) return round_interval(quantity);
  const int place = std::clamp(*finest, quantity.value.exponent(), quantity.value.last_nonzero_place());
  return Interval::around(quantity.value.to_rational(), ten_to(place) / 2);
}

Interval cut_off(const Quantity& quantity) {
  if (!is_single(quantity) || quantity.value.is_negative() || is_small_count(quantity)) return exact_interval(quantity);
  const Rational value = quantity.value.to_rational();
  return {value, Rational(value + ten_to(quantity.value.last_nonzero_place())), false, true};
}

/// More than a shared end: 452억 and 453억 touch at 452.5 and are not the same.
bool overlap(const Interval& a, const Interval& b) {
  const bool below = !a.low || !b.high || *a.low < *b.high;
  const bool above = !b.low || !a.high || *b.low < *a.high;
  return below && above;
}

template <typename Operation>
Spread combine(const Spread& a, const Spread& b, Rational value, Operation operation) {
  const Interval exact = operation(a.exact, b.exact);
  return {std::move(value),          exact, operation(a.round, b.round), exact, operation(a.hedged, b.hedged),
          a.has_hedge || b.has_hedge};
}

/// a before b, as loosely as the intervals allow; `before` tells it of two numbers.
template <typename Before>
Verdict compare_order(const Spread& a, const Spread& b, Before before) {
  const auto reaches = [&](const Interval& low, const Interval& high) {
    return !low.low || !high.high || before(*low.low, *high.high);
  };
  if (reaches(a.exact, b.exact)) return Verdict::agree;
  if ((a.has_hedge || b.has_hedge) && reaches(a.hedged, b.hedged)) return Verdict::hedged;
  if (!reaches(a.round, b.round)) return Verdict::conflict;
  return b.value != 0 && relative_gap(a.value, b.value) <= kRoundingGap ? Verdict::rounding : Verdict::undetermined;
}

}  // namespace

Spread spread_of(const Quantity& quantity, std::optional<int> finest) {
  Spread spread;
  spread.exact = to_base(quantity, exact_interval(quantity));
  spread.round = to_base(quantity, rounded(quantity, finest));
  spread.cut = to_base(quantity, finest ? exact_interval(quantity) : cut_off(quantity));
  spread.hedged = to_base(quantity, hedged_interval(quantity, exact_interval(quantity)));
  spread.has_hedge = quantity.strongest_hedge() != Hedge::none;
  const auto value = exact_value(quantity);
  spread.value = value ? to_base(quantity, *value) : middle(spread.exact);
  return spread;
}

Spread spread_of(const Rational& number) {
  const Interval point = Interval::point(number);
  return {number, point, point, point, point, false};
}

Spread operator+(const Spread& a, const Spread& b) {
  return combine(a, b, a.value + b.value, [](const Interval& x, const Interval& y) { return x + y; });
}

Spread operator-(const Spread& a, const Spread& b) {
  return combine(a, b, a.value - b.value, [](const Interval& x, const Interval& y) { return x - y; });
}

Spread operator*(const Spread& a, const Spread& b) {
  return combine(a, b, a.value * b.value, [](const Interval& x, const Interval& y) { return x * y; });
}

std::optional<Spread> divide(const Spread& a, const Spread& b) {
  const auto exact = divide(a.exact, b.exact);
  const auto round = divide(a.round, b.round);
  if (b.value == 0 || !exact) return std::nullopt;
  const auto hedged = divide(a.hedged, b.hedged);
  return Spread{a.value / b.value,         *exact, round.value_or(*exact), *exact, hedged.value_or(*exact),
                a.has_hedge || b.has_hedge};
}

Rational relative_gap(const Rational& a, const Rational& b) { return abs(a - b) / abs(b); }

Verdict compare_equal(const Spread& a, const Spread& b) {
  if (a.value == b.value || overlap(a.exact, b.exact)) return Verdict::agree;
  if ((a.has_hedge || b.has_hedge) && a.hedged.meets(b.hedged)) return Verdict::hedged;
  const auto reaches = [](const Spread& rounder, const Spread& finer) {
    return rounder.round.contains(finer.value) || rounder.cut.contains(finer.value);
  };
  if (reaches(a, b) || reaches(b, a)) {
    const Rational larger = std::max(abs(a.value), abs(b.value));
    return abs(a.value - b.value) <= larger * kRoundingGap ? Verdict::rounding : Verdict::undetermined;
  }
  return Verdict::conflict;
}

Verdict compare_at_most(const Spread& a, const Spread& b) {
  return a.value <= b.value ? Verdict::agree
                            : compare_order(a, b, [](const Rational& x, const Rational& y) { return x <= y; });
}

Verdict compare_below(const Spread& a, const Spread& b) {
  return a.value < b.value ? Verdict::agree
                           : compare_order(a, b, [](const Rational& x, const Rational& y) { return x < y; });
}

Verdict compare_definition(const Spread& a, const Spread& b) {
  return a.value == b.value ? Verdict::agree : Verdict::conflict;
}

Verdict compare_conversion(const Spread& converted, const Spread& printed) {
  if (converted.value == 0 || printed.value == 0) return Verdict::undetermined;
  const Rational gap = relative_gap(printed.value, converted.value);
  if (gap <= Rational(3, 100) || printed.exact.contains(converted.value)) return Verdict::agree;
  if (gap <= Rational(5, 100)) return Verdict::hedged;
  if (gap <= Rational(10, 100) && printed.round.meets(converted.round)) return Verdict::rounding;
  return Verdict::conflict;
}

}  // namespace geomsan
