#include "check/cross_value.hpp"

#include <algorithm>

#include "check/finding_builder.hpp"
#include "check/retold_value.hpp"
#include "check/slip_digits.hpp"
#include "check/unit_confusion.hpp"
#include "grammar/numeral_repair.hpp"

namespace geomsan {
namespace {

/// A number with so many zeros was written with a scale word: 만, 억.
constexpr int kScaleWordPlace = 4;

bool printed_alike(const Quantity& a, const Quantity& b) {
  return a.unit == b.unit && a.per == b.per && a.value == b.value && a.upper == b.upper && a.divisor == b.divisor &&
         a.hedges.empty() && b.hedges.empty();
}

bool is_plain(const Quantity& quantity) {
  return !quantity.is_range() && quantity.divisor == Decimal(1) && quantity.hedges.empty();
}

Decimal size_of(const Decimal& value) { return value.is_negative() ? -value : value; }

/// So far apart that no rounding brings them together; told without the cost of exact intervals.
bool far_apart(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit || a.per != b.per || !is_plain(a) || !is_plain(b)) return false;
  const Decimal smaller = std::min(size_of(a.value), size_of(b.value));
  return smaller + smaller < std::max(size_of(a.value), size_of(b.value));
}

/// Small numbers are one digit apart by chance; a slip of scale leaves all digits as they are.
bool is_telling(std::string_view slip, const Quantity& a, const Quantity& b, const AlignmentRules& rules) {
  if (slip == "power-of-ten") return !a.value.is_zero() && significand_digits(a.value) == significand_digits(b.value);
  return std::min(digits_written(a), digits_written(b)) >= rules.slip_digits;
}

/// 8조667조원 for 8조667억원. Of one digit (3만, 3억) both are written often enough.
bool wrong_scale_word(const PrintedNumber& a, const PrintedNumber& b, const AlignmentRules& rules) {
  const Quantity& sound = a.mention.quantity.malformed ? b.mention.quantity : a.mention.quantity;
  return digits_written(sound) >= rules.slip_digits && !a.mention.quantity.is_range() &&
         !b.mention.quantity.is_range() && differ_in_scale_word(a.surface, b.surface);
}

/// Told by the digits alone, for a hundredth of what exact values cost.
bool no_slip_between(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit || a.is_range() || b.is_range() || a.divisor != b.divisor) return false;
  return !digits_may_slip(significand_digits(a.value), significand_digits(b.value));
}

}  // namespace

bool hedged_alike(const Quantity& a, const Quantity& b) {
  return !a.hedges.empty() && !a.is_range() && !b.is_range() &&
         std::equal(a.hedges.begin(), a.hedges.end(), b.hedges.begin(), b.hedges.end(),
                    [](const HedgeUse& one, const HedgeUse& other) { return one.hedge == other.hedge; });
}

bool rounded_otherwise(const Quantity& a, const Quantity& b) {
  const int place = a.value.exponent();
  if (a.unit != b.unit || !is_plain(a) || !is_plain(b) || b.value.exponent() != place) return false;
  if (place >= 0 && place < kScaleWordPlace) return false;
  return size_of(a.value - b.value) == Decimal(1).scaled(place);
}

bool changes_scale(std::string_view slip) { return !slip.empty() && slip != "one-digit" && slip != "digit-swap"; }

SlipStrength strength_of(std::string_view slip, const Quantity& a, const Quantity& b, const AlignmentRules& rules) {
  if (slip.empty()) return SlipStrength::none;
  const int digits = std::min(digits_written(a), digits_written(b));
  if (digits < (slip == "one-digit" ? rules.one_digit_digits : rules.slip_digits)) return SlipStrength::weak;
  if (changes_scale(slip)) return SlipStrength::beyond_drift;
  const bool far =
      digits >= rules.drift_digits && relative_gap(a.value.to_rational(), b.value.to_rational()) > rules.drift;
  return far ? SlipStrength::beyond_drift : SlipStrength::telling;
}

bool holds(Verdict verdict) {
  return verdict == Verdict::agree || verdict == Verdict::rounding || verdict == Verdict::hedged;
}

PrintedNumber printed(const ReadDocument& read, const Mention& mention) { return {mention, surface_of(read, mention)}; }

PrintedNumber printed(const std::vector<ReadDocument>& read, ClaimRef ref) {
  return printed(read[ref.document], mention_of(read, ref));
}

Verdict compare_across(const PrintedNumber& a, const PrintedNumber& b, const Ruleset& rules) {
  const Quantity& first = a.mention.quantity;
  const Quantity& second = b.mention.quantity;
  if (a.mention.damaged || b.mention.damaged) return Verdict::undetermined;
  if (first.malformed || second.malformed) {
    const bool slip = first.malformed != second.malformed && units_tell_again(first, second, rules.retelling) &&
                      wrong_scale_word(a, b, rules.alignment);
    return slip ? Verdict::conflict : Verdict::undetermined;
  }
  if (printed_alike(first, second)) return Verdict::agree;
  if (units_confused(first, second, rules)) {
    const bool points = first.unit->kind != second.unit->kind;
    const bool large = first.value.last_nonzero_place() >= kScaleWordPlace;
    // One digit is the same by chance in any two units, unless it is written with a scale word: 5억.
    const bool telling = points || large || digits_written(first) >= rules.alignment.slip_digits;
    if (telling && !unit_slip_between(first, second, rules).empty()) return Verdict::conflict;
  }
  if (!units_tell_again(first, second, rules.retelling)) return Verdict::undetermined;
  if (hedged_alike(first, second)) {
    Mention plain_a = a.mention;
    Mention plain_b = b.mention;
    plain_a.quantity.hedges.clear();
    plain_b.quantity.hedges.clear();
    return compare_across({plain_a, a.surface}, {plain_b, b.surface}, rules);
  }
  if (far_apart(first, second)) return Verdict::conflict;
  return compare_retold(a.mention, spread_of(first), b.mention, spread_of(second), Threshold::none);
}

std::string slip_across(const PrintedNumber& a, const PrintedNumber& b, const Ruleset& rules) {
  const Quantity& first = a.mention.quantity;
  const Quantity& second = b.mention.quantity;
  if (wrong_scale_word(a, b, rules.alignment)) return "power-of-ten";
  if (no_slip_between(first, second)) return {};
  std::string slip = unit_slip_between(first, second, rules);
  if (!slip.empty()) return slip;
  slip = diagnose_slip(spread_of(first).value, spread_of(second).value, "", "").slip;
  return is_telling(slip, first, second, rules.alignment) ? slip : std::string();
}

}  // namespace geomsan
