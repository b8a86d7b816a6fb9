#pragma once

// Private to check/: dates and ordinals that an article prints again.

#include "check/finding_builder.hpp"

namespace geomsan {

/// Dates of the same days and ordinals of the same kind that stand in headline, sub-headline or lead and are told again
/// in much the same words. Only agreements: a second day is nearly always another event's.
[[nodiscard]] std::vector<Finding> check_retold_dates(const ReadDocument& read, std::size_t document,
                                                      const Ruleset& rules);

}  // namespace geomsan
