#include "check/severity_policy.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;

namespace {

Finding finding_of(Verdict verdict, Severity severity) {
  Finding finding;
  finding.rule = "relation.sum";
  finding.verdict = verdict;
  finding.severity = severity;
  return finding;
}

const Finding kConflict = finding_of(Verdict::conflict, Severity::warning);

SeverityPolicy policy(std::vector<SeverityPolicy::Entry> entries) { return {"/desk", std::move(entries)}; }

std::optional<Severity> judged(std::vector<SeverityPolicy::Entry> entries, const std::vector<std::string>& files) {
  return policy(std::move(entries)).judge(kConflict, std::nullopt, files);
}

}  // namespace

TEST_CASE("without an entry that fits a finding stays as grave as it is", "[severity]") {
  CHECK(SeverityPolicy().judge(kConflict, std::nullopt, {"/desk/a.txt"}) == Severity::warning);
  CHECK(judged({{"", "topic.*", std::nullopt}}, {"/desk/a.txt"}) == Severity::warning);
  CHECK(judged({{"archive", "*", std::nullopt}}, {"/desk/a.txt"}) == Severity::warning);
}

TEST_CASE("the last entry that fits holds", "[severity]") {
  CHECK(judged({{"", "*", std::nullopt}, {"", "relation.sum", Severity::error}}, {"/desk/a.txt"}) == Severity::error);
  CHECK_FALSE(judged({{"", "relation.sum", Severity::error}, {"", "relation.*", std::nullopt}}, {"/desk/a.txt"}));
}

TEST_CASE("folders are meant from the folder of the settings, with all that is below them", "[severity]") {
  for (const char* folder : {"archive", "archive/", "archive/**", "arch*/"}) {
    INFO(folder);
    CHECK_FALSE(judged({{folder, "*", std::nullopt}}, {"/desk/archive/a.txt"}));
    CHECK_FALSE(judged({{folder, "*", std::nullopt}}, {"/desk/archive/deep/a.txt"}));
    CHECK(judged({{folder, "*", std::nullopt}}, {"/desk/new/archive/a.txt"}) == Severity::warning);
    CHECK(judged({{folder, "*", std::nullopt}}, {"/archive/a.txt"}) == Severity::warning);
    CHECK(judged({{folder, "*", std::nullopt}}, {"-"}) == Severity::warning);
  }
}

TEST_CASE("between articles the gravest severity counts", "[severity]") {
  const std::vector<SeverityPolicy::Entry> entries{{"old", "*", std::nullopt}, {"new", "*", Severity::note}};
  CHECK_FALSE(judged(entries, {"/desk/old/a.txt", "/desk/old/b.txt"}));
  CHECK(judged(entries, {"/desk/old/a.txt", "/desk/new/b.txt"}) == Severity::note);
  CHECK(judged(entries, {"/desk/old/a.txt", "/desk/new/b.txt", "/desk/c.txt"}) == Severity::warning);
}

TEST_CASE("only conflicts that the check does not doubt are raised; everything is lowered", "[severity]") {
  const SeverityPolicy raising = policy({{"", "*", Severity::error}});
  const std::vector<std::string> files{"/desk/a.txt"};
  CHECK(raising.judge(kConflict, Severity::warning, files) == Severity::error);
  CHECK(raising.judge(kConflict, Severity::error, files) == Severity::warning);
  CHECK(raising.judge(finding_of(Verdict::hedged, Severity::note), Severity::note, files) == Severity::note);
  const SeverityPolicy lowering = policy({{"", "*", Severity::note}});
  CHECK(lowering.judge(finding_of(Verdict::rounding, Severity::warning), std::nullopt, files) == Severity::note);
}

TEST_CASE("a rule is off when no folder turns it on again", "[severity]") {
  CHECK(policy({{"", "relation.*", std::nullopt}}).is_off("relation.sum"));
  CHECK_FALSE(policy({{"", "relation.*", std::nullopt}}).is_off("topic.sum"));
  CHECK_FALSE(policy({{"", "*", std::nullopt}, {"", "relation.sum", Severity::note}}).is_off("relation.sum"));
  CHECK_FALSE(policy({{"", "*", std::nullopt}, {"new", "*", Severity::note}}).is_off("relation.sum"));
  CHECK_FALSE(policy({{"old", "*", std::nullopt}}).is_off("relation.sum"));
}
