#include "text/sentence.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "text/unicode.hpp"

using namespace geomsan;

namespace {

std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> result;
  for (const Span span : split_sentences(text)) result.emplace_back(slice(text, span));
  return result;
}

struct Example {
  const char* text;
  std::vector<std::string> sentences;
};

void check(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(sentences(example.text) == example.sentences);
  }
}

}  // namespace

TEST_CASE("a sentence ends at a newline and at a full stop before a space", "[text]") {
  check({{"", {}},
         {" \n\t \n", {}},
         {"공장을 짓는다. 7조 원이 든다.", {"공장을 짓는다.", "7조 원이 든다."}},
         {"제목\r\n첫 문장이다\n\n둘째 문장이다", {"제목", "첫 문장이다", "둘째 문장이다"}},
         {"정말인가? 그렇다! 끝", {"정말인가?", "그렇다!", "끝"}},
         {"얼마일까?! 100억 원이다", {"얼마일까?!", "100억 원이다"}},
         {"올해 착공한다.  ", {"올해 착공한다."}},
         {"착공한다.\u00A0\u3000이날 밝혔다", {"착공한다.", "이날 밝혔다"}},
         {"1년은 365일입니다。2년은 730일입니다。", {"1년은 365일입니다。", "2년은 730일입니다。"}}});
}

TEST_CASE("a missing space between paragraphs does not join sentences", "[text]") {
  check({{"센터가 있다.이날 시장은 말했다.", {"센터가 있다.", "이날 시장은 말했다."}},
         {"나온다.19일 거래소에 따르면", {"나온다.", "19일 거래소에 따르면"}},
         {"늘었다.SK하이닉스는 줄었다", {"늘었다.", "SK하이닉스는 줄었다"}},
         {"늘었다.[사진=뉴스]", {"늘었다.", "[사진=뉴스]"}},
         {"늘었다.◆전망은", {"늘었다.", "◆전망은"}},
         {"늘었다.“더 늘 것”", {"늘었다.", "“더 늘 것”"}},
         {"늘었다.\"더 늘 것\"이라고 했다", {"늘었다.", "\"더 늘 것\"이라고 했다"}},
         {"했거든요.그런데 5%다.李 회장은", {"했거든요.", "그런데 5%다.", "李 회장은"}},
         {"(사진은 작년이다.)원자재값은", {"(사진은 작년이다.)", "원자재값은"}}});
}

TEST_CASE("a full stop inside a number, date, list mark or abbreviation ends nothing", "[text]") {
  check({{"금리는 3.5%다", {"금리는 3.5%다"}},
         {"2019.03.26. 서울에서 2025. 6. 20. 발표", {"2019.03.26. 서울에서 2025. 6. 20. 발표"}},
         {"미국(U.S. 달러 기준) 5억", {"미국(U.S. 달러 기준) 5억"}},
         {"Micron Inc. 주가와 No. 1 기업", {"Micron Inc. 주가와 No. 1 기업"}},
         {"1. 매출은 늘었다", {"1. 매출은 늘었다"}},
         {"가. 사업 개요", {"가. 사업 개요"}},
         {"가.나.다.라 항", {"가.나.다.라 항"}},
         {"Q. 얼마인가", {"Q. 얼마인가"}},
         {"news@mt.co.kr 기자", {"news@mt.co.kr 기자"}},
         {"서울.경기 3.3㎡당", {"서울.경기 3.3㎡당"}},
         {"용량은 100MW. 사업비는 7조", {"용량은 100MW.", "사업비는 7조"}},
         {"속도는 5G. 다음은", {"속도는 5G.", "다음은"}},
         {"We grew. Sales rose.", {"We grew.", "Sales rose."}}});
}

TEST_CASE("closing quotes and brackets belong to the sentence they close", "[text]") {
  check({{"“짓는다.” 그는 떠났다.", {"“짓는다.”", "그는 떠났다."}},
         {"\"짓는다.\" 그는 떠났다.", {"\"짓는다.\"", "그는 떠났다."}},
         {"(작년보다 늘었다.) 올해는", {"(작년보다 늘었다.)", "올해는"}},
         {"‘왜?’ 그는 물었다", {"‘왜?’", "그는 물었다"}}});
}

TEST_CASE("a quotation that runs on is not cut off", "[text]") {
  check({{"“7조 원을 투자했다.”고 말했다. 이어", {"“7조 원을 투자했다.”고 말했다.", "이어"}},
         {"\"7조 원이다.\"라고 말했다", {"\"7조 원이다.\"라고 말했다"}},
         {"'늘었다.'며 웃었다", {"'늘었다.'며 웃었다"}},
         {"“늘었다.” 라고 밝혔다", {"“늘었다.” 라고 밝혔다"}},
         {"“늘었다.” 고 대표는 말했다", {"“늘었다.”", "고 대표는 말했다"}},
         {"“얼마나?”라고 물었다", {"“얼마나?”라고 물었다"}},
         {"“늘었다.”, “줄었다.”는 말", {"“늘었다.”, “줄었다.”는 말"}},
         {"5' 7\" 모니터가 늘었다.\"고 했다", {"5' 7\" 모니터가 늘었다.\"고 했다"}},
         {"“늘었다. 또 늘었다.”고 했다", {"“늘었다.", "또 늘었다.”고 했다"}}});
}

TEST_CASE("an ellipsis ends a sentence only behind a verb", "[text]") {
  check({{"최저금리 경신…회사채 후끈", {"최저금리 경신…회사채 후끈"}},
         {"매출 10조… 전년보다 5% 늘어", {"매출 10조… 전년보다 5% 늘어"}},
         {"“반 토막…” 4분기 쇼크", {"“반 토막…” 4분기 쇼크"}},
         {"... 제가 인정합니다", {"... 제가 인정합니다"}},
         {"아직 모른다… 내년에 안다", {"아직 모른다…", "내년에 안다"}}});
}

TEST_CASE("spans are ordered, trimmed and cover every byte that is not a space", "[text]") {
  const std::string_view pieces[] = {"했다", "요",   ".", ".",  "!",  "?",    "…",      "\"",     "”",
                                     "“",    "'",    ")", "(",  " ",  " ",    "\n",     "3",      "U",
                                     "고",   "라고", ",", "。", "\r", "이날", "\u3000", "\u00A0", "다."};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += pieces[pick(random)];
    CAPTURE(text);
    std::size_t covered = 0;
    const auto only_space = [&](std::size_t from, std::size_t to) {
      for (; from < to; from += code_point_size(static_cast<unsigned char>(text[from]))) {
        if (!is_white_space(code_point_at(text, from))) return false;
      }
      return true;
    };
    for (const Span span : split_sentences(text)) {
      REQUIRE(span.begin >= covered);
      REQUIRE(span.end > span.begin);
      REQUIRE(only_space(covered, span.begin));
      REQUIRE_FALSE(is_white_space(code_point_at(text, span.begin)));
      REQUIRE_FALSE(is_white_space(code_point_before(text, span.end)));
      REQUIRE_FALSE(first_invalid_utf8(slice(text, span)).has_value());
      covered = span.end;
    }
    REQUIRE(only_space(covered, text.size()));
  }
}

TEST_CASE("hostile texts are split to the end", "[text]") {
  const std::string_view patterns[] = {". ", "…", "다.", "\"", "1. ", "No. ", " ", ".\"", "다.\"고 ", "\n"};
  for (const std::string_view pattern : patterns) {
    std::string text(1U << 19, ' ');
    while (text.size() < (2U << 20)) text += pattern;
    INFO(pattern);
    CHECK(split_sentences(text).size() <= text.size());
  }
}
