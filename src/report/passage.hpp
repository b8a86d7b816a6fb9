#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.hpp"
#include "text/line_index.hpp"

namespace geomsan {

/// A stretch of a passage; the numbers a finding speaks of are pieces of their own, so that a format can mark them.
struct Piece {
  std::string text;  ///< printable
  bool number = false;
};

/// A sentence, or what of it fits, on one line. Cut ends carry an ellipsis.
using Passage = std::vector<Piece>;

/// One passage and the numbers of a finding that stand in it.
struct Quote {
  const Document* document = nullptr;
  Field field = Field::body;
  std::vector<const Evidence*> evidence;
  Passage passage;
};

/// Where an evidence stands in its field, as people and machines name it.
struct Place {
  std::size_t start = 0;  ///< code points before it
  std::size_t end = 0;    ///< code points before its end
  std::size_t line = 1;
  std::size_t column = 1;  ///< code points, from 1
  std::size_t end_line = 1;
  std::size_t end_column = 1;   ///< of the code point behind it
  std::size_t byte_column = 1;  ///< the same columns in bytes of UTF-8
  std::size_t end_byte_column = 1;
};

/// Finds places in the documents of a report; makes the line table of a field once, when it is first asked for.
/// @pre the report outlives it
class Places {
 public:
  explicit Places(const Report& report) : report_(report) {}
  [[nodiscard]] Place of(std::size_t document, Field field, Span span);
  [[nodiscard]] Place of(const Evidence& evidence) { return of(evidence.document, evidence.field, evidence.span); }
  /// `document:line:column`; a place in a title says so, because its line is not one of the body.
  [[nodiscard]] std::string name_of(const Evidence& evidence);

 private:
  const Report& report_;
  std::map<std::pair<std::size_t, Field>, LineIndex> lines_;
};

/// The number as printed in the article.
[[nodiscard]] std::string_view surface_of(const Report& report, const Evidence& evidence);

/// The part of `sentence` around `numbers` that fits into `columns` (never less than the numbers themselves), cut
/// between words where there are any. @pre spans lie in `text`
[[nodiscard]] Passage cut_passage(std::string_view text, Span sentence, std::vector<Span> numbers, std::size_t columns);

/// The passages of a finding in the order of its evidence. Numbers of one sentence share a passage when they fit
/// into it together.
[[nodiscard]] std::vector<Quote> quotes_of(const Report& report, const Finding& finding, std::size_t columns);

/// The passage of one number as plain text.
[[nodiscard]] std::string excerpt_of(const Report& report, const Evidence& evidence, std::size_t columns);

/// The beginning of `text`, cut to `columns`.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t columns);

}  // namespace geomsan
