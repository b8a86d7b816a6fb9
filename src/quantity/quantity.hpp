#pragma once
/// @file
/// Exact numbers with units: Decimal, Interval, Dimension, Unit, Hedge and the Quantity made of them.
///
/// No text is read here and no `double` decides anything. A printed number stands for a set of values, and there are
/// three such sets: as exact as its last written place, as round as its last non-zero place, and as loose as its
/// hedges.

#include <boost/container/small_vector.hpp>
#include <optional>
#include <string>

#include "quantity/decimal.hpp"
#include "quantity/dimension.hpp"
#include "quantity/hedge.hpp"
#include "quantity/interval.hpp"
#include "quantity/unit.hpp"

namespace geomsan {

/// A stated amount: one value, or two ends for a range or band, in a unit.
struct Quantity {
  Decimal value;                 ///< the number, or the low end of a range or band
  std::optional<Decimal> upper;  ///< the high end of a range (2~3시간), band (3%대) or vague number (수천)
  Decimal divisor{1};            ///< 3 for 3분의 1; never zero
  Decimal per_count{1};          ///< 3.3 in `3.3㎡당`
  const Unit* unit = nullptr;    ///< null for a bare number; owned by the Lexicon
  const Unit* per = nullptr;     ///< ㎡ in `㎡당 3만원`; null without a rate
  boost::container::small_vector<HedgeUse, 1> hedges;
  bool half_open = false;     ///< the far end of a band does not belong to it (3%대 is below 4 %)
  bool malformed = false;     ///< 12조10000억: read as written, never repaired
  bool elided_scale = false;  ///< 200~300만원: the left scale was supplied from the right

  [[nodiscard]] bool is_range() const { return upper.has_value(); }
  [[nodiscard]] Hedge strongest_hedge() const;
};

/// The value (value / divisor), or nothing for a range. In the quantity's own unit.
[[nodiscard]] std::optional<Rational> exact_value(const Quantity& quantity);

/// ± half of the last written place; the two ends of a range as they stand. In the quantity's own unit.
[[nodiscard]] Interval exact_interval(const Quantity& quantity);

/// ± half of the last non-zero place (5조4600억: ± 50억). In the quantity's own unit.
[[nodiscard]] Interval round_interval(const Quantity& quantity);

/// The round interval widened or moved by the hedges: what the words allow. In the quantity's own unit.
[[nodiscard]] Interval hedged_interval(const Quantity& quantity);

/// `start` widened or moved by the hedges. @pre start lies around the quantity's value
[[nodiscard]] Interval hedged_interval(const Quantity& quantity, Interval start);

/// `KRW/m2`, `KRW/3.3m2`, `명`, or "" for a bare number.
[[nodiscard]] std::string unit_symbol(const Quantity& quantity);
[[nodiscard]] std::string base_unit_symbol(const Quantity& quantity);
/// The editors' word for what is measured (`power`); `kind/kind` for rates, `number` for a bare number.
[[nodiscard]] std::string kind_of(const Quantity& quantity);
[[nodiscard]] Dimension dimension_of(const Quantity& quantity);

/// From the quantity's unit to base units; intervals also grow by the spread of units that vary by use.
[[nodiscard]] Rational to_base(const Quantity& quantity, const Rational& value);
[[nodiscard]] Interval to_base(const Quantity& quantity, const Interval& interval);

}  // namespace geomsan
