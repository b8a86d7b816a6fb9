#include <algorithm>
#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

Report with_ledger(std::vector<Document> documents, std::set<std::string> suppressed = {}) {
  CheckOptions options;
  options.jobs = 1;
  options.ledger = true;
  options.suppressed = std::move(suppressed);
  return check_documents(std::move(documents), shipped_rules(), options);
}

/// `surface state` of every row, joined by ` | `; a row that an editor accepted ends with a star.
std::string ledger_text(const Report& report) {
  std::string text;
  for (const LedgerRow& row : report.ledger) {
    text += (text.empty() ? "" : " | ") +
            std::string(slice(report.documents.at(row.document).text(row.field), row.span)) + " " +
            std::string(name_of(row.state)) + (row.accepted ? "*" : "");
  }
  return text;
}

const std::string kSlip = "기존 370억원에서 82억원 증액된 462억원이다.";
const std::string kSum = "국비 60억원을 포함해 총 129억원이다.";

}  // namespace

TEST_CASE("every quantity has a row in reading order", "[ledger]") {
  CHECK(ledger_text(with_ledger({article(kSlip + " 직원은 1200명이다.", "가"), article(kSum, "나")})) ==
        "370억원 conflict | 82억원 conflict | 462억원 conflict | 1200명 unchecked | 60억원 agreed | 129억원 agreed");
  CHECK(with_ledger({}).ledger.empty());
}

TEST_CASE("the ledger is made only when it is asked for", "[ledger]") {
  CHECK(checked({article(kSlip)}).ledger.empty());
}

TEST_CASE("what only another article says is matched, by rounding or a hedge it is that", "[ledger]") {
  const std::string centre = "울산 AI 데이터센터 용량은 ";
  CHECK(ledger_text(with_ledger({article(centre + "103MW다.", "가"), article(centre + "103MW다.", "나")})) ==
        "103MW matched | 103MW matched");
  CHECK(ledger_text(with_ledger({article(centre + "103MW다.", "가"), article(centre + "100MW급이다.", "나")})) ==
        "103MW rounding | 100MW rounding");
  CHECK(ledger_text(with_ledger({article(centre + "103MW다.", "가"), article(centre + "130MW다.", "나")})) ==
        "103MW conflict | 130MW conflict");
}

TEST_CASE("what could not be decided is told from what nobody looked at", "[ledger]") {
  Document document = article("40억 달러(약 5460억 원) 투자를 유치했다. 직원은 1200명이다.");
  document.date.reset();
  CHECK(ledger_text(with_ledger({document})) == "40억 달러 undetermined | 5460억 원 undetermined | 1200명 unchecked");
}

TEST_CASE("a row names the findings and the rules behind it", "[ledger]") {
  const Report report = with_ledger({article(kSlip)});
  REQUIRE(report.findings.size() == 1);
  REQUIRE(report.ledger.size() == 3);
  CHECK(report.ledger[0].findings == std::vector<std::string>{report.findings[0].id});
  CHECK(report.ledger[0].rules == std::vector<std::string>{"relation.increase-to-total"});
}

TEST_CASE("an accepted finding leaves the findings but not the ledger or the coverage", "[ledger]") {
  const std::vector<Document> documents{article(kSlip, "가"), article(kSlip, "나")};
  const Report before = with_ledger(documents);
  REQUIRE(before.findings.size() == 2);
  const Report after = with_ledger(documents, {before.findings[0].id, "0123456789abcdef"});
  REQUIRE(after.findings.size() == 1);
  REQUIRE(after.suppressed.size() == 1);
  CHECK(after.findings[0].id == before.findings[1].id);
  CHECK(after.suppressed[0].id == before.findings[0].id);
  CHECK(ledger_text(after) ==
        "370억원 conflict* | 82억원 conflict* | 462억원 conflict* | 370억원 conflict | 82억원 conflict | 462억원 "
        "conflict");
  CHECK(after.coverage.checked == before.coverage.checked);
  CHECK(after.coverage.agreed == 0);
}

TEST_CASE("what agrees cannot be accepted away", "[ledger]") {
  const Report before = with_ledger({article(kSum)});
  REQUIRE(before.agreements.size() == 1);
  const Report after = with_ledger({article(kSum)}, {before.agreements[0].id});
  CHECK(after.agreements.size() == 1);
  CHECK(after.suppressed.empty());
}

TEST_CASE("ledger and coverage count alike", "[ledger]") {
  const Report report =
      with_ledger({article(kSlip + " 직원은 1200명이다.", "가"), article(kSum + " 3명이 더 왔다.", "나")});
  const auto rows = [&](LedgerState state) {
    return static_cast<std::size_t>(std::count_if(report.ledger.begin(), report.ledger.end(),
                                                  [&](const LedgerRow& row) { return row.state == state; }));
  };
  CHECK(report.ledger.size() == report.coverage.quantities);
  CHECK(rows(LedgerState::unchecked) == report.coverage.not_checkable);
  CHECK(rows(LedgerState::agreed) == report.coverage.agreed);
  CHECK(report.coverage.quantities == report.coverage.checked + report.coverage.not_checkable);
}
