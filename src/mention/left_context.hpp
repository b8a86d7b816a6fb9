#pragma once

// Private to mention/: what stands before a numeral.

#include <string_view>

#include "grammar/lexicon.hpp"
#include "text/span.hpp"

namespace geomsan {

/// What was found before a numeral that starts at some byte.
struct LeftContext {
  bool identifier = false;  ///< the digits belong to a name, code or address (S25, A320, 010-…)
  bool glued = false;       ///< a Hangul letter stands directly before (코스피200)
  bool negative = false;
  std::uint32_t surface = 0;          ///< begin of sign or currency prefix
  std::uint32_t extent = 0;           ///< begin of hedges and rate words
  const Unit* prefix_unit = nullptr;  ///< $ or KRW before the number
  boost::container::small_vector<const HedgeWord*, 2> hedges;
  const RateWord* rate = nullptr;
};

/// Reads backwards from `at`. Bounded: a handful of words. In an expression a space may stand behind the sign.
[[nodiscard]] LeftContext read_left(const Lexicon& lexicon, std::string_view text, std::uint32_t at, bool expression);

/// Hyphen, minus sign, en dash: all three are printed for minus.
[[nodiscard]] constexpr bool is_minus(char32_t c) { return c == '-' || c == U'−' || c == U'–'; }

/// True when a word may begin at `at`: no letter or digit stands directly before.
[[nodiscard]] bool word_begins(std::string_view text, std::size_t at);

}  // namespace geomsan
