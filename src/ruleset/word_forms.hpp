#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/pattern.hpp"
#include "grammar/trie.hpp"

namespace geomsan {

/// Which words count as the same word in a pattern, and how messages get their particles; from
/// rules/lexicon/forms.yaml.
class WordForms {
 public:
  /// The stems of one verb: 늘어나, 늘어난, 늘었, 늘면 …; a word that begins with one of them is a form of it, and so
  /// is one that begins with one of the nouns and a light ending (증가 + 한). In a pattern each stem stands for all.
  void add_verb(std::vector<std::string> stems, const std::vector<std::string>& nouns);
  /// The same for words that only `name` stands for in a pattern.
  void add_class(const std::string& name, std::vector<std::string> stems, const std::vector<std::string>& nouns);
  /// 하다/되다 endings: 증액 + 된, 하, 해 … are forms of one verb. Set before verbs are added.
  void set_light_endings(std::vector<std::string> endings);
  /// 은/는, 이/가: written `(은)는` in messages.
  void add_particle_pair(std::string mark, std::string after_consonant, std::string after_vowel, bool rieul_as_vowel);

  /// Looks up every word of a pattern, so that matching need not: sets PatternItem::word. Call when all verbs, classes
  /// and light endings are known.
  void number_words(std::vector<PatternItem>& items);

  /// Length of the word form at the beginning of `text` that the pattern's word with this number stands for, or 0. A
  /// verb matches by any of its stems and then runs to the end of the word; anything else must stand there literally.
  [[nodiscard]] std::size_t match_word(std::uint32_t word, std::string_view text) const;

  /// Strings of which one must begin any text that `pattern_word` stands for, so that texts without can be passed over.
  [[nodiscard]] std::vector<std::string> beginnings(std::string_view pattern_word) const;

  /// Replaces `(으)로`, `(이)가` … behind a word by the form that its last sound asks for.
  [[nodiscard]] std::string with_particles(std::string_view message) const;

 private:
  struct ParticlePair {
    std::string mark, after_consonant, after_vowel;
    bool rieul_as_vowel = false;
  };
  /// The stems of one verb, and the same as a table.
  struct Verb {
    std::vector<std::string> stems;
    Trie table;
  };
  /// A word as patterns spell it, looked up.
  struct PatternWord {
    std::string text;
    const Verb* verb = nullptr;
    char32_t first = 0;
    std::size_t noun = 0;  ///< bytes of the noun of a light verb (증액 of 증액된); 0 for any other word
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  [[nodiscard]] const Verb* verb_of(std::string_view word) const;
  const Verb& add_stems(std::vector<std::string> stems, const std::vector<std::string>& nouns);
  /// The noun of a light verb (증액 of 증액된); empty for any other word. A light verb needs a noun, not a bare 된.
  [[nodiscard]] std::string_view noun_of(std::string_view word) const;
  std::uint32_t number_of(const std::string& word);
  std::deque<Verb> verbs_;
  std::unordered_map<std::string, const Verb*, Hash, std::equal_to<>> by_stem_;
  std::vector<PatternWord> words_;
  std::unordered_map<std::string, std::uint32_t> word_numbers_;
  std::vector<std::string> light_endings_;
  Trie light_beginnings_;  ///< the light endings, read forwards and backwards
  Trie light_ends_;
  std::vector<ParticlePair> particles_;
};

}  // namespace geomsan
