#pragma once

// Private to grammar/: a numeral and the reading of what stands behind it, as an X3 leaf.

#include "grammar/quantity_grammar.hpp"
#include "grammar/x3_config.hpp"
#include "text/unicode.hpp"

namespace geomsan::grammar {

/// What every rule of the article grammars can see.
struct ScanContext {
  const Lexicon& lexicon;
  std::string_view text;
  bool expression;  ///< the text is one expression, not running text; see NumeralOptions
};

struct scan_tag {};

/// Reads the amount whose numeral starts at `first`; false when there is none. @pre amount is a new one
[[nodiscard]] bool read_amount(const ScanContext& scan, Iterator first, Amount& amount);

/// Spares the grammar what nearly always stands behind a number: an ordinary word.
inline bool may_begin_amount(const ScanContext& scan, Iterator first) {
  const std::string_view rest = scan.text.substr(static_cast<std::size_t>(first - scan.text.data()));
  if (rest.empty()) return false;
  if (scan.expression || is_ascii_digit(static_cast<unsigned char>(rest.front()))) return true;
  return code_point_size(static_cast<unsigned char>(rest.front())) == 3 &&
         numeral_opening(rest) != NumeralOpening::none;
}

struct AmountParser : Leaf<AmountParser, Amount> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const&, Context const& context, RuleContext&, Attribute& attribute) const {
    const ScanContext& scan = x3::get<scan_tag>(context);
    if (!may_begin_amount(scan, first)) return false;
    if (!read_amount(scan, first, attribute)) return false;
    first = scan.text.data() + attribute.end();
    return true;
  }
};

}  // namespace geomsan::grammar
