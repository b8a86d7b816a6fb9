#pragma once

#include <string>

#include "claim/claim.hpp"

namespace geomsan {

/// One line of `geomsan claims` (without newline): {"document":…,"claims":[…]}; see reports/schema/claims.schema.json.
[[nodiscard]] std::string claims_line(const ReadDocument& read);

}  // namespace geomsan
