#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace geomsan {
namespace {

constexpr unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Offset of the first byte from `at` on that is not ASCII, or a little before it.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  return at;
}

/// The values a second byte may have; they differ by lead byte (Unicode standard, table 3-7), which is what keeps
/// overlong forms, surrogates and values above U+10FFFF out.
struct SecondByte {
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

constexpr SecondByte second_byte_after(unsigned char lead) {
  switch (lead) {
    case 0xE0:
      return {0xA0, 0xBF};
    case 0xED:
      return {0x80, 0x9F};
    case 0xF0:
      return {0x90, 0xBF};
    case 0xF4:
      return {0x80, 0x8F};
    default:
      return {};
  }
}

}  // namespace

std::size_t utf8_sequence_size(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byte_at(bytes, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t size = code_point_size(lead);
  if (bytes.size() - at < size) return 0;
  const auto [low, high] = second_byte_after(lead);
  const unsigned char second = byte_at(bytes, at + 1);
  if (second < low || second > high) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if (!is_continuation(bytes[at + i])) return 0;
  }
  return size;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    // Hangul up to U+CFFF, which is nearly all of it, needs no look at the table.
    while (bytes.size() - at >= 3 && byte_at(bytes, at) >= 0xE1 && byte_at(bytes, at) <= 0xEC &&
           is_continuation(bytes[at + 1]) && is_continuation(bytes[at + 2])) {
      at += 3;
    }
    at = skip_ascii(bytes, at);
    if (at == bytes.size()) break;
    const std::size_t size = utf8_sequence_size(bytes, at);
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

std::string escape_invalid_utf8(std::string_view bytes) {
  std::string escaped;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = utf8_sequence_size(bytes, at);
    if (size == 0) {
      escaped += fmt::format("\\x{:02X}", byte_at(bytes, at++));
    } else {
      escaped += bytes.substr(at, size);
      at += size;
    }
  }
  return escaped;
}

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace geomsan
