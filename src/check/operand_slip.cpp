#include "check/operand_slip.hpp"

#include <algorithm>

#include "check/evaluate_print.hpp"

namespace geomsan {
namespace {

/// Numbers of more digits are glued together or damaged.
constexpr std::size_t kMostDigits = 15;
/// 만 for 억, or one zero: the powers that are written for one another.
constexpr int kPowers[] = {-8, -4, -3, -2, -1, 1, 2, 3, 4, 8};

struct Edit {
  const char* kind;
  Decimal value;
};

Decimal with_digits(const std::string& digits, const Decimal& like) {
  const Decimal value = Decimal::parse(digits)->scaled(like.exponent());
  return like.is_negative() ? -value : value;
}

std::vector<Edit> edits_of(const Decimal& value, bool digits_too) {
  std::vector<Edit> edits;
  for (const int power : kPowers) edits.push_back({"power-of-ten", value.scaled(power)});
  const Decimal size = value.is_negative() ? -value : value;
  const std::string digits = size.scaled(-size.exponent()).to_string();
  if (!digits_too || digits.size() > kMostDigits) return edits;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    for (char digit = i == 0 ? '1' : '0'; digit <= '9'; ++digit) {
      std::string edited = digits;
      edited[i] = digit;
      if (edited != digits) edits.push_back({"one-digit", with_digits(edited, value)});
    }
    std::string swapped = digits;
    if (i + 1 == digits.size() || digits[i] == digits[i + 1] || (i == 0 && digits[1] == '0')) continue;
    std::swap(swapped[i], swapped[i + 1]);
    edits.push_back({"digit-swap", with_digits(swapped, value)});
  }
  return edits;
}

bool is_plain(const Mention& mention) {
  const Quantity& quantity = mention.quantity;
  return mention.kind == MentionKind::quantity && !mention.damaged && !quantity.malformed && !quantity.is_range() &&
         quantity.divisor == Decimal(1) && quantity.hedges.empty() && !quantity.value.is_zero();
}

}  // namespace

std::vector<OperandSlip> OperandSlipSearch::run(const RelationRule& rule, const PatternMatch& match,
                                                std::size_t expected, const EvaluationContext& context) {
  if (mentions_.empty()) mentions_ = read_.mentions;
  const EvaluationContext edited{mentions_,           context.rules,      context.text,
                                 context.article_day, context.definition, context.other_days};
  std::vector<OperandSlip> slips;
  for (const std::size_t mention : mentions_of(match)) {
    if (mention == expected || !is_plain(read_.mentions[mention])) continue;
    Quantity& quantity = mentions_[mention].quantity;
    const Decimal printed = quantity.value;
    for (Edit& edit : edits_of(printed, rule.relation != "conversion")) {
      quantity.value = std::move(edit.value);
      if (!exactly_equal(rule.checks, match, edited)) continue;
      const Rational base = to_base(quantity, quantity.value.to_rational());
      slips.push_back({mention, edit.kind, surface_of(context, mention), print_exactly(base, mention, context)});
    }
    quantity.value = printed;
  }
  return slips;
}

}  // namespace geomsan
