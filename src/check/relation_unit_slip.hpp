#pragma once

// Private to check/: a number in the wrong unit keeps a rule from matching or from holding; read in a unit that is
// often written for its own (% and %p, 원 and 달러) it may not.

#include "check/relation_match.hpp"

namespace geomsan {

/// One number of a match, read in another unit: so the numbers agree, and as printed they do not.
struct UnitSlip {
  PatternMatch match;
  std::size_t mention = 0;
  const Unit* unit = nullptr;  ///< that it should have
  std::string kind;            ///< Diagnosis::slip
  std::string printed;
  std::string corrected;
  Evaluation evaluation;  ///< under the other reading
  bool precise = false;   ///< the number has digits enough to agree hardly by chance
};

/// Looks for unit slips in one document.
class UnitSlipSearch {
 public:
  UnitSlipSearch(const ReadDocument& read, const Ruleset& rules) : read_(read), rules_(rules) {}

  /// What is looked for from now on stands in this view. @pre the view outlives the search in it
  void look_at(const SentenceView& view);

  /// A match that would begin at `refused.start` if its number had a unit that the slot takes.
  [[nodiscard]] std::optional<UnitSlip> of_refused(const RelationRule& rule, const Pattern& pattern,
                                                   const RefusedMention& refused);
  /// A match whose numbers cannot be compared as printed: one has the unit of another.
  [[nodiscard]] std::optional<UnitSlip> of_mixed(const RelationRule& rule, const Pattern& pattern,
                                                 const PatternMatch& match);
  /// A match whose numbers do not agree as printed.
  [[nodiscard]] std::optional<UnitSlip> of_conflict(const RelationRule& rule, const Pattern& pattern,
                                                    const PatternMatch& match);

 private:
  struct Reading;
  std::vector<Reading> readings_of(std::size_t mention) const;
  void reread(const Reading& reading);
  const SentenceView& reread_view();
  std::optional<PatternMatch> match_as(const Reading& reading, const Pattern& pattern, std::uint32_t start);
  std::optional<UnitSlip> judge_as(const Reading& reading, const RelationRule& rule, const PatternMatch& match);
  [[nodiscard]] bool is_likely(const UnitSlip& slip) const;
  [[nodiscard]] std::optional<UnitSlip> only_one(std::vector<UnitSlip> slips) const;

  const ReadDocument& read_;
  const Ruleset& rules_;
  const SentenceView* view_ = nullptr;
  std::optional<SentenceView> reread_view_ = {};  ///< the same with `mentions_`
  std::vector<Mention> mentions_;                 ///< those of the document, with the one that is read otherwise
  std::optional<std::size_t> reread_ = {};        ///< that one
};

}  // namespace geomsan
