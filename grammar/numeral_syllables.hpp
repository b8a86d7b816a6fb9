#pragma once

#include <array>
#include <string_view>
#include <utility>

// Private to grammar/: the closed set of numeral syllables, in Hangul and in Chinese characters as print still uses
// them (五百, 壹億). Looked up by code point: this is asked for every numeral of a corpus.

namespace geomsan::grammar {

// One line a value reads better here than what the formatter makes of it.
// clang-format off

/// 1–9, or 0 when `c` is no Sino-Korean digit.
constexpr int sino_digit(char32_t c) {
  switch (c) {
    case U'일': case U'一': case U'壹': return 1;
    case U'이': case U'二': case U'貳': return 2;
    case U'삼': case U'三': case U'參': return 3;
    case U'사': case U'四': case U'肆': return 4;
    case U'오': case U'五': case U'伍': return 5;
    case U'육': case U'륙': case U'六': case U'陸': return 6;
    case U'칠': case U'七': case U'柒': return 7;
    case U'팔': case U'八': case U'捌': return 8;
    case U'구': case U'九': case U'玖': return 9;
    default: return 0;
  }
}

constexpr bool is_zero_word(char32_t c) { return c == U'영' || c == U'공' || c == U'령' || c == U'零' || c == U'〇'; }

/// 점 and, as it is spoken, 쩜.
constexpr bool is_point_word(char32_t c) { return c == U'점' || c == U'쩜'; }

/// Power of ten of 십 백 천, or 0.
constexpr int small_power(char32_t c) {
  switch (c) {
    case U'십': case U'十': case U'拾': return 1;
    case U'백': case U'百': case U'佰': return 2;
    case U'천': case U'千': case U'仟': return 3;
    default: return 0;
  }
}

/// Power of ten of 만 억 조 경 해, or 0.
constexpr int big_power(char32_t c) {
  switch (c) {
    case U'만': case U'萬': case U'万': return 4;
    case U'억': case U'億': case U'亿': return 8;
    case U'조': case U'兆': return 12;
    case U'경': return 16;
    case U'해': return 20;
    default: return 0;
  }
}

// clang-format on

/// The scale words as they are written, the largest first, with their power of ten.
constexpr std::array<std::pair<int, std::string_view>, 5> kScaleWords{
    {{20, "해"}, {16, "경"}, {12, "조"}, {8, "억"}, {4, "만"}}};

/// The scales above 해, which running text does not use: 자 is a counter there and 양 begins other words.
constexpr int rare_power(char32_t c) { return c == U'자' ? 24 : c == U'양' ? 28 : 0; }

}  // namespace geomsan::grammar
