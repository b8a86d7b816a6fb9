#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/pattern.hpp"
#include "text/span.hpp"

namespace re2 {
class RE2;
}

namespace geomsan {

/// One place where a pattern matches.
struct TextMatch {
  std::size_t pattern = 0;  ///< number that TextPatterns::add gave
  Span span;
  std::optional<Span> date;  ///< what the pattern's date slot holds
};

/// Patterns over plain text, compiled to RE2, so that finding takes time linear in the text whatever the patterns. One
/// pass over the text finds the words that each pattern needs; only the text around those is held against it.
///
/// A round bracket stands for any bracket, white space for any or no space of one line, `...` for up to 60 characters
/// without the end of a sentence or a sign that begins the next item of a list. No match is longer than 450 bytes.
class TextPatterns {
 public:
  /// The pattern's number. Nothing when it names no sign or word that must stand in the text: it would match nearly
  /// anywhere.
  /// @pre every slot is_text_slot
  std::optional<std::size_t> add(const Pattern& pattern);
  [[nodiscard]] std::size_t size() const { return expressions_.size(); }

  /// By pattern, then left to right; matches of one pattern do not overlap. Spans are bytes of `text`. Safe to call
  /// from several threads.
  [[nodiscard]] std::vector<TextMatch> find_all(std::string_view text) const;

 private:
  /// What stands in every match of these patterns, or a string that could stand there instead.
  struct Needle {
    std::string text;
    std::vector<std::size_t> patterns;
  };
  void find(std::size_t pattern, std::string_view text, Span window, std::vector<TextMatch>& matches) const;

  std::vector<std::shared_ptr<const re2::RE2>> expressions_;
  std::unordered_map<char32_t, std::vector<Needle>> needles_;  ///< by their first character
};

}  // namespace geomsan
