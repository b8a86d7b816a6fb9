#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

Finding only_finding(const std::string& body) {
  const Report report = checked({article(body)});
  REQUIRE(report.findings.size() == 1);
  return report.findings.front();
}

}  // namespace

TEST_CASE("relations inside an article are found and recomputed", "[check]") {
  struct Example {
    const char* text;
    const char* report;
  };
  const Example examples[] = {
      {"기존 370억원에서 82억원 증액된 452억원이다.",
       "agree note relation.increase-to-total: 370억원, 82억원, 452억원\n"},
      {"기존 370억원에서 82억원 증액된 462억원이다.",
       "conflict error relation.increase-to-total: 370억원, 82억원, 462억원\n"},
      {"정원은 45명에서 5명 늘어난 51명이다.", "conflict error relation.increase-to-total: 45명, 5명, 51명\n"},
      {"면적은 3만㎡에서 5000㎡ 늘어난 3만5000㎡다.",
       "agree note relation.increase-to-total: 3만㎡, 5000㎡, 3만5000㎡\n"},
      {"40억 달러(약 5조4600억 원)를 끌어왔다.", "agree note relation.currency-apposition: 40억 달러, 5조4600억 원\n"},
      {"40억 달러(약 5460억 원)를 끌어왔다.", "conflict error relation.currency-apposition: 40억 달러, 5460억 원\n"},
      {"국비 60억원을 포함해 총 129억원을 쓴다.", "agree note relation.part-of-total: 60억원, 129억원\n"},
      {"국비 160억원을 포함해 총 129억원을 쓴다.", "conflict error relation.part-of-total: 160억원, 129억원\n"},
      {"모두 79억원(감리비 30억원, 공사비 49억원)이다.",
       "agree note relation.total-with-parts: 79억원, 30억원, 49억원\n"},
      {"모두 79억원(감리비 30억원, 공사비 59억원)이다.",
       "conflict warning relation.total-with-parts: 79억원, 30억원, 59억원\n"},
      {"성능은 1엑사플롭스(EF·초당 100경 번)다.", "agree note relation.unit-gloss: 1엑사플롭스, 100경 번\n"},
      {"성능은 1엑사플롭스(EF·초당 110경 2000조번)다.",
       "conflict error relation.unit-gloss: 1엑사플롭스, 110경 2000조번\n"},
      {"매출은 3조원이고 직원은 1200명이다.", ""},
      {"대통령이 울산을 찾았다.", ""},
      {"", ""}};
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(text_of(checked({article(example.text)})) == example.report);
  }
}

TEST_CASE("numbers of different units or sentences make no relation", "[check]") {
  CHECK(text_of(checked({article("기존 370억원에서 82명 증액된 452억원이다.")})).empty());
  CHECK(text_of(checked({article("기존 370억원이다. 여기서 82억원 증액된 462억원이다.")})).empty());
}

TEST_CASE("a particle behind a number is no word of increase", "[check]") {
  CHECK(text_of(checked({article("전체 30개에서 5개는 27개 지점이 맡는다.")})).empty());
  CHECK(text_of(checked({article("버스 130대에서 15대는 25대로 바꿨다.")})).empty());
}

TEST_CASE("a conflict says what was expected, how it was computed and which slip explains it", "[check]") {
  struct Example {
    const char* text;
    const char* expected;
    const char* slip;
    const char* suggestion;
  };
  const Example examples[] = {
      {"기존 370억원에서 82억원 증액된 462억원이다.", "452억원", "one-digit", "462억원 → 452억원"},
      {"기존 370억원에서 82억원 증액된 425억원이다.", "452억원", "digit-swap", "425억원 → 452억원"},
      {"기존 370억원에서 82억원 증액된 4520억원이다.", "452억원", "power-of-ten", "4520억원 → 452억원"},
      {"기존 370억원에서 82억원 증액된 611억원이다.", "452억원", "", "611억원 → 452억원"},
      {"40억 달러(약 5460억 원)를 끌어왔다.", "5조4670억원", "power-of-ten",
       "5460억 원 → 5조4600억원 / 40억 달러 → 4억달러"},
      {"기존 370억원에서 82억원 증액된 4152억원이다.", "452억원", "extra-digit", "4152억원 → 452억원"},
      {"주가는 800원(1.25%) 오른 5만3500원에 마감했다.", "1.52%", "digit-swap", "1.25% → 1.52%"},
      {"주가는 800원(-2.50%) 내린 5만3500원에 마감했다.", "-1.47%", "", "-2.50% → -1.47%"},
      {"주가는 5만3500원(1.52%) 오른 800원에 마감했다.", "", "exchanged", "5만3500원 ↔ 800원"},
      {"예산을 4조8400조원으로 늘렸다.", "", "power-of-ten", "4조8400조원 → 4조8400억원"},
      {"1억550억 원을 들인다.", "", "power-of-ten",
       "1억550억 원 → 1억550만 원 / 1억550억 원 → 1조550억 원 / 1억550억 원 → 1550억 원"}};
  for (const Example& example : examples) {
    INFO(example.text);
    const Finding finding = only_finding(example.text);
    CHECK(finding.expected == example.expected);
    CHECK(finding.diagnosis.slip == example.slip);
    CHECK(finding.diagnosis.suggestion == example.suggestion);
  }
  const Finding finding = only_finding("기존 370억원에서 82억원 증액된 462억원이다.");
  CHECK(finding.arithmetic == "370억원 + 82억원 = 452억원 ≠ 462억원");
  CHECK(finding.message == "370억원에서 82억원 늘면 452억원인데 462억원으로 적혔습니다.");
  CHECK(finding.relation == "sum");
  CHECK(finding.channel == Channel::article);
}

TEST_CASE("a message says what was computed where no number is expected", "[check]") {
  const std::pair<const char*, const char*> examples[] = {
      {"9월 10일부터 12일까지 5일간 행사를 연다.", "9월 10일부터 12일까지는 3일인데 5일로 적혔습니다."},
      {"1906년 개교해 2026년 개교 110주년을 맞는다.", "1906년부터 2026년까지는 120년인데 110주년으로 적혔습니다."},
      {"공공 지분 51%, 민간 지분 59%로 짠다.", "51%와 59%를 더하면 100%가 되어야 하는데 110%입니다."},
      {"늘어난 82억원에는 물가변동분 97억원과 설계비 3억원이 반영됐다.",
       "82억원에 들었다고 한 97억원과 3억원을 더하면 100억원입니다."}};
  for (const auto& [text, expected] : examples) {
    INFO(text);
    CHECK(only_finding(text).message == expected);
  }
}

TEST_CASE("the evidence of a finding points at the numbers as printed", "[check]") {
  const std::string body = "앞 문장이다. 기존 370억원에서 82억원 증액된 462억원이다.";
  const Report report = checked({article(body)});
  REQUIRE(report.findings.size() == 1);
  const auto& evidence = report.findings.front().evidence;
  REQUIRE(evidence.size() == 3);
  CHECK(evidence[0].role == "처음");
  CHECK(slice(body, evidence[0].span) == "370억원");
  CHECK(slice(body, evidence[0].sentence) == "기존 370억원에서 82억원 증액된 462억원이다.");
  CHECK(evidence[1].role == "증가분");
  CHECK(evidence[1].value == "8200000000");
  CHECK(evidence[1].unit == "KRW");
  CHECK(evidence[2].role == "합계");
  CHECK(evidence[2].base_value == "46200000000");
  CHECK(evidence[2].base_unit == "KRW");
}

TEST_CASE("a conversion needs the article's date and a listed currency", "[check]") {
  Document undated = article("40억 달러(약 5460억 원)를 끌어왔다.");
  undated.date.reset();
  CHECK(text_of(checked({undated})) == "undetermined note relation.currency-apposition: 40억 달러, 5460억 원\n");
  Document early = article("40억 달러(약 5460억 원)를 끌어왔다.");
  early.date = Day{1990, 1, 2};
  CHECK(text_of(checked({early})) == "undetermined note relation.currency-apposition: 40억 달러, 5460억 원\n");
  CHECK(text_of(checked({article("40억 바트(약 5460억 원)를 끌어왔다.")})) !=
        text_of(checked({article("40억 달러(약 5460억 원)를 끌어왔다.")})));
}

TEST_CASE("a conversion that is a little off is a warning, not an error", "[check]") {
  // The reference rate of the day is 1,366.74 won.
  const std::string numbers = " relation.currency-apposition: 1234만 달러, ";
  const auto report = [](const std::string& won) {
    return text_of(checked({article("계약금 1234만 달러(" + won + ")를 받았다.")}));
  };
  CHECK(report("약 157억 원") == "conflict warning" + numbers + "157억 원\n");
  CHECK(report("약 162억 원") == "hedged note" + numbers + "162억 원\n");
  CHECK(report("약 169억 원") == "agree note" + numbers + "169억 원\n");
  CHECK(report("약 1690억 원") == "conflict error" + numbers + "1690억 원\n");
}

TEST_CASE("relations in a title are found in the title", "[check]") {
  Document document = article("본문이다.");
  document.title = "370억원에서 82억원 늘어난 462억원";
  const Report report = checked({document});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings.front().evidence.front().field == Field::title);
}
