#pragma once

// Private to cli/: what geomsan.yaml means to the command line.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "ruleset/ruleset.hpp"
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

/// Gives rules the severities that the settings lay down. Says which ids no rule has.
[[nodiscard]] Diagnostics override_severities(const Settings& settings, Ruleset& rules);

}  // namespace geomsan
