#pragma once

// Private to check/: exchange rates as a finding tells them.

#include <string>

#include "check/finding.hpp"
#include "ruleset/reference_rates.hpp"

namespace geomsan {

/// As an editor writes it; see the one in finding.hpp.
[[nodiscard]] std::string print_rate(const Rational& rate);

/// @param implied the rate that the printed amounts come to
[[nodiscard]] RateUsed rate_used(const ReferenceRate& reference, const std::string& from, const std::string& to,
                                 const Rational& implied);

}  // namespace geomsan
