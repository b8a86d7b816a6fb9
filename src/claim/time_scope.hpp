#pragma once

// Private to claim/: the time a number speaks of.

#include "claim/claim.hpp"

namespace geomsan {

/// The time named nearest before the number `mentions[number]` in its sentence, or the time word that stands there.
/// `sentence` is the part of the sentence to look at; work is linear in it.
[[nodiscard]] TimeScope time_of(std::size_t number, Span sentence, std::string_view text,
                                const std::vector<Mention>& mentions, const Ruleset& rules,
                                const std::optional<Day>& article_day);

}  // namespace geomsan
