#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// A place in a text as people and editors name it. All counts start at 1.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;        ///< in code points
  std::size_t utf16_column = 1;  ///< in UTF-16 code units (SARIF default, language servers)
};

/// Derives line/column, code points and UTF-16 offsets from byte offsets, in one place for the whole project. A line
/// ends at \n or \r\n; a byte inside a code point counts as its first byte, one behind the text as the end of the text.
/// Keeps a reference to the text. Building is linear; a look-up costs one short scan (checkpoints every 1 KiB).
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  [[nodiscard]] Position position(std::size_t byte) const;
  /// Code points before `byte`.
  [[nodiscard]] std::size_t code_point(std::size_t byte) const;
  /// Byte offset of a line (from 1) and code-point column (from 1); clamped to that line, a line that is not there to
  /// the text.
  [[nodiscard]] std::size_t byte_at(std::size_t line, std::size_t column) const;
  /// The line (from 1) without its newline, as a span.
  [[nodiscard]] Span line_span(std::size_t line) const;
  [[nodiscard]] std::size_t line_count() const { return line_begins_.size(); }

 private:
  /// Counts over all bytes before a 1 KiB block.
  struct Checkpoint {
    std::uint32_t code_points = 0;
    std::uint32_t supplementary = 0;  ///< of these, above U+FFFF: two UTF-16 units each
  };
  [[nodiscard]] Checkpoint counts_before(std::size_t byte) const;
  [[nodiscard]] std::size_t snap(std::size_t byte) const;

  std::string_view text_;
  std::vector<std::uint32_t> line_begins_;
  std::vector<Checkpoint> checkpoints_;
};

}  // namespace geomsan
