#pragma once

// Private to corpus/: passages that stand twice.

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// Second copies of what stands twice in `text`: at least two paragraphs of kDoubledCharacters or, in a text without
/// paragraphs, at least two such sentences in a row. One alone is a lead or a caption that a portal repeats.
[[nodiscard]] std::vector<Span> doubled_passages(std::string_view text);

/// Paragraphs and sentences that are shorter are repeated on purpose. Code points.
inline constexpr std::size_t kDoubledCharacters = 40;

}  // namespace geomsan
