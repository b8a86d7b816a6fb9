#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geomsan {

/// How a malformed number may have been meant. Each text reads well and is one slip away from what is printed.
struct NumeralRepairs {
  bool extra_zero = false;         ///< a zero too many; else a scale word is wrong, missing or too many
  std::vector<std::string> texts;  ///< with all that stood around the numeral; empty when nothing simple helps
};

/// `4조8400조` → 4조8400억; `1억550억` → 1억550만, 1조550억, 1550억; `9조6000천억` → 9조6000억; `11조8000원` →
/// 11조8000억원; `12조10000억` → 12조1000억. @param surface a number as printed, with sign and unit
[[nodiscard]] NumeralRepairs repair_numeral(std::string_view surface);

}  // namespace geomsan
