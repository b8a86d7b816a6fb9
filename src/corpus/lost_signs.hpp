#pragma once

// Private to corpus/: numbers whose sign, unit or decimal point got lost.

#include <string_view>
#include <vector>

#include "ruleset/ruleset.hpp"

namespace geomsan {

/// Where a text speaks of percentages.
struct PercentUse {
  std::vector<Span> bare;   ///< decimals that must be percentages and have no sign
  std::size_t certain = 0;  ///< of these, named by a word (금리 3.25로) or in brackets; the others only move (3.2 늘어)
  bool written = false;     ///< the text does have a percent sign somewhere
};

[[nodiscard]] PercentUse percent_use(std::string_view text, const Ruleset& rules);

/// Numbers with what their unit became: a question mark (3.3?당), a private-use character, or several times one
/// syllable that is no unit, counter or particle (25뉴).
[[nodiscard]] std::vector<Span> garbled_units(std::string_view text, const Ruleset& rules);

/// Numbers that cannot be (지수가 148% 내렸다, 2,5531) in a text that has no decimal point at all.
[[nodiscard]] std::vector<Span> lost_points(std::string_view text, const Ruleset& rules);

}  // namespace geomsan
