#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// Passages of `text` that were once decoded in the wrong encoding: UTF-8 read as Windows-1252 (ì•ˆë…•) or as CP949
/// (湲곗옄, 占쏙옙), CP949 read as Windows-1252 (¾È³ç), and C1 controls, which no writer types. In order, not
/// overlapping. A passage counts only when its bytes make sense in the right encoding, and the text as a whole only
/// when that cannot be chance, so that hanja and accented names are left alone. Linear time.
/// @pre text is well-formed UTF-8
[[nodiscard]] std::vector<Span> find_mojibake(std::string_view text);

}  // namespace geomsan
