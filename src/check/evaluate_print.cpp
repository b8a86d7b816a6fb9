#include "check/evaluate_print.hpp"

#include "grammar/numeral_printer.hpp"

namespace geomsan {

std::string surface_of(const EvaluationContext& context, std::size_t mention) {
  const Mention& printed = context.mentions[mention];
  if (!context.rereading || context.rereading->mention != mention) {
    return std::string(slice(context.text, printed.span));
  }
  return std::string(slice(context.text, {printed.span.begin, printed.unit.begin})) + unit_text_of(context, mention) +
         std::string(slice(context.text, {printed.unit.end, printed.span.end}));
}

std::string unit_text_of(const EvaluationContext& context, std::size_t mention) {
  const std::string_view unit = slice(context.text, context.mentions[mention].unit);
  if (!context.rereading || context.rereading->mention != mention) return std::string(unit);
  return (unit.starts_with(' ') ? " " : "") + context.rereading->unit_name;
}

std::string print_like(const Rational& base_value, std::size_t mention, const EvaluationContext& context) {
  const Quantity& like = context.mentions[mention].quantity;
  const Rational origin = to_base(like, Rational(0));
  const Rational value = (base_value - origin) / (to_base(like, Rational(1)) - origin);
  // A value that rounds away at the printed place is shown as it is.
  const Decimal rounded = rounded_to(value, like.value.exponent());
  const std::string digits = rounded.is_zero() ? to_plain_string(value) : print_korean(rounded);
  return digits + unit_text_of(context, mention);
}

}  // namespace geomsan
