#pragma once

// Private to check/: relation rules over the sentences of one document.

#include "check/finding_builder.hpp"
#include "check/pattern_index.hpp"

namespace geomsan {

/// Every relation that the rules find in `read`, with its verdict; `document` is its index in the corpus, `index` is
/// that of `rules`, `profiles` are the house styles whose rules run as well. Where two rules bind the same numbers the
/// one listed first speaks.
[[nodiscard]] std::vector<Finding> check_relations(const ReadDocument& read, std::size_t document, const Ruleset& rules,
                                                   const PatternIndex& index, const std::vector<std::string>& profiles);

}  // namespace geomsan
