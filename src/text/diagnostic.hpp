#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// Something wrong with a file or an argument that a person has to put right. Collected, never thrown.
struct Diagnostic {
  std::string file;               ///< as the user named it; "-" for standard input
  std::size_t line = 0;           ///< from 1; 0 when the file as a whole is meant
  std::size_t column = 0;         ///< code points, from 1
  std::string text;               ///< one sentence, already in the user's language
  std::string source_line;        ///< the line it stands in, empty when there is none
  std::size_t width = 1;          ///< code points under which the caret line runs
  std::string hint;               ///< "did you mean …", allowed values; may be empty
  bool warning = false;           ///< a warning does not change the exit code
  std::size_t source_column = 0;  ///< where the caret stands in source_line when that was cut from a long line, else 0
};

using Diagnostics = std::vector<Diagnostic>;

/// A diagnostic for bytes `where` of `content`: line, column, source line and width are worked out here.
/// Of a long line only the part around `where` is kept; bytes that are not UTF-8 are not shown.
[[nodiscard]] Diagnostic diagnose(std::string file, std::string_view content, Span where, std::string text,
                                  std::string hint = {});

/// file:line:column: text, the source line and a caret line that is right for Korean widths. Ends with a newline.
/// Control characters from the input are shown as U+FFFD: a file must not be able to steer the terminal.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, bool colour);

/// The candidate nearest to `word` (by Hangul letters), or empty when none is near enough to be meant.
[[nodiscard]] std::string_view did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace geomsan
