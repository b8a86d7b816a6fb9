#pragma once

// Private to check/: which patterns could match in a passage at all.

#include <boost/dynamic_bitset.hpp>
#include <vector>

#include "check/pattern_view.hpp"
#include "grammar/trie.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// One line of a rule's `pattern`.
struct IndexedPattern {
  const RelationRule* rule = nullptr;
  const Pattern* pattern = nullptr;
};

/// The literals that every match of a pattern must hold, for all relations at once: one pass over a passage tells which
/// few of the patterns are worth trying there.
class PatternIndex {
 public:
  /// @pre the rules outlive the index
  explicit PatternIndex(const Ruleset& rules);

  /// The patterns of sentence or paragraph scope whose literals all occur in the view and that do not ask for more
  /// numbers than it has, in the order of the rules.
  [[nodiscard]] std::vector<IndexedPattern> candidates(const SentenceView& view, bool paragraph) const;

 private:
  struct Entry {
    IndexedPattern pattern;
    std::size_t least_numbers;         ///< that any match binds
    std::vector<std::uint32_t> needs;  ///< groups of which each must have a member in the text
  };
  /// The patterns of one scope: those of paragraphs are few, and look for few words.
  struct Scope {
    std::vector<Entry> entries;
    std::map<std::vector<std::string>, std::uint32_t> groups;
    Trie literals;  ///< literal → its groups

    void add(const RelationRule& rule, const Pattern& pattern, const WordForms& forms);
    std::uint32_t group_of(std::vector<std::string> words);
  };

  Scope sentences_;
  Scope paragraphs_;
};

}  // namespace geomsan
