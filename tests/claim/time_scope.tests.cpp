#include <catch2/catch.hpp>

#include "claim_text.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string times_of(const std::string& body, const std::string& date = "2025-06-20") {
  return claims_of(article(body, date), [](const Claim& claim) { return time_text(claim.time); });
}

TimeScope days(Day start, Day end) {
  TimeScope scope;
  scope.text = "때";
  scope.start = start;
  scope.end = end;
  return scope;
}

TimeScope word(std::string text, std::string relative = {}) {
  TimeScope scope;
  scope.text = std::move(text);
  scope.relative = std::move(relative);
  return scope;
}

}  // namespace

TEST_CASE("a number speaks of the time named nearest before it in its sentence", "[claim]") {
  struct Example {
    const char* text;
    const char* times;
  };
  const Example examples[] = {{"센터는 2027년 11월 41MW급으로 먼저 돌고 2029년 2월 103MW 전체가 돈다.",
                               "41MW: 2027-11-01~2027-11-30 | 103MW: 2029-02-01~2029-02-28"},
                              {"2024년 2월에 29명이 왔다.", "29명: 2024-02-01~2024-02-29"},
                              {"2024년 매출은 3조원이다.", "3조원: 2024-01-01~2024-12-31"},
                              {"2024년 2분기 매출은 3조원이다.", "3조원: 2024-04-01~2024-06-30"},
                              {"2025년 6월 3일 500명이 모였다.", "500명: 2025-06-03"},
                              {"2025.06.03. 기준 500명이다.", "500명: 2025-06-03"},
                              {"용량은 103MW다.", "103MW: -"},
                              {"용량은 103MW로 2029년 2월에 다 찬다.", "103MW: -"},
                              {"2027년에 연다. 용량은 103MW다.", "103MW: -"},
                              {"20일 103MW 규모라고 알렸다.", "103MW: -"}};
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(times_of(example.text) == example.times);
  }
}

TEST_CASE("what a date leaves out is taken from the article's date", "[claim]") {
  CHECK(times_of("3월 2일 500명이 모였다.") == "500명: 2025-03-02");
  CHECK(times_of("1분기 매출은 3조원이다.") == "3조원: 2025-01-01~2025-03-31");
  CHECK(times_of("3월 2일 500명이 모였다.", "") == "500명: (3월 2일)");
  CHECK(times_of("11월 500명이 모였다.", "2025-01-10") == "500명: 2024-11-01~2024-11-30");
}

TEST_CASE("a month that is still to come is not last year's", "[claim]") {
  CHECK(times_of("11월 500명을 모집할 예정이다.") == "500명: 2025-11-01~2025-11-30");
}

TEST_CASE("오는 names a month that is still to come", "[claim]") {
  CHECK(times_of("오는 9월 3조원을 쏟는다.") == "3조원: 2025-09-01~2025-09-30");
}

TEST_CASE("words for a time count where no date stands nearer", "[claim]") {
  struct Example {
    const char* text;
    const char* relative;
  };
  const Example examples[] = {{"향후 1GW로 늘린다.", "1GW: future"},
                              {"앞으로 1GW로 늘린다.", "1GW: future"},
                              {"지난해 매출은 3조원이다.", "3조원: last-year"},
                              {"작년 매출은 3조원이다.", "3조원: last-year"},
                              {"올해 매출은 3조원이다.", "3조원: this-year"},
                              {"내년 예산은 3조원이다.", "3조원: next-year"},
                              {"지난해 3조원, 올해 4조원을 썼다.", "3조원: last-year | 4조원: this-year"},
                              {"지난해와 달리 2027년 5조원을 쓴다.", "5조원: "},
                              {"매출은 3조원이다.", "3조원: "}};
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(claims_of(article(example.text), [](const Claim& claim) { return claim.time.relative; }) == example.relative);
  }
  CHECK(times_of("지난해 매출은 3조원이다.") == "3조원: 2024-01-01~2024-12-31");
}

TEST_CASE("times meet when they could be the same", "[claim]") {
  const TimeScope none;
  const TimeScope november = days({2027, 11, 1}, {2027, 11, 30});
  const TimeScope year = days({2027, 1, 1}, {2027, 12, 31});
  const TimeScope february = days({2029, 2, 1}, {2029, 2, 28});
  const TimeScope day = days({2027, 11, 30}, {2027, 11, 30});
  struct Example {
    const char* why;
    TimeScope a;
    TimeScope b;
    bool meet;
  };
  const Example examples[] = {{"neither is named", none, none, true},
                              {"only one is named", none, november, false},
                              {"the same days", november, november, true},
                              {"a month in its year", november, year, true},
                              {"the last day of a month", november, day, true},
                              {"different years", november, february, false},
                              {"the same word", word("향후", "future"), word("앞으로", "future"), true},
                              {"different words", word("지난해", "last-year"), word("올해", "this-year"), false},
                              {"a date that no year fixes", word("3월"), word("3월"), true},
                              {"two dates that no year fixes", word("3월"), word("4월"), false}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(example.a.meets(example.b) == example.meet);
    CHECK(example.b.meets(example.a) == example.meet);
  }
}
