#include <array>
#include <cstdint>

#include "grammar/numeral.hpp"
#include "grammar/numeral_syllables.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kSyllable = 3;

/// First syllables of native numerals and the second ones they can go on with; an empty list allows any.
struct Opening {
  char32_t first;
  std::u32string_view seconds;
};
constexpr Opening kOpenings[] = {
    {U'하', U"나"}, {U'다', U"섯"},   {U'여', U"섯덟든남"}, {U'아', U"홉흔"}, {U'스', U"물무"}, {U'예', U"순닐"},
    {U'마', U"흔"}, {U'대', U"여엿"}, {U'서', U"른너넛"},   {U'너', U"댓덧"}, {U'엳', U"아"},   {U'영', U"점쩜"},
    {U'한', {}},    {U'두', {}},      {U'둘', {}},          {U'세', {}},      {U'셋', {}},      {U'석', {}},
    {U'네', {}},    {U'넷', {}},      {U'넉', {}},          {U'닷', {}},      {U'엿', {}},      {U'열', {}},
    {U'쉰', {}},    {U'첫', {}},      {U'십', {}},          {U'백', {}},      {U'천', {}},      {U'만', {}},
    {U'수', {}},    {U'몇', {}}};
/// Behind 일: 일곱, 일흔, 일고여덟, 일여덟.
constexpr std::u32string_view kNativeBehindOne = U"곱고흔여";

constexpr std::uint8_t kNone = 0xFF;
constexpr std::uint8_t kSino = 0xFE;

constexpr auto kClasses = [] {
  std::array<std::uint8_t, kHangulSyllableCount> classes{};
  for (auto& entry : classes) entry = kNone;
  for (const char32_t c : U"일이삼사오육륙칠팔구") {
    if (c != 0) classes[c - kFirstHangulSyllable] = kSino;
  }
  std::uint8_t index = 0;
  for (const Opening& opening : kOpenings) classes[opening.first - kFirstHangulSyllable] = index++;
  return classes;
}();

constexpr bool is_sino(char32_t c) {
  return grammar::sino_digit(c) > 0 || grammar::small_power(c) > 0 || grammar::big_power(c) > 0;
}

/// Syllables that go on a numeral behind a Sino-Korean digit.
constexpr auto kContinuingSino = [] {
  std::array<bool, kHangulSyllableCount> continuing{};
  for (const char32_t c : U"일이삼사오육륙칠팔구십백천만억조경해점쩜분") {
    if (c != 0) continuing[c - kFirstHangulSyllable] = true;
  }
  return continuing;
}();

bool continues_sino(char32_t first, char32_t second) {
  if (!is_hangul_syllable(second)) return is_sino(second);
  return kContinuingSino[second - kFirstHangulSyllable] ||
         (first == U'일' && kNativeBehindOne.find(second) != std::u32string_view::npos);
}

/// Syllables that go on a numeral behind one that may also stand alone (한두, 열하나, 백스물, 만이천, 수십, 백점오).
constexpr auto kContinuing = [] {
  std::array<bool, kHangulSyllableCount> continuing{};
  for (const char32_t c :
       U"일이삼사오육륙칠팔구십백천만억조경해하한두둘세셋석네넷넉다닷댓덧여엿아서너대예스마쉰열수몇점쩜분어") {
    if (c != 0) continuing[c - kFirstHangulSyllable] = true;
  }
  return continuing;
}();

bool continues(char32_t second) {
  return is_hangul_syllable(second) ? kContinuing[second - kFirstHangulSyllable] : is_ascii_digit(second);
}

/// 한 두 명, 서 너 번: a pair written as two words.
bool begins_parted_pair(char32_t first, std::string_view text) {
  constexpr std::u32string_view kFirsts = U"한두서네대";
  constexpr std::u32string_view kSeconds = U"두세서너다여";
  constexpr std::size_t kSecond = kSyllable + 1;
  return text.size() >= kSecond + kSyllable && text[kSyllable] == ' ' && kFirsts.find(first) != kFirsts.npos &&
         kSeconds.find(code_point_at(text, kSecond)) != kSeconds.npos;
}

}  // namespace

bool may_begin_numeral(char32_t c) { return kClasses[c - kFirstHangulSyllable] != kNone; }

NumeralOpening numeral_opening(std::string_view text) {
  const char32_t first = code_point_at(text, 0);
  if (begins_parted_pair(first, text)) return NumeralOpening::certain;
  if (!is_hangul_syllable(first)) {
    const bool chinese =
        grammar::sino_digit(first) > 0 || grammar::small_power(first) > 0 || grammar::big_power(first) == 4;
    return chinese ? NumeralOpening::certain : NumeralOpening::none;
  }
  const std::uint8_t kind = kClasses[first - kFirstHangulSyllable];
  if (kind == kNone) return NumeralOpening::none;
  const char32_t second = text.size() > kSyllable ? code_point_at(text, kSyllable) : 0;
  if (kind == kSino) return continues_sino(first, second) ? NumeralOpening::certain : NumeralOpening::none;
  const std::u32string_view seconds = kOpenings[kind].seconds;
  if (seconds.empty()) return continues(second) ? NumeralOpening::certain : NumeralOpening::single;
  return seconds.find(second) == std::u32string_view::npos ? NumeralOpening::none : NumeralOpening::certain;
}

}  // namespace geomsan
