#pragma once
/// @file
/// A part of a page as lines of text; private to src/corpus.

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/corpus.hpp"
#include "corpus/html_tree.hpp"

namespace geomsan {

/// How much text an element holds, in bytes without white space.
struct TextMeasure {
  std::size_t text = 0;
  std::size_t linked = 0;  ///< of which in links
  std::size_t links = 0;
  std::size_t images = 0;
  std::size_t apart = 0;  ///< of which in menus, captions and the like
  /// What may be an article's.
  [[nodiscard]] std::size_t own() const { return text - apart; }
};

/// Measures of every element of a page.
class TextMeasures {
 public:
  explicit TextMeasures(const GumboNode& root);
  /// Zero for what is dropped.
  [[nodiscard]] TextMeasure of(const GumboNode& node) const;

 private:
  std::unordered_map<const GumboNode*, TextMeasure> measures_;
};

struct PageLine {
  std::string text;  ///< without white space at its ends, never empty
  Zone zone = Zone::body;
  bool emphasised = false;  ///< a heading, or bold from end to end
  std::size_t line = 1;     ///< line of the file
};

/// The text of an element as a reader sees it: a line for each paragraph, <br> and row of a table, a tab between cells.
/// Lists of links are Zone::related.
/// @param bullets put a bullet before the items of lists, so that a list of articles shows
[[nodiscard]] std::vector<PageLine> lines_of(const GumboNode& root, const TextMeasures& measures, bool bullets = false);

}  // namespace geomsan
