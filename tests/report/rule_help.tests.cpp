#include "report/rule_help.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "check/check.hpp"

using namespace geomsan;

TEST_CASE("every rule says what it is for and speaks both languages", "[report]") {
  const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  for (const auto& [id, help] : rule_help(*rules)) {
    INFO(id);
    CHECK_FALSE(help.empty());
  }
  for (const RelationRule& rule : rules->relations) {
    INFO(rule.id);
    CHECK_FALSE(rule.message.empty());
    CHECK_FALSE(rule.message_en.empty());
  }
}

TEST_CASE("checks without a rule file are explained, too", "[report]") {
  const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  const auto article = [](const std::string& id, const std::string& title, const std::string& body) {
    Document document;
    document.id = id;
    document.title = title;
    document.body = body;
    return document;
  };
  const Report report = check_documents(
      {article("1", "가나전자 2분기 매출 1조2345억원", "가나전자는 2분기 매출이 1조2354억원으로 늘었다고 밝혔다."),
       article("2", "", "가나시는 올해 도서관 예산을 425억원으로 정했다고 밝혔다. �"),
       article("release", "", "가나시는 올해 도서관 예산을 452억원으로 정했다고 밝혔다.")},
      *rules, {.releases = 1});
  std::set<std::string> kinds;
  for (const Finding& finding : report.findings) {
    INFO(finding.rule);
    CHECK(built_in_checks().contains(finding.rule));
    kinds.insert(finding.rule.substr(0, finding.rule.find('.')));
  }
  CHECK(kinds == std::set<std::string>{"damaged", "retold", "source"});
}
