#pragma once

// Private to mention/: parse tree and context to Quantity.

#include <optional>

#include "grammar/quantity_grammar.hpp"
#include "mention/left_context.hpp"

namespace geomsan {

/// A rate that a number and unit before 당 gave: 3.3㎡당.
struct PerUnit {
  const Unit* unit = nullptr;
  Decimal count{1};
};

/// The quantity that `node` states, or nothing when its parts do not fit together (a range of unlike units).
[[nodiscard]] std::optional<Quantity> build_quantity(const QuantityNode& node, const LeftContext& left,
                                                     const std::optional<PerUnit>& per);

}  // namespace geomsan
