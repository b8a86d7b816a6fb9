#pragma once

// Private to check/: the same number in a unit that is written for its own by mistake.

#include <string>

#include "ruleset/ruleset.hpp"

namespace geomsan {

/// True when the two are in different units that are written for one another: % and %p, 원 and 달러.
[[nodiscard]] bool units_confused(const Quantity& a, const Quantity& b, const Ruleset& rules);

/// Diagnosis::slip when both are the same number in such units; else empty.
[[nodiscard]] std::string unit_slip_between(const Quantity& a, const Quantity& b, const Ruleset& rules);

}  // namespace geomsan
