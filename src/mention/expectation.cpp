#include "mention/expectation.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// How far behind a date its sentence is searched, in bytes.
constexpr std::size_t kReach = 240;

}  // namespace

bool ExpectationSearch::finds_from(std::uint32_t from) {
  auto end = static_cast<std::uint32_t>(std::min(from + kReach, text_.size()));
  // The reach may end inside a character.
  while (end < text_.size() && is_continuation(text_[end])) --end;
  const bool known = passed_.begin <= from && from <= passed_.end;
  std::uint32_t at = known ? passed_.end : from;
  while (at < end && !ends_sentence(at) && lexicon_.expectation_at(text_.substr(at)) == 0) at = next(at);
  passed_ = {known ? passed_.begin : from, at};
  // The word found may go on beyond the reach.
  for (; at < end && !ends_sentence(at); at = next(at)) {
    if (lexicon_.expectation_at(text_.substr(at, end - at)) > 0) return true;
  }
  return false;
}

bool ExpectationSearch::ends_sentence(std::uint32_t at) const {
  return text_[at] == '\n' || (text_[at] == '.' && (at + 1 == text_.size() || text_[at + 1] == ' '));
}

std::uint32_t ExpectationSearch::next(std::uint32_t at) const {
  return at + static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(text_[at])));
}

}  // namespace geomsan
