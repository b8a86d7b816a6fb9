#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/pattern.hpp"
#include "text/span.hpp"

namespace re2 {
class RE2;
}

namespace geomsan {

/// One place where a TextPattern matches.
struct TextMatch {
  Span span;
  std::optional<Span> date;  ///< what its date slot holds
};

/// A pattern over plain text, compiled to RE2, so that finding takes time linear in the text whatever the pattern.
/// A round bracket stands for any bracket, white space for any or no space of one line, `...` for up to 60 characters
/// without the end of a sentence or a sign that begins the next item of a list.
class TextPattern {
 public:
  /// Nothing when the pattern names no sign or word that must stand in the text: it would match nearly anywhere.
  /// @pre every slot is_text_slot
  [[nodiscard]] static std::optional<TextPattern> compile(const Pattern& pattern);

  /// Left to right, not overlapping. Spans are bytes of `text`. Safe to call from several threads.
  [[nodiscard]] std::vector<TextMatch> find_all(std::string_view text) const;

 private:
  std::shared_ptr<const re2::RE2> expression_;
  std::vector<std::string> needles_;  ///< one of these stands in every match
};

}  // namespace geomsan
