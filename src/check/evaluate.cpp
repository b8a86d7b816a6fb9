#include "check/evaluate.hpp"

#include "check/evaluate_conversion.hpp"
#include "check/evaluate_print.hpp"
#include "check/evaluate_side.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// The gloss may explain the number (1엑사플롭스 = 100경 번) or its unit alone (10㎚, a nanometre being 10억분의 1m).
Verdict compare_gloss(const Side& number, const Side& gloss, const EvaluationContext& context) {
  const Verdict verdict = compare_definition(number.spread, gloss.spread);
  if (verdict == Verdict::agree || !number.lone_mention) return verdict;
  const Quantity& quantity = context.mentions[*number.lone_mention].quantity;
  return to_base(quantity, Rational(1)) == gloss.spread.value ? Verdict::agree : verdict;
}

Verdict compare(Comparison comparison, const Side& left, const Side& right, const EvaluationContext& context) {
  const bool definition = context.definition;
  switch (comparison) {
    case Comparison::equal:
      return definition ? compare_gloss(left, right, context) : compare_equal(left.spread, right.spread);
    case Comparison::less:
      return compare_below(left.spread, right.spread);
    case Comparison::less_equal:
      return compare_at_most(left.spread, right.spread);
    case Comparison::greater:
      return compare_below(right.spread, left.spread);
    case Comparison::greater_equal:
      return compare_at_most(right.spread, left.spread);
    case Comparison::never:
      return Verdict::conflict;
  }
  return Verdict::undetermined;
}

const char* sign_of(Comparison comparison, bool holds) {
  switch (comparison) {
    case Comparison::equal:
      return holds ? "=" : "≠";
    case Comparison::less:
      return holds ? "<" : "≥";
    case Comparison::less_equal:
      return holds ? "≤" : ">";
    case Comparison::greater:
      return holds ? ">" : "≤";
    case Comparison::greater_equal:
      return holds ? "≥" : "<";
    case Comparison::never:
      break;
  }
  return "=";
}

/// The pattern itself is the slip; its numbers are the evidence.
Evaluation refuse() {
  Evaluation evaluation;
  evaluation.verdict = Verdict::conflict;
  return evaluation;
}

/// A count or a literal is shown in the unit of the other side or not at all: 8 = 8개사.
bool is_bare_number(const Side& side) {
  return !side.lone_mention && side.text.find_first_not_of("0123456789.,") == std::string::npos;
}

/// A fall printed as -4.50% was compared without its sign.
bool lost_its_sign(const Side& lone, const EvaluationContext& context) {
  const auto printed = exact_value(context.mentions[*lone.lone_mention].quantity);
  return printed && *printed < 0 && lone.spread.value > 0;
}

std::string days_text(const Rational& seconds) {
  const Rational days = seconds / 86400;
  return message(MessageId::check_days, rounded_to(days, -1).to_string());
}

/// Stretches of time that a rule measures in seconds are read in days.
std::string text_of(const Side& side, const Side& other) {
  if (side.seconds && is_bare_number(other)) return side.text + " (" + days_text(side.spread.value) + ")";
  return other.seconds && is_bare_number(side) ? days_text(side.spread.value) : side.text;
}

/// What one side that is a lone number should be, and the sum with it shown between.
void expect(Evaluation& evaluation, const Side& lone, const Side& other, bool holds, const EvaluationContext& context) {
  const std::size_t mention = *lone.lone_mention;
  const bool signless = lost_its_sign(lone, context);
  evaluation.expected_mention = mention;
  evaluation.expected_value = signless ? Rational(-other.spread.value) : other.spread.value;
  evaluation.expected = print_like(evaluation.expected_value, mention, context);
  if (evaluation.verdict == Verdict::agree) return;
  const std::string result = print_like(other.spread.value, mention, context);
  const std::string printed = signless ? print_like(lone.spread.value, mention, context) : lone.text;
  evaluation.arithmetic =
      (is_bare_number(other) ? "" : other.text + " = ") + result + (holds ? " ≈ " : " ≠ ") + printed;
}

/// The first number of the match that has this dimension.
std::optional<std::size_t> number_like(const Dimension& dimension, const PatternMatch& match,
                                       const EvaluationContext& context) {
  for (const SlotMatch& slot : match.slots) {
    for (const std::size_t mention : slot.mentions) {
      const Mention& number = context.mentions[mention];
      if (number.kind == MentionKind::quantity && dimension_of(number.quantity) == dimension) return mention;
    }
  }
  return std::nullopt;
}

/// In the unit of a printed number where there is one; else the number alone (120 of 2026 − 1906).
std::string computed_text(const Side& left, const Side& right, const PatternMatch& match,
                          const EvaluationContext& context) {
  const auto is_printed = [](const Side& side) { return side.lone_mention || side.lone_word; };
  const bool left_is_printed = is_printed(left) || (!is_printed(right) && is_bare_number(left));
  const Side& computed = left_is_printed ? right : left;
  const Side& printed = left_is_printed ? left : right;
  std::optional<std::size_t> like;
  if (!is_printed(printed)) {
    like = number_like(computed.dimension, match, context);
  } else if (!printed.any_counter && printed.dimension == computed.dimension) {
    like = printed.lone_mention;
  }
  return like ? print_like(computed.spread.value, *like, context) : rounded_to(computed.spread.value, 0).to_string();
}

/// Counts of whatever is counted are compared with bare numbers: names of a list with 3개사.
bool comparable(const Side& left, const Side& right) {
  if (left.weekday != right.weekday || left.is_date() != right.is_date()) return false;
  return left.dimension == right.dimension || left.any_counter || right.any_counter;
}

/// 매년 1000억엔(약 1조원): in the brackets the rate goes without saying.
void drop_lone_rate(Side& side, const Side& other, const EvaluationContext& context) {
  if (!side.lone_mention || !other.dimension.is_money()) return;
  Quantity quantity = context.mentions[*side.lone_mention].quantity;
  if (!quantity.per || !quantity.unit->dimension.is_money()) return;
  quantity.per = nullptr;
  quantity.per_count = Decimal(1);
  side.spread = spread_of(quantity);
  side.dimension = dimension_of(quantity);
}

/// Dates are compared by their days; nothing when one cannot be told.
std::optional<Spread> as_spread(const Side& side) {
  if (!side.days) return side.date ? std::nullopt : std::optional(side.spread);
  if (!side.days->start || !side.days->end) return std::nullopt;
  Spread spread;
  spread.exact = {Rational(day_number(*side.days->start)), Rational(day_number(*side.days->end))};
  spread.value = (*spread.exact.low + *spread.exact.high) / 2;
  spread.round = spread.cut = spread.hedged = spread.exact;
  return spread;
}

}  // namespace

std::optional<Evaluation> evaluate(const CheckExpression& check, const PatternMatch& match,
                                   const EvaluationContext& context) {
  if (check.comparison == Comparison::never) return refuse();
  auto left = evaluate_side(*check.left, match, context);
  auto right = evaluate_side(*check.right, match, context);
  if (!left || !right) return std::nullopt;
  if (!comparable(*left, *right)) {
    drop_lone_rate(*left, *right, context);
    drop_lone_rate(*right, *left, context);
    const bool currencies = left->dimension.is_money() && right->dimension.is_money();
    return currencies && check.comparison == Comparison::equal ? convert(*left, *right, context) : std::nullopt;
  }
  const auto left_spread = as_spread(*left);
  const auto right_spread = as_spread(*right);
  if (!left_spread || !right_spread) return std::nullopt;
  left->spread = *left_spread;
  right->spread = *right_spread;
  Evaluation evaluation;
  evaluation.verdict = compare(check.comparison, *left, *right, context);
  if (right->spread.value != 0) evaluation.gap = relative_gap(left->spread.value, right->spread.value);
  const bool holds = evaluation.verdict != Verdict::conflict && evaluation.verdict != Verdict::undetermined;
  evaluation.arithmetic =
      text_of(*left, *right) + " " + sign_of(check.comparison, holds) + " " + text_of(*right, *left);
  if (!left->is_date() && !right->is_date()) evaluation.computed = computed_text(*left, *right, match, context);
  if (check.comparison != Comparison::equal) return evaluation;
  const Side& lone = right->lone_mention ? *right : *left;
  const Side& other = right->lone_mention ? *left : *right;
  if (lone.weekday || other.weekday) {
    const bool word_is_other = other.lone_word;
    evaluation.expected = weekday_name(word_is_other ? lone : other, context);
    if (!holds) {
      evaluation.arithmetic = (word_is_other ? lone : other).text + " = " + evaluation.expected + " ≠ " +
                              (word_is_other ? other : lone).text;
    }
    return evaluation;
  }
  if (!lone.lone_mention || lone.date) return evaluation;
  expect(evaluation, lone, other, holds, context);
  return evaluation;
}

}  // namespace geomsan
