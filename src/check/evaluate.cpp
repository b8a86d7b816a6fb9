#include "check/evaluate.hpp"

#include "check/evaluate_conversion.hpp"
#include "check/evaluate_print.hpp"
#include "check/evaluate_side.hpp"

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
Evaluation refuse(const PatternMatch& match, const EvaluationContext& context) {
  Evaluation evaluation;
  evaluation.verdict = Verdict::conflict;
  evaluation.arithmetic = slice(context.text, match.span);
  return evaluation;
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
  if (check.comparison == Comparison::never) return refuse(match, context);
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
  evaluation.arithmetic = left->text + " " + sign_of(check.comparison, holds) + " " + right->text;
  if (check.comparison != Comparison::equal) return evaluation;
  const Side& lone = right->lone_mention ? *right : *left;
  const Side& other = right->lone_mention ? *left : *right;
  if (lone.weekday || other.weekday) {
    evaluation.expected = weekday_name(other.lone_word ? lone : other, context);
    return evaluation;
  }
  if (!lone.lone_mention || lone.date) return evaluation;
  evaluation.expected_mention = lone.lone_mention;
  evaluation.expected_value = other.spread.value;
  evaluation.expected = print_like(other.spread.value, *lone.lone_mention, context);
  // The result is shown between, unless it is what was printed.
  if (evaluation.verdict != Verdict::agree) {
    evaluation.arithmetic = other.text + " = " + evaluation.expected + (holds ? " ≈ " : " ≠ ") + lone.text;
  }
  return evaluation;
}

}  // namespace geomsan
