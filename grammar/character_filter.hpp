#pragma once

#include <bitset>

#include "text/unicode.hpp"

namespace geomsan {

/// Turns most characters away before a look-up. Exact for ASCII and Hangul syllables, of which text is made; all other
/// characters pass.
class CharacterFilter {
 public:
  void add(char32_t c) {
    if (c < ascii_.size()) ascii_.set(c);
    if (is_hangul_syllable(c)) hangul_.set(c - kFirstHangulSyllable);
  }
  [[nodiscard]] bool passes(char32_t c) const {
    if (c < ascii_.size()) return ascii_[c];
    return !is_hangul_syllable(c) || hangul_[c - kFirstHangulSyllable];
  }

 private:
  std::bitset<128> ascii_;
  std::bitset<kHangulSyllableCount> hangul_;
};

}  // namespace geomsan
