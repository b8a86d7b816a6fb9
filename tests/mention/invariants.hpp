#pragma once

#include <string_view>

#include "mention/mention.hpp"

namespace geomsan {

/// What must hold for the mentions of any text: they lie in it, in order, do not overlap, and every interval can be
/// computed. Shared by the tests and the fuzzer.
/// @pre text is well-formed UTF-8
inline bool mentions_hold(std::string_view text, const Lexicon& lexicon) {
  std::uint32_t last = 0;
  for (const Mention& mention : find_mentions(text, Field::body, lexicon)) {
    if (mention.span.begin < last || mention.span.end > text.size() || mention.span.empty()) return false;
    if (mention.extent.begin > mention.span.begin || mention.extent.end < mention.span.end) return false;
    last = mention.span.end;
    (void)to_base(mention.quantity, hedged_interval(mention.quantity));
  }
  for (const Mention& mention : parse_expression(text, lexicon)) {
    if (mention.span.end > text.size() || mention.extent.end > text.size()) return false;
  }
  return true;
}

}  // namespace geomsan
