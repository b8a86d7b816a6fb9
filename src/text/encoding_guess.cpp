#include <unicode/ucnv.h>

#include <array>
#include <memory>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// UTF-16 without a byte order mark shows by its zero bytes: every ASCII character has one, always on the same side.
EncodingGuess guess_by_zero_bytes(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\0') ++zeros[at % 2];
  }
  const auto [even, odd] = zeros;
  // Korean text: one in fifty, since spaces and digits alone make more than that. What is well-formed UTF-8 in spite of
  // its zeros can only be UTF-16 when it is mostly ASCII; else it is text with a stray NUL.
  const std::size_t share = first_invalid_utf8(bytes) ? 50 : 4;
  if (odd * share >= bytes.size() && even * 8 <= odd) return EncodingGuess::utf16_le;
  if (even * share >= bytes.size() && odd * 8 <= even) return EncodingGuess::utf16_be;
  return EncodingGuess::unknown;
}

bool looks_like_cp949(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("windows-949", &status));
  if (U_FAILURE(status)) return false;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

  std::array<UChar, 4096> units{};
  std::size_t hangul = 0;
  std::size_t other = 0;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  do {
    UChar* target = units.data();
    status = U_ZERO_ERROR;
    // Not flushed: a file cut in the middle of a character is still recognised.
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, source_end, nullptr, false, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return false;
    for (const UChar* unit = units.data(); unit != target; ++unit) {
      if (is_hangul_syllable(*unit)) {
        ++hangul;
      } else if (*unit >= 0x80) {
        ++other;
      }
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR || source != source_end);
  // UTF-8 with a broken byte can also pass as CP949, but then as a salad of hanja.
  return hangul > 0 && hangul >= other * 3;
}

}  // namespace

EncodingGuess guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return EncodingGuess::utf16_le;
  if (bytes.starts_with("\xFE\xFF")) return EncodingGuess::utf16_be;
  if (bytes.find('\0') != std::string_view::npos) return guess_by_zero_bytes(bytes);
  return looks_like_cp949(bytes) ? EncodingGuess::cp949 : EncodingGuess::unknown;
}

}  // namespace geomsan
