#include "grammar/quantity_grammar.hpp"

#include <boost/fusion/adapted/struct.hpp>

#include "grammar/amount_parser.hpp"
#include "text/unicode.hpp"

namespace geomsan::grammar {
namespace {

const ScanContext& scan_of(const auto& context) { return x3::get<scan_tag>(context); }

std::uint32_t offset(const auto& context, Iterator at) {
  return static_cast<std::uint32_t>(at - scan_of(context).text.data());
}

/// A unit's other spelling in brackets, which says nothing new: (MW) in `100메가와트(MW)급`.
struct GlossParser : x3::parser<GlossParser> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute&) const {
    const std::string_view rest = rest_of(first, last);
    if (!rest.starts_with('(')) return false;
    Lexicon::Matches matches;
    scan_of(context).lexicon.readings_at(rest.substr(1), matches);
    for (const auto& match : matches) {
      if (!rest.substr(1 + match.size).starts_with(')') || !scan_of(context).lexicon.reading(match.index).unit)
        continue;
      first += match.size + 2;
      return true;
    }
    return false;
  }
};

/// 대 or 선 directly behind a unit or number.
struct BandParser : Leaf<BandParser, bool> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute& attribute) const {
    const std::string_view rest = rest_of(first, last);
    const std::size_t size = scan_of(context).lexicon.band_at(rest);
    if (size == 0) return false;
    const std::string_view after = rest.substr(size);
    if (!after.empty() && is_hangul_syllable(code_point_at(after, 0)) &&
        scan_of(context).lexicon.follower_at(after) == 0) {
      return false;
    }
    first += size;
    attribute = true;
    return true;
  }
};

/// A word that loosens the number before it, with the particle that may come between (2조원이 넘는).
struct HedgeAfterParser : Leaf<HedgeAfterParser, const HedgeWord*> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute& attribute) const {
    const Lexicon& lexicon = scan_of(context).lexicon;
    const std::string_view rest = rest_of(first, last);
    const auto try_at = [&](std::size_t at, bool behind_particle, bool behind_space) {
      std::size_t size = 0;
      const HedgeWord* hedge = lexicon.hedge_after(rest.substr(at), size);
      if (!hedge || (behind_particle && !hedge->particle) || (behind_space && hedge->attached)) return false;
      for (const std::string& word : hedge->not_after) {
        if (rest.substr(at + size).starts_with(word)) return false;
      }
      first += at + size;
      attribute = hedge;
      return true;
    };
    if (try_at(0, false, false)) return true;
    const auto space_at = [&](std::size_t at) { return rest.size() > at && rest[at] == ' '; };
    if (space_at(0) && try_at(1, false, true)) return true;
    const std::size_t particle = lexicon.particle_at(rest);
    return particle > 0 && try_at(particle + (space_at(particle) ? 1 : 0), true, space_at(particle));
  }
};

struct range_mark_symbols : x3::symbols<int> {
  range_mark_symbols() { add("~", 0)("∼", 0)("～", 0)("〜", 0)("-", 0)("–", 0)("—", 0)("−", 0); }
} const range_mark;

const AmountParser amount{};
const GlossParser gloss{};
const BandParser band{};
const HedgeAfterParser hedge_after{};
const auto space = -x3::lit(' ');

const auto add_part = [](auto& context) { x3::_val(context).parts.push_back(x3::_attr(context)); };

/// 5개월 continues 1년; 300명 does not continue 5개.
const auto add_smaller_part = [](auto& context) {
  auto& parts = x3::_val(context).parts;
  const Amount& next = x3::_attr(context);
  const Reading* last = parts.back().reading;
  x3::_pass(context) = last && next.reading && !next.number.hangul && last->kind == MentionKind::quantity &&
                       scan_of(context).lexicon.continues(last->unit, next.reading->unit);
  if (x3::_pass(context)) parts.push_back(next);
};

const auto set_right_negative = [](auto& context) { x3::_val(context).right_negative = true; };
const auto set_right = [](auto& context) { x3::_val(context).right = x3::_attr(context); };
const auto set_band = [](auto& context) { x3::_val(context).band = true; };
const auto add_hedge = [](auto& context) { x3::_val(context).hedges.push_back(x3::_attr(context)); };
const auto end_surface = [](auto& context) {
  x3::_val(context).surface_end = offset(context, x3::_where(context).begin());
};
const auto end_extent = [](auto& context) {
  x3::_val(context).extent_end = offset(context, x3::_where(context).begin());
};

const x3::rule<struct quantity_id, QuantityNode> quantity{"quantity"};
const auto quantity_def = amount[add_part] >> *(space >> amount[add_smaller_part]) >>
                          -(space >> range_mark >> space >> -x3::lit('-')[set_right_negative] >> amount[set_right]) >>
                          -band[set_band] >> x3::eps[end_surface] >> -gloss
                          >> x3::repeat(0, 3)[hedge_after[add_hedge]] >> x3::eps[end_extent];

BOOST_SPIRIT_DEFINE(quantity)

}  // namespace
}  // namespace geomsan::grammar

namespace geomsan {

std::optional<QuantityNode> parse_quantity(const Lexicon& lexicon, std::string_view text, std::size_t at,
                                           HangulNumerals hangul) {
  const grammar::ScanContext scan{lexicon, text, hangul != HangulNumerals::none, hangul == HangulNumerals::alone};
  grammar::Iterator first = text.data() + at;
  const grammar::Iterator last = text.data() + text.size();
  QuantityNode node;
  const auto parser = grammar::x3::with<grammar::scan_tag>(scan)[grammar::quantity];
  if (!grammar::x3::parse(first, last, parser, node)) return std::nullopt;
  return node;
}

}  // namespace geomsan
