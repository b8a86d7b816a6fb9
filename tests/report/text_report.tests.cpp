#include <catch2/catch.hpp>

#include "sample_report.hpp"
#include "text/message.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The line below the first one that holds `part`.
std::string line_below(const std::string& text, std::string_view part) {
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].find(part) != std::string::npos) return lines[i + 1];
  }
  return {};
}

std::string text(const Report& report = sample_report()) { return rendered(report, "text"); }

}  // namespace

TEST_CASE("a conflict is shown with its sentence, carets, values and arithmetic") {
  Report report = sample_report();
  report.findings.resize(1);
  report.agreements.clear();
  CHECK(
      text(report) ==
      "오류 · 불일치  relation.increase-to-total  budget:2:9\n"
      "  370억원에서 82억원 늘면 452억원인데 462억원으로 적혔습니다.\n"
      "\n"
      "  budget:2:9  가 신문  2025-06-20  면허시험장 건립비 <script>alert(1)</script> 462억\n"
      "    건립비는 기존 370억원에서 82억원 증액된 462억원으로 늘었다.\n"
      "                  ^^^^^^^     ^^^^^^        ^^^^^^^\n"
      "    처음    370억원  37,000,000,000 KRW\n"
      "    증가분  82억원   8,200,000,000 KRW\n"
      "    합계    462억원  46,200,000,000 KRW  46,150,000,000 ~ 46,250,000,000 KRW\n"
      "\n"
      "  계산        370억 원 + 82억 원 = 452억 원\n"
      "              452억 원 ≠ 462억 원\n"
      "  기대값      452억원\n"
      "  진단        숫자 하나가 다름: 462억원을 452억원으로\n"
      "  근거        한 문장에서 A에서 B 증액된 C로 이어집니다\n"
      "  지문        a1b2c3\n"
      "\n"
      "검산 범위\n"
      "  기사 3건, 12,345자에서 수량 40개를 읽어 30개의 대상을 찾고 8개를 견주어 5개가 모두 맞았습니다. 견줄 것이 없는 "
      "수량은 32개입니다\n"
      "\n"
      "지적 1건: 오류 1, 경고 0, 참고 0\n");
}

TEST_CASE("carets stand under wide characters") {
  CHECK(line_below(text(), "103㎿(메가와트) 규모로") == std::string(36, ' ') + "^^^^^");
}

TEST_CASE("a number in a title is shown in the title") {
  CHECK(text().find("budget:1:37 (제목)") != std::string::npos);
  CHECK(line_below(text(), "    면허시험장 건립비 <script>") == std::string(48, ' ') + "^^^^^");
}

TEST_CASE("a long sentence is cut around the number") {
  Report report = sample_report();
  std::string& body = report.documents[2].body;
  std::string filler;
  for (int i = 0; i < 60; ++i) filler += "긴 문장 ";
  body = filler + "103㎿ " + filler;
  report.findings = {report.findings[2]};
  report.findings[0].evidence = {evidence_for(report, 2, "103㎿")};
  const std::string shown = text(report);
  for (const std::string& line : lines_of(shown)) {
    if (line.find("긴 문장") == std::string::npos) continue;
    CHECK(display_width(line) <= 100);
    CHECK(line.find("    …") != std::string::npos);
  }
  const std::string carets = line_below(shown, "103㎿ 긴");
  CHECK(carets.find("^^^^^") != std::string::npos);
}

TEST_CASE("agreements are ticks that say when they hold only by rounding") {
  const std::string shown = text();
  CHECK(shown.find("  ✓ 40억 달러 × 1,365원 = 5조4600억 원  relation.currency  launch:1:47\n") != std::string::npos);
  CHECK(shown.find("  ≈ 40억 달러 × 1,365원 = 5조4600억 원 (반올림하면 일치)  relation.currency") != std::string::npos);
}

TEST_CASE("accepted findings are counted above the totals") {
  Report report = sample_report();
  report.suppressed.push_back(report.findings.back());
  report.findings.pop_back();
  CHECK(text(report).ends_with("편집자가 받아들인 지적 1건은 뺐습니다\n지적 2건: 오류 1, 경고 1, 참고 0\n"));
  CHECK(text().find("받아들인") == std::string::npos);
}

TEST_CASE("the ledger is a table an article, with those that have no number") {
  const std::string shown = rendered(sample_report(), "text", false, true);
  CHECK(shown.find("검산표\n"
                   "\n"
                   "  budget  수 3개 · 불일치 2 · 견줄 것 없음 1\n"
                   "    1:37 (제목)  462억    견줄 것 없음\n"
                   "    2:9          370억원  불일치             relation.increase-to-total\n"
                   "    2:26         462억원  불일치 (받아들임)  relation.increase-to-total, relation.other\n"
                   "\n"
                   "  launch  수 1개 · 다시 계산해 일치 1\n"
                   "    1:47  40억 달러  다시 계산해 일치  relation.currency\n"
                   "\n"
                   "  demo  수 0개\n"
                   "\n"
                   "검산 범위\n") != std::string::npos);
  CHECK(text().find("검산표") == std::string::npos);
}

TEST_CASE("an article cannot steer the terminal") {
  Report report = sample_report();
  report.documents[1].title = "\x1b[2Jbad\u202Etitle\nline";
  report.findings[0].message = "\x1b[31mred";
  const std::string shown = text(report);
  CHECK(shown.find('\x1b') == std::string::npos);
  CHECK(shown.find("\u202E") == std::string::npos);
  CHECK(shown.find("\uFFFD[2Jbad\uFFFDtitle line") != std::string::npos);
}

TEST_CASE("colour only when it is asked for") {
  CHECK(text().find('\x1b') == std::string::npos);
  const std::string coloured = rendered(sample_report(), "text", true);
  CHECK(coloured.find("\x1b[1;31m오류 · 불일치\x1b[0m") != std::string::npos);
  CHECK(coloured.find("\x1b[1;31m^^^^^^^\x1b[0m") != std::string::npos);
}

TEST_CASE("an empty or incomplete report says what it is") {
  Report report;
  report.input_damaged = true;
  const std::string shown = text(report);
  CHECK(shown.find("읽은 기사가 없습니다\n") != std::string::npos);
  CHECK(shown.find("일부만 검산했습니다") != std::string::npos);
}

TEST_CASE("the text report speaks English when asked") {
  set_language(Language::english);
  const std::string shown = text();
  set_language(Language::korean);
  CHECK(shown.find("error · conflict  relation.increase-to-total  budget:2:9\n") != std::string::npos);
  CHECK(shown.find("findings 3: errors 1, warnings 1, notes 1\n") != std::string::npos);
}
