#include "ruleset/suppressions.hpp"

#include <catch2/catch.hpp>

#include "../corpus/scratch_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

const std::string kEntry =
    "  - id: 0123456789abcdef\n    reason: 원문 그대로의 인용\n    editor: 홍길동\n    date: 2025-06-20\n";

SuppressionList read(const std::string& content) {
  ScratchFolder folder;
  return load_suppressions(folder.write("list.yaml", content), "2025-07-01");
}

/// `line:column: text`, one problem a line; warnings in brackets.
std::string problems(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string line =
        std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + ": " + diagnostic.text;
    text += (diagnostic.warning ? "[" + line + "]" : line) + "\n";
  }
  return text;
}

std::string problems(const std::string& content) { return problems(read(content).diagnostics); }

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("an entry of the list is a fingerprint that holds", "[suppressions]") {
  const SuppressionList list = read("suppressions:\n" + kEntry);
  CHECK(problems(list.diagnostics) == "");
  REQUIRE(list.entries.size() == 1);
  CHECK(list.entries[0].id == "0123456789abcdef");
  CHECK(read("suppressions: []\n").entries.empty());
  CHECK(problems("suppressions: []\n") == "");
}

TEST_CASE("an entry with a fault is named with its place and does not hold; the others do", "[suppressions]") {
  const auto faulty = [](const std::string& from, const std::string& to) {
    const SuppressionList list =
        read("suppressions:\n" + with(kEntry, from, to) + with(kEntry, "0123456789abcdef", "fedcba9876543210"));
    CHECK(list.entries.size() == 1);
    CHECK(list.entries.back().id == "fedcba9876543210");
    return problems(list.diagnostics);
  };
  CHECK(faulty("    editor: 홍길동\n", "") == "2:5: 'editor' 항목이 없습니다\n");
  CHECK(faulty("    reason: 원문 그대로의 인용\n", "") == "2:5: 'reason' 항목이 없습니다\n");
  CHECK(faulty("    date: 2025-06-20\n", "") == "2:5: 'date' 항목이 없습니다\n");
  CHECK(faulty("id: 0123456789abcdef\n    ", "") == "2:5: 'id' 항목이 없습니다\n");
  CHECK(faulty("홍길동", "' '") == "4:13: 'editor' 항목이 비어 있습니다\n");
  CHECK(faulty("홍길동", "[홍길동]") == "4:13: 'editor' 항목은 글자여야 합니다\n");
  CHECK(faulty("editor", "editer") == "2:5: 'editor' 항목이 없습니다\n4:5: 모르는 항목 'editer'\n");
  CHECK(faulty("0123456789abcdef", "f-0123456789abcdef") == "2:9: id는 지적의 지문 열여섯 자리(0-9, a-f)여야 합니다\n");
  CHECK(faulty("0123456789abcdef", "0123456789ABCDEF") == "2:9: id는 지적의 지문 열여섯 자리(0-9, a-f)여야 합니다\n");
  for (const char* day :
       {"2025-02-29", "2025-6-20", "2025.06.20", "20250620", "어제", "2025-06-20T10:00", "2025-1 -05"}) {
    INFO(day);
    CHECK(faulty("2025-06-20", day) == "5:11: 'date' 항목은 2025-06-20 꼴의 날짜여야 합니다\n");
  }
  CHECK(faulty("2025-06-20", "2025-06-20\n    until: 내년") ==
        "6:12: 'until' 항목은 2025-06-20 꼴의 날짜여야 합니다\n");
  CHECK(faulty("2025-06-20", "2025-06-20\n    until: 2025-06-19") ==
        "6:12: until 항목의 날짜가 date 항목보다 앞섭니다\n");
}

TEST_CASE("the last day of an entry still counts, the day behind it does not", "[suppressions]") {
  CHECK(read("suppressions:\n" + kEntry + "    until: 2025-07-01\n").entries.size() == 1);
  const SuppressionList list = read("suppressions:\n" + kEntry + "    until: 2025-06-30\n");
  CHECK(list.entries.empty());
  CHECK(problems(list.diagnostics) == "[6:12: 2025-06-30까지만 받아들인 지적이라 다시 알립니다]\n");
}

TEST_CASE("a fingerprint that stands twice is warned of, unless the first has expired", "[suppressions]") {
  CHECK(problems("suppressions:\n" + kEntry + kEntry) == "[6:9: 같은 지문이 2번째 줄에도 있습니다]\n");
  const SuppressionList renewed = read("suppressions:\n" + kEntry + "    until: 2025-06-30\n" + kEntry);
  CHECK(renewed.entries.size() == 1);
}

TEST_CASE("entries that were of no use are named with their place", "[suppressions]") {
  const SuppressionList list = read("suppressions:\n" + kEntry + with(kEntry, "0123456789abcdef", "fedcba9876543210"));
  CHECK(problems(list.stale({"0123456789abcdef"})) == "[6:9: 이번 검산에는 이 지문의 지적이 없습니다]\n");
  CHECK(list.stale({"0123456789abcdef", "fedcba9876543210"}).empty());
}

TEST_CASE("what is no list is named", "[suppressions]") {
  CHECK(problems("") == "1:1: 파일이 '항목: 값' 꼴이어야 합니다\n");
  CHECK(problems("- 0123456789abcdef\n") == "1:1: 파일이 '항목: 값' 꼴이어야 합니다\n");
  CHECK(problems("suppression: []\n").find("1:1: 모르는 항목 'suppression'") != std::string::npos);
  CHECK(problems("suppressions: 없음\n") == "1:15: 'suppressions' 항목은 목록이어야 합니다\n");
  CHECK(problems("suppressions: [0123456789abcdef]\n") == "1:16: '항목: 값' 꼴이어야 합니다\n");
  CHECK(problems("suppressions: [\n").find("YAML") != std::string::npos);
  CHECK(problems("suppressions:\n  - reason: \xB1\xE2\n") == "2:13: UTF-8 파일이 아닙니다\n");
  CHECK(problems("a: &a [*a]\nsuppressions: &b [*b]\n") != "");
  CHECK_FALSE(load_suppressions("/no/such/file", "2025-07-01").diagnostics.empty());
  CHECK_FALSE(load_suppressions("/", "2025-07-01").diagnostics.empty());
  CHECK(problems(std::string((std::size_t{1} << 20) + 1, '#')) == "0:0: 1MiB보다 큰 목록이라 읽지 않았습니다\n");
}

TEST_CASE("of very many problems the first are told and how many more there are", "[suppressions]") {
  std::string content = "suppressions:\n";
  for (int i = 0; i < 5000; ++i) content += "  - x\n";
  const Diagnostics faults = read(content).diagnostics;
  REQUIRE(faults.size() == 101);
  CHECK(faults.back().text == "이 파일에 알릴 것이 4900건 더 있습니다");
  CHECK_FALSE(faults.back().warning);

  content = "suppressions:\n";
  for (int i = 1000; i < 1300; ++i) content += with(kEntry, "0123456789ab", "00000000" + std::to_string(i));
  const SuppressionList list = read(content);
  CHECK(list.entries.size() == 300);
  const Diagnostics stale = list.stale({});
  REQUIRE(stale.size() == 101);
  CHECK(stale.back().text == "이 파일에 알릴 것이 200건 더 있습니다");
  CHECK(stale.back().warning);
}
