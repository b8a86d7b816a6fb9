#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::vector<Document> seeds() {
  std::vector<Document> documents;
  const ReadResult result = read_documents({GEOMSAN_ROOT "/seeds/articles.jsonl"}, {},
                                           [&](Document&& document) { documents.push_back(std::move(document)); });
  REQUIRE(result.diagnostics.empty());
  REQUIRE(documents.size() >= 20);
  return documents;
}

/// Everything a report says, with places, so that two runs can be compared whole.
std::string everything(const Report& report) {
  std::string text;
  for (const auto* findings : {&report.findings, &report.agreements}) {
    for (const Finding& finding : *findings) {
      text += finding.id + " " + finding.rule + " " + std::string(name_of(finding.verdict)) + " " +
              std::string(name_of(finding.severity)) + " " + finding.message + finding.arithmetic + finding.expected +
              finding.diagnosis.slip + finding.diagnosis.suggestion + std::to_string(finding.confidence);
      for (const Evidence& evidence : finding.evidence) {
        text += " " + std::to_string(evidence.document) + ":" + std::to_string(evidence.span.begin) + "-" +
                std::to_string(evidence.span.end) + "=" + evidence.base_value + evidence.low + evidence.high +
                evidence.time + std::to_string(evidence.witness) + std::to_string(evidence.lineage);
      }
      text += "\n";
    }
  }
  const Coverage& coverage = report.coverage;
  return text + std::to_string(coverage.quantities) + " " + std::to_string(coverage.bound) + " " +
         std::to_string(coverage.checked) + " " + std::to_string(coverage.agreed) + " " +
         std::to_string(coverage.not_checkable);
}

/// The ids of all findings and agreements, sorted.
std::vector<std::string> ids(const Report& report) {
  std::vector<std::string> result;
  for (const auto* findings : {&report.findings, &report.agreements}) {
    for (const Finding& finding : *findings) result.push_back(finding.id);
  }
  std::sort(result.begin(), result.end());
  return result;
}

const std::string kSlip = "기존 370억원에서 82억원 증액된 462억원이다.";

}  // namespace

TEST_CASE("work stopped before articles are compared keeps what was found inside them", "[check]") {
  std::vector<Document> documents = seeds();
  const std::size_t count = documents.size();
  std::atomic<std::size_t> checked_count{0};
  CheckOptions options;
  options.stop = [&] { return checked_count == count; };
  options.checked_one = [&] { ++checked_count; };
  options.jobs = 1;
  const Report report = check_documents(std::move(documents), shipped_rules(), options);
  const auto is_between = [](const Finding& finding) {
    return finding.channel == Channel::twin || finding.channel == Channel::signature;
  };
  CHECK(report.documents.size() == count);
  CHECK_FALSE(report.findings.empty());
  CHECK_FALSE(report.compared);
  CHECK(report.input_damaged);
  CHECK(std::none_of(report.agreements.begin(), report.agreements.end(), is_between));
  CHECK(std::none_of(report.findings.begin(), report.findings.end(), is_between));

  const Report whole = checked(seeds());
  CHECK(whole.compared);
  CHECK(std::any_of(whole.agreements.begin(), whole.agreements.end(), is_between));
}

TEST_CASE("the number of threads does not show", "[check]") {
  std::vector<Document> documents = seeds();
  for (int i = 0; i < 40; ++i) {
    documents.push_back(
        article(kSlip + " 울산 AI 데이터센터 용량은 " + std::to_string(90 + i) + "MW다.", std::to_string(i)));
  }
  const std::string one = everything(check_documents(documents, shipped_rules(), {.jobs = 1}));
  CHECK(one.size() > 1000);
  CHECK(everything(check_documents(documents, shipped_rules(), {.jobs = 8})) == one);
  CHECK(everything(check_documents(documents, shipped_rules(), {.jobs = 0})) == one);
}

TEST_CASE("a finding keeps its fingerprint when the article is edited elsewhere", "[check]") {
  const Report before = checked({article(kSlip, "가"), article("울산 AI 데이터센터 용량은 103MW다.", "나"),
                                 article("울산 AI 데이터센터 용량은 130MW다.", "다")});
  const Report after = checked({article("새 문장 12개를 앞에 넣었다.\n" + kSlip + " 뒤에도 넣었다.", "가"),
                                article("새 글이다. 울산 AI 데이터센터 용량은 103MW다.", "나"),
                                article("울산 AI 데이터센터 용량은 130MW다. 끝.", "다")});
  REQUIRE(before.findings.size() == 2);
  CHECK(ids(after) == ids(before));
}

TEST_CASE("another value, article or rule makes another fingerprint", "[check]") {
  std::vector<std::string> all;
  for (const Document& document :
       {article(kSlip, "가"), article(kSlip, "나"), article("기존 370억원에서 82억원 증액된 463억원이다.", "가"),
        article("기존 370억원에서 92억원 증액된 452억원이다.", "가"),
        article("기존 370명에서 82명 증원된 462명이다. 400명에서 82명 늘어난 462명이다.", "가")}) {
    const auto found = ids(checked({document}));
    all.insert(all.end(), found.begin(), found.end());
  }
  REQUIRE(all.size() >= 5);
  std::sort(all.begin(), all.end());
  CHECK(std::unique(all.begin(), all.end()) == all.end());
}

TEST_CASE("findings are ranked worst first, agreements stand in reading order", "[check]") {
  const Report report = checked({article("79억원(감리비 30억원, 공사비 59억원)이다.", "가"),
                                 article("국비 60억원을 포함해 총 129억원이다. " + kSlip, "나"),
                                 article("100억원(국비 50억원, 시비 50억원)이다.", "다")});
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].severity == Severity::error);
  CHECK(report.findings[1].severity == Severity::warning);
  REQUIRE(report.agreements.size() == 2);
  CHECK(report.agreements[0].evidence.front().document == 1);
  CHECK(report.agreements[1].evidence.front().document == 2);
}

TEST_CASE("coverage accounts for every number that was read", "[check]") {
  const Report report =
      checked({article(kSlip + " 직원은 1200명이다."), article("국비 60억원을 포함해 총 129억원이다.")});
  CHECK(report.coverage.documents == 2);
  CHECK(report.coverage.quantities == 6);
  CHECK(report.coverage.checked == 5);
  CHECK(report.coverage.agreed == 2);
  CHECK(report.coverage.not_checkable == 1);
  CHECK(report.coverage.characters > 50);
  CHECK(report.rules == shipped_rules().relations.size() + shipped_rules().topics.size());
  CHECK_FALSE(report.input_damaged);
}

TEST_CASE("no documents make an empty report", "[check]") {
  const Report report = check_documents({}, shipped_rules(), {.jobs = 8});
  CHECK(report.findings.empty());
  CHECK(report.agreements.empty());
  CHECK(report.coverage.quantities == 0);
}
