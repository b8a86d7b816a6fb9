#include <catch2/catch.hpp>

#include "rule_folder.hpp"
#include "text/message.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// A file of dates with one word.
std::string dates(const std::string& word) { return "kind: dates\nwords:\n  - " + word + "\n"; }

}  // namespace

TEST_CASE("a file that is no YAML is named with the place where reading stopped", "[ruleset]") {
  struct Example {
    const char* why;
    const char* content;
    const char* place;
  };
  const Example examples[] = {{"unquoted bracket", "kind: relation\npattern: {처음}에서 {합계}\n", "a.yaml:2:"},
                              {"two colons", "kind: topic\nsubject: 이름: 값: 부제\n", "a.yaml:2:"},
                              {"percent sign", "kind: topic\nsubject: %5\n", "a.yaml:2:"},
                              {"at sign", "kind: topic\nsubject: @기관\n", "a.yaml:2:"},
                              {"anchor", "kind: topic\nsubject: *별표\n", "a.yaml:2:"},
                              {"tab", "kind: topic\nexamples:\n\t- 가\n", "a.yaml:3:"}};
  for (const Example& example : examples) {
    INFO(example.why);
    const std::string complaints = RuleFolder().file("a.yaml", example.content).complaints();
    CAPTURE(complaints);
    CHECK(complaints.find(example.place) == 0);
    CHECK(complaints.find("YAML 문법에 어긋납니다") != std::string::npos);
    CHECK(complaints.find("따옴표로 묶으세요]") != std::string::npos);
  }
}

TEST_CASE("a value cut off by a comment sign is pointed out", "[ruleset]") {
  CHECK_FALSE(RuleFolder()
                  .file("u.yaml", kUnits)
                  .file("z.yaml", with(kTopic, "[데이터센터]", "울산 #1 데이터센터"))
                  .complaints()
                  .empty());
}

TEST_CASE("bytes that are not UTF-8 are named with their line", "[ruleset]") {
  CHECK(RuleFolder().file("a.yaml", "kind: topic\nid: \xBF\xEF\xBB\xEA\n").complaints() ==
        "a.yaml:2:5: UTF-8 파일이 아닙니다\n");
}

TEST_CASE("a bad file disables only itself", "[ruleset]") {
  const auto rules = RuleFolder()
                         .file("a.yaml", with(kRelation, "relation.sum", "relation.first"))
                         .file("b.yaml", with(kRelation, "severity: error", "severity: eror"))
                         .file("c.yaml", "pattern: {처음}에서\n")
                         .file("d.yaml", with(kRelation, "relation.sum", "relation.last"))
                         .file("e.yaml", kUnits)
                         .file("f.yaml", kTopic)
                         .load();
  CHECK(rules->damaged());
  REQUIRE(rules->relations.size() == 2);
  CHECK(rules->relations.front().id == "relation.first");
  CHECK(rules->relations.back().id == "relation.last");
  CHECK(rules->topics.size() == 1);
  CHECK(rules->lexicon.unit("MW") != nullptr);
}

TEST_CASE("that a bad file is left out is said once, without counting as an error of its own", "[ruleset]") {
  const auto rules = RuleFolder().file("b.yaml", with(kRelation, "severity: error", "severity: eror")).load();
  REQUIRE(rules->diagnostics.size() == 2);
  CHECK(rules->diagnostics.back().text == message(MessageId::rules_file_disabled));
  CHECK(rules->diagnostics.back().warning);
  CHECK(rules->relations.empty());
}

TEST_CASE("the second rule of one id is refused, whichever kind of file it is in", "[ruleset]") {
  RuleFolder folder;
  folder.file("a.yaml", kRelation).file("b.yaml", kRelation);
  const auto rules = folder.load();
  CHECK(rules->relations.size() == 1);
  CHECK(rules->damaged());
  REQUIRE(rules->diagnostics.size() == 1);
  CHECK(rules->diagnostics.front().text.find("'relation.sum' 규칙이 ") == 0);
  CHECK(rules->diagnostics.front().text.find("a.yaml 파일에도 있습니다") != std::string::npos);
  CHECK(rules->diagnostics.front().file.ends_with("b.yaml"));
}

TEST_CASE("files are loaded in the order of their names, units before what names them", "[ruleset]") {
  const auto rules = RuleFolder().file("a/z.yaml", kTopic).file("b/units.yml", kUnits).file("readme.md", "{").load();
  CHECK(rules->diagnostics.empty());
  CHECK(rules->topics.size() == 1);
  CHECK(rules->dimensions == std::vector<std::string>{"power"});
}

TEST_CASE("a folder without rules is an error", "[ruleset]") {
  CHECK(load_rules("/nonexistent/rules")->damaged());
  CHECK(RuleFolder().load()->damaged());
}

TEST_CASE("units with prefixes and conditions become readings of the lexicon", "[ruleset]") {
  const auto rules =
      RuleFolder()
          .file("p.yaml", "kind: prefixes\nprefixes:\n  - {symbol: k, latin: [k, K], hangul: 킬로, factor: 1000}\n")
          .file("u.yaml", with(kUnits, "  - symbol: MW\n    names: [MW]\n    factor: 1000000\n",
                               "  - symbol: W\n    names: [W, 와트]\n    prefixes: [k]\n"))
          .load();
  REQUIRE(rules->diagnostics.empty());
  REQUIRE(rules->lexicon.unit("kW") != nullptr);
  CHECK(rules->lexicon.unit("kW")->factor == 1000);
  CHECK(rules->lexicon.unit("kW")->base_symbol == "W");
  std::string spellings;
  for (const auto& reading : rules->lexicon.readings()) spellings += reading.spelling + " ";
  CHECK(spellings == "W 와트 kW KW 킬로와트 ");
}

TEST_CASE("mistakes in lexicon files are found as well", "[ruleset]") {
  struct Example {
    const char* why;
    std::string content;
    const char* complaint;
  };
  const Example examples[] = {
      {"unknown prefix", kUnits + "    prefixes: [Q]\n", "'Q': 'prefixes' 항목에 쓸 수 없는 값입니다"},
      {"factor that is no number", with(kUnits, "1000000", "백만"), "a.yaml:7:13: 'factor' 항목은 1000, 0.5,"},
      {"unknown key of a unit", with(kUnits, "factor", "facter"), "a.yaml:7:5: 모르는 항목 'facter' [혹시 'factor'?]"},
      {"range of one number", kUnits + "    range: [1]\n",
       "a.yaml:8:12: range 항목은 [작은 수, 큰 수] 꼴이어야 합니다"},
      {"empty name", with(kUnits, "[MW]", "[\"\"]"), "빈 이름은 쓸 수 없습니다"},
      {"unknown key of a date word", dates("{names: [지난달], months: -1}"), "모르는 항목 'months' [혹시 'month'?]"},
      {"offset that is no integer", dates("{names: [지난달], month: 0.5}"),
       "'month' 항목은 -10부터 10까지의 정수여야 합니다"},
      {"offset that is too large", dates("{names: [지난달], month: 11}"),
       "'month' 항목은 -10부터 10까지의 정수여야 합니다"},
      {"portion that is none", dates("{names: [말], portion: end}"), "'end': 'portion' 항목에 쓸 수 없는 값입니다"},
      {"date word that says nothing", dates("{names: [지난달]}"), "이 날짜 낱말에는 때를 가리키는 항목"},
      {"date word without a name", dates("{month: -1}"), "'names' 항목이 없습니다"},
      {"flag that is none", kUnits + "    native: yes\n", "a.yaml:8:13: 'native' 항목은 true나 false여야 합니다"}};
  for (const Example& example : examples) {
    INFO(example.why);
    const std::string complaints = RuleFolder().file("a.yaml", example.content).complaints();
    CAPTURE(complaints);
    CHECK(complaints.find(example.complaint) != std::string::npos);
  }
}

TEST_CASE("the shipped rules load without a complaint", "[ruleset]") {
  const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  for (const Diagnostic& diagnostic : rules->diagnostics) FAIL_CHECK(render(diagnostic, false));
  CHECK(rules->relations.size() >= 5);
  CHECK_FALSE(rules->topics.empty());
  CHECK(rules->lexicon_examples.size() >= 50);
}

TEST_CASE("a file that is far too large for a rule is not read", "[ruleset]") {
  const std::string large((std::size_t{1} << 20) + 1, '#');
  CHECK(RuleFolder().file("large.yaml", large).complaints() ==
        "large.yaml:1:1: 1MiB보다 큰 규칙 파일이라 읽지 않았습니다\n");
}
