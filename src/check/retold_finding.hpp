#pragma once

// Private to check/: what is said of numbers that were told again.

#include "check/finding_builder.hpp"
#include "check/retold_match.hpp"

namespace geomsan {

inline constexpr std::string_view kRetoldRelation = "same-fact";

/// How findings name a part of an article.
[[nodiscard]] const std::string& name_of(Place place, const RetellingWords& words);

/// `retold.headline`, `retold.deck`, `retold.lead`, `retold.repeated`.
[[nodiscard]] std::string_view rule_of(Place told);

/// One finding for the numbers of one sentence that another sentence tells again. @pre not empty; conflicts stand alone
[[nodiscard]] Finding retold_finding(const std::vector<Retelling>& phrase, std::size_t document, Statements& all,
                                     const Ruleset& rules);

}  // namespace geomsan
