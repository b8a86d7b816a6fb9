#pragma once
/// @file
/// The damage gate: in which ways a text arrived damaged, told before any rule runs on it.
///
/// A wrong accusation costs more than a miss, so every kind asks for signs that sound text does not show. Paragraphs
/// that are missing leave no such sign and are not looked for.

#include <map>
#include <string>
#include <vector>

#include "corpus/corpus.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// What a document shows that means nothing by itself, but does when all articles of its outlet show it.
struct OutletSigns {
  std::vector<Damage> bare_percentages;  ///< numbers where a percentage must stand, without a sign
  bool percent_written = false;
  std::size_t characters = 0;  ///< code points of the body
  bool open_end = false;       ///< the body does not end like a sentence
  Span last_word{};            ///< of the body
};

/// Adds to `document.damage` what the document alone shows, every place of it, by kind. Reads `document.zones`: what is
/// not the article's own words is left out, except for broken characters.
OutletSigns find_damage(Document& document, const Ruleset& rules);

/// Damage that only many articles of one outlet show together: no percent sign in any of them, all of them cut at the
/// same length. Holds a few numbers an outlet.
class OutletDamage {
 public:
  void add(const Document& document, const OutletSigns& signs);
  /// What a document of the outlet suffers from, once all were added. Each span is a place of that document.
  [[nodiscard]] std::vector<Damage> of(const Document& document, const OutletSigns& signs) const;
  /// Documents that `of` finds damaged in this way and that did not show it by themselves.
  [[nodiscard]] std::size_t documents(DamageKind kind) const;

 private:
  struct Sums {
    std::size_t documents_with_bare = 0;
    std::size_t bare = 0;
    bool percent_written = false;
    std::size_t longest = 0;  ///< code points
    std::size_t at_longest = 0;
    std::size_t open_at_longest = 0;
    std::size_t known_bare = 0;  ///< documents that show it by themselves
    std::size_t known_cut = 0;   ///< likewise, of the longest

    [[nodiscard]] bool percent_lost() const;
    [[nodiscard]] bool cut() const;
  };
  std::map<std::string, Sums> outlets_;
};

/// Adds outlet damage that the document does not already carry.
void add_outlet_damage(Document& document, const OutletSigns& signs, const OutletDamage& outlets);

}  // namespace geomsan
