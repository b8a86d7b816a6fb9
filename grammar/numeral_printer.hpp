#pragma once

#include <string>
#include <string_view>

#include "quantity/decimal.hpp"

namespace geomsan {

/// A number as Korean print writes it: `5조4600억`, `1만5000`, `452억`, `3,021.84` below 만 without scale words. Exact
/// for values that terminate; others are rounded half away from zero at `place` (power of ten) first.
[[nodiscard]] std::string print_korean(const Rational& value, int place);

/// The same for a value that terminates, with all its digits.
[[nodiscard]] std::string print_korean(const Decimal& value);

/// A plain decimal or fraction with its integer digits in groups of three: 5,460,000,000,000.25, 1,000/3.
[[nodiscard]] std::string group_digits(std::string_view number);
[[nodiscard]] std::string group_digits(std::size_t number);

}  // namespace geomsan
