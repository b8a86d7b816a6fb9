#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <map>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// `outlet | date | body`.
Document article_from(const std::string& line, std::size_t number) {
  const std::size_t outlet = line.find(" | ");
  const std::size_t date = line.find(" | ", outlet + 3);
  REQUIRE(date != std::string::npos);
  Document document = article(line.substr(date + 3), "기사" + std::to_string(number));
  document.source = line.substr(0, outlet);
  document.date = parse_day(line.substr(outlet + 3, date - outlet - 3));
  return document;
}

/// `verdict slip: numbers` of everything found between the articles, one a line; of `wanted` verdicts only.
std::string found_across(const YAML::Node& articles, bool conflicts_only) {
  std::vector<Document> documents;
  for (const auto& line : articles) documents.push_back(article_from(line.as<std::string>(), documents.size() + 1));
  const Report report = checked(std::move(documents));
  std::string text;
  for (const auto* findings : {&report.findings, &report.agreements}) {
    for (const Finding& finding : *findings) {
      if (finding.channel != Channel::twin && finding.channel != Channel::signature) continue;
      if (finding.relation != "same-fact" || !finding.rule.starts_with("across.")) continue;
      const bool conflict = finding.verdict == Verdict::conflict;
      if (conflicts_only ? !conflict : finding.verdict == Verdict::undetermined) continue;
      text += (text.empty() ? "" : "\n") + std::string(name_of(finding.verdict)) +
              (finding.diagnosis.slip.empty() ? "" : " " + finding.diagnosis.slip) + ": " +
              surfaces_of(finding, report);
    }
  }
  return text;
}

/// What is said of the numbers of a draft, in reading order, joined by ` | `.
std::string found_in_release(const std::string& draft, const std::string& release) {
  CheckOptions options;
  options.releases = 1;
  options.jobs = 1;
  const Report report = check_documents({article(draft, "초고"), article(release, "자료")}, shipped_rules(), options);
  std::map<std::uint32_t, std::string> by_place;
  for (const auto* findings : {&report.findings, &report.agreements}) {
    for (const Finding& finding : *findings) {
      if (finding.channel != Channel::source) continue;
      by_place[finding.evidence.front().span.begin] =
          std::string(name_of(finding.verdict)) + (finding.diagnosis.slip.empty() ? "" : " " + finding.diagnosis.slip) +
          ": " + surfaces_of(finding, report);
    }
  }
  std::string text;
  for (const auto& [place, found] : by_place) text += (text.empty() ? "" : " | ") + found;
  return text;
}

/// True when one of the lines of `text` is `line`.
bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text + "\n").find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("articles that tell one thing with different numbers are found, others are left alone", "[check]") {
  const YAML::Node examples = YAML::LoadFile(GEOMSAN_ROOT "/tests/check/across.yaml");
  for (const char* section : {"conflict", "silent"}) {
    for (const auto& example : examples[section]) {
      INFO(section << ":" << example.Mark().line + 1);
      CHECK(found_across(example["articles"], true) == example["finds"].as<std::string>());
    }
  }
  for (const auto& example : examples["agree"]) {
    INFO("agree:" << example.Mark().line + 1);
    const std::string found = found_across(example["articles"], false);
    INFO(found);
    CHECK(has_line(found, example["finds"].as<std::string>()));
  }
}

TEST_CASE("every number of a draft is looked for in its release", "[check]") {
  for (const auto& example : YAML::LoadFile(GEOMSAN_ROOT "/tests/check/across.yaml")["source"]) {
    INFO("source:" << example.Mark().line + 1);
    CHECK(found_in_release(example["draft"].as<std::string>(), example["release"].as<std::string>()) ==
          example["finds"].as<std::string>());
  }
}
