#include "check/evaluate.hpp"

#include <algorithm>

#include "check/check_function.hpp"
#include "grammar/numeral_printer.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

std::string surface_of(const EvaluationContext& context, std::size_t mention) {
  return std::string(slice(context.text, context.mentions[mention].span));
}

Side side_of(const EvaluationContext& context, std::size_t mention) {
  const Mention& read = context.mentions[mention];
  Side side;
  side.text = surface_of(context, mention);
  side.lone_mention = mention;
  if (read.kind == MentionKind::date) {
    side.date = read.date;
    // 10일부터 is the 10th here: what it opens the other date closes.
    side.date->sense.open_start = side.date->sense.open_end = false;
    side.days = resolve_date(*side.date, context.article_day);
    return side;
  }
  if (read.kind == MentionKind::ordinal) {
    side.spread = spread_of(read.quantity.value.to_rational());
    side.any_counter = true;
    return side;
  }
  side.spread = spread_of(read.quantity);
  side.dimension = dimension_of(read.quantity);
  return side;
}

Side side_of(const EvaluationContext& context, const SlotMatch& words) {
  Side side;
  side.text = slice(context.text, words.words);
  side.spread = spread_of(Rational(words.value));
  side.weekday = words.type == SlotType::weekday;
  side.lone_word = true;
  return side;
}

/// The last non-zero place of the finest number of the match that has the unit of `like`.
int finest_place(const PatternMatch& match, const Quantity& like, const EvaluationContext& context) {
  int place = like.value.last_nonzero_place();
  for (const SlotMatch& slot : match.slots) {
    for (const std::size_t mention : slot.mentions) {
      const Quantity& quantity = context.mentions[mention].quantity;
      if (quantity.unit == like.unit && !quantity.value.is_zero())
        place = std::min(place, quantity.value.last_nonzero_place());
    }
  }
  return place;
}

/// The same number as a term of a sum.
Side as_term(Side side, const PatternMatch& match, const EvaluationContext& context) {
  if (!side.lone_mention) return side;
  const Mention& mention = context.mentions[*side.lone_mention];
  if (mention.kind != MentionKind::quantity) return side;
  side.spread = spread_of(mention.quantity, finest_place(match, mention.quantity, context));
  side.term = side.lone_mention;
  side.lone_mention.reset();
  return side;
}

std::optional<Side> evaluate_node(const CheckNode& node, const PatternMatch& match, const EvaluationContext& context);

std::optional<Side> article_day(const EvaluationContext& context) {
  if (!context.article_day) return std::nullopt;
  Side side;
  side.text = to_string(*context.article_day);
  side.days = DayInterval{context.article_day, context.article_day};
  return side;
}

Side constant(const Decimal& number, bool is_percent) {
  Side side;
  side.spread = spread_of(number.to_rational());
  side.text = is_percent ? number.scaled(2).to_string() + "%" : number.to_string();
  return side;
}

std::optional<Side> sum_of(const SlotMatch& slot, const PatternMatch& match, const EvaluationContext& context) {
  std::optional<Side> total;
  for (const std::size_t mention : slot.mentions) {
    Side part = as_term(side_of(context, mention), match, context);
    if (!total) {
      total = std::move(part);
      continue;
    }
    if (!(total->dimension == part.dimension)) return std::nullopt;
    total->spread = total->spread + part.spread;
    total->text += " + " + part.text;
  }
  return total;
}

/// Where a list of names may begin later than it was read, any smaller number fits, too.
Side count_of(const SlotMatch& slot) {
  const int count = slot.mentions.empty() ? slot.value : static_cast<int>(slot.mentions.size());
  Side side = plain_number(Rational(count), std::to_string(count));
  if (slot.open_begin) {
    side.spread.exact.low = Rational(1);
    side.spread.round = side.spread.cut = side.spread.hedged = side.spread.exact;
  }
  return side;
}

std::optional<Side> call(const CheckNode& node, const PatternMatch& match, const EvaluationContext& context) {
  const CheckNode& first = *node.operands.front();
  const SlotMatch* slot = first.kind == CheckNode::Kind::slot ? match.slot(first.name) : nullptr;
  if (node.name == "sum") return slot ? sum_of(*slot, match, context) : std::nullopt;
  if (node.name == "count") {
    return slot ? std::optional(count_of(*slot)) : std::nullopt;
  }
  std::vector<Side> arguments;
  for (const CheckNodePtr& operand : node.operands) {
    auto argument = evaluate_node(*operand, match, context);
    if (!argument) return std::nullopt;
    arguments.push_back(as_term(std::move(*argument), match, context));
  }
  return call_function(node.name, arguments, context);
}

std::optional<Side> operate(const CheckNode& node, const PatternMatch& match, const EvaluationContext& context) {
  auto left = evaluate_node(*node.operands[0], match, context);
  auto right = evaluate_node(*node.operands[1], match, context);
  if (!left || !right) return std::nullopt;
  *left = as_term(std::move(*left), match, context);
  *right = as_term(std::move(*right), match, context);
  const bool additive = node.kind == CheckNode::Kind::add || node.kind == CheckNode::Kind::subtract;
  if (additive && !(left->dimension == right->dimension)) return std::nullopt;
  Side side;
  side.dimension = left->dimension;
  switch (node.kind) {
    case CheckNode::Kind::add:
      side.spread = left->spread + right->spread;
      side.text = left->text + " + " + right->text;
      break;
    case CheckNode::Kind::subtract:
      side.spread = left->spread - right->spread;
      side.text = left->text + " − " + right->text;
      break;
    case CheckNode::Kind::multiply:
      side.spread = left->spread * right->spread;
      side.dimension = left->dimension * right->dimension;
      side.text = in_brackets(left->text) + " × " + in_brackets(right->text);
      break;
    default: {
      const auto quotient = divide(left->spread, right->spread);
      if (!quotient) return std::nullopt;
      side.spread = *quotient;
      side.dimension = left->dimension / right->dimension;
      side.text = in_brackets(left->text) + " ÷ " + in_brackets(right->text);
    }
  }
  return side;
}

std::optional<Side> evaluate_node(const CheckNode& node, const PatternMatch& match, const EvaluationContext& context) {
  switch (node.kind) {
    case CheckNode::Kind::number:
      return constant(node.number, !node.name.empty());
    case CheckNode::Kind::slot: {
      if (node.name == context.rules.slots.article_day) return article_day(context);
      const SlotMatch* slot = match.slot(node.name);
      if (!slot || slot->mentions.size() > 1) return std::nullopt;
      return slot->mentions.empty() ? side_of(context, *slot) : side_of(context, slot->mentions.front());
    }
    case CheckNode::Kind::call:
      return call(node, match, context);
    default:
      return operate(node, match, context);
  }
}

/// The currency as the article spells it (원), for rates.
std::string currency_word(const Side& side, const EvaluationContext& context) {
  const std::string code = currency_of(side.dimension);
  if (!side.lone_mention) return " " + code;
  const std::string_view unit = slice(context.text, context.mentions[*side.lone_mention].unit);
  return unit.empty() ? " " + code : std::string(unit.substr(unit.find_first_not_of(' ')));
}

/// The reference rate of the article's date; where the sentence dates the amounts elsewhere (2020년 …), the rate of
/// that time that lies nearest to the implied one.
std::optional<ReferenceRate> fitting_rate(const std::string& from, const std::string& to, const Rational& implied,
                                          const EvaluationContext& context) {
  std::optional<ReferenceRate> best;
  const auto consider = [&](const std::string& day) {
    const auto rate = day.empty() ? std::nullopt : context.rules.rates.find(from, to, day);
    if (rate && (!best || abs(rate->rate - implied) < abs(best->rate - implied))) best = rate;
  };
  const std::string article_day = context.article_day ? to_string(*context.article_day) : std::string();
  consider(article_day);
  for (const std::string& day : context.other_days) {
    if (day <= article_day) consider(day);
  }
  return best;
}

/// 40억 달러 against 5조4600억 원: through the dated reference rate, with the rate the article implies beside it.
std::optional<Evaluation> convert(const Side& foreign, const Side& local, const EvaluationContext& context) {
  const std::string from = currency_of(foreign.dimension);
  const std::string to = currency_of(local.dimension);
  Evaluation evaluation;
  if (foreign.spread.value == 0) return std::nullopt;
  const Rational implied = local.spread.value / foreign.spread.value;
  const auto rate = fitting_rate(from, to, implied, context);
  if (!rate) {
    evaluation.arithmetic = !context.article_day ? message(MessageId::check_no_day, foreign.text, local.text)
                                                 : message(MessageId::check_no_rate, foreign.text, local.text, from, to,
                                                           to_string(*context.article_day));
    return evaluation;
  }
  const Spread factor = spread_of(rate->rate);
  const Spread converted = foreign.spread * factor;
  evaluation.verdict = compare_conversion(converted, local.spread);
  evaluation.gap = relative_gap(local.spread.value, converted.value);
  evaluation.expected_value = converted.value;
  evaluation.expected_mention = local.lone_mention;
  const std::string printed_rate = group_digits(rounded_to(rate->rate, -2).to_string());
  const std::string printed_implied = group_digits(rounded_to(implied, -2).to_string());
  std::string result = print_korean(converted.value, 0);
  if (local.lone_mention) {
    result = print_like(converted.value, context.mentions[*local.lone_mention], context.text);
    evaluation.expected = result;
  }
  evaluation.arithmetic =
      message(MessageId::check_conversion, foreign.text, printed_rate, currency_word(local, context), rate->source,
              rate->day, result, local.text, printed_implied);
  return evaluation;
}

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
    case Comparison::less_equal:
      return compare_at_most(left.spread, right.spread);
    case Comparison::greater:
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

}  // namespace

std::string print_like(const Rational& base_value, const Mention& like, std::string_view text) {
  const Rational origin = to_base(like.quantity, Rational(0));
  const Rational value = (base_value - origin) / (to_base(like.quantity, Rational(1)) - origin);
  // A value that rounds away at the printed place is shown as it is.
  const Decimal rounded = rounded_to(value, like.quantity.value.exponent());
  const std::string digits = rounded.is_zero() ? to_plain_string(value) : print_korean(rounded);
  return digits + std::string(slice(text, like.unit));
}

namespace {

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
  auto left = evaluate_node(*check.left, match, context);
  auto right = evaluate_node(*check.right, match, context);
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
  evaluation.expected = print_like(other.spread.value, context.mentions[*lone.lone_mention], context.text);
  // The result is shown between, unless it is what was printed.
  if (evaluation.verdict != Verdict::agree) {
    evaluation.arithmetic = other.text + " = " + evaluation.expected + (holds ? " ≈ " : " ≠ ") + lone.text;
  }
  return evaluation;
}

}  // namespace geomsan
