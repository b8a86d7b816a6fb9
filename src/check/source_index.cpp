#include "check/source_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "check/compare.hpp"
#include "check/slip_digits.hpp"

namespace geomsan {
namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();
/// No double is so far off.
constexpr double kSlack = 1e-9;

}  // namespace

NumberSketch::NumberSketch(const Quantity& quantity)
    : unit(quantity.unit),
      is_malformed(quantity.malformed),
      is_single(!quantity.is_range() && quantity.divisor == Decimal(1)),
      digits(significand_digits(quantity.value)),
      digits_but_zeros(digits) {
  std::erase(digits_but_zeros, '0');
  const Spread spread = spread_of(quantity);
  size = std::abs(spread.value.convert_to<double>());
  low = high = size;
  for (const Interval* interval : {&spread.exact, &spread.round, &spread.cut, &spread.hedged}) {
    const double from = interval->low ? interval->low->convert_to<double>() : -kEndless;
    const double to = interval->high ? interval->high->convert_to<double>() : kEndless;
    low = std::min(low, from <= 0 && to >= 0 ? 0.0 : std::min(std::abs(from), std::abs(to)));
    high = std::max({high, std::abs(from), std::abs(to)});
  }
  low -= low * kSlack;
  high += high * kSlack;
}

bool NumberSketch::may_tell(const NumberSketch& other) const {
  if (unit && other.unit && unit->kind != other.unit->kind) return false;
  return low <= other.high && other.low <= high;
}

bool NumberSketch::may_slip(const NumberSketch& other) const {
  if (is_malformed || other.is_malformed) return false;
  if (!is_single || !other.is_single) return true;
  return digits_may_slip(digits, other.digits) || digits_but_zeros == other.digits_but_zeros;
}

SourceIndex::SourceIndex(const ReadDocument& release) : read(release) {
  numbers.reserve(release.claims.size());
  for (const Claim& claim : release.claims) numbers.emplace_back(release.mentions[claim.mention].quantity);
}

}  // namespace geomsan
