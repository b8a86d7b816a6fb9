#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sample_report.hpp"
#include "schema_check.hpp"

using namespace geomsan;
using namespace geomsan::testing;
using Json = nlohmann::ordered_json;

namespace {

Report with_suppressed() {
  Report report = sample_report();
  report.suppressed = {report.findings[0]};
  report.suppressed[0].id = "cafe";
  return report;
}

Json run_of(const Report& report, const RenderOptions& options = {}) {
  std::ostringstream out;
  make_renderer("sarif")->render(report, options, out);
  return Json::parse(out.str())["runs"][0];
}

}  // namespace

TEST_CASE("SARIF keeps to the official schema") {
  const std::filesystem::path schema = in_source_tree("../shared/reference/sarif-schema-2.1.0.json");
  if (!std::filesystem::exists(schema)) {
    std::cout << "SKIPPED: the schema of SARIF (../shared/reference) is not on this machine\n";
    return;
  }
  CHECK(errors_by_schema(rendered(with_suppressed(), "sarif"), schema) == "");
  CHECK(errors_by_schema(rendered(Report{}, "sarif"), schema) == "");
  CHECK(errors_by_schema(R"({"version":"2.1.0","runs":[{}]})", schema) != "");
}

TEST_CASE("a SARIF result has its place, the other passages and a fingerprint") {
  const Json run = run_of(sample_report());
  CHECK(run["columnKind"] == "unicodeCodePoints");
  REQUIRE(run["results"].size() == 3);
  const Json& result = run["results"][0];
  CHECK(result["ruleId"] == "relation.increase-to-total");
  CHECK(result["level"] == "error");
  CHECK(result["partialFingerprints"]["geomsanFinding/v1"] == "a1b2c3");
  CHECK(result["locations"].size() == 1);
  CHECK(result["relatedLocations"].size() == 2);
  CHECK(result["relatedLocations"][1]["id"] == 2);
  CHECK(result["locations"][0]["physicalLocation"] ==
        Json::parse(R"({"artifactLocation":{"uri":"articles.jsonl"},"region":{"startLine":1}})"));
  CHECK(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "budget");
}

TEST_CASE("what an editor accepted is a suppressed SARIF result") {
  const Json run = run_of(with_suppressed());
  REQUIRE(run["results"].size() == 4);
  CHECK_FALSE(run["results"][0].contains("suppressions"));
  CHECK(run["results"][3]["suppressions"][0]["kind"] == "external");
  CHECK(run["results"][3]["suppressions"][0]["status"] == "accepted");
}

TEST_CASE("SARIF rules stand once, with their help") {
  RenderOptions options;
  options.version = "1.2.3";
  options.rule_help["relation.increase-to-total"] = "처음과 늘어난 만큼을 더하면 합계가 된다.";
  const Json run = run_of(with_suppressed(), options);
  const Json& driver = run["tool"]["driver"];
  CHECK(driver["version"] == "1.2.3");
  REQUIRE(driver["rules"].size() == 3);
  CHECK(driver["rules"][0]["help"]["text"] == "처음과 늘어난 만큼을 더하면 합계가 된다.");
  for (const Json& result : run["results"]) {
    CHECK(driver["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  }
}
