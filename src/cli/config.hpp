#pragma once

// Private to cli/: what geomsan.yaml means to the command line.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "check/severity_policy.hpp"
#include "ruleset/settings.hpp"

namespace geomsan {

/// Keys that a file of settings may have: `paths`, `rules` and the options of this subcommand.
[[nodiscard]] std::vector<std::string> setting_keys(const CLI::App& command);

/// geomsan.yaml of the current folder or the nearest one above it; empty when there is none.
[[nodiscard]] std::filesystem::path nearest_config();

/// A path of the file of settings, which is meant from that file's folder, as seen from the current one.
[[nodiscard]] std::filesystem::path path_from(const Settings& settings, const std::string& path);

/// Fills in those options of the subcommand that the command line left open. Says what an option does not take.
[[nodiscard]] Diagnostics apply(const Settings& settings, CLI::App& command);

/// The environment variable that stands for an option: GEOMSAN_FAIL_ON for fail-on.
[[nodiscard]] std::string variable_for(const std::string& key);

/// Fills in those options of the subcommand that the command line left open, from their environment variables.
/// @param wrong gets what an option does not take
/// @return the options that were filled in
[[nodiscard]] std::set<std::string> apply_environment(CLI::App& command, Diagnostics& wrong);

/// The severities that the settings lay down.
/// @param rules ids of all rules; an entry that fits none is left out and told in `unknown`
[[nodiscard]] SeverityPolicy severity_policy(const Settings& settings, const std::vector<std::string>& rules,
                                             Diagnostics& unknown);

}  // namespace geomsan
