#pragma once

#include <map>
#include <string>

#include "ruleset/ruleset.hpp"

namespace geomsan {

/// What the checks are for that no rule file spells out, by their ids and in the language of the report.
[[nodiscard]] std::map<std::string, std::string> built_in_checks();

/// What each rule is for, by its id and in the language of the report: the rules' own explanations, and those of the
/// checks that no rule file spells out.
[[nodiscard]] std::map<std::string, std::string> rule_help(const Ruleset& rules);

}  // namespace geomsan
