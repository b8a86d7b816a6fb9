#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// An article of the examples with what must be found of it.
struct Example {
  std::string place;  ///< section:line
  std::string title;
  std::string body;
  std::string finds;
};

std::vector<Example> examples(const std::string& section) {
  std::vector<Example> result;
  for (const auto& entry : YAML::LoadFile(GEOMSAN_ROOT "/tests/check/retold.yaml")[section]) {
    result.push_back({section + ":" + std::to_string(entry.Mark().line + 1), entry["title"].as<std::string>(""),
                      entry["body"].as<std::string>(), entry["finds"].as<std::string>("")});
  }
  return result;
}

Document article_of(const Example& example) {
  Document document = article(example.body);
  document.title = example.title;
  return document;
}

/// `rule verdict: numbers` of what was told again, for a conflict the slip instead of the verdict; one a line.
std::string told_again(const Example& example) {
  const Report report = checked({article_of(example)});
  std::string text;
  for (const auto* findings : {&report.findings, &report.agreements}) {
    for (const Finding& finding : *findings) {
      if (!finding.rule.starts_with("retold.")) continue;
      const bool conflict = finding.verdict == Verdict::conflict;
      text += (text.empty() ? "" : "\n") + finding.rule + " " +
              (conflict ? finding.diagnosis.slip : std::string(name_of(finding.verdict))) + ": " +
              surfaces_of(finding, report);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("what an article tells again agrees, conflicts or says nothing", "[check]") {
  for (const char* section : {"agree", "conflict", "silent"}) {
    const auto cases = examples(section);
    CHECK(cases.size() >= 20);
    for (const Example& example : cases) {
      INFO(example.place << " " << example.title << " | " << example.body);
      CHECK(told_again(example) == example.finds);
    }
  }
}

TEST_CASE("a number that does not agree with its retelling is a warning with a proposal", "[check]") {
  const Example example{"", "가나시 하천 정비에 1254억 투입", "가나시가 나섰다. 하천 정비에 1245억원을 투입한다.", ""};
  const Report report = checked({article_of(example)});
  REQUIRE(report.findings.size() == 1);
  const Finding& finding = report.findings.front();
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.relation == "same-fact");
  CHECK(finding.channel == Channel::article);
  CHECK(finding.message == "제목의 1254억이 본문의 같은 말에는 1245억원으로 적혀 있습니다");
  CHECK(finding.arithmetic == "1254억 ≠ 1245억원");
  CHECK(finding.expected == "1245억원");
  CHECK(finding.diagnosis.suggestion == "1254억 → 1245억원");
  CHECK(finding.evidence[0].role == "제목");
  CHECK(finding.evidence[1].role == "본문");
}

TEST_CASE("numbers told again together are one finding", "[check]") {
  const Example example{"", "16개 사업에 1245억 투입", "충무시가 나섰다. 모두 16개 사업에 1245억원을 투입한다.", ""};
  CHECK(told_again(example) == "retold.headline agree: 16개, 16개, 1245억, 1245억원");
}

TEST_CASE("a text of very many numbers is told again in bounded work", "[check][large]") {
  std::string body;
  for (int i = 0; i < 50000; ++i) body += "가게 매출은 " + std::to_string(1000 + i % 90) + "억원이다. ";
  Document document = article(body);
  for (int i = 0; i < 2000; ++i) document.title += "매출 " + std::to_string(1000 + i) + "억 ";
  const Report report = checked({std::move(document)});
  CHECK(report.coverage.quantities == 52000);
}
