#pragma once

// Private to grammar/: a numeral and the reading of what stands behind it, as an X3 leaf.

#include "grammar/quantity_grammar.hpp"
#include "grammar/x3_config.hpp"

namespace geomsan::grammar {

/// What every rule of the article grammars can see.
struct ScanContext {
  const Lexicon& lexicon;
  std::string_view text;
  bool expression;  ///< the text is one expression, not running text; see NumeralOptions
};

struct scan_tag {};

/// The amount whose numeral starts at `first`, or nothing.
std::optional<Amount> read_amount(const ScanContext& scan, Iterator first);

struct AmountParser : Leaf<AmountParser, Amount> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const&, Context const& context, RuleContext&, Attribute& attribute) const {
    const ScanContext& scan = x3::get<scan_tag>(context);
    auto amount = read_amount(scan, first);
    if (!amount) return false;
    first = scan.text.data() + amount->end();
    attribute = std::move(*amount);
    return true;
  }
};

}  // namespace geomsan::grammar
