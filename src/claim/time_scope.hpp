#pragma once

// Private to claim/: the time a number speaks of.

#include "claim/claim.hpp"

namespace geomsan {

/// The time named nearest before a number in its sentence, or the time word that stands there.
/// `mentions` are those of the same field.
[[nodiscard]] TimeScope time_of(const Mention& number, Span sentence, std::string_view text,
                                const std::vector<Mention>& mentions, const ClaimCues& cues,
                                const std::optional<Day>& article_day);

}  // namespace geomsan
