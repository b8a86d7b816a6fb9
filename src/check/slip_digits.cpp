#include "check/slip_digits.hpp"

#include <algorithm>

namespace geomsan {

std::string significand_digits(const Decimal& value) {
  const Decimal size = value.is_negative() ? -value : value;
  return size.is_zero() ? "0" : size.scaled(-size.last_nonzero_place()).to_string();
}

bool digits_may_slip(std::string_view a, std::string_view b) {
  const std::size_t length = std::max(a.size(), b.size());
  const auto at = [](std::string_view digits, std::size_t i) { return i < digits.size() ? digits[i] : '0'; };
  std::size_t first = length;
  std::size_t second = length;
  for (std::size_t i = 0; i < length; ++i) {
    if (at(a, i) == at(b, i)) continue;
    if (second < length) return false;
    (first < length ? second : first) = i;
  }
  if (second == length) return true;
  return second == first + 1 && at(a, first) == at(b, second) && at(a, second) == at(b, first);
}

}  // namespace geomsan
