#include <algorithm>
#include <boost/fusion/adapted/struct.hpp>
#include <iterator>

#include "grammar/numeral.hpp"
#include "grammar/x3_config.hpp"

namespace geomsan::grammar {
namespace {

constexpr int kMaxDigits = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Part of a numeral up to the next big scale word: digits, or digits with 천 백 십.
struct Section {
  Decimal value;
  int digits = 0;
  int decimals = 0;
  bool grouped = false;
  bool small_scale = false;
  bool malformed = false;
};

/// A section with the big scale behind it and what follows at lower scales.
struct Scaled {
  Section head;
  int power = 0;
  Decimal value;
  bool simple = true;  ///< one section, one scale
  bool malformed = false;
};

struct small_scale_symbols : x3::symbols<int> {
  small_scale_symbols() { add("천", 3)("백", 2)("십", 1)("千", 3)("百", 2)("十", 1); }
} const small_scale;

struct big_scale_symbols : x3::symbols<int> {
  big_scale_symbols() {
    add("만", 4)("억", 8)("조", 12)("경", 16)("해", 20)("萬", 4)("万", 4)("億", 8)("亿", 8)("兆", 12);
  }
} const big_scale;

/// Digits with thousands commas and a decimal part. A comma counts only before exactly three digits, a point only
/// before a digit, so that a list (`1, 2`) or the end of a sentence is left alone.
struct DigitRun : Leaf<DigitRun, Section> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Attribute& attribute) const {
    Iterator at = first;
    char digits[kMaxDigits + 2];
    int size = 0;
    Section section;
    const auto take = [&](Iterator& it) {
      while (it != last && is_digit(*it)) {
        if (size >= kMaxDigits) return false;
        digits[size++] = *it++;
      }
      return true;
    };
    if (!take(at) || size == 0) return false;
    const int leading = size;
    while (last - at > 3 && *at == ',' && is_digit(at[1]) && is_digit(at[2]) && is_digit(at[3]) &&
           !(last - at > 4 && is_digit(at[4])) && leading <= 3) {
      ++at;
      if (!take(at)) return false;
      section.grouped = true;
    }
    section.digits = size;
    if (last - at > 1 && *at == '.' && is_digit(at[1])) {
      digits[size++] = '.';
      ++at;
      if (!take(at)) return false;
      section.decimals = size - section.digits - 1;
    }
    section.value = *Decimal::parse(std::string_view(digits, static_cast<std::size_t>(size)));
    first = at;
    attribute = section;
    return true;
  }
};

/// Digits with 천 백 십 between and behind them: `7천890`, `4천2백`, `1.1천`, and plain digits.
struct SectionParser : Leaf<SectionParser, Section> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext& rule_context,
             Attribute& attribute) const {
    Section section;
    if (!DigitRun{}.parse(first, last, context, rule_context, section)) return false;
    int power = 0;
    if (!small_scale.parse(first, last, context, rule_context, power)) {
      attribute = section;
      return true;
    }
    section.small_scale = true;
    section.malformed = section.value >= Decimal(10) && power == 3;
    Decimal total = section.value.scaled(power);
    for (;;) {
      Section next;
      Iterator at = first;
      const bool spaced = at != last && *at == ' ';
      if (spaced) ++at;
      if (!DigitRun{}.parse(at, last, context, rule_context, next)) break;
      int next_power = 0;
      const bool has_scale = small_scale.parse(at, last, context, rule_context, next_power);
      // 1천 3백 goes on behind a space; 5천 300 is more likely two numbers.
      if (spaced && !has_scale) break;
      if (next.value >= Decimal::power_of_ten(power) || (has_scale && next_power >= power)) break;
      total = total + next.value.scaled(next_power);
      first = at;
      power = next_power;
      if (!has_scale) break;
    }
    section.value = total;
    attribute = section;
    return true;
  }
};

const SectionParser section{};

struct not_scales_tag {};

/// The rest behind a big scale, after at most one space. Behind a space it must look like the low part of the same
/// number (`1만 5000`, `412억 9000만`): another scale word, or three or four digits.
bool lower_part(Iterator& first, Iterator last, int power, const Trie* not_scales, Scaled& out);

bool scaled_part(Iterator& first, Iterator last, int below, const Trie* not_scales, Scaled& out) {
  Iterator at = first;
  x3::unused_type none;
  if (!section.parse(at, last, none, none, out.head)) return false;
  out.malformed = out.head.malformed;
  Iterator behind = at;
  if ((not_scales && not_scales->longest(rest_of(behind, last)).size > 0) ||
      !big_scale.parse(behind, last, none, none, out.power) || out.power >= below) {
    out.power = 0;
    out.value = out.head.value;
    first = at;
    return true;
  }
  out.value = out.head.value.scaled(out.power);
  first = behind;
  Scaled lower;
  if (lower_part(first, last, out.power, not_scales, lower)) {
    out.simple = false;
    out.malformed = out.malformed || lower.malformed || lower.value >= Decimal::power_of_ten(out.power);
    out.value = out.value + lower.value;
  }
  return true;
}

bool lower_part(Iterator& first, Iterator last, int power, const Trie* not_scales, Scaled& out) {
  Iterator at = first;
  const bool spaced = at != last && *at == ' ';
  if (spaced) ++at;
  if (!scaled_part(at, last, power, not_scales, out)) return false;
  const bool bare = out.power == 0;
  if (bare && out.head.decimals > 0 && spaced) return false;
  if (spaced && bare && !out.head.small_scale) {
    if (power != 4 || out.head.digits < 3 || out.head.digits > 4) return false;
  }
  first = at;
  return true;
}

/// The whole numeral, scale by scale downwards.
struct ScaledParser : Leaf<ScaledParser, Scaled> {
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute& attribute) const {
    Scaled scaled;
    if (!scaled_part(first, last, 1000, x3::get<not_scales_tag>(context), scaled)) return false;
    attribute = scaled;
    return true;
  }
};

struct Fraction {
  Scaled first;
  std::optional<Scaled> numerator;
};

}  // namespace
}  // namespace geomsan::grammar

BOOST_FUSION_ADAPT_STRUCT(geomsan::grammar::Fraction, first, numerator)

namespace geomsan {
namespace grammar {
namespace {

const ScaledParser scaled{};
const x3::rule<struct fraction_id, Fraction> fraction{"fraction"};
const auto fraction_def = scaled >> -(-x3::lit(' ') >> "분의" >> -x3::lit(' ') >> scaled);

BOOST_SPIRIT_DEFINE(fraction)

}  // namespace
}  // namespace grammar

std::optional<NumeralMatch> parse_digit_numeral(std::string_view text, const Trie* not_scales) {
  grammar::Iterator first = text.data();
  const grammar::Iterator last = first + text.size();
  grammar::Fraction parsed;
  const auto parser = grammar::x3::with<grammar::not_scales_tag>(not_scales)[grammar::fraction];
  if (!grammar::x3::parse(first, last, parser, parsed)) return std::nullopt;
  const grammar::Scaled& head = parsed.first;
  NumeralMatch match;
  match.size = static_cast<std::size_t>(first - text.data());
  Numeral& numeral = match.numeral;
  numeral.digit_count = head.head.digits;
  numeral.decimals = head.head.decimals;
  numeral.grouped = head.head.grouped;
  numeral.malformed = head.malformed;
  if (parsed.numerator) {
    numeral.value = parsed.numerator->value;
    numeral.divisor = head.value;
    if (numeral.divisor.is_zero()) return std::nullopt;
    return match;
  }
  numeral.value = head.value;
  numeral.scaled = head.power > 0 || head.head.small_scale;
  numeral.scale = head.simple && !head.head.small_scale ? head.power : 0;
  return match;
}

}  // namespace geomsan
