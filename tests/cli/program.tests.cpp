#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>

#include "program_case.hpp"

using namespace geomsan::testing;

namespace {

const std::vector<std::string> kAreas = {"command-line", "bad-input",   "bad-rules",   "check",  "documents",
                                         "comfort",      "encodings",   "output",      "parse",  "rates",
                                         "rules",        "rules-tools", "same-output", "large",  "zones",
                                         "corpus-stat",  "damage",      "pages",       "tables", "suppressions",
                                         "ledger",       "baseline",    "config",      "why",    "topics"};

void hold(const std::string& area) {
  for (const ProgramCase& result : run_cases(area)) {
    INFO(area << ": " << result.name);
    const std::string problems = fmt::format("{}", fmt::join(result.problems, "\n"));
    if (result.todo.empty()) {
      CHECK(problems == "");
    } else if (problems.empty()) {
      FAIL_CHECK("this known gap is closed, drop its todo: " << result.todo);
    }
  }
}

}  // namespace

TEST_CASE("every file of cases is run") {
  std::vector<std::string> areas = kAreas;
  std::sort(areas.begin(), areas.end());
  CHECK(case_areas() == areas);
}

TEST_CASE("command line: help, version and what is wrong with it") { hold("command-line"); }
TEST_CASE("baseline") { hold("baseline"); }
TEST_CASE("bad input is named and the rest is read") { hold("bad-input"); }
TEST_CASE("bad rule files are named and the rest is used") { hold("bad-rules"); }
TEST_CASE("check: exit codes, severities and formats") { hold("check"); }
TEST_CASE("files of settings and completion") { hold("config"); }
TEST_CASE("corpus stat") { hold("corpus-stat"); }
TEST_CASE("damage is named and switches off what it would fool") { hold("damage"); }
TEST_CASE("mentions and claims") { hold("documents"); }
TEST_CASE("topics: one value of one subject in several articles") { hold("topics"); }
TEST_CASE("why: what a number was taken to measure") { hold("why"); }
TEST_CASE("progress, Ctrl-C and threads") { hold("comfort"); }
TEST_CASE("files in any encoding Korean text comes in") { hold("encodings"); }
TEST_CASE("output that can and that cannot be written") { hold("output"); }
TEST_CASE("list pages and HTML pages") { hold("pages"); }
TEST_CASE("parse") { hold("parse"); }
TEST_CASE("rates") { hold("rates"); }
TEST_CASE("rules: lint, test and list") { hold("rules"); }
TEST_CASE("rules: why, show, new, schema and what lint finds in a corpus") { hold("rules-tools"); }
TEST_CASE("zones: what is not the article's own words") { hold("zones"); }
TEST_CASE("records and tables of other archives") { hold("tables"); }
TEST_CASE("the same input gives the same bytes") { hold("same-output"); }
TEST_CASE("findings an editor accepted") { hold("suppressions"); }
TEST_CASE("the ledger of every number") { hold("ledger"); }
TEST_CASE("very large input", "[large]") { hold("large"); }
