#pragma once

// Private to check/: what may stand between the numbers of a list.

#include <string_view>

#include "ruleset/ruleset.hpp"

namespace geomsan {

/// True when two numbers with `between` between them are no items of one list: more than a label of a few words, an
/// equation (1bp=0.01%p), a change (2121→2154), a bracket or the end of a sentence.
[[nodiscard]] bool parts_list(std::string_view between);

/// True when a list may go on so behind one of its numbers: with a comma, a space or a joining particle, and not with a
/// word that begins another: 을 심사한 결과 …, 총 ….
[[nodiscard]] bool goes_on_as_list(std::string_view between, const SlotWords& words);

}  // namespace geomsan
