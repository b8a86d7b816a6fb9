#include "mention/number_starts.hpp"

#include <catch2/catch.hpp>

#include "mention/left_context.hpp"
#include "reading.hpp"

using namespace geomsan;

namespace {

std::vector<std::uint32_t> starts_in(std::string_view text) {
  NumberStarts starts(text, testing::shipped_rules().lexicon);
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = starts.next(0); at < text.size(); at = starts.next(at + 1)) found.push_back(at);
  return found;
}

/// The same, looked for one character after the other.
std::vector<std::uint32_t> plain_starts_in(std::string_view text) {
  const Lexicon& lexicon = testing::shipped_rules().lexicon;
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = 0; at < text.size();
       at += static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(text[at])))) {
    const char32_t c = code_point_at(text, at);
    const bool opens = is_hangul_syllable(c) ? lexicon.opens(c) : may_lead_numeral(text[at]);
    if (is_ascii_digit(c) || (opens && word_begins(text, at))) found.push_back(at);
  }
  return found;
}

}  // namespace

TEST_CASE("numbers start at digits and at words that may be numerals, wherever a block ends", "[mention]") {
  const std::string text = "두 명과 A3, 이천 명·삼천 명(五百 명) “백 원” é천 _만 😀열 7 사업 10만 일곱;넷 절반 ㎡당 1";
  for (std::size_t before = 0; before < 150; ++before) {
    const std::string moved = std::string(before, ' ') + text + std::string(before % 7, '.');
    CHECK(starts_in(moved) == plain_starts_in(moved));
  }
  CHECK(starts_in("").empty());
  CHECK(starts_in("두") == std::vector<std::uint32_t>{0});
}
