#pragma once

#include <boost/container/small_vector.hpp>
#include <optional>
#include <string_view>

#include "grammar/lexicon.hpp"
#include "grammar/numeral.hpp"
#include "text/span.hpp"

namespace geomsan {

/// A numeral with what was found to stand behind it. Spans are in the text that was parsed.
struct Amount {
  Amount();
  Span numeral;
  Numeral number;
  const HedgeWord* inside = nullptr;  ///< 여 in 6만여장
  const Reading* reading = nullptr;   ///< null for a bare number
  Span unit;                          ///< empty for a bare number
  [[nodiscard]] std::uint32_t end() const { return unit.empty() ? (inside ? inside_end : numeral.end) : unit.end; }
  std::uint32_t inside_end = 0;
};
// Defaulted out of the class: else making one would first fill all of it with zeros.
inline Amount::Amount() = default;

/// 2~3시간, 2.3에서 4.5%, 1, 2개.
enum class RangeForm { mark, word, neighbours };

/// Parse tree of one expression: `2~3시간`, `1년 5개월`, `100메가와트(MW)급`, `3%대`, `2조원이 넘는`.
struct QuantityNode {
  QuantityNode();
  boost::container::small_vector<Amount, 1> parts;  ///< more than one for compounds (1년 5개월)
  bool half = false;                                ///< 1년 반
  std::optional<Amount> right;                      ///< behind a range mark
  RangeForm form = RangeForm::mark;                 ///< how the two ends were joined
  std::string_view closing;                         ///< 까지, behind the second end of 부터 … 까지
  std::uint32_t closing_end = 0;
  bool right_negative = false;                                 ///< -15~-3도
  bool band = false;                                           ///< 대, 선
  boost::container::small_vector<const HedgeWord*, 2> hedges;  ///< behind the number
  std::uint32_t surface_end = 0;                               ///< end of numeral, unit and band
  std::uint32_t extent_end = 0;                                ///< end of the hedges behind it
};
inline QuantityNode::QuantityNode() = default;

/// Parses the expression whose numeral starts at byte `at`. Nothing when no numeral stands there. In running text
/// numerals in words need a unit behind them; `expression` reads the text as one expression (see NumeralOptions).
/// Bounded work: linear in the length of the expression.
[[nodiscard]] std::optional<QuantityNode> parse_quantity(const Lexicon& lexicon, std::string_view text, std::size_t at,
                                                         bool expression);

}  // namespace geomsan
