#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// Splits a field into sentences: at newlines, and after . ! ? … (with closing quotes and brackets) when a space
/// follows or, since news sites glue paragraphs ("있다.이날"), anything that can begin a sentence follows 다. 요. 죠.
///
/// Not split: between digits (3.5, 2019.03.26. 서울), after list numbers (1. 가. Q.), inside Latin abbreviations (U.S.,
/// Inc.), after a quotation that runs on (“…했다.”고 말했다), and after an ellipsis inside a headline (3조… 12% 늘어).
/// Spans are in order, do not overlap, hold no surrounding white space and cover every non-space byte. Linear time.
/// @pre text is well-formed UTF-8
[[nodiscard]] std::vector<Span> split_sentences(std::string_view text);

}  // namespace geomsan
