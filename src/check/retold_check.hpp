#pragma once

// Private to check/: numbers of headline, sub-headline and lead that the body tells again, and numbers it tells twice.

#include "check/finding_builder.hpp"

namespace geomsan {

/// Every number of the article that is told again, with its verdict; `document` is its index in the corpus. A number
/// that comes again by chance is passed over: without shared words only one of many digits counts. Work is bounded by
/// the number of candidates looked at for each number.
[[nodiscard]] std::vector<Finding> check_retold(const ReadDocument& read, std::size_t document, const Ruleset& rules);

}  // namespace geomsan
