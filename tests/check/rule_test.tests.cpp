#include "check/rule_test.hpp"

#include <catch2/catch.hpp>

#include "../ruleset/rule_folder.hpp"
#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// Rules of one counter and one relation.
RuleTestResult tested(const std::string& relation) {
  RuleFolder folder;
  folder.file(
      "counters.yaml",
      "kind: counters\nunits:\n  - names: [명]\nexamples:\n  correct:\n    - 모두 3명: 3 명\n  incorrect: []\n");
  folder.file("forms.yaml", "kind: forms\nverbs:\n  - {verb: 늘다, stems: [늘어난]}\n");
  folder.file("relation.yaml", relation);
  const auto rules = folder.load();
  for (const Diagnostic& diagnostic : rules->diagnostics) FAIL_CHECK(render(diagnostic, false));
  return test_rules(*rules);
}

}  // namespace

TEST_CASE("every example of the shipped rules holds", "[check]") {
  const RuleTestResult result = test_rules(shipped_rules());
  CHECK(result.examples >= 150);
  for (const FailedExample& failed : result.failed) {
    FAIL_CHECK(failed.file << ":" << failed.line << ": " << failed.text << ": " << failed.problem);
  }
  for (const FailedExample& closed : result.closed_gaps) {
    FAIL_CHECK(closed.file << ":" << closed.line << ": drop its todo: " << closed.text);
  }
}

TEST_CASE("an example that does not hold is named with its line", "[check]") {
  CHECK(tested(kRelation).failed.empty());
  CHECK(tested(kRelation).examples == 3);
  struct Example {
    const char* why;
    const char* from;
    const char* to;
    std::size_t line;
  };
  const Example examples[] = {{"a correct one conflicts", "늘어난 3명", "늘어난 5명", 12},
                              {"a correct one does not match", "- 1명에서 2명 늘어난 3명", "- 1명이다", 12},
                              {"an incorrect one holds", "늘어난 4명", "늘어난 3명", 14},
                              {"an incorrect one does not match", "- 1명에서 2명 늘어난 4명", "- 1명이다", 14}};
  for (const Example& example : examples) {
    INFO(example.why);
    const RuleTestResult result = tested(with(kRelation, example.from, example.to));
    REQUIRE(result.failed.size() == 1);
    CHECK(result.failed.front().rule == "relation.sum");
    CHECK(result.failed.front().line == example.line);
    CHECK_FALSE(result.failed.front().problem.empty());
  }
}

TEST_CASE("a known gap does not fail until it is closed", "[check]") {
  const RuleTestResult open = tested(kRelation + "  todo_incorrect:\n    - 1명에서 둘 늘어난 4명\n");
  CHECK(open.failed.empty());
  CHECK(open.closed_gaps.empty());
  const RuleTestResult closed = tested(kRelation + "  todo_incorrect:\n    - 1명에서 2명 늘어난 7명\n");
  CHECK(closed.failed.empty());
  REQUIRE(closed.closed_gaps.size() == 1);
  CHECK(closed.closed_gaps.front().line == 16);
}
