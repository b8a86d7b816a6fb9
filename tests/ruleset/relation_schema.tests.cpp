#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "rule_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

using Json = nlohmann::json;
using Keys = std::set<std::string>;

const Json& schema() {
  static const Json json =
      Json::parse(std::ifstream(GEOMSAN_ROOT "/reports/schema/rule-relation.schema.json"), nullptr, false);
  return json;
}

Keys keys_of(const Json& properties) {
  Keys keys;
  for (const auto& entry : properties.items()) keys.insert(entry.key());
  return keys;
}

/// A rule that uses every key there is, key by key.
const std::vector<std::pair<std::string, std::string>> kEveryKey = {
    {"id", "relation.sum"},
    {"kind", "relation"},
    {"relation", "sum"},
    {"severity", "error"},
    {"scope", "paragraph"},
    {"pattern", "|\n  {처음}에서 {증가분} 늘어난 {합계}"},
    {"check", "[처음 + 증가분 = 합계, 처음 = 합계]"},
    {"when", "[처음 > 0, 증가분 > 0]"},
    {"unless", "[예상, 전망]"},
    {"profile", "house"},
    {"message", "'{합계}(이)가 다릅니다. {기대값}'"},
    {"message_en", "'{합계} should be {expected}'"},
    {"explain", "더합니다."},
    {"since", "0.1"},
    {"author", "홍길동"},
    {"examples",
     "\n  correct:\n    - 1명에서 2명 늘어난 3명\n    - 2026-03-02: 1명에서 2명 늘어난 3명\n"
     "  incorrect: [1명에서 2명 늘어난 4명]\n  todo_correct: [1명에서 2명 느는 3명]\n"
     "  todo_incorrect: [1명에서 2명 느는 4명]"},
};

std::string rule_without(const std::string& left_out, const std::string& changed = {}, const std::string& value = {}) {
  std::string rule;
  for (const auto& [key, text] : kEveryKey) {
    if (key != left_out) rule += key + ": " + (key == changed ? value : text) + "\n";
  }
  return rule;
}

std::string complaints(const std::string& rule) {
  const std::string slots = "kind: slots\narticle_day: 기사날짜\nexpected: [기대값, expected]\n";
  return RuleFolder().file("a.yaml", rule).file("slots.yaml", slots).complaints();
}

}  // namespace

TEST_CASE("the schema of relation rules names exactly the keys that load", "[ruleset]") {
  REQUIRE(schema().is_object());
  Keys used;
  for (const auto& entry : kEveryKey) used.insert(entry.first);
  CHECK(keys_of(schema()["properties"]) == used);
  CHECK(complaints(rule_without("")) == "");
  const YAML::Node examples = YAML::Load(rule_without(""))["examples"];
  used.clear();
  for (const auto& entry : examples) used.insert(entry.first.as<std::string>());
  CHECK(keys_of(schema()["properties"]["examples"]["properties"]) == used);
}

TEST_CASE("the schema requires what the loader requires", "[ruleset]") {
  const auto required = schema()["required"].get<Keys>();
  for (const auto& entry : kEveryKey) {
    INFO("without " << entry.first);
    CHECK(complaints(rule_without(entry.first)).empty() == !required.contains(entry.first));
  }
}

TEST_CASE("the schema lists the values that the loader takes", "[ruleset]") {
  for (const std::string key : {"relation", "severity", "scope"}) {
    INFO(key);
    const auto allowed = schema()["properties"][key]["enum"].get<std::vector<std::string>>();
    for (const std::string& value : allowed) CHECK(complaints(rule_without("", key, value)) == "");
    const std::string list = message(MessageId::rules_allowed, fmt::format("{}", fmt::join(allowed, ", ")));
    CHECK(complaints(rule_without("", key, "zzzzzzzzzzzz")).find("[" + list + "]") != std::string::npos);
  }
}

TEST_CASE("every key has a description for editors", "[ruleset]") {
  for (const auto& property : schema()["properties"].items()) {
    INFO(property.key());
    CHECK(property.value().contains("description"));
  }
}

TEST_CASE("the shipped relation rules and the model of a new one keep to the schema's keys", "[ruleset]") {
  const Keys known = keys_of(schema()["properties"]);
  std::vector<std::filesystem::path> files{GEOMSAN_ROOT "/reports/templates/rule-relation.yaml"};
  for (const auto& entry : std::filesystem::directory_iterator(GEOMSAN_ROOT "/rules/relations")) {
    files.push_back(entry.path());
  }
  for (const auto& file : files) {
    for (const auto& entry : YAML::LoadFile(file.string())) {
      INFO(file << ": " << entry.first.as<std::string>());
      CHECK(known.contains(entry.first.as<std::string>()));
    }
  }
}
