#include "mention/left_context.hpp"

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr int kMaxWords = 6;
constexpr std::uint32_t kThreeBytes = 3;

bool is_word(char32_t c) { return is_hangul_syllable(c) || is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

std::uint32_t before_space(std::string_view text, std::uint32_t at) {
  return at > 0 && text[at - 1] == ' ' ? at - 1 : at;
}

/// Sign written as a character: only where no word or number runs into it (K-9, 1-2 are no signs).
bool take_minus(std::string_view text, char32_t sign, LeftContext& left) {
  if (!is_minus(sign)) return false;
  const auto begin = left.surface - (sign == '-' ? 1 : kThreeBytes);
  const char32_t previous = code_point_before(text, begin);
  if (is_word(previous) || previous == ')' || previous == '-' || previous == '~' || previous == '.') {
    left.identifier = is_ascii_letter(previous) || is_ascii_digit(previous) || is_hangul_syllable(previous);
    return false;
  }
  left.surface = begin;
  left.negative = true;
  return true;
}

/// ±3.1%p and +0.4%: part of the number as printed, without a say in its value. △ and ▼ mean minus in brackets,
/// (△3.2%); elsewhere they are bullets.
bool take_figure_sign(std::string_view text, char32_t sign, LeftContext& left) {
  const bool plus = sign == '+' || sign == U'±';
  const bool arrow = sign == U'△' || sign == U'▼' || sign == U'▲';
  if (!plus && !arrow) return false;
  const auto begin = left.surface - (sign == '+' ? 1 : plus ? 2 : kThreeBytes);
  const char32_t previous = code_point_before(text, begin);
  if (plus ? is_word(previous) : previous != '(') return false;
  left.surface = begin;
  left.negative = arrow && sign != U'▲';
  return true;
}

void take_sign_word(const Lexicon& lexicon, std::string_view text, LeftContext& left) {
  bool negative = false;
  const std::size_t size = lexicon.sign_before(text.substr(0, left.surface), negative);
  if (size == 0 || !word_begins(text, left.surface - size)) return;
  left.surface -= static_cast<std::uint32_t>(size);
  left.negative = negative;
}

void take_sign(const Lexicon& lexicon, std::string_view text, LeftContext& left) {
  const char32_t sign = code_point_before(text, left.surface);
  if (take_minus(text, sign, left) || take_figure_sign(text, sign, left)) return;
  if (lexicon.may_end_left_word(text.substr(0, left.surface))) take_sign_word(lexicon, text, left);
}

void take_prefix(const Lexicon& lexicon, std::string_view text, LeftContext& left) {
  std::size_t size = 0;
  const Reading* prefix = lexicon.prefix_before(text.substr(0, left.surface), size);
  if (!prefix) return;
  const auto begin = static_cast<std::uint32_t>(left.surface - size);
  if (is_ascii_letter(code_point_at(text, begin)) && !word_begins(text, begin)) return;
  left.surface = begin;
  left.prefix_unit = prefix->unit;
}

/// One hedge or rate word that ends at `end`; false when there is none.
bool take_word(const Lexicon& lexicon, std::string_view text, std::uint32_t end, LeftContext& left) {
  const std::string_view before = text.substr(0, end);
  std::size_t size = 0;
  if (const HedgeWord* hedge = lexicon.hedge_before(before, size); hedge && word_begins(text, end - size)) {
    left.hedges.push_back(hedge);
    left.extent = end - static_cast<std::uint32_t>(size);
    return true;
  }
  if (const RateWord* rate = lexicon.rate_before(before, size); rate && !left.rate && word_begins(text, end - size)) {
    left.rate = rate;
    left.extent = end - static_cast<std::uint32_t>(size);
    return true;
  }
  return false;
}

}  // namespace

bool word_begins(std::string_view text, std::size_t at) { return !is_word(code_point_before(text, at)); }

LeftContext read_left(const Lexicon& lexicon, std::string_view text, std::uint32_t at, bool expression) {
  LeftContext left;
  left.surface = at;
  if (lexicon.may_end_left_word(text.substr(0, at))) take_prefix(lexicon, text, left);
  if (expression && text.substr(0, at).ends_with("- ")) --left.surface;
  take_sign(lexicon, text, left);
  left.extent = left.surface;
  if (left.identifier) return left;
  const char32_t previous = code_point_before(text, left.surface);
  left.identifier = is_ascii_letter(previous) || previous == '_' || is_ascii_digit(previous);
  left.glued = is_hangul_syllable(previous);
  std::uint32_t end = left.surface;
  for (int words = 0; words < kMaxWords && end > 0; ++words) {
    end = before_space(text, end);
    if (!lexicon.may_end_left_word(text.substr(0, end))) break;
    if (take_word(lexicon, text, end, left)) {
      end = left.extent;
      continue;
    }
    // 건당 평균 1000만원: a word that says nothing about looseness may stand between.
    const std::size_t size = lexicon.passed_over_before(text.substr(0, end));
    if (size == 0 || !word_begins(text, end - size)) break;
    end -= static_cast<std::uint32_t>(size);
  }
  return left;
}

}  // namespace geomsan
