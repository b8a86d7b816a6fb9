#pragma once

// Private to check/: what may be told of two numbers without exact arithmetic, so that thousands of a draft can be held
// against thousands of a release.

#include <string>
#include <vector>

#include "claim/claim.hpp"

namespace geomsan {

/// A number in few words. What it rules out is certain; what it lets pass is looked at exactly.
struct NumberSketch {
  const Unit* unit = nullptr;
  double size = 0;  ///< in the base unit, without sign
  double low = 0;   ///< what roundings and hedges allow, without sign, and a little more
  double high = 0;
  bool is_malformed = false;     ///< told as such; what was meant by it is not looked for
  bool is_single = true;         ///< neither a range nor a fraction, so that its digits are those of its value
  std::string digits;            ///< from the first to the last that is not zero
  std::string digits_but_zeros;  ///< another scale word moves digits apart: 3억550, 3만550

  explicit NumberSketch(const Quantity& quantity);

  /// False when no rounding, hedge or other unit of the kind makes one of the other.
  [[nodiscard]] bool may_tell(const NumberSketch& other) const;
  /// False when no slip does.
  [[nodiscard]] bool may_slip(const NumberSketch& other) const;
};

/// A release with the sketches of its claims' numbers.
struct SourceIndex {
  const ReadDocument& read;
  std::vector<NumberSketch> numbers;  ///< of each claim

  explicit SourceIndex(const ReadDocument& release);
};

}  // namespace geomsan
