#pragma once

// Private to check/: a draft held against the release it was written from.

#include "check/cross_check.hpp"

namespace geomsan {

inline constexpr std::string_view kSourceRule = "source.release";

/// Looks for every number of every draft in the releases: told again, rounded, converted, summed from numbers that the
/// release lists, contradicted, or not there.
/// @param read drafts, and behind them the releases, from `first_release` on
[[nodiscard]] CrossCheck check_source(const std::vector<ReadDocument>& read, std::size_t first_release,
                                      const Ruleset& rules, const Workers& workers);

}  // namespace geomsan
