#include <cstdlib>

#include "grammar/digit_run.hpp"
#include "grammar/numeral.hpp"
#include "grammar/numeral_syllables.hpp"
#include "grammar/scaled_numeral.hpp"
#include "text/unicode.hpp"

namespace geomsan::grammar {
namespace {

constexpr int kMaxPower = 40;
/// A semantic action inside a rule switches off the propagation of its attribute; this switches it on again.
constexpr bool kPropagate = true;

const NumeralOptions& options_of(const auto& context) { return x3::get<numeral_options_tag>(context); }

const ScaledParser<false> number{};
const ScaledParser<true> numerator{};

struct SpaceParser : x3::parser<SpaceParser> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;
  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&, Attribute&) const {
    const int most = options_of(context).expression ? 2 : 1;
    for (int spaces = 0; spaces < most && first != last && *first == ' '; ++spaces) ++first;
    return true;
  }
};

const SpaceParser space{};
const auto in_expression = [](auto& context) { x3::_pass(context) = options_of(context).expression; };

/// 4/5, or 오분의 사.
struct Share {
  Numeral numerator;
  Numeral denominator;
  bool negative = false;
};

const auto set_numerator = [](auto& context) { x3::_val(context).numerator = std::move(x3::_attr(context)); };
const auto set_denominator = [](auto& context) { x3::_val(context).denominator = x3::_attr(context); };
const auto set_negative = [](auto& context) { x3::_val(context).negative = true; };

const auto minus = x3::eps[in_expression] >> (x3::lit("마이너스") | '-') >> space;
const x3::rule<struct in_words_id, Share> in_words{"share in words"};
const auto in_words_def =
    number[set_denominator] >> space >> "분의" >> space >> -minus[set_negative] >> numerator[set_numerator];
const x3::rule<struct slash_id, Share> slash{"share with a slash"};
const auto slash_def = number[set_numerator] >> '/' >> number[set_denominator] >> !x3::lit('/');

bool is_plain(const Numeral& numeral) { return !numeral.upper && !numeral.malformed && numeral.divisor == Decimal(1); }

/// whole + numerator / denominator as one fraction.
bool set_fraction(Numeral& numeral, const Decimal& whole, const Share& share) {
  if (!is_plain(share.numerator) || !is_plain(share.denominator) || share.denominator.value.is_zero()) return false;
  const bool hangul = numeral.hangul;
  const bool open_ended = share.numerator.open_ended;
  const Decimal part = share.negative ? -share.numerator.value : share.numerator.value;
  numeral = Numeral();
  numeral.value = whole * share.denominator.value + part;
  numeral.divisor = share.denominator.value;
  numeral.digit_count = share.denominator.digit_count;
  numeral.hangul = hangul;
  numeral.open_ended = open_ended;
  return true;
}

const auto set_number = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
const auto share_of_number = [](auto& context) {
  Share share = x3::_attr(context);
  share.denominator = x3::_val(context);
  x3::_pass(context) = set_fraction(x3::_val(context), Decimal(0, kMaxPower), share);
};
const auto number_over = [](auto& context) {
  Share share;
  share.numerator = x3::_val(context);
  share.denominator = x3::_attr(context);
  x3::_pass(context) = set_fraction(x3::_val(context), Decimal(0, kMaxPower), share);
};
const auto add_share = [](auto& context) {
  const Numeral whole = x3::_val(context);
  x3::_pass(context) =
      is_plain(whole) && whole.decimals == 0 && set_fraction(x3::_val(context), whole.value, x3::_attr(context));
};
const auto add_power_of_ten = [](auto& context) {
  const int power = x3::_attr(context);
  x3::_pass(context) = power >= -kMaxPower && power <= kMaxPower;
  // A refused action has to leave the value alone: the parse goes on without it.
  if (x3::_pass(context)) x3::_val(context).value = x3::_val(context).value.scaled(power);
};
const auto raise = [](auto& context) {
  const int power = x3::_attr(context);
  x3::_pass(context) = power >= -kMaxPower && power <= kMaxPower && !x3::_val(context).value.is_zero();
  if (!x3::_pass(context)) return;
  Decimal result(1);
  for (int i = 0; i < std::abs(power); ++i) result = result * x3::_val(context).value;
  (power < 0 ? x3::_val(context).divisor : x3::_val(context).value) = result;
  if (power < 0) x3::_val(context).value = Decimal(1);
};

// The rest of 삼분의 일 behind the denominator, as a share whose denominator is not filled in.
const x3::rule<struct of_id, Share> of{"rest of a share in words"};
const auto of_def = space >> "분의" >> space >> -minus[set_negative] >> numerator[set_numerator];
const auto over = x3::eps[in_expression] >> '/' >> number >> !x3::lit('/');
const auto proper = x3::rule<struct proper_id, Share>{"share"} = in_words | slash;
const auto with_share = x3::rule<struct with_share_id, Share, kPropagate>{"whole and share"} =
    (space >> (x3::lit("과") | "와") >> space >> proper) | (x3::eps[in_expression] >> +x3::lit(' ') >> slash);
const auto exponent = x3::rule<struct exponent_id, int, kPropagate>{"exponent"} =
    x3::eps[in_expression] >> x3::no_case['e'] >> x3::int_;
const auto caret = x3::rule<struct caret_id, int, kPropagate>{"power"} = x3::eps[in_expression] >> '^' >> x3::int_;

const x3::rule<struct numeral_id, Numeral> numeral{"numeral"};
const auto numeral_def = number[set_number] >> -(of[share_of_number] | with_share[add_share] | over[number_over] |
                                                 exponent[add_power_of_ten] | caret[raise]);

BOOST_SPIRIT_DEFINE(in_words, slash, of, numeral)

char32_t wide_code_at(Iterator at, Iterator last) {
  constexpr std::ptrdiff_t kSyllable = 3;
  if (last - at < kSyllable || static_cast<unsigned char>(*at) < 0xE0) return 0;
  return code_point_at(rest_of(at, last), 0);
}

bool may_begin_share(char32_t c) { return c == U'분' || c == U'과' || c == U'와'; }

/// True when 분의 or the 과 of a whole number and a share may follow.
bool may_be_shared(Iterator at, Iterator last) {
  if (at != last && *at == ' ') ++at;
  return may_begin_share(wide_code_at(at, last));
}

/// Most numerals of running text are plain digits, which need no steps through the scales.
bool parse_plain_digits(Iterator& first, Iterator last, Numeral& out) {
  DigitRun run;
  Iterator at = first;
  if (!parse_digit_run(at, last, false, run)) return false;
  const char32_t next = wide_code_at(at, last);
  if (small_power(next) > 0 || big_power(next) > 0) return false;
  out.value = std::move(run.value);
  out.digit_count = run.digits;
  out.decimals = run.decimals;
  out.grouped = run.grouped;
  out.malformed = run.malformed;
  first = at;
  return true;
}

/// Only shares, and what is written in expressions, need the rules above.
bool parse_without_rules(Iterator& first, Iterator last, const NumeralOptions& options, Numeral& out) {
  Iterator at = first;
  if (!parse_plain_digits(at, last, out) && !parse_scaled(at, last, options, false, out)) return false;
  first = at;
  return true;
}

}  // namespace
}  // namespace geomsan::grammar

namespace geomsan {

bool may_continue_digits(char32_t c) {
  return grammar::small_power(c) > 0 || grammar::big_power(c) > 0 || grammar::may_begin_share(c);
}

std::size_t parse_numeral(std::string_view text, const NumeralOptions& options, Numeral& numeral) {
  grammar::Iterator first = text.data();
  const grammar::Iterator last = first + text.size();
  const auto size = [&] { return static_cast<std::size_t>(first - text.data()); };
  if (!options.expression) {
    if (!grammar::parse_without_rules(first, last, options, numeral)) return 0;
    if (!grammar::may_be_shared(first, last)) return size();
    first = text.data();
    numeral = Numeral();
  }
  const auto parser = grammar::x3::with<grammar::numeral_options_tag>(options)[grammar::numeral];
  return grammar::x3::parse(first, last, parser, numeral) ? size() : 0;
}

std::optional<NumeralMatch> parse_numeral(std::string_view text, const NumeralOptions& options) {
  NumeralMatch match;
  match.size = parse_numeral(text, options, match.numeral);
  return match.size > 0 ? std::optional(std::move(match)) : std::nullopt;
}

}  // namespace geomsan
