#include "check/evaluate_side.hpp"

#include <algorithm>

#include "check/evaluate_print.hpp"

namespace geomsan {
namespace {

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
    auto argument = evaluate_side(*operand, match, context);
    if (!argument) return std::nullopt;
    arguments.push_back(as_term(std::move(*argument), match, context));
  }
  return call_function(node.name, arguments, context);
}

std::optional<Side> operate(const CheckNode& node, const PatternMatch& match, const EvaluationContext& context) {
  auto left = evaluate_side(*node.operands[0], match, context);
  auto right = evaluate_side(*node.operands[1], match, context);
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

}  // namespace

std::optional<Side> evaluate_side(const CheckNode& node, const PatternMatch& match, const EvaluationContext& context) {
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

}  // namespace geomsan
