#pragma once

// Private to check/: agreement and disagreement between articles, without a rule that names the subject.

#include "check/cross_pair.hpp"

namespace geomsan {

inline constexpr std::string_view kCrossRule = "across.same-fact";

struct CrossCheck {
  std::vector<Finding> findings;
  std::size_t crowded_sentences = 0;  ///< SentencePairs::crowded_sentences
};

/// Holds the first `count` documents against one another.
/// @param lineages of all documents (find_lineages)
/// @param known what is wrong inside the articles: a number that contradicts its own article is no witness
[[nodiscard]] CrossCheck check_across(const std::vector<ReadDocument>& read, std::size_t count,
                                      const std::vector<std::size_t>& lineages, const std::vector<Finding>& known,
                                      const Ruleset& rules, const Workers& workers);

}  // namespace geomsan
