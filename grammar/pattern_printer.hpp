#pragma once

#include <string>

#include "grammar/pattern.hpp"

namespace geomsan {

/// A slot as a pattern writes it: `{이름:count(명)}`.
[[nodiscard]] std::string print_slot(const SlotPattern& slot);

/// What the pattern matches, whatever its slots are called: two patterns of one shape match the same texts.
[[nodiscard]] std::string shape_of(const Pattern& pattern);

}  // namespace geomsan
