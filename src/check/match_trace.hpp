#pragma once

// Private to check/: how far a pattern gets in a sentence that it does not match.

#include <optional>

#include "check/pattern_matcher.hpp"

namespace geomsan {

/// Where an attempt that did not match got farthest, with at least one slot filled.
struct NearMiss {
  std::vector<SlotMatch> slots;
  std::size_t items = 0;                   ///< slots and words of the pattern that were matched
  Span span;                               ///< from the first matched byte to where it stopped
  Span gap;                                ///< what `...` could cross there without finding what is wanted; else empty
  std::vector<const PatternItem*> wanted;  ///< the slots and words of the pattern that were tried there
};

/// Farthest that the pattern gets in the sentence; nothing when it never fills a slot. For a pattern that does match
/// it tells nothing of use.
[[nodiscard]] std::optional<NearMiss> nearest_miss(const Pattern& pattern, const SentenceView& sentence,
                                                   const Ruleset& rules);

/// Listens to the attempts of one pattern.
class MatchTrace {
 public:
  /// An attempt begins at this byte.
  void begin(std::uint32_t start);
  /// An item is tried at this byte while these slots are filled.
  void tried(const PatternItem& item, std::uint32_t at, const std::vector<SlotMatch>& slots);
  [[nodiscard]] const std::optional<NearMiss>& farthest() const { return miss_; }

  /// While it lives, what is tried follows an item of this kind that began at `at`.
  class Step {
   public:
    Step(MatchTrace* trace, PatternItem::Kind kind, std::uint32_t at);
    ~Step();
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    MatchTrace* trace_;
    std::optional<std::uint32_t> gap_before_;
    std::size_t matched_before_ = 0;
  };

 private:
  [[nodiscard]] bool is_farther(std::size_t filled, std::uint32_t place) const;

  std::uint32_t start_ = 0;
  std::size_t matched_ = 0;           ///< slots and words on the way to what is tried
  std::optional<std::uint32_t> gap_;  ///< where the gap began that nothing has ended yet
  std::optional<NearMiss> miss_;
};

}  // namespace geomsan
