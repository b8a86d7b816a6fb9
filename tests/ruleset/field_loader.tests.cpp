#include <catch2/catch.hpp>

#include "rule_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

TEST_CASE("names of fields stand behind those of the interface", "[ruleset]") {
  const auto rules =
      RuleFolder().file("fields.yaml", "kind: fields\nbody: [본문, content]\nexcluded: 제외 여부\n").load();
  CHECK(rules->diagnostics.empty());
  CHECK(rules->fields.body == std::vector<std::string>{"body", "본문", "content"});
  CHECK(rules->fields.title == std::vector<std::string>{"title"});
  CHECK(rules->fields.excluded == std::vector<std::string>{"제외 여부"});
}

TEST_CASE("a field nobody knows is refused", "[ruleset]") {
  CHECK(RuleFolder().file("fields.yaml", "kind: fields\nbodi: [본문]\n").complaints() ==
        "fields.yaml:2:1: 모르는 항목 'bodi' [혹시 'body'?]\n");
  CHECK_FALSE(RuleFolder().file("fields.yaml", "kind: fields\nbody: ['']\n").complaints().empty());
}
