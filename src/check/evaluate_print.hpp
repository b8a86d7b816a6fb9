#pragma once

// Private to check/: numbers of a match as they are printed, or would be.

#include "check/evaluate.hpp"

namespace geomsan {

/// The number as the article has it, or as it is read instead.
[[nodiscard]] std::string surface_of(const EvaluationContext& context, std::size_t mention);

/// Its unit likewise, with the space before it.
[[nodiscard]] std::string unit_text_of(const EvaluationContext& context, std::size_t mention);

/// A value in base units, rounded at the place printed in a mention; as it is when it would round away or when the
/// mention is no well-formed number.
[[nodiscard]] Rational as_printed(const Rational& base_value, std::size_t mention, const EvaluationContext& context);

/// A value in base units with all its digits and the unit of a mention.
[[nodiscard]] std::string print_exactly(const Rational& base_value, std::size_t mention,
                                        const EvaluationContext& context);

/// A value in base units as an editor would write it in the place of a mention (452억원): its unit, rounded at the
/// place printed there.
[[nodiscard]] std::string print_like(const Rational& base_value, std::size_t mention, const EvaluationContext& context);

}  // namespace geomsan
