#include "check/check_function.hpp"

#include <algorithm>
#include <array>

namespace geomsan {
namespace {

using Arguments = std::vector<Side>;

const Rational kSecondsOfDay(86400);
const Rational kHundred(100);

/// What the printed digits allow when they were rounded or cut off: 3.7 for 3.78.
Interval rounded_or_cut(const Spread& spread) {
  if (!spread.exact.low || !spread.exact.high || spread.value < 0) return spread.exact;
  return {spread.exact.low, Rational(spread.value + 2 * (*spread.exact.high - spread.value))};
}

std::optional<Side> quotient(const Side& part, const Side& whole) {
  if (!(part.dimension == whole.dimension)) return std::nullopt;
  const auto ratio = divide(part.spread, whole.spread);
  if (!ratio) return std::nullopt;
  Side side;
  side.spread = *ratio;
  side.spread.cut = divide(rounded_or_cut(part.spread), rounded_or_cut(whole.spread)).value_or(ratio->exact);
  side.text = in_brackets(part.text) + " ÷ " + in_brackets(whole.text);
  return side;
}

const Spread& one() {
  static const Spread spread = spread_of(Rational(1));
  return spread;
}

std::optional<Side> change(const Side& from, const Side& to) {
  auto side = quotient(to, from);
  if (!side) return std::nullopt;
  const Interval cut = side->spread.cut - one().exact;
  side->spread = side->spread - one();
  side->spread.cut = cut;
  side->text = "(" + to.text + " − " + from.text + ") ÷ " + from.text;
  return side;
}

std::optional<Side> drop(const Side& from, const Side& to) {
  auto side = quotient(to, from);
  if (!side) return std::nullopt;
  const Interval cut = one().exact - side->spread.cut;
  side->spread = one() - side->spread;
  side->spread.cut = cut;
  side->text = "(" + from.text + " − " + to.text + ") ÷ " + from.text;
  return side;
}

/// delta / (to ∓ delta), with each number used once so that its rounding counts once.
std::optional<Side> change_of_base(const Side& delta, const Side& to, bool rise) {
  const auto ratio = quotient(to, delta);
  if (!ratio) return std::nullopt;
  const auto inverse = divide(one(), rise ? ratio->spread - one() : ratio->spread + one());
  if (!inverse) return std::nullopt;
  Side side;
  side.spread = *inverse;
  const Interval cut = rise ? ratio->spread.cut - one().exact : ratio->spread.cut + one().exact;
  side.spread.cut = divide(one().exact, cut).value_or(inverse->exact);
  side.text = delta.text + " ÷ (" + to.text + (rise ? " − " : " + ") + delta.text + ")";
  return side;
}

std::optional<Side> points(const Side& from, const Side& to) {
  if (!from.dimension.is_number() || !to.dimension.is_number()) return std::nullopt;
  Side side;
  side.spread = (to.spread - from.spread) * spread_of(kHundred);
  side.dimension = Dimension::base("pp");
  side.text = to.text + " − " + from.text;
  return side;
}

std::optional<Side> times(const Side& from, const Side& to) {
  auto side = quotient(to, from);
  if (side) side->dimension = Dimension::base("times");
  return side;
}

/// A function of one slot gives what can be printed in its place.
Side in_place(Side side) {
  side.lone_mention = side.term;
  return side;
}

/// A count is a whole number and stands for nothing but itself.
std::optional<Side> exact(Side side, const EvaluationContext& context) {
  if (side.term && context.mentions[*side.term].quantity.is_range()) return std::nullopt;
  side.spread = spread_of(side.spread.value);
  return in_place(std::move(side));
}

std::optional<Side> number(Side side) {
  side.seconds = side.dimension == Dimension::base("time");
  side.dimension = Dimension();
  side.any_counter = true;
  return in_place(std::move(side));
}

/// Without its sign, for falls that are printed as -0.55%.
std::optional<Side> size(Side side) {
  if (side.spread.value < 0) side.spread = spread_of(Rational(0)) - side.spread;
  return in_place(std::move(side));
}

std::optional<Side> year(const Side& date) {
  if (!date.days || !date.days->start || !date.days->end) return std::nullopt;
  const int first = date.days->start->year;
  if (first != date.days->end->year) return std::nullopt;
  return plain_number(Rational(first), std::to_string(first));
}

std::optional<Side> weekday(const Side& date) {
  if (!date.days || !date.days->start || date.days->start != date.days->end) return std::nullopt;
  // 1970-01-01 was a Thursday.
  constexpr int kThursday = 3;
  const int day = ((day_number(*date.days->start) + kThursday) % 7 + 7) % 7;
  Side side;
  side.spread = spread_of(Rational(day));
  side.text = to_string(*date.days->start);
  side.weekday = true;
  return side;
}

Side span_of_days(const Interval& days, int printed, std::string text) {
  Side side;
  const Interval span = scaled(days, kSecondsOfDay);
  side.spread = {Rational(printed) * kSecondsOfDay, span, span, span, span, false};
  side.dimension = Dimension::base("time");
  side.text = std::move(text);
  return side;
}

/// How long a date is that is a time by itself: 7~9월.
std::optional<Side> days(const Side& period) {
  if (!period.days || !period.days->start || !period.days->end) return std::nullopt;
  const int length = day_number(*period.days->end) - day_number(*period.days->start) + 1;
  if (length < 1) return std::nullopt;
  return span_of_days({Rational(length - 1), Rational(length)}, length,
                      to_string(*period.days->start) + "~" + to_string(*period.days->end));
}

/// Both ways of counting the days from one date to another hold: with and without the first.
std::optional<Side> days(const Side& from, const Side& to, const EvaluationContext& context) {
  if (!from.days || !from.days->start || !to.is_date()) return std::nullopt;
  const auto end = to.date ? resolve_date(*to.date, context.article_day, from.days) : to.days;
  if (!end || !end->end || !end->start || !from.days->end) return std::nullopt;
  const int shortest = day_number(*end->start) - day_number(*from.days->end);
  const int longest = day_number(*end->end) - day_number(*from.days->start) + 1;
  if (shortest < -1 || longest < 1) return std::nullopt;
  return span_of_days({Rational(std::max(shortest, 0)), Rational(longest)}, longest,
                      to_string(*from.days->start) + "~" + to_string(*end->end));
}

/// 연 나이, or a year less before the birthday.
std::optional<Side> age(const Side& birth, const Side& on) {
  const auto born = year(birth);
  const auto then = year(on);
  if (!born || !then) return std::nullopt;
  const Rational years = then->spread.value - born->spread.value;
  Side side = plain_number(years, then->text + " − " + born->text);
  side.spread.exact.low = years - 1;
  side.spread.round = side.spread.cut = side.spread.hedged = side.spread.exact;
  return side;
}

/// Largest sampling error of a share among `size` answers at 95 %, in %p: 1.96 × √(0.5 × 0.5 ÷ n) = 98 ÷ √n.
std::optional<Side> margin(const Side& size) {
  if (size.spread.value <= 0) return std::nullopt;
  // A thousandth of a point is far below what is printed.
  const BigInteger thousandths =
      sqrt(BigInteger(numerator(size.spread.value) * 1000000 / denominator(size.spread.value)));
  if (thousandths == 0) return std::nullopt;
  Side side;
  side.spread = spread_of(Rational(98000) / Rational(thousandths));
  side.dimension = Dimension::base("pp");
  side.text = "98 ÷ √" + size.text;
  return side;
}

std::optional<Side> rate(const Side& from, const Side& to, const Side& on, const EvaluationContext& context) {
  if (!from.dimension.is_money() || !to.dimension.is_money() || !on.days || !on.days->start) return std::nullopt;
  const auto found =
      context.rules.rates.find(currency_of(from.dimension), currency_of(to.dimension), to_string(*on.days->start));
  if (!found) return std::nullopt;
  Side side;
  side.spread = spread_of(found->rate);
  side.dimension = to.dimension / from.dimension;
  side.text = rounded_to(found->rate, -2).to_string();
  return side;
}

}  // namespace

Side plain_number(const Rational& value, std::string text) {
  Side side;
  side.spread = spread_of(value);
  side.text = std::move(text);
  side.any_counter = true;
  return side;
}

std::string in_brackets(const std::string& text) {
  const bool sum = text.find(" + ") != std::string::npos || text.find(" − ") != std::string::npos;
  return sum ? "(" + text + ")" : text;
}

std::string currency_of(const Dimension& dimension) {
  const std::string& name = dimension.exponents().begin()->first;
  return name.substr(name.find(':') + 1);
}

std::string weekday_name(const Side& side, const EvaluationContext& context) {
  const auto& weekdays = context.rules.slots.weekdays;
  const auto found = std::find_if(weekdays.begin(), weekdays.end(), [&](const SlotWords::Weekday& day) {
    return Rational(day.day) == side.spread.value;
  });
  return found == weekdays.end() ? std::string() : found->name;
}

std::optional<Side> call_function(std::string_view name, const std::vector<Side>& arguments,
                                  const EvaluationContext& context) {
  using Function = std::optional<Side> (*)(const Arguments&, const EvaluationContext&);
  struct Entry {
    std::string_view name;
    Function function;
  };
  static constexpr std::array kFunctions{
      Entry{"percent", [](const Arguments& a, const EvaluationContext&) { return quotient(a[0], a[1]); }},
      Entry{"change", [](const Arguments& a, const EvaluationContext&) { return change(a[0], a[1]); }},
      Entry{"drop", [](const Arguments& a, const EvaluationContext&) { return drop(a[0], a[1]); }},
      Entry{"change_by", [](const Arguments& a, const EvaluationContext&) { return change_of_base(a[0], a[1], true); }},
      Entry{"drop_by", [](const Arguments& a, const EvaluationContext&) { return change_of_base(a[0], a[1], false); }},
      Entry{"points", [](const Arguments& a, const EvaluationContext&) { return points(a[0], a[1]); }},
      Entry{"times", [](const Arguments& a, const EvaluationContext&) { return times(a[0], a[1]); }},
      Entry{"exact", [](const Arguments& a, const EvaluationContext& c) { return exact(a[0], c); }},
      Entry{"size", [](const Arguments& a, const EvaluationContext&) { return size(a[0]); }},
      Entry{"number", [](const Arguments& a, const EvaluationContext&) { return number(a[0]); }},
      Entry{"year", [](const Arguments& a, const EvaluationContext&) { return year(a[0]); }},
      Entry{"weekday", [](const Arguments& a, const EvaluationContext&) { return weekday(a[0]); }},
      Entry{"days", [](const Arguments& a,
                       const EvaluationContext& c) { return a.size() == 1 ? days(a[0]) : days(a[0], a[1], c); }},
      Entry{"age", [](const Arguments& a, const EvaluationContext&) { return age(a[0], a[1]); }},
      Entry{"margin", [](const Arguments& a, const EvaluationContext&) { return margin(a[0]); }},
      Entry{"rate", [](const Arguments& a, const EvaluationContext& c) { return rate(a[0], a[1], a[2], c); }},
  };
  const auto entry = std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Entry& e) { return e.name == name; });
  return entry == kFunctions.end() ? std::nullopt : entry->function(arguments, context);
}

}  // namespace geomsan
