#include <unicode/uchar.h>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

std::size_t width_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  // Vowels and finals of decomposed Hangul are drawn into the cell of their initial.
  const int syllable_type = u_getIntPropertyValue(point, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable_type == U_HST_VOWEL_JAMO || syllable_type == U_HST_TRAILING_JAMO) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = code_point_at(utf8, at);
    if (c == '\t' || (c >= 0x20 && c < 0x7F)) {
      ++width;
    } else if (is_hangul_syllable(c)) {
      width += 2;
    } else {
      width += width_of(c);
    }
    at += code_point_size(static_cast<unsigned char>(utf8[at]));
  }
  return width;
}

}  // namespace geomsan
