#include "ruleset/confusion_loader.hpp"

#include <catch2/catch.hpp>

#include "rule_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string complaints(const std::string& confusions) {
  return RuleFolder()
      .file("units.yaml", kUnits)
      .file("confusions.yaml", "kind: confusions\n" + confusions)
      .complaints();
}

}  // namespace

TEST_CASE("units that are written for one another are read with their printed names", "[ruleset]") {
  RuleFolder folder;
  folder.file("units.yaml", kUnits + "  - symbol: kW\n    names: [kW]\n    factor: 1000\n");
  folder.file("confusions.yaml",
              "kind: confusions\nconfusions:\n  - slip: unit\n    units: {MW: 메가와트, kW: 킬로와트}\n");
  const auto rules = folder.load();
  CHECK(rules->diagnostics.empty());
  REQUIRE(rules->confusions.size() == 1);
  CHECK(rules->confusions[0].slip == "unit");
  REQUIRE(rules->confusions[0].units.size() == 2);
  CHECK(rules->confusions[0].units[1].unit->symbol == "kW");
  CHECK(rules->confusions[0].units[1].name == "킬로와트");
}

TEST_CASE("a fault of the confusions is reported where it stands", "[ruleset]") {
  CHECK(complaints("confusions:\n  - slip: unit\n    units: {MW: MW, XW: XW}\n").find("'XW'") != std::string::npos);
  CHECK(complaints("confusions:\n  - slip: unit\n    units: {MW: MW}\n").find("confusions.yaml:4:") == 0);
  CHECK(complaints("confusions:\n  - slip: other\n    units: {MW: MW}\n").find("confusions.yaml:3:") == 0);
}
