#include "check/evaluate_conversion.hpp"

#include "check/evaluate_print.hpp"
#include "check/rate_used.hpp"
#include "grammar/numeral_printer.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// The currency as the article spells it (원), for rates.
std::string currency_word(const Side& side, const EvaluationContext& context) {
  const std::string code = currency_of(side.dimension);
  if (!side.lone_mention) return " " + code;
  const std::string unit = unit_text_of(context, *side.lone_mention);
  return unit.empty() ? " " + code : unit.substr(unit.find_first_not_of(' '));
}

/// What the printed amount should be; of a range both ends.
std::string converted_text(const Side& foreign, const Side& local, const Rational& rate, const Rational& converted,
                           const EvaluationContext& context) {
  if (!local.lone_mention) return print_korean(converted, 0);
  const Quantity* range = foreign.lone_mention ? &context.mentions[*foreign.lone_mention].quantity : nullptr;
  if (!range || !range->is_range()) return print_like(converted, *local.lone_mention, context);
  const auto end = [&](const Decimal& value) {
    return print_like(to_base(*range, value.to_rational()) * rate, *local.lone_mention, context);
  };
  return end(range->value) + "~" + end(*range->upper);
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

}  // namespace

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
  evaluation.rate = rate_used(*rate, from, to, implied);
  const std::string result = converted_text(foreign, local, rate->rate, converted.value, context);
  if (local.lone_mention) evaluation.expected = result;
  evaluation.arithmetic =
      message(MessageId::check_conversion, foreign.text, print_rate(rate->rate), currency_word(local, context),
              rate->source, rate->day, result, local.text, print_rate(implied));
  return evaluation;
}

}  // namespace geomsan
