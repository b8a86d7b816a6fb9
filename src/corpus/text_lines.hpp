#pragma once
/// @file
/// A text line by line, and what a line looks like; private to src/corpus.

#include <cstddef>
#include <string_view>

namespace geomsan {

/// The lines of a text that are not blank, in order.
class TextLines {
 public:
  explicit TextLines(std::string_view text) : text_(text) {}

  /// Goes to the next line that is not blank; false at the end.
  bool next();
  /// The line without white space around it.
  [[nodiscard]] std::string_view line() const { return line_; }
  /// Byte of the text at which line() begins.
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return begin_ + line_.size(); }
  /// Bytes of white space in front of it.
  [[nodiscard]] std::size_t indentation() const { return indentation_; }
  [[nodiscard]] std::size_t number() const { return number_; }  ///< from 1, blank lines counted

 private:
  std::string_view text_;
  std::string_view line_;
  std::size_t next_ = 0;
  std::size_t begin_ = 0;
  std::size_t indentation_ = 0;
  std::size_t number_ = 0;
};

/// Without Unicode white space at either end. @pre text is well-formed UTF-8
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The last character of a line, closing quotes and brackets behind it aside; 0 when there is none.
[[nodiscard]] char32_t final_character(std::string_view line);

/// Whether `text` has at least this many code points.
[[nodiscard]] bool at_least_code_points(std::string_view text, std::size_t count);

}  // namespace geomsan
