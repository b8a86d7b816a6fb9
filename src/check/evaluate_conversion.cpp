#include "check/evaluate_conversion.hpp"

#include "check/evaluate_print.hpp"
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
  const std::string printed_rate = group_digits(rounded_to(rate->rate, -2).to_string());
  const std::string printed_implied = group_digits(rounded_to(implied, -2).to_string());
  std::string result = print_korean(converted.value, 0);
  if (local.lone_mention) {
    result = print_like(converted.value, *local.lone_mention, context);
    evaluation.expected = result;
  }
  evaluation.arithmetic =
      message(MessageId::check_conversion, foreign.text, printed_rate, currency_word(local, context), rate->source,
              rate->day, result, local.text, printed_implied);
  return evaluation;
}

}  // namespace geomsan
