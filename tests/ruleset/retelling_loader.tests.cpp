#include <catch2/catch.hpp>

#include "rule_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

const std::string kPlaces = "places: {headline: 제목, deck: 부제, lead: 첫 문장, body: 본문}\n";

}  // namespace

TEST_CASE("counters stand for one another within a list, and files add up", "[ruleset]") {
  const auto rules = RuleFolder()
                         .file("a.yaml", "kind: retelling\n" + kPlaces +
                                             "counters:\n  - same: [개, 곳]\n  - same: [개, 대]\nstop: [지난]\n")
                         .file("b.yaml", "kind: retelling\ncounters:\n  - same: [번, 회]\nstop: [대비]\n")
                         .load();
  CHECK(rules->diagnostics.empty());
  const RetellingWords& words = rules->retelling;
  CHECK(words.lead == "첫 문장");
  CHECK(words.interchangeable("개", "곳"));
  CHECK(words.interchangeable("대", "개"));
  CHECK(words.interchangeable("회", "번"));
  CHECK(words.interchangeable("명", "명"));
  CHECK_FALSE(words.interchangeable("곳", "대"));
  CHECK_FALSE(words.interchangeable("개", "회"));
  CHECK_FALSE(words.interchangeable("개", "명"));
  CHECK(words.stop.size() == 2);
}

TEST_CASE("a part of an article without a name and unknown keys are refused", "[ruleset]") {
  CHECK(RuleFolder().file("a.yaml", "kind: retelling\nstopp: [지난]\n").complaints() ==
        "a.yaml:2:1: 모르는 항목 'stopp' [혹시 'stop'?]\n");
  CHECK_FALSE(RuleFolder().file("a.yaml", "kind: retelling\nplaces: {headline: 제목}\n").complaints().empty());
}
