#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace geomsan::testing {

/// How whole-program cases are kept: one YAML list an area in tests/cli/cases. A case is run in a folder of its own.
///
///     - name: what the case shows
///       files: {name: content}           written first
///       prepare: shell lines             run next; must succeed
///       run: geomsan check a.txt         the shell line under test
///       input: text                      on standard input
///       limit: 60                        seconds it may take
///       exit: 0
///       out: text, err: text             exactly
///       out has: [fragment], err has:    in this order
///       out lacks: [fragment], err lacks:
///       json: {/pointer: value}          the output as JSON; `jsonl` reads its lines as one array
///       schema: report                   the output (report, corpus) or each of its lines (mentions, claims) keeps to it
///       file has: {name: [fragment]}     what was written
///       leaves: [name]                   everything that is in the folder afterwards
///       same: [shell line]               prints the same and ends the same
///       todo: why                        a known gap: the case must fail until it is closed
struct ProgramCase {
  std::string name;
  std::string todo;
  std::vector<std::string> problems;  ///< what was not as the case says, after it was run
};

/// Runs every case of tests/cli/cases/<area>.yaml. Throws when the file itself is wrong.
[[nodiscard]] std::vector<ProgramCase> run_cases(const std::string& area);

/// The areas there are.
[[nodiscard]] std::vector<std::string> case_areas();

}  // namespace geomsan::testing
