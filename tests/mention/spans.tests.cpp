#include <catch2/catch.hpp>
#include <random>

#include "reading.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

Mention only_mention(std::string_view text) {
  const auto mentions = find_mentions(text, Field::body, shipped_rules().lexicon);
  REQUIRE(mentions.size() == 1);
  return mentions.front();
}

}  // namespace

TEST_CASE("the extent of a number takes in the words that loosen it or make it a rate", "[mention]") {
  struct Example {
    const char* text;
    const char* surface;
    const char* extent;
    const char* unit;
  };
  const Example examples[] = {{"모두 약 20억원을 모았다.", "20억원", "약 20억원", "원"},
                              {"지분 75% 이상이 찬성했다.", "75%", "75% 이상", "%"},
                              {"최대 2조원 규모다.", "2조원", "최대 2조원", "원"},
                              {"돈 2조원이 넘는 사업이다.", "2조원", "2조원이 넘는", "원"},
                              {"이는 초당 100경 번이다.", "100경 번", "초당 100경 번", "번"},
                              {"값은 3.3㎡당 2900만원이다.", "2900만원", "3.3㎡당 2900만원", "원"},
                              {"건당 평균 1000만원이 든다.", "1000만원", "건당 평균 1000만원", "원"},
                              {"이는 100메가와트(MW)급이다.", "100메가와트", "100메가와트(MW)급", "메가와트"},
                              {"값은 $3.5다.", "$3.5", "$3.5", ""},
                              {"영하 15도다.", "영하 15도", "영하 15도", "도"},
                              {"3%대 성장이다.", "3%대", "3%대", "%"},
                              {"이는 2~3시간 걸린다.", "2~3시간", "2~3시간", "시간"},
                              {"이는 1년 5개월이다.", "1년 5개월", "1년 5개월", "개월"}};
  for (const Example& example : examples) {
    INFO(example.text);
    const Mention mention = only_mention(example.text);
    CHECK(slice(example.text, mention.span) == example.surface);
    CHECK(slice(example.text, mention.extent) == example.extent);
    CHECK(slice(example.text, mention.unit) == example.unit);
  }
}

TEST_CASE("other spellings of the same characters are read alike and keep their own places", "[mention]") {
  struct Example {
    const char* why;
    const char* text;
    const char* reading;
  };
  const Example examples[] = {
      {"full-width", "용량은 １００ＭＷ급이다.", "１００ＭＷ: 100 MW class"},
      {"full-width comma and point", "값은 １，２３４．５달러다.", "１，２３４．５달러: 1234.5 USD"},
      {"full-width percent", "지분은 ５０％다.", "５０％: 50 %"},
      {"decomposed Hangul",
       "\u110B\u1163\u11A8 40\u110B\u1165\u11A8 \u1103\u1161\u11AF\u1105\u1165 \u1110\u116E\u110C\u1161",
       "40\u110B\u1165\u11A8 \u1103\u1161\u11AF\u1105\u1165: 4000000000 USD approx"},
      {"no-break space", "예산은 9조\u00A09000억원이다.", "9조\u00A09000억원: 9900000000000 KRW"},
      {"zero-width space inside", "예산은 45\u200B2억원이다.", "45\u200B2억원: 45200000000 KRW"},
      {"zero-width space around", "예산은 \u200B452억원\u200B이다.", "452억원: 45200000000 KRW"},
      {"byte order mark", "\uFEFF452억원이다.", "452억원: 45200000000 KRW"},
      {"full-width tilde", "5만～20만원을 낸다.", "5만～20만원: 50000..200000 KRW"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(readings_of(example.text) == std::vector<std::string>{example.reading});
  }
}

TEST_CASE("title and body keep their own places, the title first", "[mention]") {
  Document document;
  document.title = "7조 데이터센터";
  document.body = "모두 5년간 7조원을 쓴다.";
  const auto mentions = find_mentions(document, shipped_rules().lexicon);
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].field == Field::title);
  CHECK(mentions[0].zone == Zone::title);
  CHECK(mentions[0].span.begin == 0);
  CHECK(mentions[1].field == Field::body);
  CHECK(mentions[1].zone == Zone::body);
  CHECK(slice(document.body, mentions[1].span) == "5년");
  CHECK(slice(document.body, mentions[2].span) == "7조원");
}

TEST_CASE("a lone expression is read without the words around it", "[mention]") {
  const auto reading = [](std::string_view text) {
    std::string all;
    for (const Mention& mention : parse_expression(text, shipped_rules().lexicon)) all += reading_of(mention) + ";";
    return all;
  };
  CHECK(reading("5조4600억") == "5460000000000;");
  CHECK(reading("5조4600억 원") == "5460000000000 KRW;");
  CHECK(reading("17") == "17;");
  CHECK(reading("이천오백만") == "25000000;");
  CHECK(reading("이") == "2;");
  CHECK(reading("S25") == "25;");
  CHECK(reading("10명 이상") == "10 명 at_least;");
  CHECK(reading("이천오백만원 이하") == "25000000 KRW at_most;");
  CHECK(reading("원").empty());
  CHECK(reading("").empty());
}

TEST_CASE("the hedge of a lone expression is no number of its own", "[mention]") {
  CHECK(parse_expression("사흘 이내", shipped_rules().lexicon).size() == 1);
}

TEST_CASE("mentions of any text are in order, do not overlap and lie inside the text", "[mention]") {
  // Pieces that numbers are made of, cut together at random.
  const std::string_view pieces[] = {
      "약 ",        "최대 ", "1",     "23",  "4,567",  ".8",           "년",   "월 ",   "일", "억",
      "조",         "만 ",   "천",    "두 ", "수",     "몇 ",          "원",   "달러",  "%",  "%p",
      "㎡당 ",      "MW",    "급",    "여",  " 이상",  "대",           "~",    "-",     "(",  ")",
      " ",          ", ",    ".",     "\n",  "가",     "은 ",          "시",   "분의 ", "제", "초당 ",
      "2025.06.20", "$",     "영하 ", "１",  "\u200B", "\u1100\u1161", "번째", "a",     "·",  "하루 "};
  std::mt19937 random(51);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += pieces[pick(random)];
    CAPTURE(text);
    std::uint32_t end = 0;
    for (const Mention& mention : find_mentions(text, Field::body, shipped_rules().lexicon)) {
      REQUIRE(mention.span.begin >= end);
      REQUIRE_FALSE(mention.span.empty());
      REQUIRE(mention.span.end <= text.size());
      REQUIRE(mention.extent.contains(mention.span));
      REQUIRE(mention.extent.end <= text.size());
      if (!mention.unit.empty()) REQUIRE(mention.span.contains(mention.unit));
      REQUIRE_FALSE(mention.quantity.divisor.is_zero());
      if (mention.quantity.upper) REQUIRE(mention.quantity.value <= *mention.quantity.upper);
      end = mention.span.end;
    }
  }
}

TEST_CASE("a megabyte of hostile text comes to an end", "[mention]") {
  for (const std::string_view piece :
       {"천",  "천 ",   "1,",         "일이삼사", "1~",       "1-",     "1.", "1만", "1조 ",   "9", "수",      "두 ",
        "약 ", "초당 ", "1년 1개월 ", "영하 ",    "3.3㎡당 ", "1분의 ", "$",  "１",  "\u1100", "(", "2025.06."}) {
    std::string text;
    while (text.size() < (1U << 20)) text += piece;
    INFO(piece);
    std::uint32_t end = 0;
    for (const Mention& mention : find_mentions(text, Field::body, shipped_rules().lexicon)) {
      REQUIRE(mention.span.begin >= end);
      end = mention.span.end;
    }
    CHECK(end <= text.size());
  }
}
