#include "text/josa.hpp"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr std::array kDigitEndings = {Batchim::other, Batchim::rieul, Batchim::none,  Batchim::other, Batchim::none,
                                      Batchim::none,  Batchim::other, Batchim::rieul, Batchim::rieul, Batchim::none};

Batchim of_syllable(char32_t c) {
  constexpr char32_t kRieul = 8;
  const char32_t final = (c - kFirstHangulSyllable) % 28;
  return final == 0 ? Batchim::none : final == kRieul ? Batchim::rieul : Batchim::other;
}

/// 엘 and 알, 엠 and 엔; every other letter's name ends in a vowel.
Batchim of_letter(char letter) {
  switch (letter | 0x20) {
    case 'l':
    case 'r':
      return Batchim::rieul;
    case 'm':
    case 'n':
      return Batchim::other;
    default:
      return Batchim::none;
  }
}

/// Units are read as words (5km: 킬로미터), so the name of their last letter would mislead.
Batchim of_unit(std::string_view unit) {
  constexpr std::array<std::pair<std::string_view, Batchim>, 11> kEndings = {{{"rpm", Batchim::other},
                                                                              {"ppm", Batchim::other},
                                                                              {"mol", Batchim::rieul},
                                                                              {"dB", Batchim::rieul},
                                                                              {"Pa", Batchim::rieul},
                                                                              {"m", Batchim::none},
                                                                              {"g", Batchim::other},
                                                                              {"l", Batchim::none},
                                                                              {"L", Batchim::none},
                                                                              {"t", Batchim::other},
                                                                              {"J", Batchim::rieul}}};
  const auto ending = std::find_if(kEndings.begin(), kEndings.end(), [&](const auto& e) {
    return e.first == "t" ? unit == "t" : unit.ends_with(e.first);
  });
  return ending == kEndings.end() ? of_letter(unit.back()) : ending->second;
}

/// Squared units (㎞, ㎏, ㎥) as the letters they are made of, without the exponent.
std::string spelled_out(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  std::string letters;
  if (U_FAILURE(status)) return letters;
  nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status).toUTF8String(letters);
  while (!letters.empty() && is_ascii_digit(static_cast<unsigned char>(letters.back()))) letters.pop_back();
  return letters;
}

/// Where the parenthesis that closes just before `end` opens, or npos.
std::size_t opening_of(std::string_view word, std::size_t end) {
  std::size_t depth = 0;
  for (std::size_t at = end; at > 0; --at) {
    if (word[at - 1] == ')') ++depth;
    if (word[at - 1] == '(' && --depth == 0) return at - 1;
  }
  return std::string_view::npos;
}

class Ending {
 public:
  explicit Ending(std::string_view word) : word_(word), end_(word.size()) {}

  Batchim find() {
    bool remark_passed = false;
    while (end_ > 0) {
      const char32_t c = code_point_before(word_, end_);
      if (is_hangul_syllable(c)) return of_syllable(c);
      if (is_ascii_digit(c)) return kDigitEndings[c - '0'];
      if (is_ascii_letter(c)) return of_letters();
      if (c == U'₩' || c == U'¥' || c == U'￦') return Batchim::other;
      if (c == U'‰') return Batchim::rieul;
      if (c == '%' || c == U'％' || c == '$' || c == U'€' || c == U'℃' || c == U'°') return Batchim::none;
      if (c >= 0x3371 && c <= 0x33DF) return of_square(c);
      const std::size_t opening = c == ')' && !remark_passed ? opening_of(word_, end_) : 0;
      remark_passed = remark_passed || c == ')';
      if (opening != 0 && opening != std::string_view::npos) {
        end_ = opening;
      } else {
        step_back();
      }
    }
    return Batchim::none;
  }

 private:
  void step_back() {
    do {
      --end_;
    } while (end_ > 0 && is_continuation(word_[end_]));
  }

  Batchim of_letters() const {
    constexpr std::size_t kLongestUnit = 8;
    std::size_t size = 0;
    while (size < end_ && is_ascii_letter(static_cast<unsigned char>(word_[end_ - size - 1]))) {
      if (++size > kLongestUnit) return of_letter(word_[end_ - 1]);
    }
    const std::string_view letters = word_.substr(end_ - size, size);
    return follows_number(end_ - size) ? of_unit(letters) : of_letter(letters.back());
  }

  /// Also behind 만, 억 and 조 and one space: 5000만t, 5 km.
  bool follows_number(std::size_t at) const {
    if (at > 0 && word_[at - 1] == ' ') --at;
    const char32_t c = code_point_before(word_, at);
    return is_ascii_digit(c) || c == U'만' || c == U'억' || c == U'조';
  }

  static Batchim of_square(char32_t c) {
    const std::string letters = spelled_out(c);
    if (letters.empty() || !is_ascii_letter(static_cast<unsigned char>(letters.back()))) return Batchim::none;
    return of_unit(letters);
  }

  std::string_view word_;
  std::size_t end_;
};

}  // namespace

Batchim batchim_of(std::string_view word) { return Ending(word).find(); }

}  // namespace geomsan
