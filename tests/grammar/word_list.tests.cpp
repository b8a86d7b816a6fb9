#include "grammar/word_list.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;

TEST_CASE("one of the words begins or ends a text", "[grammar]") {
  const WordList words{"간", "동안", "%"};
  CHECK(words.begins("간의"));
  CHECK(words.begins("동안"));
  CHECK(words.begins("%포인트"));
  CHECK_FALSE(words.begins("동네"));
  CHECK_FALSE(words.begins(" 동안"));
  CHECK_FALSE(words.begins(""));
  CHECK(words.ends("사흘간"));
  CHECK(words.ends("5%"));
  CHECK_FALSE(words.ends("간격"));
  CHECK_FALSE(words.ends(""));
}

TEST_CASE("a character that shares its last byte with one of the words is none of them", "[grammar]") {
  const WordList words{"가"};
  CHECK_FALSE(words.begins("걀"));  // EA B0 80 and EA B1 80
  CHECK_FALSE(words.ends("걀"));
}

TEST_CASE("what follows the word is asked about, for every word that fits", "[grammar]") {
  const WordList words{"만", "만원"};
  std::string asked;
  CHECK(words.begins("만원권", [&](std::string_view rest) {
    asked += std::string(rest) + " ";
    return rest == "권";
  }));
  CHECK(asked == "원권 권 ");
}

TEST_CASE("a text may end inside a character, and empty words count for nothing", "[grammar]") {
  const WordList words{"가", ""};
  CHECK_FALSE(words.begins("\xEA"));
  CHECK_FALSE(words.begins("나"));
  CHECK(WordList{""}.empty());
}
