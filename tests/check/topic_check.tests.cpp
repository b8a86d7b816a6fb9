#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

const std::string kTopic = "topic.ulsan-ai-datacenter.capacity";

/// `verdict severity surfaces; …` of the topic over these articles: findings before `|`, agreements behind it.
std::string topic_report(const std::vector<std::string>& bodies) {
  std::vector<Document> documents;
  for (const std::string& body : bodies) documents.push_back(article(body, std::to_string(documents.size())));
  const Report report = checked(documents);
  std::string text;
  for (const auto* findings : {&report.findings, &report.agreements}) {
    if (findings == &report.agreements) text += "|";
    for (const Finding& finding : *findings) {
      if (finding.rule != kTopic) continue;
      text += std::string(name_of(finding.verdict)) + " " + std::string(name_of(finding.severity)) + " " +
              surfaces_of(finding, report) + ";";
    }
  }
  return text;
}

std::string capacity(const std::string& number) { return "울산 AI 데이터센터 용량은 " + number + "다."; }

}  // namespace

TEST_CASE("two articles on one topic agree, agree loosely or conflict", "[check]") {
  struct Example {
    const char* a;
    const char* b;
    const char* report;
  };
  const Example examples[] = {{"103MW", "103㎿", "|agree note 103MW, 103㎿;"},
                              {"100MW급이", "103MW", "hedged note 100MW, 103MW;|"},
                              {"100MW", "103MW", "rounding warning 100MW, 103MW;|"},
                              {"103MW", "130MW", "conflict error 103MW, 130MW;|"},
                              {"100MW급이", "1GW급이", "conflict error 100MW, 1GW;|"},
                              {"100MW 이상이", "최대 100MW", "|agree note 100MW, 100MW;"},
                              {"100MW 초과", "최대 100MW", "conflict warning 100MW, 100MW;|"},
                              {"103MW", "103MWh", "|"},
                              {"103MW", "103억원이", "|"}};
  for (const Example& example : examples) {
    CAPTURE(example.a, example.b);
    CHECK(topic_report({capacity(example.a), capacity(example.b)}) == example.report);
  }
}

TEST_CASE("a value of another time is no discrepancy", "[check]") {
  CHECK(topic_report({"울산 AI 데이터센터는 2027년 11월 41MW로 돌기 시작한다.",
                      "울산 AI 데이터센터는 2029년 2월 103MW로 돈다."}) == "|");
  CHECK(topic_report({capacity("103MW"),
                      "울산 AI 데이터센터는 2027년 11월 41MW급으로 먼저 가동하고 2029년 2월 103MW 전체를 가동한다."}) ==
        "|agree note 103MW, 103MW;");
  CHECK(topic_report({"울산 AI 데이터센터는 2029년 2월 103MW로 돈다.",
                      "울산 AI 데이터센터는 2029년 2월 130MW로 돈다."}) == "conflict error 103MW, 130MW;|");
}

TEST_CASE("a value said twice in one article counts once", "[check]") {
  const std::string twice = capacity("103MW") + " 울산 AI 데이터센터는 103MW 규모다.";
  CHECK(topic_report({twice}) == "|");
  CHECK(topic_report({twice, capacity("103MW")}) == "|agree note 103MW, 103MW;");
}

TEST_CASE("one article may contradict itself", "[check]") {
  CHECK(topic_report({capacity("103MW") + " " + capacity("130MW")}) == "conflict error 103MW, 130MW;|");
}

TEST_CASE("a topic finding speaks of the topic and shows how far the numbers are apart", "[check]") {
  const Report report = checked({article(capacity("103MW"), "가"), article(capacity("130MW"), "나")});
  REQUIRE(report.findings.size() == 1);
  const Finding& finding = report.findings.front();
  CHECK(finding.relation == "same-fact");
  CHECK(finding.channel == Channel::topic);
  CHECK(finding.message == "'울산 AI 데이터센터'의 용량 수치가 103MW와 130MW로 엇갈립니다");
  CHECK(finding.arithmetic == "103MW ≠ 130MW (26.2%)");
  CHECK(finding.confidence > 0.85);
  REQUIRE(finding.evidence.size() == 2);
  CHECK(finding.evidence[0].document == 0);
  CHECK(finding.evidence[1].document == 1);
  CHECK(finding.evidence[0].role == "용량");
}

TEST_CASE("a number far behind the subject is less sure and no error", "[check]") {
  const std::string far =
      "울산 AI 데이터센터가 문을 연다. 업계는 반겼다. 시민도 반겼다. 정부도 반겼다. 용량은 130MW다.";
  CHECK(topic_report({capacity("103MW"), far}) == "conflict warning 103MW, 130MW;|");
}

TEST_CASE("the power of something else beside the topic is no conflict", "[check]") {
  for (const char* other :
       {"울산 AI 데이터센터 옆 발전소는 300MW를 낸다.", "울산 AI 데이터센터는 103MW, 부산 데이터센터는 40MW다.",
        "울산 AI 데이터센터는 원전 1기(1000MW)의 10분의 1 수준이다.",
        "울산 AI 데이터센터가 문을 연다. 국내 데이터센터 전체 전력은 2000MW다."}) {
    INFO(other);
    CHECK(topic_report({capacity("103MW"), other}).find("conflict") == std::string::npos);
  }
}

TEST_CASE("copies of one story are one witness", "[check]") {
  const std::string story =
      " 정부는 20일 울산에서 출범식을 열고 민간 투자를 뒷받침하겠다고 했다. 업계는 전력과 용수를 먼저 챙겨 달라고 "
      "요청했다.";
  const Report report =
      checked({article(capacity("103MW") + story, "통신"), article(capacity("103MW") + story, "신문"),
               article(capacity("130MW") + " 시장은 현장을 찾아 일자리가 늘 것이라고 내다봤다.", "방송")});
  REQUIRE(report.agreements.size() == 1);
  const auto& copies = report.agreements.front().evidence;
  CHECK(copies[0].lineage == 1);
  CHECK(copies[1].lineage == 1);
  CHECK(copies[0].witness == 1);
  CHECK(copies[1].witness == 1);
  REQUIRE(report.findings.size() == 1);
  const auto& sides = report.findings.front().evidence;
  CHECK(sides[0].lineage == 1);
  CHECK(sides[1].lineage == 2);
  CHECK(sides[0].witness == 1);
  CHECK(sides[1].witness == 2);
}

TEST_CASE("two values that conflict are reported once, in the passages that are surest", "[check]") {
  const std::string far =
      "울산 AI 데이터센터가 문을 연다. 업계는 반겼다. 시민도 반겼다. 정부도 반겼다. 용량은 130MW다.";
  CHECK(topic_report({capacity("103MW"), far, capacity("130MW")}) ==
        "conflict error 103MW, 130MW;|agree note 130MW, 130MW;");
}

TEST_CASE("the same number with words that exclude one another is shown with them", "[check]") {
  const Report report =
      checked({article(capacity("100MW를 웃도는 수준이"), "가"), article(capacity("최대 100MW"), "나")});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings.front().arithmetic == "‘100MW를 웃도는’ ≠ ‘최대 100MW’");
}
