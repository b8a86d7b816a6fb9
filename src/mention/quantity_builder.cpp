#include "mention/quantity_builder.hpp"

#include <algorithm>

namespace geomsan {
namespace {

Decimal times(const Decimal& value, const Reading* reading) { return reading ? value * reading->times : value; }

/// Power of ten that the left number takes over from the right one: 8 in 3~4억원, 7 in 3~4천만원, 4 in 1천~2천만원.
int elided_scale(const Numeral& left, const Numeral& right) {
  if (!left.scaled && right.scale > 0 && left.value < right.value.scaled(-right.scale)) return right.scale;
  const bool lacks_big = left.big_scale == 0 && right.big_scale > 0;
  return lacks_big && left.value < right.value.scaled(-right.big_scale) ? right.big_scale : 0;
}

/// Adds the parts of a compound in the smallest unit: 1년 5개월 is 17 months.
bool add_parts(const QuantityNode& node, Quantity& quantity) {
  const Unit* smallest = node.parts.back().reading->unit;
  Decimal sum;
  for (const Amount& part : node.parts) {
    const Rational ratio = part.reading->times.to_rational() * part.reading->unit->factor / smallest->factor;
    const auto exact = to_decimal(ratio);
    if (!exact) return false;
    sum = sum + part.number.value * *exact;
  }
  quantity.value = sum;
  quantity.unit = smallest;
  return true;
}

bool add_range(const Amount& left, const Amount& right, bool negative, Quantity& quantity) {
  const Reading* unit = right.reading ? right.reading : left.reading;
  if (left.reading && right.reading && left.reading->unit != right.reading->unit) return false;
  if (left.number.vague || right.number.vague || left.number.upper || right.number.upper) return false;
  Decimal low = left.number.value;
  if (const int scale = left.reading ? 0 : elided_scale(left.number, right.number); scale > 0) {
    low = low.scaled(scale);
    quantity.elided_scale = true;
  }
  quantity.value = times(low, unit);
  quantity.upper = times(right.number.value, unit);
  if (negative) quantity.upper = -*quantity.upper;
  quantity.unit = unit ? unit->unit : nullptr;
  return true;
}

void add_band(Quantity& quantity) {
  const Decimal& top = quantity.upper ? *quantity.upper : quantity.value;
  const Decimal step = Decimal::power_of_ten(top.last_nonzero_place());
  quantity.upper = top.is_negative() ? top - step : top + step;
  quantity.half_open = true;
}

}  // namespace

bool build_quantity(const QuantityNode& node, const LeftContext& left, const PerUnit* per, Quantity& quantity) {
  const Amount& first = node.parts.front();
  quantity.unit = first.reading ? first.reading->unit : left.prefix_unit;
  quantity.malformed = first.number.malformed;
  quantity.value = times(first.number.value, first.reading);
  if (first.number.upper) quantity.upper = times(*first.number.upper, first.reading);
  quantity.divisor = first.number.divisor;
  if (node.parts.size() > 1 && !add_parts(node, quantity)) return false;
  if (node.half) quantity.value = quantity.value + Decimal(5, -1);
  if (node.right && !add_range(first, *node.right, node.right_negative, quantity)) return false;
  if (node.right && node.right->number.malformed) quantity.malformed = true;
  if (!quantity.unit) quantity.unit = left.prefix_unit;
  if (left.negative) {
    quantity.value = -quantity.value;
    // -2~6도: the sign belongs to the first number only; the second carries its own.
    if (quantity.upper && !node.right) quantity.upper = -*quantity.upper;
  }
  // 수천억 원대 says no more than 수천억 원.
  if (node.band && !first.number.vague) add_band(quantity);
  if (quantity.upper && *quantity.upper < quantity.value) std::swap(quantity.value, *quantity.upper);
  if (first.number.vague) quantity.hedges.push_back({Hedge::vague});
  for (const Amount& part : node.parts) {
    if (part.inside) quantity.hedges.push_back(part.inside->use());
  }
  if (node.right && node.right->inside) quantity.hedges.push_back(node.right->inside->use());
  for (const HedgeWord* hedge : left.hedges) quantity.hedges.push_back(hedge->use());
  for (const HedgeWord* hedge : node.hedges) quantity.hedges.push_back(hedge->use());
  if (per) {
    quantity.per = per->unit;
    quantity.per_count = per->count;
  } else if (left.rate && quantity.unit) {
    const auto& only = left.rate->only;
    // 초당 10Gbps says the same twice: a unit that holds time already is not divided by it again.
    const auto& exponents = quantity.unit->dimension.exponents();
    const bool timed = exponents.contains("time") && exponents.at("time") < 0;
    if (timed) return true;
    if (only.empty() || std::find(only.begin(), only.end(), quantity.unit->kind) != only.end()) {
      quantity.per = left.rate->per;
    }
  }
  return true;
}

}  // namespace geomsan
