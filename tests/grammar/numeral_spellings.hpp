#pragma once

// Writes numbers in the spellings the grammar reads; only tests need these.

#include <string>

#include "quantity/decimal.hpp"

namespace geomsan {

[[nodiscard]] std::string spell_grouped(const Decimal& value);       ///< 12,345.6
[[nodiscard]] std::string spell_spaced(const Decimal& value);        ///< 1억 2345만 6789
[[nodiscard]] std::string spell_words(const Decimal& value);         ///< 만이천삼백사십오점육
[[nodiscard]] std::string spell_spaced_words(const Decimal& value);  ///< 일만 이천삼백사십오
[[nodiscard]] std::string spell_small_scales(const Decimal& value);  ///< 1만2천3백4십5
[[nodiscard]] std::string spell_chinese(const Decimal& value);       ///< 一萬二千三百四十五
[[nodiscard]] std::string spell_power(const Decimal& value);         ///< 123456e-1
[[nodiscard]] std::string spell_native(int value);                   ///< 스물다섯; 1–99

}  // namespace geomsan
