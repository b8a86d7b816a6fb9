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

TimeScope until(Day end) {
  TimeScope scope;
  scope.text = "때까지";
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
                              {"올해 이미 1GW로 늘렸다.", "1GW: "},
                              {"향후와 달리 2027년 5조원을 쓴다.", "5조원: "},
                              {"매출은 3조원이다.", "3조원: "}};
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(claims_of(article(example.text), [](const Claim& claim) { return claim.time.relative; }) == example.relative);
  }
}

TEST_CASE("words for a time are days against the article's date", "[claim]") {
  struct Example {
    const char* text;
    const char* times;
  };
  const Example examples[] = {
      {"지난해 매출은 3조원이다.", "3조원: 2024-01-01~2024-12-31"},
      {"작년 매출은 3조원이다.", "3조원: 2024-01-01~2024-12-31"},
      {"재작년 매출은 3조원이다.", "3조원: 2023-01-01~2023-12-31"},
      {"올해 매출은 3조원이다.", "3조원: 2025-01-01~2025-12-31"},
      {"올해 들어 3조원을 벌었다.", "3조원: 2025-01-01~2025-06-20"},
      {"올 상반기 3조원을 벌었다.", "3조원: 2025-01-01~2025-06-30"},
      {"내년 예산은 3조원이다.", "3조원: 2026-01-01~2026-12-31"},
      {"내년 상반기에 3조원을 푼다.", "3조원: 2026-01-01~2026-06-30"},
      {"내후년 예산은 3조원이다.", "3조원: 2027-01-01~2027-12-31"},
      {"하반기 예산은 3조원이다.", "3조원: 2025-07-01~2025-12-31"},
      {"지난해 말 빚은 3조원이다.", "3조원: 2024-10-01~2024-12-31"},
      {"연초 빚은 3조원이다.", "3조원: 2025-01-01~2025-03-31"},
      {"연말에는 3조원이 된다.", "3조원: 2025-10-01~2025-12-31"},
      {"이달 말 빚은 3조원이다.", "3조원: 2025-06-21~2025-06-30"},
      {"지난달 500명이 왔다.", "500명: 2025-05-01~2025-05-31"},
      {"다음 달 500명이 온다.", "500명: 2025-07-01~2025-07-31"},
      {"지난주 500명이 왔다.", "500명: 2025-06-09~2025-06-15"},
      {"이번 주 500명이 왔다.", "500명: 2025-06-16~2025-06-22"},
      {"다음 주에 500명이 온다.", "500명: 2025-06-23~2025-06-29"},
      {"어제 500명이 왔다.", "500명: 2025-06-19"},
      {"전날 500명이 왔다.", "500명: 2025-06-19"},
      {"오늘 500명이 왔다.", "500명: 2025-06-20"},
      {"내일은 500명이 온다.", "500명: 2025-06-21"},
      {"지난해 3조원, 올해 4조원을 썼다.", "3조원: 2024-01-01~2024-12-31 | 4조원: 2025-01-01~2025-12-31"},
      {"지난해와 달리 2027년 5조원을 쓴다.", "5조원: 2027-01-01~2027-12-31"},
      {"2025년 하반기 매출은 3조원이다.", "3조원: 2025-07-01~2025-12-31"},
      {"지난달 20일 500명이 왔다.", "500명: 2025-05-20"},
      {"올해론적 매출은 3조원이다.", "3조원: -"},
      {"지난해보다 늘어 3조원이다.", "3조원: -"},
      {"지난해 같은 기간과 비교해도 늘어 3조원이다.", "3조원: -"},
      {"2020년 대비 줄어 3조원이다.", "3조원: -"}};
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(times_of(example.text) == example.times);
  }
  CHECK(times_of("지난해 매출은 3조원이다.", "") == "3조원: (지난해)");
}

TEST_CASE("words that count from a period count from the one the text named", "[claim]") {
  CHECK(times_of("2024년 2분기 매출 3조원은 전년 동기 2조원에서 늘었다.") ==
        "3조원: 2024-04-01~2024-06-30 | 2조원: 2023-04-01~2023-06-30");
  CHECK(times_of("2024년 2분기 매출이 늘었다. 전년 같은 기간 매출은 2조원이다.") == "2조원: 2023-04-01~2023-06-30");
  CHECK(times_of("2024년 2분기 매출 3조원은 전 분기 2조원에서 늘었다.") ==
        "3조원: 2024-04-01~2024-06-30 | 2조원: 2024-01-01~2024-03-31");
  CHECK(times_of("20일 잔액은 지난해 같은 날 2조원보다 많다.") == "2조원: 2024-06-20");
  CHECK(times_of("전년 동기 매출은 2조원이다.") == "2조원: 2024-01-01~2024-12-31");
  CHECK(times_of("전월 매출은 2조원이다.") == "2조원: 2025-05-01~2025-05-31");
}

TEST_CASE("a number may speak of a time with an open side, or with its ends named one by one", "[claim]") {
  const auto open = [](const TimeScope& time) {
    return (time.start ? to_string(*time.start) : "") + ".." + (time.end ? to_string(*time.end) : "");
  };
  const auto opens_of = [&](const std::string& body) {
    return claims_of(article(body), [&](const Claim& claim) { return open(claim.time); });
  };
  CHECK(opens_of("2029년까지 3조원을 쓴다.") == "3조원: ..2029-12-31");
  CHECK(opens_of("2026년부터 3조원을 쓴다.") == "3조원: 2026-01-01..");
  CHECK(opens_of("2024년 3월부터 2025년 2월까지 3조원을 썼다.") == "3조원: 2024-03-01..2025-02-28");
  CHECK(opens_of("2020년부터 지난해까지 3조원을 썼다.") == "3조원: 2020-01-01..2024-12-31");
}

TEST_CASE("a deadline is compared by the time it names", "[claim]") {
  const auto time_in = [](const std::string& body) {
    return read_document(article(body), shipped_rules()).claims.back().time;
  };
  const TimeScope by_2029 = time_in("2029년까지 103MW로 늘린다.");
  CHECK(by_2029.meets(time_in("2029년 2월 103MW가 된다.")));
  CHECK(by_2029.meets(time_in("2029년까지 103MW가 된다.")));
  CHECK_FALSE(by_2029.meets(time_in("2027년 11월 41MW가 된다.")));
  CHECK_FALSE(by_2029.meets(time_in("2027년까지 41MW가 된다.")));
  CHECK_FALSE(by_2029.meets(time_in("올해 41MW다.")));
}

TEST_CASE("a length of time that ends now is a time", "[claim]") {
  CHECK(times_of("지난 5년간 3조원을 썼다.") == "5년: - | 3조원: 2020-06-21~2025-06-20");
  CHECK(times_of("최근 3개월간 3조원을 썼다.") == "3개월: - | 3조원: 2025-03-21~2025-06-20");
  CHECK(times_of("5년간 3조원을 썼다.") == "5년: - | 3조원: -");
  CHECK(times_of("최근 5년 만에 3조원을 썼다.") == "5년: - | 3조원: -");
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
                              {"different words", word("향후", "future"), word("한때", "past"), false},
                              {"one deadline", until({2029, 12, 31}), until({2029, 12, 31}), true},
                              {"a deadline and a day before it", until({2029, 12, 31}), november, false},
                              {"a deadline and the year that holds it", until({2027, 12, 31}), year, true},
                              {"a date that no year fixes", word("3월"), word("3월"), true},
                              {"two dates that no year fixes", word("3월"), word("4월"), false}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(example.a.meets(example.b) == example.meet);
    CHECK(example.b.meets(example.a) == example.meet);
  }
}
