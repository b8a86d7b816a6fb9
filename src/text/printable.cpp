#include "text/printable.hpp"

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr bool breaks_line(char32_t c) { return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }
constexpr bool is_bidi_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

}  // namespace

std::string printable(std::string_view text) {
  const std::string valid = escape_invalid_utf8(text);
  std::string result;
  result.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    const std::size_t size = code_point_size(static_cast<unsigned char>(valid[at]));
    const char32_t c = code_point_at(valid, at);
    if (breaks_line(c)) {
      result += ' ';
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || is_bidi_control(c)) {
      result += "\uFFFD";
    } else {
      result.append(valid, at, size);
    }
    at += size;
  }
  return result;
}

}  // namespace geomsan
