#pragma once

// Private to cli/: one run of the check, for the subcommands that begin with one.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "check/check.hpp"
#include "cli/command.hpp"

namespace geomsan {

/// What is checked, and which findings are left out.
struct CheckInput {
  InputOptions input;
  std::vector<std::string> profiles;
  std::vector<std::string> sources;  ///< releases that the articles were written from
  std::string suppressions;          ///< file; empty for the usual one, if there is one
  std::string baseline;              ///< file; empty for none
  bool ledger = false;
  bool verbose = false;
  /// All but --baseline, --ledger and --verbose, which not every subcommand has.
  void add_to(CLI::App& command);
  /// The files that the command line and the settings name.
  [[nodiscard]] std::vector<std::string> named_files(const Invocation& invocation) const;
};

struct CheckRun {
  std::unique_ptr<Ruleset> rules;
  Report report;
  std::map<std::string, std::string> accepted;  ///< why a finding is left out, by its id
  /// The files that the articles came from.
  [[nodiscard]] std::vector<std::string> read_files() const;
};

/// Reads and checks; what is wrong with inputs, rules and lists is reported.
[[nodiscard]] CheckRun check_inputs(const CheckInput& input, Invocation& invocation);

}  // namespace geomsan
