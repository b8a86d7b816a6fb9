#include <catch2/catch.hpp>

#include "rule_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string relation_complaints(const std::string& content) {
  return RuleFolder().file("a.yaml", content).complaints();
}

std::string topic_complaints(const std::string& content) {
  return RuleFolder().file("units.yaml", kUnits).file("z.yaml", content).complaints();
}

}  // namespace

TEST_CASE("a sound relation is loaded with everything it says", "[ruleset]") {
  const auto rules =
      RuleFolder().file("relations/a.yaml", with(kRelation, "examples", "message_en: no\nexamples")).load();
  REQUIRE(rules->diagnostics.empty());
  CHECK_FALSE(rules->damaged());
  REQUIRE(rules->relations.size() == 1);
  const RelationRule& rule = rules->relations.front();
  CHECK(rule.id == "relation.sum");
  CHECK(rule.relation == "sum");
  CHECK(rule.severity == RuleSeverity::error);
  CHECK(rule.patterns.size() == 1);
  CHECK(rule.message == "{합계}(이)가 다릅니다.");
  CHECK(rule.message_en == "no");
  CHECK_FALSE(rule.definition);
  CHECK(slots_of(rule.checks.front()) == std::vector<std::string>{"처음", "증가분", "합계"});
  REQUIRE(rule.examples.correct.size() == 1);
  CHECK(rule.examples.correct.front().articles == std::vector<std::string>{"1명에서 2명 늘어난 3명"});
  CHECK(rule.examples.correct.front().line == 13);
  CHECK(rule.examples.incorrect.size() == 1);
}

TEST_CASE("each line of a pattern is one way to say the relation", "[ruleset]") {
  const auto rules =
      RuleFolder()
          .file("a.yaml", with(kRelation, "늘어난 {합계}\n", "늘어난 {합계}\n\n  {처음}, {증가분}, {합계}\n"))
          .load();
  REQUIRE(rules->relations.size() == 1);
  CHECK(rules->relations.front().patterns.size() == 2);
}

TEST_CASE("examples may be dated and may hold several articles", "[ruleset]") {
  const auto rules =
      RuleFolder()
          .file("units.yaml", kUnits)
          .file("a.yaml", with(kRelation, "- 1명에서 2명 늘어난 3명", "- 2025-06-20: 1명에서 2명 늘어난 3명"))
          .file("z.yaml", kTopic)
          .load();
  REQUIRE(rules->relations.size() == 1);
  CHECK(rules->relations.front().examples.correct.front().date == "2025-06-20");
  CHECK(rules->relations.front().examples.correct.front().articles ==
        std::vector<std::string>{"1명에서 2명 늘어난 3명"});
  REQUIRE(rules->topics.size() == 1);
  CHECK(rules->topics.front().examples.incorrect.front().articles ==
        std::vector<std::string>{"데이터센터는 1MW다.", "데이터센터는 9MW다."});
  CHECK(rules->topics.front().dimension == "power");
  CHECK(rules->topics.front().severity == RuleSeverity::error);
}

TEST_CASE("what is wrong with a relation is said with its place", "[ruleset]") {
  struct Example {
    const char* why;
    std::string content;
    const char* complaints;
  };
  const Example examples[] = {
      {"unknown key", with(kRelation, "message:", "mesage_en: x\nmessage:"),
       "a.yaml:8:1: 모르는 항목 'mesage_en' [혹시 'message_en'?]\n"},
      {"duplicate key", with(kRelation, "message:", "severity: note\nmessage:"),
       "a.yaml:8:1: 'severity' 항목이 두 번 적혔습니다\n"},
      {"missing key", with(kRelation, "severity: error\n", ""), "a.yaml:1:1: 'severity' 항목이 없습니다\n"},
      {"no incorrect example", kRelation.substr(0, kRelation.find("  incorrect")),
       "a.yaml:11:3: 'incorrect' 예문이 하나 이상 있어야 합니다\n"},
      {"unknown value", with(kRelation, "severity: error", "severity: eror"),
       "a.yaml:4:11: 'eror': 'severity' 항목에 쓸 수 없는 값입니다 [혹시 'error'?]\n"},
      {"value that is near none", with(kRelation, "severity: error", "severity: 심각"),
       "a.yaml:4:11: '심각': 'severity' 항목에 쓸 수 없는 값입니다 [쓸 수 있는 값: error, warning, note]\n"},
      {"unknown kind", with(kRelation, "kind: relation", "kind: relations"),
       "a.yaml:2:7: 'relations': 'kind' 항목에 쓸 수 없는 값입니다 [혹시 'relation'?]\n"},
      {"no kind", with(kRelation, "kind: relation\n", ""), "a.yaml:1:1: 'kind' 항목이 없습니다\n"},
      {"bad id", with(kRelation, "relation.sum", "Sum"),
       "a.yaml:1:5: id는 'relation.'로 시작하는 영문 소문자와 - . 로 적습니다\n"},
      {"bad pattern", with(kRelation, "{합계}\n", "{합계\n"),
       "a.yaml:5:10: pattern 항목을 '{합계'부터 읽을 수 없습니다\na.yaml:8:10: pattern에 없는 이름 '합계'\n"},
      {"pattern without a number", with(kRelation, "  {처음}에서 {증가분} 늘어난 {합계}", "  늘어난 것"),
       "a.yaml:5:10: pattern에 수 자리가 하나는 있어야 합니다\na.yaml:7:8: pattern에 없는 이름 '처음'\n"
       "a.yaml:8:10: pattern에 없는 이름 '합계'\n"},
      {"unknown slot type", with(kRelation, "늘어난 {합계}", "늘어난 {합계:monney}"),
       "a.yaml:5:10: 모르는 차원 'monney' [혹시 'money'?]\n"},
      {"bad check", with(kRelation, "처음 + 증가분 = 합계", "처음 = 증가분 합계"),
       "a.yaml:7:8: check 항목을 '합계'부터 읽을 수 없습니다\n"},
      {"check names no slot of the pattern", with(kRelation, "= 합계", "= 합게"),
       "a.yaml:7:8: pattern에 없는 이름 '합게' [혹시 '합계'?]\n"},
      {"list for a text", with(kRelation, "severity: error", "severity: [error]"),
       "a.yaml:4:11: 'severity' 항목은 글자여야 합니다\n"},
      {"text for a mapping", "kind: relation\nid: relation.a\nexamples: 없음\n", nullptr},
      {"not a mapping", "- 규칙\n", "a.yaml:1:1: 파일이 '항목: 값' 꼴이어야 합니다\n"},
      {"empty", "", "a.yaml:1:1: 파일이 '항목: 값' 꼴이어야 합니다\n"}};
  for (const Example& example : examples) {
    INFO(example.why);
    const std::string complaints = relation_complaints(example.content);
    if (example.complaints) {
      CHECK(complaints == example.complaints);
    } else {
      CHECK(complaints.find("a.yaml:3:11: '항목: 값' 꼴이어야 합니다\n") != std::string::npos);
    }
  }
}

TEST_CASE("a slot name that stands twice in a pattern is refused", "[ruleset]") {
  CHECK_FALSE(relation_complaints(with(kRelation, "늘어난 {합계}", "늘어난 {합계} {합계}")).empty());
}

TEST_CASE("a function that no check knows is refused", "[ruleset]") {
  CHECK_FALSE(relation_complaints(with(kRelation, "처음 + 증가분", "summe(처음)")).empty());
}

TEST_CASE("what is wrong with a topic is said with its place", "[ruleset]") {
  struct Example {
    const char* why;
    std::string content;
    const char* complaints;
  };
  const Example examples[] = {
      {"unknown dimension", with(kTopic, "dimension: power", "dimension: powr"),
       "z.yaml:4:12: 모르는 차원 'powr' [혹시 'power'?]\n"},
      {"dimension that is near none", with(kTopic, "dimension: power", "dimension: 돈"),
       "z.yaml:4:12: 모르는 차원 '돈' [쓸 수 있는 값: power]\n"},
      {"no subject", with(kTopic, "subject: [데이터센터]\n", ""), "z.yaml:1:1: 'subject' 항목이 없습니다\n"},
      {"split list", with(kTopic, "[데이터센터]", "[1,000MW, 2GW]"),
       "z.yaml:3:13: 쉼표 때문에 '1,000MW' 값이 둘로 나뉘었습니다. 따옴표로 묶으세요\n"},
      {"hedge without a number", with(kTopic, "examples", "hedges: {급: 조금}\nexamples"),
       "z.yaml:5:9: '급' 항목은 1000, 0.5, 400/121, 5% 같은 수여야 합니다\n"},
      {"no examples", kTopic.substr(0, kTopic.find("examples")),
       "z.yaml:1:1: 'correct' 예문이 하나 이상 있어야 합니다\n"
       "z.yaml:1:1: 'incorrect' 예문이 하나 이상 있어야 합니다\n"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(topic_complaints(example.content) == example.complaints);
  }
}

TEST_CASE("quoted lists, quoted brackets and lists with spaces are left alone", "[ruleset]") {
  CHECK(topic_complaints(with(kTopic, "[데이터센터]", "[\"1,000MW\", 2GW]")).empty());
  CHECK(topic_complaints(with(kTopic, "[데이터센터]", "[1호기, 200호기]")).empty());
  CHECK(topic_complaints(with(kTopic, "[데이터센터]", "[공장 1, 200호기]")).empty());
  CHECK(relation_complaints(with(kRelation, "pattern: |\n  {처음}에서 {증가분} 늘어난 {합계}\n",
                                 "pattern: \"{처음}에서 {증가분} 늘어난 {합계}\"\n"))
            .empty());
}

TEST_CASE("columns count characters, not bytes", "[ruleset]") {
  CHECK(RuleFolder()
            .file("f.yaml", "kind: forms\nparticles:\n  - {mark: (이)가, 틀린이름: 가}\n")
            .complaints()
            .find("f.yaml:3:18: 모르는 항목 '틀린이름'") != std::string::npos);
}
