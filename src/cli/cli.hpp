#pragma once
/// @file
/// The command line: one file per subcommand, each an options struct and a function that adds it.

namespace geomsan {

/// Exit codes of every subcommand; CLI11's own codes are mapped to `failure`.
enum ExitCode : int {
  success = 0,   ///< nothing at or above --fail-on
  findings = 1,  ///< something at or above --fail-on
  failure = 2,   ///< the command, an input or a rule file was wrong; everything readable was still done
  interrupted = 130
};

/// Runs the program. Never throws.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace geomsan
