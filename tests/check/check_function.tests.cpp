#include "check/check_function.hpp"

#include <catch2/catch.hpp>

#include "../corpus/scratch_folder.hpp"
#include "check/rule_test.hpp"
#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

TEST_CASE("rate() gives the reference rate of a day", "[check]") {
  const ScratchFolder folder;
  for (const char* part : {"lexicon", "reference"}) {
    std::filesystem::copy(std::filesystem::path(GEOMSAN_ROOT) / "rules" / part,
                          std::filesystem::path(folder.path()) / part, std::filesystem::copy_options::recursive);
  }
  (void)folder.write("rate.yaml",
                     "id: relation.by-rate\n"
                     "kind: relation\n"
                     "relation: conversion\n"
                     "severity: error\n"
                     "pattern: |\n"
                     "  {외화:money(!KRW)}[를|을] 환율로 바꾸면 {원화:money(KRW)}\n"
                     "check: 외화 * rate(외화, 원화, 기사날짜) = 원화\n"
                     "message: |\n"
                     "  {외화}(은)는 {기대값}인데 {원화}(으)로 적혔습니다.\n"
                     "examples:\n"
                     "  correct:\n"
                     "    - 2025-06-20: 1234만달러를 환율로 바꾸면 168억7000만원이다.\n"
                     "    - 2025-06-20: 100만유로를 환율로 바꾸면 15억8000만원이다.\n"
                     "  incorrect:\n"
                     "    - 2025-06-20: 1234만달러를 환율로 바꾸면 186억6000만원이다.\n"
                     "    - 2020-06-19: 1234만달러를 환율로 바꾸면 168억7000만원이다.\n");
  const auto rules = load_rules(folder.path());
  for (const Diagnostic& diagnostic : rules->diagnostics) FAIL_CHECK(render(diagnostic, false));
  for (const FailedExample& failed : test_rules(*rules).failed) {
    FAIL_CHECK(failed.file << ":" << failed.line << ": " << failed.text << ": " << failed.problem);
  }
}
