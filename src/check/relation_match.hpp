#pragma once

// Private to check/: where relation rules look, and what becomes of a match.

#include <functional>

#include "check/evaluate.hpp"
#include "claim/claim.hpp"

namespace geomsan {

/// Calls `visit(view, paragraph)` with each sentence of title and body that holds a number, and with each paragraph
/// behind its sentences.
void for_each_view(const ReadDocument& read, const std::function<void(const SentenceView&, bool)>& visit);

/// All mentions of a match, slot by slot.
[[nodiscard]] std::vector<std::size_t> mentions_of(const PatternMatch& match);

[[nodiscard]] EvaluationContext context_of(const RelationRule& rule, const PatternMatch& match,
                                           const SentenceView& view, const ReadDocument& read, const Ruleset& rules);

/// Why a rule says nothing of a match.
enum class Silence {
  none,
  damage,      ///< the text is damaged there
  unless,      ///< a word of `unless` stands before it
  when,        ///< a condition of `when` does not hold for certain
  dimensions,  ///< no check can be evaluated over these numbers
};

struct Judgement {
  Silence silence = Silence::none;
  std::string cause;                     ///< the word, or the condition with what it came to; empty for the others
  std::optional<Evaluation> evaluation;  ///< what comes out best among the checks; none where the rule is silent
};

[[nodiscard]] Judgement judge(const RelationRule& rule, const PatternMatch& match, const SentenceView& view,
                              const ReadDocument& read, const EvaluationContext& context);

/// The first check by which the two sides are equal, and not only by what rounding allows them. None when there is
/// none. What a slip is thought to be has to come out so.
[[nodiscard]] std::optional<Evaluation> exactly_equal(const std::vector<CheckExpression>& checks,
                                                      const PatternMatch& match, const EvaluationContext& context);

}  // namespace geomsan
