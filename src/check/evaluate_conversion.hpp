#pragma once

// Private to check/: amounts in two currencies.

#include "check/check_function.hpp"

namespace geomsan {

/// 40억 달러 against 5조4600억 원: through the dated reference rate, with the rate the article implies beside it.
/// @pre both sides are money
[[nodiscard]] std::optional<Evaluation> convert(const Side& foreign, const Side& local,
                                                const EvaluationContext& context);

}  // namespace geomsan
