#include <catch2/catch.hpp>
#include <string>

#include "scratch_folder.hpp"

using namespace geomsan;
using geomsan::testing::read_memory;

namespace {

const std::string kArticle =
    "가나시는 370억원을 들여 도서관을 짓는다고 20일 밝혔다. 도서관에는 열람실과 강당이 들어선다.\n"
    "시는 올해 안에 설계를 마치고 내년 봄에 공사를 시작한다. 공사가 끝나면 가까운 마을 주민이 먼저 쓰게 되고 나머지 "
    "시설은 "
    "차례로 문을 연다. 담당 과장은 도서관 일정이 늦어지지 않게 챙기겠다고 말했다.\n";

/// The zones of a text file, as "zone: text" lines.
std::string zones_of(const std::string& text) {
  const auto reading = read_memory(text, "a.txt");
  std::string result;
  for (const Document& document : reading.documents) {
    for (const ZoneSpan& zone : document.zones) {
      CHECK(zone.field == Field::body);
      result += std::string(name_of(zone.zone)) + ": " + std::string(slice(document.body, zone.span)) + "\n";
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a headline above a plain text is marked and stays in the body", "[corpus]") {
  CHECK(zones_of("가나시, 370억원 들여 도서관 짓는다\n" + kArticle) == "title: 가나시, 370억원 들여 도서관 짓는다\n");
  CHECK(zones_of("\n  가나시 370억원 도서관 연다…“주민이 먼저”\n\n내년 봄 공사 시작해\n열람실과 강당 들어선다\n\n" +
                 kArticle) ==
        "title: 가나시 370억원 도서관 연다…“주민이 먼저”\ndeck: 내년 봄 공사 시작해\n"
        "deck: 열람실과 강당 들어선다\n");
}

TEST_CASE("what may be no headline is left alone", "[corpus]") {
  const std::vector<std::pair<const char*, std::string>> examples = {
      {"no headline", kArticle},
      {"a label", "[오늘의 소식]\n" + kArticle},
      {"words that do not come again", "하루 한 번 읽는 우리 동네 소식\n" + kArticle},
      {"a byline", "홍길동 기자 hong@example.com\n" + kArticle},
      {"a dateline", "(가나=마바통신) 홍길동 기자 = 370억원 들여 도서관 짓는다\n" + kArticle},
      {"a sentence", "가나시는 370억원 들여 도서관을 짓는다.\n" + kArticle},
      {"a sentence with a remark behind it", "가나시는 도서관을 짓는다. (370억원 들여)\n" + kArticle},
      {"nothing below", "가나시, 370억원 들여 도서관 짓는다\n"},
      {"too little below", "가나시, 370억원 들여 도서관 짓는다\n가나시는 도서관을 370억원 들여 짓는다.\n"},
      {"only short lines", "가나시 도서관 연다\n가나시 도서관 연다\n가나시 도서관 연다\n가나시 도서관 연다\n"}};
  for (const auto& [why, text] : examples) {
    INFO(why);
    CHECK(zones_of(text) == "");
  }
}
