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
/// 11조8000억원; `21억9000명` → 21억9000만명, 21만9000명; `12조10000억` → 12조1000억. @param surface a number as
/// printed, with sign and unit
[[nodiscard]] NumeralRepairs repair_numeral(std::string_view surface);

/// True of `8조667조원` and `8조667억`, `3억550원` and `3만550원`: the same digits, one of the scale words another.
/// Numbers are compared, not how they are printed (`3천293억`, `3,293억`). @param a, b numbers as printed, with sign
/// and unit
[[nodiscard]] bool differ_in_scale_word(std::string_view a, std::string_view b);

}  // namespace geomsan
