#include "ruleset/text_pattern.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;

namespace {

/// What the pattern finds, joined by ` | `.
std::string found(const std::string& pattern, const std::string& text) {
  TextPatterns patterns;
  const auto parsed = parse_pattern(pattern);
  REQUIRE(std::holds_alternative<Pattern>(parsed));
  REQUIRE(patterns.add(std::get<Pattern>(parsed)));
  std::string all;
  for (const TextMatch& match : patterns.find_all(text)) {
    all += (all.empty() ? "" : " | ") + std::string(slice(text, match.span));
  }
  return all;
}

bool refused(const std::string& pattern) {
  TextPatterns patterns;
  return !patterns.add(std::get<Pattern>(parse_pattern(pattern)));
}

}  // namespace

TEST_CASE("a slot takes what its type says and no more", "[text pattern]") {
  CHECK(found("{이름:name} 기자", "어제 홍길동 기자가") == "홍길동 기자");
  CHECK(found("{이름:name} 기자", "홍길동·김철수 기자") == "홍길동·김철수 기자");
  CHECK(found("{이름:name} 기자", "박정일기자") == "박정일기자");
  CHECK(found("사진={출처:word}", "사진=가나전자2분기 매출") == "사진=가나전자");
  CHECK(found("({출처:words} 제공)", "(가나전자 홍보팀 제공) (최대 50만원 제공)") == "(가나전자 홍보팀 제공)");
  CHECK(found("({글:text} 기자)", "(가나일보 (서울) 홍길동 기자) (둘) 기자)") == "(가나일보 (서울) 홍길동 기자)");
  CHECK(found("출처 {출처:bracket}", "출처 [가나 3호]와") == "출처 [가나 3호]");
  CHECK(found("{주소:email}", "말했다.hong@example.co.kr2분기 kim@") == "hong@example.co.kr | kim@");
  CHECK(found("{주소:url}", "주소는 https://example.com/a?b=1 이다") == "https://example.com/a?b=1");
  CHECK(found("전화 {번호:digits}", "전화 02-123-4567.") == "전화 02-123-4567");
}

TEST_CASE("a name does not begin inside of a word", "[text pattern]") {
  CHECK(found("{이름:name} 기자", "가나다라마바사아 기자") == "");
  CHECK(found("{이름:name} 기자", "말했다.홍길동 기자") == "홍길동 기자");
  CHECK(found("{이름:name} 기자", "말했다\n홍길동 기자\n김철수 기자") == "홍길동 기자 | 김철수 기자");
  CHECK(found("{이름:name} 기자", "홍길동 기자/김철수 기자") == "홍길동 기자 | 김철수 기자");
}

TEST_CASE("a round bracket stands for any, a space for any or none", "[text pattern]") {
  for (const char* text : {"(서울=가나)", "[서울=가나]", "【서울=가나】", "<서울 = 가나>", "( 서울=가나 )"}) {
    CHECK(found("( 서울 = 가나 )", text) == text);
  }
  CHECK(found("무단 전재", "무단전재 무단  전재 무단\n전재") == "무단전재 | 무단  전재");
}

TEST_CASE("a gap ends where a sentence or the next item of a list does", "[text pattern]") {
  CHECK(found("가나 ... 금지", "가나 example.com 그리고 금지") == "가나 example.com 그리고 금지");
  CHECK(found("가나 ... 금지", "가나 했다. 또 금지") == "");
  CHECK(found("가나 ... 금지", "가나 하고 ▶ 금지") == "");
  CHECK(found("가나 ... 금지", "가나\n금지") == "");
}

TEST_CASE("space at the end that is followed by nothing is not part of a match", "[text pattern]") {
  CHECK(found("가나 [다라|]", "가나 마바") == "가나");
}

TEST_CASE("the date slot is handed out, whichever alternative holds it", "[text pattern]") {
  TextPatterns patterns;
  REQUIRE(patterns.add(std::get<Pattern>(parse_pattern("[입력 {가:date}|{나:date} 입력]"))));
  for (const std::string text : {"입력 2025.06.20.", "2025.06.20. 입력"}) {
    const auto matches = patterns.find_all(text);
    REQUIRE(matches.size() == 1);
    REQUIRE(matches.front().date);
    CHECK(slice(text, *matches.front().date) == "2025.06.20");
  }
}

TEST_CASE("matches far from each other are all found, and long ones are not taken", "[text pattern]") {
  const std::string far(2000, ' ');
  CHECK(found("{이름:name} 기자", "홍길동 기자" + far + "김철수 기자" + far) == "홍길동 기자 | 김철수 기자");
  CHECK(found("({글:text} 기자)", "(" + std::string(1000, 'a') + " 기자)") == "");
}

TEST_CASE("a pattern that needs no word of its own is refused", "[text pattern]") {
  CHECK(refused("{이름:name}"));
  CHECK(refused("({글:text})"));
  CHECK(refused("{이름:name} [기자|]"));
  CHECK(refused("..."));
  CHECK_FALSE(refused("{이름:name} [기자|PD]"));
  CHECK_FALSE(refused("{주소:email}"));
}
