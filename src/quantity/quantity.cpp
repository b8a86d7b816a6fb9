#include "quantity/quantity.hpp"

#include <algorithm>

namespace geomsan {
namespace {

// Ratios are brought to lowest terms by every operation, so those that change nothing are left out: nearly all numbers
// have the divisor 1, most units are their own base.

bool is_divided(const Quantity& quantity) { return quantity.divisor != Decimal(1); }

/// One number of the quantity, in its own unit.
Rational in_unit(const Quantity& quantity, const Decimal& number) {
  return is_divided(quantity) ? Rational(number.to_rational() / quantity.divisor.to_rational()) : number.to_rational();
}

Interval spread_of(const Quantity& quantity, int place) {
  if (quantity.upper) {
    // A band leaves out its far end, which for -1%대 is the low one.
    const bool low_open = quantity.half_open && quantity.value.is_negative();
    return {in_unit(quantity, quantity.value), in_unit(quantity, *quantity.upper), low_open,
            quantity.half_open && !low_open};
  }
  // A fraction in words (3분의 1) is as exact as it is written: nothing was rounded to reach it.
  if (is_divided(quantity)) return Interval::point(in_unit(quantity, quantity.value));
  return Interval::around(quantity.value.to_rational(), ten_to(place) / 2);
}

Interval moved(Interval interval, const Quantity& quantity, const HedgeUse& use) {
  const Rational low = in_unit(quantity, quantity.value);
  const Rational high = quantity.upper ? quantity.upper->to_rational() : low;
  const Rational step = ten_to(quantity.value.last_nonzero_place());
  const auto reach = [&](const Rational& value) {
    return use.reach ? Rational(abs(value) * use.reach->to_rational()) : step;
  };
  switch (use.hedge) {
    case Hedge::none:
    case Hedge::vague:
      return interval;
    case Hedge::class_of:
    case Hedge::approx:
      interval.low = std::min(*interval.low, Rational(low - reach(low)));
      interval.high = std::max(*interval.high, Rational(high + reach(high)));
      return interval;
    case Hedge::under:
      if (!use.reach) return {std::nullopt, high, false, true};
      return {Rational(low - reach(low)), high, false, true};
    case Hedge::over:
      if (!use.reach) return {low, std::nullopt, true, false};
      return {low, Rational(high + std::max(step, reach(high))), true, true};
    case Hedge::at_most:
      return {std::nullopt, high};
    case Hedge::at_least:
      return {low, std::nullopt};
  }
  return interval;
}

bool is_in_base_unit(const Quantity& quantity) {
  return !quantity.per && (!quantity.unit || quantity.unit->factor == 1);
}

Rational factor_of(const Quantity& quantity) {
  Rational factor = quantity.unit ? quantity.unit->factor : Rational(1);
  if (quantity.per) factor /= quantity.per->factor * quantity.per_count.to_rational();
  return factor;
}

}  // namespace

Hedge Quantity::strongest_hedge() const {
  Hedge strongest = Hedge::none;
  for (const HedgeUse& use : hedges) {
    if (stronger(use.hedge, strongest)) strongest = use.hedge;
  }
  return strongest;
}

std::optional<Rational> exact_value(const Quantity& quantity) {
  if (quantity.is_range()) return std::nullopt;
  return in_unit(quantity, quantity.value);
}

Interval exact_interval(const Quantity& quantity) {
  // 15대 counts to the last one; only a larger place (15만 대) leaves something open.
  const bool counted =
      quantity.unit && quantity.unit->kind == "count" && !quantity.per && quantity.value.exponent() == 0;
  if (counted && !quantity.is_range() && quantity.divisor == Decimal(1))
    return Interval::point(quantity.value.to_rational());
  return spread_of(quantity, quantity.value.exponent());
}

Interval round_interval(const Quantity& quantity) { return spread_of(quantity, quantity.value.last_nonzero_place()); }

Interval hedged_interval(const Quantity& quantity) { return hedged_interval(quantity, round_interval(quantity)); }

Interval hedged_interval(const Quantity& quantity, Interval interval) {
  // A directional word decides alone: 약 10여 분 is above ten, however much 약 would widen.
  const Hedge strongest = quantity.strongest_hedge();
  for (const HedgeUse& use : quantity.hedges) {
    if (use.hedge == strongest) interval = moved(interval, quantity, use);
  }
  return interval;
}

std::string unit_symbol(const Quantity& quantity) {
  std::string symbol = quantity.unit ? quantity.unit->symbol : "";
  if (!quantity.per) return symbol;
  const std::string count = quantity.per_count == Decimal(1) ? "" : quantity.per_count.to_string();
  return symbol + "/" + count + quantity.per->symbol;
}

std::string base_unit_symbol(const Quantity& quantity) {
  const std::string symbol = quantity.unit ? quantity.unit->base_symbol : "";
  return quantity.per ? symbol + "/" + quantity.per->base_symbol : symbol;
}

std::string kind_of(const Quantity& quantity) {
  const std::string kind = quantity.unit ? quantity.unit->kind : "number";
  return quantity.per ? kind + "/" + quantity.per->kind : kind;
}

Dimension dimension_of(const Quantity& quantity) {
  const Dimension dimension = quantity.unit ? quantity.unit->dimension : Dimension();
  return quantity.per ? dimension / quantity.per->dimension : dimension;
}

Rational to_base(const Quantity& quantity, const Rational& value) {
  Rational base = is_in_base_unit(quantity) ? value : Rational(value * factor_of(quantity));
  if (quantity.unit && !quantity.unit->offset.is_zero()) base += quantity.unit->offset;
  return base;
}

Interval to_base(const Quantity& quantity, const Interval& interval) {
  Interval base = is_in_base_unit(quantity) ? interval : scaled(interval, factor_of(quantity));
  if (!quantity.unit || (quantity.unit->spread.is_zero() && quantity.unit->offset.is_zero())) return base;
  const auto widen = [&](std::optional<Rational>& end, int direction) {
    if (end) *end += abs(*end) * quantity.unit->spread * direction + quantity.unit->offset;
  };
  widen(base.low, -1);
  widen(base.high, 1);
  return base;
}

}  // namespace geomsan
