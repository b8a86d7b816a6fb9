#include "report/digit_difference.hpp"

#include <algorithm>
#include <cstdint>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// Numbers are shorter; what is longer is compared by nobody digit by digit.
constexpr std::size_t kLongest = 64;

struct Sign {
  char32_t character = 0;
  Span span;
};

std::vector<Sign> signs_of(std::string_view text) {
  std::vector<Sign> signs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = code_point_size(static_cast<unsigned char>(text[at]));
    const char32_t c = code_point_at(text, at);
    if (c != ',' && !is_white_space(c)) {
      signs.push_back({c, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)}});
    }
    at += size;
  }
  return signs;
}

/// Signs behind the last digit.
std::size_t tail_of(const std::vector<Sign>& signs) {
  const auto digit = [](const Sign& sign) { return is_ascii_digit(sign.character); };
  return static_cast<std::size_t>(std::find_if(signs.rbegin(), signs.rend(), digit) - signs.rbegin());
}

/// Leaves the units out where one is not the other with something added: ㎿ and 메가와트.
void drop_units_spelled_otherwise(std::vector<Sign>& a, std::vector<Sign>& b) {
  const std::size_t tail_a = tail_of(a);
  const std::size_t tail_b = tail_of(b);
  const std::size_t shorter = std::min(tail_a, tail_b);
  const auto same = [](const Sign& x, const Sign& y) { return x.character == y.character; };
  const auto begin_a = a.end() - static_cast<std::ptrdiff_t>(tail_a);
  const auto begin_b = b.end() - static_cast<std::ptrdiff_t>(tail_b);
  const bool begins_alike = std::equal(begin_a, begin_a + static_cast<std::ptrdiff_t>(shorter), begin_b, same);
  const bool ends_alike = shorter > 0 && same(a.back(), b.back());
  if (begins_alike || ends_alike) return;
  a.erase(begin_a, a.end());
  b.erase(begin_b, b.end());
}

std::vector<bool> differ_place_by_place(const std::vector<Sign>& a, const std::vector<Sign>& b) {
  std::vector<bool> differ(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) differ[i] = a[i].character != b[i].character;
  return differ;
}

/// What is left of `a` when the longest common subsequence is taken away.
std::vector<bool> differ_by_subsequence(const std::vector<Sign>& a, const std::vector<Sign>& b) {
  std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      common[i][j] = a[i - 1].character == b[j - 1].character ? common[i - 1][j - 1] + 1
                                                              : std::max(common[i - 1][j], common[i][j - 1]);
    }
  }
  std::vector<bool> differ(a.size(), true);
  for (std::size_t i = a.size(), j = b.size(); i > 0 && j > 0;) {
    if (a[i - 1].character == b[j - 1].character) {
      differ[--i] = false;
      --j;
    } else if (common[i - 1][j] >= common[i][j - 1]) {
      --i;
    } else {
      --j;
    }
  }
  return differ;
}

}  // namespace

std::vector<Span> differing_parts(std::string_view printed, std::string_view other) {
  std::vector<Sign> a = signs_of(printed);
  std::vector<Sign> b = signs_of(other);
  if (a.size() > kLongest || b.size() > kLongest) return {};
  drop_units_spelled_otherwise(a, b);
  const std::vector<bool> differ = a.size() == b.size() ? differ_place_by_place(a, b) : differ_by_subsequence(a, b);
  std::size_t digits = 0;
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!is_ascii_digit(a[i].character)) continue;
    ++digits;
    if (differ[i]) ++different;
  }
  if (different * 3 > digits * 2) return {};
  std::vector<Span> parts;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!differ[i]) continue;
    if (i > 0 && differ[i - 1]) {
      parts.back().end = a[i].span.end;
    } else {
      parts.push_back(a[i].span);
    }
  }
  return parts;
}

}  // namespace geomsan
