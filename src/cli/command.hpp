#pragma once

// Private to cli/: what the subcommands share.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "corpus/corpus.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// Options every subcommand knows, and the exit code it leaves.
struct Invocation {
  std::string rules_option;
  int exit_code = ExitCode::success;

  /// Prints diagnostics to standard error and turns the exit code to `failure` when one is more than a warning.
  void report(const Diagnostics& diagnostics);
  /// --rules, else GEOMSAN_RULES, else the rules installed with the program.
  [[nodiscard]] std::filesystem::path rules_folder() const;
  /// The rules of that folder; diagnostics are reported.
  [[nodiscard]] std::unique_ptr<Ruleset> rules();
};

/// share/geomsan beside the program, or empty.
[[nodiscard]] std::filesystem::path share_folder();

/// Standard error is a terminal that wants colour (and NO_COLOR is not set).
[[nodiscard]] bool wants_colour(int descriptor);

/// PATH… of a subcommand with what says how to read it; "-" for standard input when it is no terminal.
struct InputOptions {
  std::vector<std::string> paths;
  std::string format = "auto";
  std::string encoding;
  std::vector<std::string> fields;  ///< title=headline
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  void add_to(CLI::App& command);
  /// The paths given, or "-". Throws CLI::CallForHelp when nothing is given on a terminal.
  [[nodiscard]] std::vector<std::string> resolved() const;
  /// @param names of the rules; those of --fields come before them
  [[nodiscard]] ReadOptions read_options(FieldNames names) const;
};

void add_check(CLI::App& app, Invocation& invocation);
void add_claims(CLI::App& app, Invocation& invocation);
void add_mentions(CLI::App& app, Invocation& invocation);
void add_parse(CLI::App& app, Invocation& invocation);
void add_rates(CLI::App& app, Invocation& invocation);
void add_rules(CLI::App& app, Invocation& invocation);

}  // namespace geomsan
