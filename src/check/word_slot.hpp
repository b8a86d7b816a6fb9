#pragma once

// Private to check/: the slots of patterns that words fill.

#include <optional>
#include <string_view>
#include <vector>

#include "ruleset/ruleset.hpp"

namespace geomsan {

/// Words that fill a slot.
struct WordSlot {
  std::uint32_t size = 0;   ///< bytes
  int value = 0;            ///< weekday from 0 for Monday; how many names
  bool open_begin = false;  ///< of names: the list may begin later
};

/// The weekday that `text` begins with; a short form (수) only where no further syllable follows.
[[nodiscard]] std::optional<WordSlot> read_weekday(std::string_view text, const SlotWords& words);

/// The lists of two or more names that `text` begins with, shorter ones first: every end of a word in the last name is
/// one. Empty unless `before` lets a list begin here: it is empty or ends in a particle, a quote or a bracket, so that
/// no name of the same list stands before. Behind other particles than those of a topic, or where the names are joined
/// in several ways, the list may as well begin later.
[[nodiscard]] std::vector<WordSlot> read_names(std::string_view before, std::string_view text, const Ruleset& rules);

/// The items behind the mark or number that `text` begins with; up to the last mark.
[[nodiscard]] std::optional<WordSlot> read_bullets(std::string_view text, const SlotWords& words);

}  // namespace geomsan
