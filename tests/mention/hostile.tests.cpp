#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "invariants.hpp"
#include "reading.hpp"
#include "text/text.hpp"

using namespace geomsan;

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("what the fuzzers found worth keeping is read without harm", "[mention]") {
  std::size_t texts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(GEOMSAN_ROOT "/tests/fuzz/corpus/mentions")) {
    const std::string text = content_of(entry.path());
    if (first_invalid_utf8(text)) continue;
    INFO(entry.path().filename().string());
    CHECK(mentions_hold(text, testing::shipped_rules().lexicon));
    ++texts;
  }
  CHECK(texts > 0);
}

TEST_CASE("long runs of what numbers are made of keep the mentions in order", "[mention]") {
  for (const char* unit :
       {"천",     "1,",   "일이삼사", "1~", "1234567890", "1-2-", "1·",   "1에서 ", "1,2개", "3% ",
        "3분의 ", "1년 ", "10여 ",    "$1", "두 ",        "五百", "1만 ", "→1",     "백점",  "1\xE2\x80\x8B"}) {
    std::string text;
    while (text.size() < 20000) text += unit;
    INFO(unit);
    CHECK(mentions_hold(text, testing::shipped_rules().lexicon));
  }
}
