#pragma once

// Private to mention/: parse tree and the words around it to dates and times.

#include <string_view>
#include <vector>

#include "grammar/quantity_grammar.hpp"
#include "mention/expectation.hpp"
#include "mention/mention.hpp"

namespace geomsan {

/// Adds the date or time of `node`, which begins at `begin`, to `mentions`, or lets it continue the last one there
/// (2027년 11월 3일). Returns where scanning goes on.
/// @pre the reading of the node is one of a date or time
std::uint32_t add_date(const Lexicon& lexicon, std::string_view text, const QuantityNode& node, std::uint32_t begin,
                       ExpectationSearch& expectations, std::vector<Mention>& mentions);

}  // namespace geomsan
