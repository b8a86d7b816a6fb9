#pragma once

// Private to check/: the severities of a newsroom put on findings.

#include <vector>

#include "check/severity_policy.hpp"
#include "claim/claim.hpp"

namespace geomsan {

/// Takes away the findings that are switched off and gives the others the severities of the policy. `documents` are
/// those the evidence points into.
void apply_severities(std::vector<Finding>& findings, const SeverityPolicy& policy, const Ruleset& rules,
                      const std::vector<ReadDocument>& documents);

}  // namespace geomsan
