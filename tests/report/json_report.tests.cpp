#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sample_report.hpp"
#include "schema_check.hpp"
#include "text/message.hpp"

using namespace geomsan;
using namespace geomsan::testing;
using Json = nlohmann::ordered_json;

namespace {

Json report_json() { return Json::parse(rendered(sample_report(), "json")); }

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("the JSON report keeps to its schema") {
  CHECK(schema_errors(rendered(sample_report(), "json"), "report") == "");
  CHECK(schema_errors(rendered(sample_report(), "json", false, true), "report") == "");
  CHECK(schema_errors(rendered(Report{}, "json"), "report") == "");
  CHECK(schema_errors(R"({"schema":"geomsan.report/2"})", "report") != "");
}

TEST_CASE("the JSON report has the keys of the machine interface in their order") {
  const Json report = report_json();
  CHECK(keys_of(report) == std::vector<std::string>{"schema", "summary", "findings", "agreements", "coverage"});
  CHECK(keys_of(report["findings"][0]) == std::vector<std::string>{"id", "rule", "severity", "verdict", "relation",
                                                                   "channel", "confidence", "message", "arithmetic",
                                                                   "expected", "reason", "evidence", "diagnosis",
                                                                   "rate", "documents", "lineages", "values"});
  CHECK(keys_of(report["findings"][0]["evidence"][0]) ==
        std::vector<std::string>{"role",       "document",  "source", "date",    "date_origin", "field",   "start",
                                 "end",        "line",      "column", "surface", "excerpt",     "value",   "unit",
                                 "base_value", "base_unit", "low",    "high",    "time",        "witness", "lineage"});
}

TEST_CASE("JSON places are code points of the field") {
  const Json evidence = report_json()["findings"][0]["evidence"][2];
  CHECK(evidence["surface"] == "462억원");
  CHECK(evidence["start"] == 38);
  CHECK(evidence["end"] == 43);
  CHECK(evidence["line"] == 2);
  CHECK(evidence["column"] == 26);
  CHECK(evidence["excerpt"] == "건립비는 기존 370억원에서 82억원 증액된 462억원으로 늘었다.");

  const Json in_title = report_json()["findings"][1]["evidence"][0];
  CHECK(in_title["field"] == "title");
  CHECK(in_title["column"] == in_title["start"].get<int>() + 1);
}

TEST_CASE("JSON tells the rate of a conversion, and how many articles have each value") {
  const Json report = report_json();
  CHECK(report["findings"][0]["rate"].is_null());
  CHECK(report["findings"][0]["values"].empty());
  CHECK(report["agreements"][0]["rate"] == Json::parse(R"({"from":"USD","to":"KRW","rate":"1366.741234",
    "day":"2025-06-20","source":"ECB","implied":"1365","difference_percent":"-0.13"})"));
  CHECK(report["findings"][2]["documents"] == 2);
  CHECK(report["findings"][2]["values"][1] == Json::parse(R"({"surface":"103㎿","value":"103","unit":"MW",
    "documents":1,"outlets":0,"lineages":1})"));
}

TEST_CASE("JSON numbers are strings and what is missing is null") {
  const Json report = report_json();
  const Json conflict = report["findings"][0];
  CHECK(conflict["evidence"][2]["value"] == "46200000000");
  CHECK(conflict["evidence"][2]["low"] == "46150000000");
  CHECK(conflict["evidence"][0]["low"].is_null());
  CHECK(conflict["evidence"][0]["time"].is_null());
  CHECK(conflict["confidence"] == 0.97);
  CHECK(conflict["diagnosis"]["slip"] == "one-digit");

  const Json hedged = report["findings"][2];
  CHECK(hedged["verdict"] == "hedged");
  CHECK(hedged["channel"] == "topic");
  CHECK(hedged["diagnosis"].is_null());
  CHECK(hedged["expected"].is_null());
  CHECK(hedged["evidence"][1]["source"].is_null());
  CHECK(hedged["evidence"][1]["date"].is_null());
  CHECK(hedged["evidence"][1]["time"] == "2029년까지");
  CHECK(hedged["evidence"][1]["witness"] == 2);
}

TEST_CASE("the JSON summary counts findings, the coverage quantities") {
  const Json report = report_json();
  CHECK(report["summary"]["by_severity"]["error"] == 1);
  CHECK(report["summary"]["by_verdict"]["hedged"] == 1);
  CHECK(report["summary"]["by_verdict"]["agree"] == 0);
  CHECK(report["summary"]["agreements"] == 2);
  CHECK(report["coverage"]["not_checkable"] == 32);
}

TEST_CASE("the JSON ledger has a row for every number and is left out unless asked for") {
  const Json ledger = Json::parse(rendered(sample_report(), "json", false, true))["ledger"];
  REQUIRE(ledger.size() == 4);
  CHECK(keys_of(ledger[0]) == std::vector<std::string>{"document", "field", "start", "end", "line", "column", "surface",
                                                       "state", "accepted", "rules", "findings"});
  CHECK(ledger[0]["field"] == "title");
  CHECK(ledger[0]["state"] == "unchecked");
  CHECK(ledger[2]["line"] == 2);
  CHECK(ledger[2]["column"] == 26);
  CHECK(ledger[2]["surface"] == "462억원");
  CHECK(ledger[2]["accepted"] == true);
  CHECK(ledger[2]["rules"] == Json{"relation.increase-to-total", "relation.other"});
  CHECK(ledger[3]["findings"] == Json{"0a0b0c"});
  CHECK_FALSE(report_json().contains("ledger"));
}

TEST_CASE("JSON is unescaped UTF-8, the same bytes in every language") {
  const std::string korean = rendered(sample_report(), "json");
  CHECK(korean.find("\"surface\": \"370억원\"") != std::string::npos);
  CHECK(korean.back() == '\n');
  set_language(Language::english);
  const std::string english = rendered(sample_report(), "json");
  set_language(Language::korean);
  CHECK(english == korean);
}

TEST_CASE("a very long passage is cut in JSON") {
  Report report = sample_report();
  std::string& body = report.documents[0].body;
  body.append(5000, 'x');
  for (Evidence& evidence : report.findings[0].evidence)
    evidence.sentence.end = static_cast<std::uint32_t>(body.size());
  const Json json = Json::parse(rendered(report, "json"));
  const std::string excerpt = json["findings"][0]["evidence"][0]["excerpt"];
  CHECK(display_width(excerpt) <= 1000);
  CHECK(excerpt.find("370억원") != std::string::npos);
}

TEST_CASE("the schemas of mentions and claims accept what design says and refuse the rest") {
  CHECK(schema_errors(R"({"document":"a","mentions":[
    {"field":"body","zone":"body","start":0,"end":3,"surface":"3%대","kind":"quantity","value":null,"low":"3","high":"4",
     "low_open":false,"high_open":true,"unit":"%","dimension":"ratio","base_value":null,"base_low":"0.03",
     "base_high":"1/25","base_unit":"1","hedge":"none","hedges":[],"flags":[]},
    {"field":"title","zone":"title","start":5,"end":8,"surface":"20일","kind":"date","date":"---20","flags":[]}]})",
                      "mentions") == "");
  CHECK(schema_errors(R"({"document":"a","mentions":[{"kind":"quantity"}]})", "mentions") != "");
  CHECK(schema_errors(R"({"document":"a","claims":[
    {"mention":0,"subject":["울산 AI 데이터센터"],"attribute":["용량"],"predicate":null,
     "time":{"start":"2029-02-01","end":"2029-02-28","text":"2029년 2월"},"aggregation":null,"basis":null,
     "modality":"plan","scope":[]},
    {"mention":1,"subject":[],"attribute":[],"predicate":"늘다","time":null,"aggregation":"total","basis":null,
     "modality":null,"scope":[]}]})",
                      "claims") == "");
  CHECK(schema_errors(R"({"document":"a","claims":[{"mention":-1}]})", "claims") != "");
}
