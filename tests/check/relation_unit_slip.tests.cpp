#include "check/relation_unit_slip.hpp"

#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// `rule severity slip: suggestion` of each conflict, joined by ` | `.
std::string slips_in(const std::string& body) {
  std::string text;
  for (const Finding& finding : checked({article(body)}).findings) {
    if (finding.verdict != Verdict::conflict) continue;
    text += (text.empty() ? "" : " | ") + finding.rule.substr(finding.rule.find('.') + 1) + " " +
            std::string(name_of(finding.severity)) + " " + finding.diagnosis.slip + ": " + finding.diagnosis.suggestion;
  }
  return text;
}

struct Example {
  const char* text;
  const char* slips;
};

void check_all(std::initializer_list<Example> examples) {
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(slips_in(example.text) == example.slips);
  }
}

}  // namespace

TEST_CASE("a number in the wrong unit is found where the numbers agree in another", "[check]") {
  check_all({
      {"영업이익은 312억원으로 전년 동기(240억원)보다 30%p 증가했다.",
       "percent-rise warning percent-point: 30%p → 30%"},
      {"영업이익은 312억원으로 전년 동기(300억원)보다 4%p 증가했다.", "percent-rise warning percent-point: 4%p → 4%"},
      {"사망자 378명 중 128명(33.9%p)이 노인이었다.", "share-of-whole warning percent-point: 33.9%p → 33.9%"},
      {"40억 달러(약 5조4600억 달러)를 끌어왔다.", "currency-apposition warning unit: 5조4600억 달러 → 5조4600억 원"},
      {"40억원(약 5조4600억원)을 끌어왔다.", "currency-apposition warning unit: 40억원 → 40억달러"},
      {"터는 4만2312㎡(1만2799㎡) 규모다.", "unit-apposition warning unit: 1만2799㎡ → 1만2799평"},
      {"매출은 910억달러다. 순이익은 411억달러에서 514억원으로 25% 늘었다.",
       "percent-rise warning unit: 514억원 → 514억달러"},
  });
}

TEST_CASE("a unit that explains a conflict is named in its diagnosis", "[check]") {
  check_all({
      {"점유율은 20%에서 25%로 5% 늘었다.", "change-of-percents-rise warning percent-point: 5% → 5%포인트"},
      {"40억 유로(약 5조4600억 원)를 끌어왔다.", "currency-apposition warning unit: 40억 유로 → 40억 달러"},
  });
}

TEST_CASE("a unit is not called wrong for what may be chance or holds as printed", "[check]") {
  check_all({
      // The numbers agree in no other unit.
      {"영업이익은 312억원으로 전년 동기(240억원)보다 20%p 증가했다.", ""},
      // One digit agrees too easily, unless the sum comes very near to it.
      {"영업이익은 312억원으로 전년 동기(304억원)보다 3%p 증가했다.", ""},
      // A level and its change.
      {"점유율은 3%에서 2%p 오른 5%다.", ""},
      {"점유율은 23.5%에서 12.5%p 오른 36.0%다.", ""},
      // Either could be in the unit of the other.
      {"순이익은 411억달러에서 514억원으로 25% 늘었다.", ""},
      // Two amounts with nothing to do with one another.
      {"40억원(약 400억원)을 끌어왔다.", ""},
  });
}

TEST_CASE("what is said of a unit slip shows both readings", "[check]") {
  const Report report = checked({article("사망자 378명 중 128명(33.9%p)이 노인이었다.")});
  REQUIRE(report.findings.size() == 1);
  const Finding& finding = report.findings.front();
  CHECK(finding.message == "33.9%p는 단위가 잘못 적힌 것으로 보입니다. 33.9%로 읽어야 셈이 맞습니다");
  CHECK(finding.arithmetic == "128명 ÷ 378명 = 33.9%");
  CHECK(finding.expected == "33.9%");
  CHECK(surfaces_of(finding, report) == "378명, 128명, 33.9%p");
}
