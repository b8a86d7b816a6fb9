#pragma once

// Private to check/: which number of a match is wrong when one slip in it makes all of them hold.

#include "check/relation_match.hpp"

namespace geomsan {

/// One slip in one number of a match: with the corrected number the rule has nothing to say.
struct OperandSlip {
  std::size_t mention = 0;
  std::string kind;  ///< Diagnosis::slip
  std::string printed;
  std::string corrected;
};

/// Tries the single slips of the numbers of matches in one document.
class OperandSlipSearch {
 public:
  explicit OperandSlipSearch(const ReadDocument& read) : read_(read) {}

  /// Those that make the match hold, in all its numbers but `expected`. Of a conversion only the powers of ten: its
  /// rate is near, so that many a digit would do.
  [[nodiscard]] std::vector<OperandSlip> run(const RelationRule& rule, const PatternMatch& match, std::size_t expected,
                                             const EvaluationContext& context);

 private:
  const ReadDocument& read_;
  std::vector<Mention> mentions_;  ///< those of the document, made when first asked for
};

}  // namespace geomsan
