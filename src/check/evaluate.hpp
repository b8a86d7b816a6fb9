#pragma once

#include <optional>
#include <string>

#include "check/compare.hpp"
#include "check/pattern_matcher.hpp"
#include "grammar/check_expression.hpp"

namespace geomsan {

/// What a check came to for one match.
struct Evaluation {
  Verdict verdict = Verdict::undetermined;
  std::string arithmetic;   ///< the sum as an editor would write it
  std::string expected;     ///< the lone slot of one side, as the other side gives it; empty when there is none
  Rational expected_value;  ///< in base units of that slot
  std::string computed;     ///< what the side that is computed comes to, for messages where no number is expected
  std::optional<std::size_t> expected_mention;
  Rational gap;                  ///< relative distance of the two sides
  std::optional<RateUsed> rate;  ///< of a conversion
};

/// A number that is read in another unit than the printed one.
struct Rereading {
  std::size_t mention = 0;
  std::string unit_name;  ///< as it would be printed
};

/// Everything an evaluation may look at.
struct EvaluationContext {
  const std::vector<Mention>& mentions;
  const Ruleset& rules;
  std::string_view text;           ///< of the field
  std::optional<Day> article_day;  ///< none when unknown
  bool definition = false;
  std::vector<std::string> other_days;      ///< days of other times that the sentence names
  std::optional<Rereading> rereading = {};  ///< already done in `mentions`
};

/// Evaluates the check over the numbers of a match. Nothing when dimensions do not fit: then it was no match.
[[nodiscard]] std::optional<Evaluation> evaluate(const CheckExpression& check, const PatternMatch& match,
                                                 const EvaluationContext& context);

}  // namespace geomsan
