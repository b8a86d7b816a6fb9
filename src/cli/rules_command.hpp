#pragma once

// Private to cli/: the subcommands of `geomsan rules`, one file each where they are more than a few lines.

#include <optional>
#include <string>

#include "cli/command.hpp"

namespace geomsan {

void add_rules_lint(CLI::App& rules, Invocation& invocation);
void add_rules_new(CLI::App& rules, Invocation& invocation);
void add_rules_show(CLI::App& rules, Invocation& invocation);
void add_rules_why(CLI::App& rules, Invocation& invocation);

/// The file of the rule with this id. One that no file holds is reported with the id that was probably meant.
[[nodiscard]] std::optional<std::string> file_of_rule(const std::string& id, const Ruleset& rules,
                                                      Invocation& invocation);

/// The bytes of a file that is installed with the program, by its path below share/geomsan. One that is missing is
/// reported.
[[nodiscard]] std::optional<std::string> installed_file(const std::string& path, Invocation& invocation);

}  // namespace geomsan
