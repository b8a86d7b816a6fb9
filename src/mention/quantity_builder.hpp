#pragma once

// Private to mention/: parse tree and context to Quantity.

#include "grammar/quantity_grammar.hpp"
#include "mention/left_context.hpp"

namespace geomsan {

/// A rate that a number and unit before 당 gave: 3.3㎡당.
struct PerUnit {
  const Unit* unit = nullptr;
  Decimal count{1};
};

/// Fills in the quantity that `node` states; false when its parts do not fit together (a range of unlike units).
/// @pre quantity is a new one
[[nodiscard]] bool build_quantity(const QuantityNode& node, const LeftContext& left, const PerUnit* per,
                                  Quantity& quantity);

}  // namespace geomsan
