#pragma once

// Private to mention/: one pass over a text.

#include <string_view>
#include <vector>

#include "mention/mention.hpp"

namespace geomsan {

/// The mentions of a normalised text, with spans in that text and without field. `expression` reads it as one
/// expression, see parse_expression.
[[nodiscard]] std::vector<Mention> scan(std::string_view text, const Lexicon& lexicon, bool expression);

}  // namespace geomsan
