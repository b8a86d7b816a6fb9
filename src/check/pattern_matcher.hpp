#pragma once

#include <string>
#include <vector>

#include "claim/claim.hpp"
#include "grammar/pattern.hpp"

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

/// One sentence, or one paragraph, as the matcher sees it.
struct SentenceView {
  std::string_view text;  ///< of the whole field
  Span span;
  const std::vector<Mention>* mentions = nullptr;
  std::vector<std::size_t> inside;  ///< mentions of this field that lie in the sentence, in order
  std::uint32_t gap_reach = 120;    ///< farthest that `...` reaches, in bytes
};

/// All places in the sentence where the pattern matches, left to right, not overlapping. Work is bounded for any
/// pattern and sentence: gaps have a reach and every start position has a fixed budget of steps.
[[nodiscard]] std::vector<PatternMatch> match_pattern(const Pattern& pattern, const SentenceView& sentence,
                                                      const Ruleset& rules);

}  // namespace geomsan
