#pragma once

// Private to check/: whether one printed number may be another told again.

#include <optional>
#include <string_view>

#include "check/compare.hpp"
#include "check/finding.hpp"
#include "mention/mention.hpp"
#include "ruleset/retelling_words.hpp"

namespace geomsan {

/// What a headline says of a mark beside its number: 돌파, 붕괴.
enum class Threshold { none, above, below };

/// True when editors may print either unit for the same thing. A headline may leave the unit out: `told` is the one
/// that tells again what `again` says in full.
[[nodiscard]] bool units_tell_again(const Quantity& told, const Quantity& again, const RetellingWords& words);

/// Written digits without the zeros at the end: 4 for 1245억, 1 for 20%. The more, the less two equal numbers are
/// chance.
[[nodiscard]] int digits_written(const Quantity& quantity);

/// agree, rounding or hedged when one number may be the other told again; undetermined when that cannot be told;
/// conflict otherwise. Signs are not compared where the words around a number tell them (3% 감소, -3%).
[[nodiscard]] Verdict compare_retold(const Mention& told, const Spread& told_spread, const Mention& again,
                                     const Spread& again_spread, Threshold threshold);

/// The score of shared words (see SharedWords) from which on a slip explains how one number became the other: the more
/// digits, the less it is chance. Nothing when only the same phrase would do.
[[nodiscard]] std::optional<int> score_for_slip(std::string_view slip, const Quantity& told, const Quantity& again);

}  // namespace geomsan
