#include "check/retold_value.hpp"

#include <algorithm>

#include "check/slip_digits.hpp"

namespace geomsan {
namespace {

/// How far a number may lie behind the mark that a headline says was passed.
const Rational kPassedBy(1, 10);
/// A number with so many zeros was written with a scale word: 만, 억.
constexpr int kScaleWordPlace = 4;
/// A bare number from here on may be the level of an index: 코스피 3120.
const Decimal kLeastLevel(1000);

bool is_vague(const Quantity& quantity) { return quantity.strongest_hedge() == Hedge::vague; }

/// -3% and 3% 감소 say the same.
bool sign_in_words(const Quantity& quantity) {
  if (!quantity.unit) return false;
  const std::string& kind = quantity.unit->kind;
  return kind == "ratio" || kind == "percentage-point" || kind == "money" || kind == "index";
}

Interval mirrored(const Interval& interval) { return scaled(interval, Rational(-1)); }

Spread without_sign(const Spread& spread) {
  if (spread.value >= 0) return spread;
  return {Rational(-spread.value), mirrored(spread.exact),  mirrored(spread.round),
          mirrored(spread.cut),    mirrored(spread.hedged), spread.has_hedge};
}

bool passes(const Spread& mark, const Spread& number, Threshold threshold) {
  if (threshold == Threshold::none || mark.value == 0) return false;
  const bool beyond = threshold == Threshold::above ? number.value >= mark.value : number.value <= mark.value;
  return beyond && relative_gap(number.value, mark.value) <= kPassedBy;
}

}  // namespace

bool units_tell_again(const Quantity& told, const Quantity& again, const RetellingWords& words) {
  if (!told.per != !again.per || (told.per && (told.per != again.per || told.per_count != again.per_count)))
    return false;
  if (!told.unit && !again.unit) return true;
  if (!again.unit) return false;
  if (!told.unit) {
    const bool scale_word = told.value.exponent() >= kScaleWordPlace;
    const bool level = again.unit->kind == "index" && told.value >= kLeastLevel;
    return (scale_word || level) &&
           std::find(words.omitted.begin(), words.omitted.end(), again.unit->kind) != words.omitted.end();
  }
  if (told.unit == again.unit) return true;
  if (told.unit->kind != again.unit->kind) return false;
  if (told.unit->dimension == again.unit->dimension) return true;
  return told.unit->kind == "count" && words.interchangeable(told.unit->symbol, again.unit->symbol);
}

int digits_written(const Quantity& quantity) {
  const auto digits = [](const Decimal& value) { return static_cast<int>(significand_digits(value).size()); };
  return quantity.upper ? std::max(digits(quantity.value), digits(*quantity.upper)) : digits(quantity.value);
}

Verdict compare_retold(const Mention& told, const Spread& told_spread, const Mention& again, const Spread& again_spread,
                       Threshold threshold) {
  const bool any_sign = sign_in_words(told.quantity) && sign_in_words(again.quantity);
  const Spread a = any_sign ? without_sign(told_spread) : told_spread;
  const Spread b = any_sign ? without_sign(again_spread) : again_spread;
  // 수천 명 says hardly more than any number of people, and comes again by chance.
  if (is_vague(told.quantity) || is_vague(again.quantity)) return Verdict::undetermined;
  if (told.quantity.is_range() && again.quantity.is_range())
    return a.exact == b.exact ? Verdict::agree : Verdict::undetermined;
  const Verdict verdict = compare_equal(a, b);
  if (verdict == Verdict::hedged || verdict == Verdict::conflict) {
    if (passes(a, b, threshold)) return Verdict::hedged;
    if (verdict == Verdict::conflict) return verdict;
    // 100만 명 이상 is no way to tell of 500만.
    const Rational larger = std::max(abs(a.value), abs(b.value));
    return abs(a.value - b.value) <= larger * kPassedBy ? Verdict::hedged : Verdict::undetermined;
  }
  // A number inside a range is one of those it speaks of, and need not be the one.
  if (verdict == Verdict::agree && told.quantity.is_range() != again.quantity.is_range()) return Verdict::hedged;
  return verdict;
}

std::optional<int> score_for_slip(std::string_view slip, const Quantity& told, const Quantity& again) {
  const int digits = std::min(digits_written(told), digits_written(again));
  const bool exact = significand_digits(told.value) == significand_digits(again.value);
  if (slip == "power-of-ten") {
    if (!exact || digits < 2) return std::nullopt;
    return digits == 2 ? 10 : 5;
  }
  if (slip != "digit-swap" && slip != "one-digit") return std::nullopt;
  const int telling = slip == "digit-swap" ? digits : digits - 1;
  if (telling >= 4) return slip == "one-digit" ? 8 : 5;
  if (telling == 3) return 8;
  return telling == 2 ? std::optional(14) : std::nullopt;
}

}  // namespace geomsan
