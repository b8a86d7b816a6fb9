#pragma once

#include <optional>
#include <string_view>

#include "grammar/trie.hpp"
#include "quantity/decimal.hpp"

namespace geomsan {

/// A numeral as the grammar read it: digits with Korean scale words, or Hangul numerals. No unit, no hedge.
struct Numeral {
  Decimal value;
  std::optional<Decimal> upper;  ///< high end of vague or paired numerals: 수천, 두세
  Decimal divisor{1};            ///< 3 in 3분의 1
  /// Power of ten of the last scale word when the whole numeral is one section and one scale (8조: 12), else 0.
  int scale = 0;
  int digit_count = 0;        ///< digits before any scale word, 0 for Hangul numerals
  bool scaled = false;        ///< has a scale word (만, 억 …)
  bool grouped = false;       ///< has thousands commas
  int decimals = 0;           ///< digits behind the point of the first section
  bool hangul = false;        ///< written in Hangul only
  bool native = false;        ///< 하나 둘 … 아흔아홉, not 일 이 삼
  bool vague = false;         ///< 수천, 몇
  bool bare_several = false;  ///< 수 without a scale word, which begins many other words
  bool malformed = false;     ///< 9조6000천억, 12조10000억, 1,00.5
};

/// Length and content of the numeral that starts at the first byte of `text`.
struct NumeralMatch {
  Numeral numeral;
  std::size_t size = 0;
};

/// Digits first: `1,234.5`, `5조4600억`, `9조 9000억`, `1만 5000`, `4천2백`, `3분의 1`. Linear; digit runs over 60 are
/// no numeral.
/// `not_scales` holds words that begin like a scale word but are none (30경기); null for none.
[[nodiscard]] std::optional<NumeralMatch> parse_digit_numeral(std::string_view text, const Trie* not_scales = nullptr);

/// Hangul only: `두`, `열다섯`, `두세`, `이천오백만`, `수천`, `몇`, `삼백`. Says nothing about word boundaries.
/// A single Sino-Korean digit (일, 이, 사), which is nearly always the beginning of another word, is read only when
/// `alone`.
[[nodiscard]] std::optional<NumeralMatch> parse_hangul_numeral(std::string_view text, bool alone = true);

}  // namespace geomsan
