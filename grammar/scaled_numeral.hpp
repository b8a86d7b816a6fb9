#pragma once

// Private to grammar/: one number without fraction words, as an X3 leaf: 5조4600억, 이천오백만, 백스물다섯, 수천.

#include "grammar/numeral.hpp"
#include "grammar/x3_config.hpp"

namespace geomsan::grammar {

struct numeral_options_tag {};

/// Reads the number at `first`. Behind 분의 (`numerator`) two digits in a row are not a pair: 삼분의 일이 is 1/3.
bool parse_scaled(Iterator& first, Iterator last, const NumeralOptions& options, bool numerator, Numeral& out);

template <bool numerator>
struct ScaledParser : Leaf<ScaledParser<numerator>, Numeral> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute& attribute) const {
    return parse_scaled(first, last, x3::get<numeral_options_tag>(context), numerator, attribute);
  }
};

}  // namespace geomsan::grammar
