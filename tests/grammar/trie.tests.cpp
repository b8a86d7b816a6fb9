#include "grammar/trie.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>

using namespace geomsan;

TEST_CASE("the longest spelling that begins the text is found", "[grammar]") {
  Trie trie;
  trie.insert("만", 1);
  trie.insert("만원", 2);
  trie.insert("만원권", 3);
  trie.insert("원", 4);
  CHECK(trie.longest("만원을").value == 2);
  CHECK(trie.longest("만원을").size == std::string("만원").size());
  CHECK(trie.longest("만원권은").value == 3);
  CHECK(trie.longest("만든").value == 1);
  CHECK(trie.longest("마").size == 0);
  CHECK(trie.longest("천만원").size == 0);
  CHECK(trie.longest("").size == 0);
  CHECK(trie.knows_first("만물"));
  CHECK_FALSE(trie.knows_first("마"));
  CHECK_FALSE(trie.knows_first(""));
}

TEST_CASE("of two values for one spelling the first one wins, and both are offered, behind those of longer spellings",
          "[grammar]") {
  Trie trie;
  trie.insert("일", 7);
  trie.insert("일", 8);
  trie.insert("일간", 9);
  CHECK(trie.longest("일").value == 7);
  std::string offered;
  const auto refuse = [&](std::size_t size, std::uint32_t value) {
    offered += std::to_string(size) + ":" + std::to_string(value) + " ";
    return false;
  };
  CHECK_FALSE(trie.longest_accepted("일간지", refuse));
  CHECK(offered == "6:9 3:7 3:8 ");
  CHECK(trie.longest_accepted("일간지", [](std::size_t, std::uint32_t value) { return value == 7; }));
}

TEST_CASE("spellings inserted backwards are found at the end of the text", "[grammar]") {
  Trie trie;
  trie.insert_backwards("약", 1);
  trie.insert_backwards("어림잡아", 2);
  trie.insert_backwards("잡아", 3);
  CHECK(trie.longest_suffix("모두 약").value == 1);
  CHECK(trie.longest_suffix("어림잡아").value == 2);
  CHECK(trie.longest_suffix("어림잡아").size == std::string("어림잡아").size());
  CHECK(trie.longest_suffix("붙잡아").value == 3);
  CHECK(trie.longest_suffix("약 ").size == 0);
  CHECK(trie.longest_suffix("").size == 0);
  CHECK(trie.knows(U'약'));
  CHECK_FALSE(trie.knows(U'어'));
}

TEST_CASE("a text that was cut inside a character is read up to there", "[grammar]") {
  Trie trie;
  trie.insert("만", 1);
  trie.insert("만원", 2);
  const std::string text = "만원";
  CHECK(trie.longest(std::string_view(text).substr(0, 5)).value == 1);
  CHECK(trie.longest(std::string_view(text).substr(0, 2)).size == 0);
  CHECK_FALSE(trie.knows_first(std::string_view(text).substr(0, 1)));
}

TEST_CASE("an empty spelling is never found", "[grammar]") {
  Trie trie;
  trie.insert("", 1);
  CHECK(trie.longest("").size == 0);
  CHECK(trie.longest("가").size == 0);
}

TEST_CASE("the trie finds what a search through all spellings finds", "[grammar]") {
  std::mt19937 random(41);
  const auto word = [&](std::size_t longest) {
    std::string text;
    for (std::size_t i = 1 + random() % longest; i > 0; --i) text += static_cast<char>('a' + random() % 3);
    return text;
  };
  Trie trie;
  std::map<std::string, std::uint32_t> spellings;
  for (std::uint32_t i = 0; i < 60; ++i) {
    const std::string spelling = word(5);
    spellings.emplace(spelling, i);
    trie.insert(spelling, i);
  }
  for (int round = 0; round < 500; ++round) {
    const std::string text = word(8);
    Trie::Match expected;
    for (const auto& [spelling, value] : spellings) {
      if (text.starts_with(spelling) && spelling.size() > expected.size) expected = {spelling.size(), value};
    }
    INFO(text);
    CHECK(trie.longest(text).size == expected.size);
    if (expected.size > 0) CHECK(trie.longest(text).value == expected.value);
  }
}
