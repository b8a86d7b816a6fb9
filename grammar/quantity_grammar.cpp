#include "grammar/quantity_grammar.hpp"

#include <array>
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
    const Reading* unit = scan_of(context).lexicon.reading_at(rest.substr(1), [&](const Reading& reading) {
      return reading.unit && rest.substr(1 + reading.spelling.size()).starts_with(')');
    });
    if (!unit) return false;
    first += unit->spelling.size() + 2;
    return true;
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
      if (hedge->not_after.begins(rest.substr(at + size))) return false;
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

/// 반 behind a length of time: 1년 반. What follows must end the word, or 1년 반도체 would begin with it.
struct HalfParser : Leaf<HalfParser, bool> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute& attribute) const {
    const Lexicon& lexicon = scan_of(context).lexicon;
    const std::string_view rest = rest_of(first, last);
    const std::size_t size = lexicon.half_at(rest);
    if (size == 0 || !ends_word(lexicon, rest.substr(size))) return false;
    first += size;
    attribute = true;
    return true;
  }

  static bool ends_word(const Lexicon& lexicon, std::string_view after) {
    const auto is_word = [](std::string_view text) {
      return !text.empty() && is_hangul_syllable(code_point_at(text, 0));
    };
    std::size_t size = 0;
    if (!is_word(after) || lexicon.hedge_after(after, size)) return true;
    size = lexicon.follower_at(after);
    return size > 0 && !is_word(after.substr(size));
  }
};

/// 에서 in `2.3에서 4.5%`; the attribute is what must stand behind the second number (까지).
struct RangeWordParser : Leaf<RangeWordParser, std::string_view> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute& attribute) const {
    std::string_view closing;
    const std::size_t size = scan_of(context).lexicon.range_word_at(rest_of(first, last), closing);
    if (size == 0) return false;
    first += size;
    attribute = closing;
    return true;
  }
};

struct range_mark_symbols : x3::symbols<int> {
  range_mark_symbols() { add("~", 0)("∼", 0)("～", 0)("〜", 0)("-", 0)("–", 0)("—", 0)("−", 0); }
} const range_mark;

const AmountParser amount{};
const GlossParser gloss{};
const BandParser band{};
const HedgeAfterParser hedge_after{};
const HalfParser half{};
const RangeWordParser range_word{};
const auto space = -x3::lit(' ');

/// 5개월 continues 1년 and 45센트 64달러; 300명 does not continue 5개.
bool continues(const Lexicon& lexicon, const Reading& last, const Reading& next) {
  if (next.kind != MentionKind::quantity) return false;
  const bool fraction_of_it = next.unit == last.unit && next.times < last.times;
  return fraction_of_it || lexicon.continues(last.unit, next.unit);
}

/// The reading under which `next` continues `last`: behind 30분 the 20초 is a length, though alone it is a time of day.
const Reading* continuing_reading(const ScanContext& scan, const Amount& last, const Amount& next) {
  if (!last.reading || !next.reading || last.reading->kind != MentionKind::quantity) return nullptr;
  if (last.number.upper || next.number.upper) return nullptr;
  if (continues(scan.lexicon, *last.reading, *next.reading)) return next.reading;
  return scan.lexicon.reading_at(scan.text.substr(next.unit.begin), [&](const Reading& reading) {
    return reading.spelling.size() == next.unit.size() && continues(scan.lexicon, *last.reading, reading);
  });
}

const auto may_be_continued = [](auto& context) {
  const Reading* last = x3::_val(context).parts.back().reading;
  x3::_pass(context) = last && last->unit && scan_of(context).lexicon.may_be_continued(last->unit);
};

const auto add_smaller_part = [](auto& context) {
  auto& parts = x3::_val(context).parts;
  const ScanContext& scan = scan_of(context);
  Amount& next = x3::_attr(context);
  next.reading = continuing_reading(scan, parts.back(), next);
  x3::_pass(context) = next.reading && (scan.expression || next.number.hangul == parts.front().number.hangul);
  if (x3::_pass(context)) parts.push_back(std::move(next));
};

const auto add_half = [](auto& context) {
  const Amount& last = x3::_val(context).parts.back();
  x3::_pass(context) = last.reading && last.reading->unit && last.reading->kind == MentionKind::quantity &&
                       last.reading->unit->kind == "time" && !last.number.upper;
  x3::_val(context).half = x3::_pass(context);
};

/// The words that join two ends do so only while the first has no unit: 5세부터 10세 are two numbers.
const auto is_open = [](auto& context) {
  const QuantityNode& node = x3::_val(context);
  x3::_pass(context) = node.parts.size() == 1 && !node.parts.front().reading && !node.parts.front().inside;
};
constexpr std::array<std::string_view, 4> kNeighbourMarks{",", "·", "ㆍ", "‧"};

/// 1, 2개, but not the last two of 1, 2, 3위.
bool may_begin_neighbours(std::string_view text, const Amount& first) {
  if (first.number.digit_count != 1 || first.number.decimals != 0 || first.number.scaled) return false;
  std::string_view behind = text.substr(first.numeral.end);
  for (const std::string_view mark : kNeighbourMarks) {
    if (behind.starts_with(mark)) behind.remove_prefix(mark.size());
  }
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  if (behind.empty() || behind.front() != text[first.numeral.begin] + 1) return false;
  std::string_view before = text.substr(0, first.numeral.begin);
  if (before.ends_with(' ')) before.remove_suffix(1);
  return !before.ends_with(',');
}

const auto begins_neighbours = [](auto& context) {
  x3::_pass(context) = may_begin_neighbours(scan_of(context).text, x3::_val(context).parts.front());
};
const auto set_closing = [](auto& context) { x3::_val(context).closing = x3::_attr(context); };
const auto set_joined = [](auto& context) {
  QuantityNode& node = x3::_val(context);
  Amount& right = x3::_attr(context);
  const std::string_view text = scan_of(context).text;
  // 30 사이 is no 30사.
  if (!node.closing.empty() && text.substr(right.numeral.end).starts_with(node.closing)) {
    right.reading = nullptr;
    right.unit = {};
  }
  x3::_pass(context) = (right.reading || scan_of(context).expression) &&
                       node.parts.front().number.value != right.number.value &&
                       text.substr(right.end()).starts_with(node.closing);
  if (!x3::_pass(context)) return;
  node.closing_end = right.end() + static_cast<std::uint32_t>(node.closing.size());
  node.right = std::move(right);
  node.form = RangeForm::word;
};
const auto set_neighbour = [](auto& context) {
  QuantityNode& node = x3::_val(context);
  Amount& right = x3::_attr(context);
  x3::_pass(context) = right.reading && right.number.digit_count == 1 && right.number.decimals == 0 &&
                       right.number.value == node.parts.front().number.value + Decimal(1);
  if (!x3::_pass(context)) return;
  node.right = std::move(right);
  node.form = RangeForm::neighbours;
};

const auto set_right_negative = [](auto& context) { x3::_val(context).right_negative = true; };
const auto set_right = [](auto& context) { x3::_val(context).right = std::move(x3::_attr(context)); };
const auto set_band = [](auto& context) { x3::_val(context).band = true; };
const auto add_hedge = [](auto& context) { x3::_val(context).hedges.push_back(x3::_attr(context)); };
const auto end_surface = [](auto& context) {
  x3::_val(context).surface_end = offset(context, x3::_where(context).begin());
};
const auto end_extent = [](auto& context) {
  x3::_val(context).extent_end = offset(context, x3::_where(context).begin());
};

const auto marked_end = space >> range_mark >> space >> -x3::lit('-')[set_right_negative] >> amount[set_right];
const auto joined_end = x3::eps[is_open] >> range_word[set_closing] >> space >> amount[set_joined];
const auto neighbour = x3::eps[is_open] >> x3::eps[begins_neighbours] >> (x3::lit(',') | "·" | "ㆍ" | "‧") >> space
                       >> amount[set_neighbour];

/// What may stand behind the first amount; it may be nothing.
const x3::rule<struct behind_amount_id, QuantityNode> behind_amount{"behind an amount"};
const auto behind_amount_def = *(x3::eps[may_be_continued] >> space >> amount[add_smaller_part]) >>
                               -(space >> half[add_half]) >> -(marked_end | joined_end | neighbour) >>
                               -band[set_band] >> x3::eps[end_surface] >> -gloss
                               >> x3::repeat(0, 3)[hedge_after[add_hedge]] >> x3::eps[end_extent];

BOOST_SPIRIT_DEFINE(behind_amount)

}  // namespace
}  // namespace geomsan::grammar

namespace geomsan {

std::optional<QuantityNode> parse_quantity(const Lexicon& lexicon, std::string_view text, std::size_t at,
                                           bool expression) {
  const grammar::ScanContext scan{lexicon, text, expression};
  // Only one object is returned on all ways, so that the tree is never copied.
  std::optional<QuantityNode> node(std::in_place);
  Amount& amount = node->parts.emplace_back();
  const grammar::Iterator begin = text.data() + at;
  if (!grammar::may_begin_amount(scan, begin) || !grammar::read_amount(scan, begin, amount)) {
    node.reset();
    return node;
  }
  node->surface_end = node->extent_end = amount.end();
  // Most amounts stand before an ordinary word or a comma, which needs no steps through the grammar.
  if (!lexicon.may_follow_amount(text.substr(amount.end()))) return node;
  grammar::Iterator first = text.data() + amount.end();
  const auto parser = grammar::x3::with<grammar::scan_tag>(scan)[grammar::behind_amount];
  (void)grammar::x3::parse(first, text.data() + text.size(), parser, *node);
  node->extent_end = std::max(node->extent_end, node->closing_end);
  return node;
}

}  // namespace geomsan
