#pragma once

#include <string>
#include <vector>

#include "ruleset/ruleset.hpp"

namespace geomsan {

/// One example that did not come out as its rule file says.
struct FailedExample {
  std::string rule;
  std::string file;
  std::size_t line = 0;
  std::string text;
  std::string problem;
};

struct RuleTestResult {
  std::size_t examples = 0;
  std::vector<FailedExample> failed;
  std::vector<FailedExample> closed_gaps;  ///< `todo` examples that hold by now
};

/// Runs every example of every relation, topic, boilerplate, damage and lexicon file. A relation's correct example must
/// match and hold, an incorrect one must be reported as a conflict. In an example of boilerplate exactly what stands in
/// braces must be zoned, by the rule among others.
[[nodiscard]] RuleTestResult test_rules(const Ruleset& rules);

}  // namespace geomsan
