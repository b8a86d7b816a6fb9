#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace geomsan {

/// Byte offset of the first byte that is not strict UTF-8 (overlong forms, surrogates and values above U+10FFFF
/// count as wrong), or nothing when all of `bytes` is well formed. Linear time.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Byte length of the well-formed sequence that starts at byte `at`, or 0 when none does. @pre at < bytes.size()
[[nodiscard]] std::size_t utf8_sequence_size(std::string_view bytes, std::size_t at);

/// `bytes` as well-formed UTF-8: what is not stands as \xHH. File names are bytes, but ids and reports are text.
[[nodiscard]] std::string escape_invalid_utf8(std::string_view bytes);

/// A guess at what bytes that are not UTF-8 are; only used to tell the user. Reads all of `bytes`.
enum class EncodingGuess { unknown, cp949, utf16_le, utf16_be };
[[nodiscard]] EncodingGuess guess_encoding(std::string_view bytes);

/// Number of code points in well-formed UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view utf8);

/// Columns that `utf8` takes on a terminal: East Asian wide and full-width characters 2, combining marks,
/// format characters and controls 0, tabs 1.
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// Byte length of the code point with this lead byte.
[[nodiscard]] constexpr std::size_t code_point_size(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// True for every byte of a UTF-8 sequence but the first.
[[nodiscard]] constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The code point that starts at byte `at`. @pre at < utf8.size(), at is a boundary of well-formed UTF-8
[[nodiscard]] constexpr char32_t code_point_at(std::string_view utf8, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[at + i])); };
  const auto tail = [&](std::size_t i) { return byte(i) & 0x3F; };
  switch (code_point_size(static_cast<unsigned char>(utf8[at]))) {
    case 1:
      return byte(0);
    case 2:
      return (byte(0) & 0x1F) << 6 | tail(1);
    case 3:
      return (byte(0) & 0x0F) << 12 | tail(1) << 6 | tail(2);
    default:
      return (byte(0) & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
  }
}

/// The code point that ends just before byte `at`, or 0 at the beginning.
[[nodiscard]] constexpr char32_t code_point_before(std::string_view utf8, std::size_t at) {
  if (at == 0) return 0;
  do {
    --at;
  } while (at > 0 && is_continuation(utf8[at]));
  return code_point_at(utf8, at);
}

/// Precomposed Hangul syllables, 가–힣.
inline constexpr char32_t kFirstHangulSyllable = 0xAC00;
inline constexpr std::size_t kHangulSyllableCount = 11172;
[[nodiscard]] constexpr bool is_hangul_syllable(char32_t c) {
  return c >= kFirstHangulSyllable && c < kFirstHangulSyllable + kHangulSyllableCount;
}
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Unicode white space (the property White_Space).
[[nodiscard]] constexpr bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Smallest distance in Hangul letters (jamo, so 늘/늘었 is small) or characters between two short words;
/// used for "did you mean". Returns at most `limit` + 1.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace geomsan
