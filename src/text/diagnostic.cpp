#include "text/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "text/ascii.hpp"
#include "text/line_index.hpp"
#include "text/message.hpp"
#include "text/printable.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// Code points of a long line that are kept before and behind the place that is meant.
constexpr std::size_t kContextBefore = 60;
constexpr std::size_t kContextAfter = 120;

constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kRed = "\033[1;31m";
constexpr std::string_view kYellow = "\033[1;33m";
constexpr std::string_view kReset = "\033[0m";

/// Byte offset `count` code points behind `from`, not beyond `end`.
std::size_t forward(std::string_view text, std::size_t from, std::size_t end, std::size_t count) {
  while (count-- > 0 && from < end) from += code_point_size(static_cast<unsigned char>(text[from]));
  return std::min(from, end);
}

/// Byte offset `count` code points before `from`, not before `begin`.
std::size_t backward(std::string_view text, std::size_t from, std::size_t begin, std::size_t count) {
  const auto inside = [&](std::size_t at) { return is_continuation(text[at]); };
  while (count-- > 0 && from > begin) {
    do {
      --from;
    } while (from > begin && inside(from));
  }
  return from;
}

void show_source(Diagnostic& diagnostic, std::string_view content, Span line, std::size_t at) {
  const std::size_t from = backward(content, at, line.begin, kContextBefore);
  const std::size_t to = forward(content, at, line.end, kContextAfter);
  const std::string_view shown = content.substr(from, to - from);
  if (first_invalid_utf8(shown)) return;
  const bool cut = from > line.begin;
  if (cut) diagnostic.source_column = 2 + count_code_points(content.substr(from, at - from));
  diagnostic.source_line = fmt::format("{}{}{}", cut ? "…" : "", shown, to < line.end ? "…" : "");
}

std::string place(const Diagnostic& diagnostic) {
  std::string result = printable(diagnostic.file);
  if (diagnostic.line != 0) result += fmt::format(":{}", diagnostic.line);
  if (diagnostic.line != 0 && diagnostic.column != 0) result += fmt::format(":{}", diagnostic.column);
  if (!result.empty()) result += ": ";
  return result;
}

/// The source line with its carets below, both behind a gutter as wide as the line number.
std::string source_lines(const Diagnostic& diagnostic, std::string_view accent, std::string_view reset) {
  const std::string& source = diagnostic.source_line;
  const std::size_t column = diagnostic.source_column != 0 ? diagnostic.source_column : diagnostic.column;
  const std::size_t begin = forward(source, 0, source.size(), std::max<std::size_t>(column, 1) - 1);
  const std::size_t end = forward(source, begin, source.size(), diagnostic.width);
  const std::string before = printable(std::string_view(source).substr(0, begin));
  const std::string marked = printable(std::string_view(source).substr(begin, end - begin));
  const std::string number = fmt::format("{}", diagnostic.line);
  return fmt::format(" {} | {}\n {:{}} | {:{}}{}{}{}\n", number, printable(source), "", number.size(), "",
                     display_width(before), accent, std::string(std::max<std::size_t>(display_width(marked), 1), '^'),
                     reset);
}

}  // namespace

Diagnostic diagnose(std::string file, std::string_view content, Span where, std::string text, std::string hint) {
  const LineIndex lines(content);
  const Position begin = lines.position(where.begin);
  const Span line = lines.line_span(begin.line);
  const std::size_t from = std::min(lines.byte_at(begin.line, begin.column), std::size_t{line.end});
  const std::size_t to = std::clamp<std::size_t>(where.end, from, line.end);

  Diagnostic diagnostic;
  diagnostic.file = std::move(file);
  diagnostic.line = begin.line;
  diagnostic.column = begin.column;
  diagnostic.text = std::move(text);
  diagnostic.width = std::max<std::size_t>(count_code_points(content.substr(from, to - from)), 1);
  diagnostic.hint = std::move(hint);
  show_source(diagnostic, content, line, from);
  return diagnostic;
}

std::string render(const Diagnostic& diagnostic, bool colour) {
  const std::string_view accent = !colour ? "" : diagnostic.warning ? kYellow : kRed;
  const std::string_view bold = colour ? kBold : "";
  const std::string_view reset = colour ? kReset : "";
  const MessageId label = diagnostic.warning ? MessageId::diagnostic_warning : MessageId::diagnostic_error;

  std::string result = fmt::format("{}{}{}{}{}:{} {}\n", bold, place(diagnostic), reset, accent, message(label), reset,
                                   printable(diagnostic.text));
  if (!diagnostic.source_line.empty()) result += source_lines(diagnostic, accent, reset);
  if (!diagnostic.hint.empty()) {
    const std::size_t gutter = diagnostic.source_line.empty() ? 1 : fmt::formatted_size("{}", diagnostic.line);
    result += fmt::format(" {:{}} = {}\n", "", gutter, printable(diagnostic.hint));
  }
  return result;
}

namespace {

/// Two neighbouring letters were typed in the other order, the slip that distance counts as two.
bool is_swapped(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

std::string_view did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string wanted = ascii_lower(word);
  // A third of the letters may differ: more would suggest words that only share a syllable.
  const std::size_t letters = edit_distance(wanted, "", std::numeric_limits<std::size_t>::max() - 1);
  std::size_t limit = std::clamp<std::size_t>(letters / 3, 1, 3);
  if (letters < 2) return {};
  std::string_view best;
  for (const std::string& candidate : candidates) {
    const std::string known = ascii_lower(candidate);
    const std::size_t distance = is_swapped(wanted, known) ? 1 : edit_distance(wanted, known, limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return best;
}

}  // namespace geomsan
