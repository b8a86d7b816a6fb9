#include "text/line_index.hpp"

#include <algorithm>

namespace geomsan {
namespace {

constexpr std::size_t kBlock = 1024;

constexpr bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  line_begins_.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    line_begins_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  checkpoints_.reserve(text.size() / kBlock + 1);
  checkpoints_.emplace_back();
  for (std::size_t end = kBlock; end <= text.size(); end += kBlock) checkpoints_.push_back(counts_before(end));
}

// Blocks are cut without regard to characters; counting lead bytes makes that harmless.
LineIndex::Checkpoint LineIndex::counts_before(std::size_t byte) const {
  const std::size_t block = std::min(byte / kBlock, checkpoints_.size() - 1);
  Checkpoint counts = checkpoints_[block];
  for (const char c : text_.substr(block * kBlock, byte - block * kBlock)) {
    counts.code_points += begins_code_point(c) ? 1U : 0U;
    counts.supplementary += static_cast<unsigned char>(c) >= 0xF0 ? 1U : 0U;
  }
  return counts;
}

std::size_t LineIndex::snap(std::size_t byte) const {
  if (byte >= text_.size()) return text_.size();
  const std::size_t lowest = byte < 3 ? 0 : byte - 3;
  std::size_t at = byte;
  while (at > lowest && !begins_code_point(text_[at])) --at;
  return begins_code_point(text_[at]) ? at : byte;
}

Position LineIndex::position(std::size_t byte) const {
  byte = snap(byte);
  const auto next_line = std::upper_bound(line_begins_.begin(), line_begins_.end(), byte);
  const Checkpoint line = counts_before(*(next_line - 1));
  const Checkpoint here = counts_before(byte);
  const std::size_t code_points = here.code_points - line.code_points;
  const std::size_t supplementary = here.supplementary - line.supplementary;
  return {.line = static_cast<std::size_t>(next_line - line_begins_.begin()),
          .column = code_points + 1,
          .utf16_column = code_points + supplementary + 1};
}

std::size_t LineIndex::code_point(std::size_t byte) const { return counts_before(snap(byte)).code_points; }

std::size_t LineIndex::byte_at(std::size_t line, std::size_t column) const {
  if (line > line_count()) return text_.size();
  const Span span = line_span(line);
  std::size_t at = span.begin;
  std::size_t passed = counts_before(at).code_points;
  const std::size_t wanted = passed + std::max<std::size_t>(column, 1) - 1;

  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), wanted,
                                      [](std::size_t n, const Checkpoint& point) { return n < point.code_points; });
  const auto block = static_cast<std::size_t>(after - checkpoints_.begin()) - 1;
  if (block * kBlock > at) {
    at = block * kBlock;
    passed = checkpoints_[block].code_points;
  }
  for (; at < span.end; ++at) {
    if (!begins_code_point(text_[at])) continue;
    if (passed == wanted) return at;
    ++passed;
  }
  return span.end;
}

Span LineIndex::line_span(std::size_t line) const {
  const std::size_t index = std::clamp<std::size_t>(line, 1, line_count()) - 1;
  const std::uint32_t begin = line_begins_[index];
  if (index + 1 == line_begins_.size()) return {begin, static_cast<std::uint32_t>(text_.size())};
  const std::uint32_t newline = line_begins_[index + 1] - 1;
  const bool carriage_return = newline > begin && text_[newline - 1] == '\r';
  return {begin, carriage_return ? newline - 1 : newline};
}

}  // namespace geomsan
