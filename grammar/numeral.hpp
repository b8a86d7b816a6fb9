#pragma once

#include <optional>
#include <string_view>

#include "grammar/trie.hpp"
#include "quantity/decimal.hpp"

namespace geomsan {

/// A numeral as the grammar read it: digits, Korean scale words, Hangul or Chinese numerals. No unit, no hedge.
struct Numeral {
  Decimal value;
  std::optional<Decimal> upper;  ///< high end of vague or paired numerals: 수천, 두세, 오륙십
  Decimal divisor{1};            ///< 3 in 3분의 1
  /// Power of ten of all scale words when there is one number before them (8조: 12, 5천만: 7), else 0.
  int scale = 0;
  int big_scale = 0;          ///< power of ten of the last of 만 억 조 … (5천만: 4), 0 without
  int digit_count = 0;        ///< digits before any scale word, 0 for Hangul numerals
  bool scaled = false;        ///< has a scale word (만, 억 …)
  bool grouped = false;       ///< has thousands commas
  int decimals = 0;           ///< digits behind the point of the first section
  bool hangul = false;        ///< begins with a word, not with a digit
  bool native = false;        ///< 하나 둘 … 아흔아홉, not 일 이 삼
  bool vague = false;         ///< 수천, 몇
  bool bare_several = false;  ///< 수 without a scale word, which begins many other words
  bool first = false;         ///< 첫, which only counts things in order
  bool malformed = false;     ///< 9조6000천억, 12조10000억, 11조8000, 1,00.5: the value is what is written
  bool open_ended = false;  ///< its last syllables may belong to the next word (이천이, 백세); see NumeralOptions::tail
};

/// Length and content of the numeral that starts at the first byte of `text`.
struct NumeralMatch {
  Numeral numeral;
  std::size_t size = 0;
};

struct NumeralOptions {
  /// The text is one expression, not running text: spaces may stand between the parts, `.5`, `3/4`, `1e10` and a bare
  /// 억 are numerals.
  bool expression = false;
  /// False reads an open-ended numeral only up to its last scale word: 백세 as 백.
  bool tail = true;
  /// Words that begin like a scale word but are none (30경기); null for none.
  const Trie* not_scales = nullptr;
};

/// Digits: `1,234.5`, `5조4600억`, `9조 9000억`, `1만 5000`, `4천2백`. Words: `두`, `열다섯`, `두세`, `이천오백만`,
/// `천250`, `수천`, `오륙십`, `영점오`, `五百`. Fractions of both: `3분의 1`, `사분의 삼`, `2과 3/4`.
/// Says nothing about word boundaries. Linear; digit runs over 60 are no numeral.
[[nodiscard]] std::optional<NumeralMatch> parse_numeral(std::string_view text, const NumeralOptions& options = {});

/// The same without a copy of the numeral. Returns the length, 0 for no numeral. @pre numeral is a new one
[[nodiscard]] std::size_t parse_numeral(std::string_view text, const NumeralOptions& options, Numeral& numeral);

/// What the first two characters of a word say about a numeral in words.
enum class NumeralOpening {
  none,     ///< no numeral: 이번, 사업, 대통령
  single,   ///< at most a numeral of one syllable: 한국, 두 명
  certain,  ///< begins like a longer one: 이천, 열두
};

/// A quick look that turns most words away. @pre text begins with a three-byte character
[[nodiscard]] NumeralOpening numeral_opening(std::string_view text);

/// False when no numeral in digits goes on with this character in running text, as with a scale word or 분의.
[[nodiscard]] bool may_continue_digits(char32_t c);

/// False when no numeral begins with this syllable. @pre c is a Hangul syllable
[[nodiscard]] bool may_begin_numeral(char32_t c);

}  // namespace geomsan
