#include "text/normalized.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/byte_block.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// Longest run of combining characters that is composed as one. Canonical ordering is quadratic in the length of a run;
/// real text stays far below (Unicode's Stream-Safe Text Format allows 30).
constexpr std::size_t kLongestSegment = 32;

constexpr bool is_dropped(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

constexpr bool is_odd_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

constexpr bool is_full_width_ascii(char32_t c) { return c >= 0xFF01 && c <= 0xFF5D; }

/// May take part in a composition, or is itself replaced by NFC (Å, 年 from the compatibility ideographs of CP949).
constexpr bool may_compose(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x20D0 && c <= 0x20FF) || c == 0x2126 ||
         c == 0x212A || c == 0x212B || c == 0x3099 || c == 0x309A || (c >= 0xF900 && c <= 0xFAFF);
}

constexpr bool is_odd(char32_t c) {
  return is_dropped(c) || is_odd_space(c) || is_full_width_ascii(c) || may_compose(c);
}

/// Bits for the first bytes of all characters but ASCII, Chinese and Hangul, none of which is odd.
GEOMSAN_WIDE_VECTORS std::uint64_t suspicious_bytes(const char* block) {
  ByteFlags flags;
  for (std::size_t i = 0; i < kByteBlock; ++i) {
    const auto byte = static_cast<unsigned char>(block[i]);
    flags[i] = static_cast<unsigned char>(lies_in(byte, 0xC0, 0xE3) | (byte > 0xED));
  }
  return to_bits(flags);
}

/// The next character from `at` on that is to be dropped, replaced or composed, or the end. Decides for nearly every
/// document that it is read in place.
std::size_t next_odd(std::string_view text, std::size_t at) {
  for (; text.size() - at >= kByteBlock; at += kByteBlock) {
    for (std::uint64_t bits = suspicious_bytes(text.data() + at); bits != 0; bits &= bits - 1) {
      const std::size_t suspicious = at + static_cast<std::size_t>(std::countr_zero(bits));
      if (is_odd(code_point_at(text, suspicious))) return suspicious;
    }
  }
  for (; at < text.size(); ++at) {
    if (!is_continuation(text[at]) && is_odd(code_point_at(text, at))) return at;
  }
  return text.size();
}

/// Begin of the character before the one at `at`.
std::size_t before_character(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do {
    --at;
  } while (at > 0 && is_continuation(text[at]));
  return at;
}

const icu::Normalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

/// End of the characters from `at` on that can only be composed together.
std::size_t segment_end(std::string_view text, std::size_t at, const icu::Normalizer2& normalizer) {
  std::size_t end = at + code_point_size(static_cast<unsigned char>(text[at]));
  for (std::size_t count = 1; count < kLongestSegment && end < text.size(); ++count) {
    const char32_t next = code_point_at(text, end);
    if (next < 0x300 || is_hangul_syllable(next) || is_dropped(next)) break;
    if (normalizer.hasBoundaryBefore(static_cast<UChar32>(next)) != 0) break;
    end += code_point_size(static_cast<unsigned char>(text[end]));
  }
  return end;
}

std::string composed(std::string_view segment, const icu::Normalizer2& normalizer) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  normalizer.normalizeUTF8(0, {segment.data(), static_cast<std::int32_t>(segment.size())}, sink, nullptr, status);
  return U_SUCCESS(status) ? result : std::string(segment);
}

}  // namespace

NormalizedText::NormalizedText(std::string_view original) : original_(original) {
  if (next_odd(original, 0) == original.size()) return;
  copy_with_edits();
  changed_ = copy_ != original_;
  if (changed_) return;
  copy_ = {};
  edits_ = {};
}

void NormalizedText::copy_with_edits() {
  const icu::Normalizer2* normalizer = nfc();
  copy_.reserve(original_.size());
  std::size_t odd = next_odd(original_, 0);
  for (std::size_t at = 0; at < original_.size();) {
    if (odd < at) odd = next_odd(original_, at);
    // Up to the character before the next odd one, which it may be composed with, everything is copied as it is.
    if (const std::size_t plain = before_character(original_, odd); plain > at) {
      keep(original_.substr(at, plain - at), at);
      at = plain;
    }
    const char32_t c = code_point_at(original_, at);
    std::size_t size = code_point_size(static_cast<unsigned char>(original_[at]));
    if (is_dropped(c)) {
      // Nothing stands for it in the copy; the next piece starts with its own edit.
    } else if (is_odd_space(c)) {
      replace(" ", at, size);
    } else if (is_full_width_ascii(c)) {
      const char ascii = static_cast<char>(c - 0xFEE0);
      replace({&ascii, 1}, at, size);
    } else if (normalizer == nullptr) {
      keep(original_.substr(at, size), at);
    } else {
      const std::size_t single = size;
      size = segment_end(original_, at, *normalizer) - at;
      const std::string_view segment = original_.substr(at, size);
      if (size == single && !may_compose(c)) {
        keep(segment, at);
      } else if (const std::string whole = composed(segment, *normalizer); whole != segment) {
        replace(whole, at, size);
      } else {
        keep(segment, at);
      }
    }
    at += size;
  }
}

void NormalizedText::keep(std::string_view piece, std::size_t original) {
  const bool continues = !edits_.empty() && edits_.back().replaced == 0 &&
                         original - edits_.back().original == copy_.size() - edits_.back().normalized;
  if (!continues) edits_.push_back({static_cast<std::uint32_t>(copy_.size()), static_cast<std::uint32_t>(original), 0});
  copy_ += piece;
}

void NormalizedText::replace(std::string_view piece, std::size_t original, std::size_t replaced) {
  edits_.push_back({static_cast<std::uint32_t>(copy_.size()), static_cast<std::uint32_t>(original),
                    static_cast<std::uint32_t>(replaced)});
  copy_ += piece;
}

Span NormalizedText::to_original(Span normalized) const {
  if (!changed_) return normalized;
  if (edits_.empty()) return {0, 0};
  const auto piece_at = [this](std::uint32_t byte) {
    const auto after = std::upper_bound(edits_.begin(), edits_.end(), byte,
                                        [](std::uint32_t at, const Edit& edit) { return at < edit.normalized; });
    return *(after - 1);
  };
  if (normalized.begin >= copy_.size()) {
    const Edit& last = edits_.back();
    const std::uint32_t copied = static_cast<std::uint32_t>(copy_.size()) - last.normalized;
    const std::uint32_t end = last.original + (last.replaced == 0 ? copied : last.replaced);
    return {end, end};
  }
  const Edit first = piece_at(normalized.begin);
  const std::uint32_t begin = first.original + (first.replaced == 0 ? normalized.begin - first.normalized : 0);
  if (normalized.empty()) return {begin, begin};
  const Edit last = piece_at(normalized.end - 1);
  return {begin, last.original + (last.replaced == 0 ? normalized.end - last.normalized : last.replaced)};
}

std::uint32_t NormalizedText::from_original(std::uint32_t original) const {
  if (!changed_) return original;
  const auto after = std::upper_bound(edits_.begin(), edits_.end(), original,
                                      [](std::uint32_t at, const Edit& edit) { return at < edit.original; });
  if (after == edits_.begin()) return 0;
  const Edit& edit = *(after - 1);
  const std::uint32_t end = after == edits_.end() ? static_cast<std::uint32_t>(copy_.size()) : after->normalized;
  if (edit.replaced != 0) return original - edit.original < edit.replaced ? edit.normalized : end;
  return std::min(edit.normalized + (original - edit.original), end);
}

}  // namespace geomsan
