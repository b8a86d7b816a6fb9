#pragma once

// Private to mention/: where in a text a number could start.

#include <cstdint>
#include <string_view>

#include "grammar/lexicon.hpp"
#include "text/byte_block.hpp"

namespace geomsan {

/// First bytes of the characters that numerals in words are written with: Chinese and Hangul.
[[nodiscard]] constexpr bool may_lead_numeral(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE4 && lead <= 0xED;
}

/// Goes through a text by the places where a number could start: every digit, and the first character of every word
/// that a numeral or NumberWord may begin with. Nearly all of a text is neither, so many bytes are looked at in one
/// step.
class NumberStarts {
 public:
  /// @pre text is well-formed UTF-8; text and lexicon outlive this
  NumberStarts(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  /// The first such place from byte `at` on, or the size of the text. @pre `at` is behind the last one asked for
  [[nodiscard]] std::uint32_t next(std::uint32_t at);

 private:
  static constexpr std::uint32_t kBlock = kByteBlock;
  void read_block(std::uint32_t begin);

  std::string_view text_;
  const Lexicon& lexicon_;
  std::uint32_t block_end_ = 0;
  std::uint64_t candidates_ = 0;  ///< one bit for each byte of the block, the lowest for the first
};

}  // namespace geomsan
