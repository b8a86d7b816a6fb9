#include <algorithm>
#include <vector>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr char32_t kFinals = 28;
constexpr char32_t kVowels = 21;

/// The word letter by letter; syllables fall apart into conjoining jamo by Unicode's arithmetic.
std::vector<char32_t> letters(std::string_view word) {
  std::vector<char32_t> result;
  for (std::size_t at = 0, size = 0; at < word.size(); at += size) {
    // Words come from the command line too, where any bytes may stand.
    size = utf8_sequence_size(word, at);
    const char32_t c = size == 0 ? static_cast<unsigned char>(word[at]) : code_point_at(word, at);
    size = std::max<std::size_t>(size, 1);
    if (!is_hangul_syllable(c)) {
      result.push_back(c);
      continue;
    }
    const char32_t index = c - kFirstHangulSyllable;
    result.push_back(0x1100 + index / (kVowels * kFinals));
    result.push_back(0x1161 + index / kFinals % kVowels);
    if (index % kFinals != 0) result.push_back(0x11A7 + index % kFinals);
  }
  return result;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::vector<char32_t> left = letters(a);
  const std::vector<char32_t> right = letters(b);
  const std::size_t longer = std::max(left.size(), right.size());
  limit = std::min(limit, longer);
  if (longer - std::min(left.size(), right.size()) > limit) return limit + 1;

  // Only cells within `limit` of the diagonal can stay within it, so long words cost no more than short ones.
  std::vector<std::size_t> above(right.size() + 1, limit + 1);
  std::vector<std::size_t> row(right.size() + 1, limit + 1);
  for (std::size_t j = 0; j <= std::min(limit, right.size()); ++j) above[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    const std::size_t from = i > limit ? i - limit : 1;
    const std::size_t to = std::min(right.size(), i + limit);
    row[from - 1] = from == 1 ? std::min(i, limit + 1) : limit + 1;
    std::size_t best = row[from - 1];
    for (std::size_t j = from; j <= to; ++j) {
      const std::size_t replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1, limit + 1});
      best = std::min(best, row[j]);
    }
    if (to < right.size()) row[to + 1] = limit + 1;
    if (best > limit) return limit + 1;
    std::swap(above, row);
  }
  return above[right.size()];
}

}  // namespace geomsan
