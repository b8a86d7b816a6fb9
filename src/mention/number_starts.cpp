#include "mention/number_starts.hpp"

#include <algorithm>

namespace geomsan {
namespace {

/// Bytes before a block that tell whether a word goes on into it: those of one Hangul syllable.
constexpr std::size_t kBefore = 3;

constexpr unsigned char kFirstHangulLead = 0xEA;
constexpr unsigned char kLastHangulLead = 0xED;

/// Bits for each digit and for each byte with which a Chinese or Hangul word begins. Reads kBefore bytes before
/// `block`, too.
GEOMSAN_WIDE_VECTORS std::uint64_t candidates_in(const char* block) {
  const char* const before = block - kBefore;
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(before[i]); };
  ByteFlags flags;
  for (std::size_t i = 0; i < kByteBlock; ++i) {
    const unsigned char previous = byte_at(i + kBefore - 1);
    const bool behind_digit = lies_in(previous, '0', '9');
    const bool behind_letter = lies_in(previous | 0x20, 'a', 'z');
    const bool behind_hangul = lies_in(byte_at(i), kFirstHangulLead, kLastHangulLead);
    const bool goes_on = behind_digit | behind_letter | behind_hangul | (previous == '_');
    const bool digit = lies_in(byte_at(i + kBefore), '0', '9');
    const bool numeral = lies_in(byte_at(i + kBefore), 0xE4, kLastHangulLead);
    flags[i] = static_cast<unsigned char>(digit | (numeral & !goes_on));
  }
  return to_bits(flags);
}

/// True for a digit, and for a character that may open a numeral in words.
bool may_open(const Lexicon& lexicon, const char* candidate) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(candidate[i])); };
  if (byte(0) < 0x80) return true;
  // All candidates but digits take three bytes.
  const char32_t first = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return !is_hangul_syllable(first) || lexicon.opens(first);
}

}  // namespace

std::uint32_t NumberStarts::next(std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (at >= size) return size;
  if (at >= block_end_) read_block(at);
  candidates_ &= ~std::uint64_t{0} << (at + kBlock - block_end_);
  while (true) {
    const std::uint32_t block = block_end_ - kBlock;
    for (std::uint64_t rest = candidates_; rest != 0; rest &= rest - 1) {
      const std::uint32_t start = block + static_cast<std::uint32_t>(std::countr_zero(rest));
      if (!may_open(lexicon_, text_.data() + start)) continue;
      candidates_ = rest;
      return start;
    }
    if (block_end_ >= size) return size;
    read_block(block_end_);
  }
}

void NumberStarts::read_block(std::uint32_t begin) {
  block_end_ = begin + kBlock;
  if (begin >= kBefore && block_end_ <= text_.size()) {
    candidates_ = candidates_in(text_.data() + begin);
    return;
  }
  // Spaces stand for what lies outside of the text.
  std::array<char, kBefore + kBlock> padded;
  padded.fill(' ');
  const std::size_t before = std::min<std::size_t>(begin, kBefore);
  const std::string_view piece = text_.substr(begin - before, before + kBlock);
  std::memcpy(&padded[kBefore - before], piece.data(), piece.size());
  candidates_ = candidates_in(&padded[kBefore]);
}

}  // namespace geomsan
