#pragma once

// Private to grammar/: digits as they are printed, with commas and a decimal point.

#include "grammar/x3_config.hpp"
#include "quantity/decimal.hpp"

namespace geomsan::grammar {

struct DigitRun {
  Decimal value;
  int digits = 0;  ///< before the point
  int decimals = 0;
  bool grouped = false;
  bool malformed = false;  ///< groups that are not of three digits: 1,00.5
};

/// Reads the digits at `first`. A comma counts only inside groups, a point only before a digit, so that a list (`1, 2`,
/// `20,30대`) and the end of a sentence are left alone. More than 60 digits are no number. `expression` also reads a
/// leading point and groups parted by spaces (`.5`, `1 234 567`).
bool parse_digit_run(Iterator& first, Iterator last, bool expression, DigitRun& out);

}  // namespace geomsan::grammar
