#pragma once

#include <string>

#include "quantity/decimal.hpp"
#include "quantity/dimension.hpp"

namespace geomsan {

/// A unit of measure as the machine interface names it. Value in the base unit = value × factor + offset, exactly.
struct Unit {
  std::string symbol;  ///< `MW`, `KRW`, `%`, `명`
  std::string kind;    ///< name of the dimension as editors write it in rules: `power`, `money`, `count` …
  Dimension dimension;
  Rational factor = 1;      ///< base units in one of this
  Rational offset = 0;      ///< only temperatures have one (°F)
  std::string base_symbol;  ///< SI coherent unit, or the currency or counter itself
  /// Spread of the factor, for units that differ by what is measured (근, 되, 리): the true factor lies within
  /// factor × (1 ± spread). 0 for exact units.
  Rational spread = 0;
  /// Months and years: their length in days varies, so conversion to days is never exact.
  bool calendar = false;
};

}  // namespace geomsan
