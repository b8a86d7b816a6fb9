#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "seed_report.hpp"

using namespace geomsan::testing;

namespace {

/// One entry of seeds/expected/findings.yaml.
struct Expected {
  std::string verdict;
  std::string severity;
  std::vector<std::string> documents;
  std::vector<std::string> surfaces;

  [[nodiscard]] const std::string& document_of(std::size_t surface) const {
    return documents.size() == 1 ? documents.front() : documents.at(surface);
  }

  /// The item speaks of these numbers; it may name others beside them.
  [[nodiscard]] bool fits(const Json& item) const {
    if (item.at("verdict") != verdict || item.at("severity") != severity) return false;
    // What only needs to be ticked stands under agreements, what an editor should see under findings.
    if ((item.at("in") == "agreements") != (verdict == "agree")) return false;
    const Json& evidence = item.at("evidence");
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
      const bool named = std::any_of(evidence.begin(), evidence.end(), [&](const Json& each) {
        return each.at("document") == document_of(i) && each.at("surface") == surfaces[i];
      });
      if (!named) return false;
    }
    return documents_of(item) == std::set<std::string>(documents.begin(), documents.end());
  }
};

std::vector<Expected> expected_findings() {
  std::vector<Expected> all;
  for (const YAML::Node& entry : YAML::LoadFile(std::string(GEOMSAN_ROOT) + "/seeds/expected/findings.yaml")) {
    all.push_back({entry["verdict"].as<std::string>(), entry["severity"].as<std::string>(),
                   entry["documents"].as<std::vector<std::string>>(),
                   entry["surfaces"].as<std::vector<std::string>>()});
  }
  return all;
}

}  // namespace

TEST_CASE("the seeds give the findings that are expected of them, and no false alarm") {
  const std::vector<Json> items =
      items_of(Json::parse(output_of("check seeds/articles.jsonl --format json --fail-on never")));
  const std::vector<Expected> expected = expected_findings();
  for (const Expected& each : expected) {
    INFO(each.verdict << " " << each.severity << " " << each.documents.front() << ": " << each.surfaces.front()
                      << " …");
    CHECK(std::any_of(items.begin(), items.end(), [&](const Json& item) { return each.fits(item); }));
  }
  for (const Json& item : items) {
    if (item.at("in") == "agreements" || item.at("severity") == "note") continue;
    INFO(in_one_line(item));
    CHECK(std::any_of(expected.begin(), expected.end(), [&](const Expected& each) { return each.fits(item); }));
  }
}
