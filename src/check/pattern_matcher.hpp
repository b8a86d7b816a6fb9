#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/pattern_view.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// What filled one slot: mentions, more than one for lists, or words.
struct SlotMatch {
  std::string name;
  std::vector<std::size_t> mentions;  ///< indices into the document's mentions; none for words
  Span words;                         ///< of a weekday or a list of names
  int value = 0;                      ///< the weekday from 0 for Monday, or how many names
  bool open_begin = false;            ///< of names: the list may begin later than it was read
  SlotType type = SlotType::quantity;
};

struct PatternMatch {
  std::vector<SlotMatch> slots;
  Span span;  ///< from the first to the last matched byte

  [[nodiscard]] const SlotMatch* slot(std::string_view name) const;
};

/// A number that did not fill a slot although everything of the pattern before the slot stood there.
struct RefusedMention {
  std::size_t mention = 0;
  const SlotPattern* slot = nullptr;
  std::uint32_t start = 0;  ///< where the attempt began
  friend bool operator==(const RefusedMention&, const RefusedMention&) = default;
};

/// All places in the sentence where the pattern matches, left to right, not overlapping. Work is bounded for any
/// pattern and sentence: gaps have a reach and every start position has a fixed budget of steps.
/// @param refused gathers the quantities that no slot took, each once for a slot and start; null for none
/// @pre the words of the pattern are numbered in the rules' forms
[[nodiscard]] std::vector<PatternMatch> match_pattern(const Pattern& pattern, const SentenceView& sentence,
                                                      const Ruleset& rules,
                                                      std::vector<RefusedMention>* refused = nullptr);

/// The match that begins at this byte.
[[nodiscard]] std::optional<PatternMatch> match_pattern_at(const Pattern& pattern, const SentenceView& sentence,
                                                           const Ruleset& rules, std::uint32_t start);

}  // namespace geomsan
