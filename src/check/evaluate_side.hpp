#pragma once

// Private to check/: one side of a check over the numbers of a match.

#include "check/check_function.hpp"

namespace geomsan {

/// What the expression comes to; nothing when dimensions do not fit or a slot was not filled.
[[nodiscard]] std::optional<Side> evaluate_side(const CheckNode& node, const PatternMatch& match,
                                                const EvaluationContext& context);

}  // namespace geomsan
