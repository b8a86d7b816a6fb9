#include "check/evaluate_print.hpp"

#include "grammar/numeral_printer.hpp"

namespace geomsan {
namespace {

Rational in_unit_of(const Quantity& like, const Rational& base_value) {
  const Rational origin = to_base(like, Rational(0));
  return (base_value - origin) / (to_base(like, Rational(1)) - origin);
}

}  // namespace

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

Rational as_printed(const Rational& base_value, std::size_t mention, const EvaluationContext& context) {
  const Quantity& like = context.mentions[mention].quantity;
  const Decimal rounded = rounded_to(in_unit_of(like, base_value), like.value.exponent());
  return rounded.is_zero() || like.malformed ? base_value : to_base(like, rounded.to_rational());
}

std::string print_exactly(const Rational& base_value, std::size_t mention, const EvaluationContext& context) {
  const Rational value = in_unit_of(context.mentions[mention].quantity, base_value);
  const auto decimal = to_decimal(value);
  return (decimal ? print_korean(*decimal) : to_plain_string(value)) + unit_text_of(context, mention);
}

std::string print_like(const Rational& base_value, std::size_t mention, const EvaluationContext& context) {
  return print_exactly(as_printed(base_value, mention, context), mention, context);
}

}  // namespace geomsan
