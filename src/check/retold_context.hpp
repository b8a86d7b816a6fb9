#pragma once

// Private to check/: the words around a number, and how much two numbers share of them.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claim/claim.hpp"

namespace geomsan {

/// A word beside a number, without its particle.
struct ContextWord {
  std::string_view text;
  int distance = 0;    ///< words from the number on, from 1
  bool before = true;  ///< stands before the number
};

/// The words beside one number, nearest first on either side.
struct Context {
  std::vector<ContextWord> words;
  std::vector<std::string_view> scopes;  ///< words that tell a part from the whole, sorted
  bool quoted = false;                   ///< stands inside somebody's words

  /// The nearest word on that side when it stands right beside the number.
  [[nodiscard]] std::string_view beside(bool before) const;
};

/// What two contexts have in common.
struct SharedWords {
  int score = 0;        ///< longer words and those nearer to both numbers count for more
  bool beside = false;  ///< one of them stands within two words of both numbers
  std::vector<std::string_view> words;
};

/// Reads contexts of one document. Not for several threads.
class ContextReader {
 public:
  ContextReader(const ReadDocument& read, const Ruleset& rules) : read_(read), rules_(rules) {}

  /// The words beside a number of that sentence, at most seven before and five behind it.
  [[nodiscard]] Context read(const Mention& number, Span sentence) const;

  [[nodiscard]] SharedWords shared(const Context& a, const Context& b);

 private:
  void add_words(std::string_view text, bool before, Context& context) const;
  /// True for a word that the article uses all the time, which ties nothing to anything.
  [[nodiscard]] bool is_common(std::string_view word);

  const ReadDocument& read_;
  const Ruleset& rules_;
  std::unordered_map<std::string_view, bool> common_;
};

/// Code points that two words have in common: all of the shorter one, if it begins or ends the longer; else 0.
[[nodiscard]] int common_part(std::string_view a, std::string_view b);

}  // namespace geomsan
