#include "quantity/quantity.hpp"

#include <catch2/catch.hpp>

#include "notation.hpp"

using namespace geomsan;
using geomsan::testing::decimal;
using geomsan::testing::interval;
using geomsan::testing::text_of;

namespace {

Unit make_unit(std::string symbol, std::string kind, Dimension dimension, Rational factor = 1, std::string base = {}) {
  Unit unit;
  unit.base_symbol = base.empty() ? symbol : std::move(base);
  unit.symbol = std::move(symbol);
  unit.kind = std::move(kind);
  unit.dimension = std::move(dimension);
  unit.factor = std::move(factor);
  return unit;
}

const Unit kWon = make_unit("KRW", "money", Dimension::base("money:KRW"));
const Unit kPerson = make_unit("명", "count", Dimension::base("counter:명"));
const Unit kMegawatt = make_unit("MW", "power", Dimension::base("power"), 1000000, "W");
const Unit kPercent = make_unit("%", "ratio", Dimension(), Rational(1, 100), "1");
const Unit kSquareMetre = make_unit("m2", "area", Dimension({{"length", 2}}));
const Unit kPyeong = make_unit("평", "area", Dimension({{"length", 2}}), Rational(400, 121), "m2");

/// A number as the grammar hands it over: 5조4600억 is 54600 at place 8.
Quantity quantity(const Decimal& value, const Unit& unit, std::initializer_list<HedgeUse> hedges = {}) {
  Quantity result;
  result.value = value;
  result.unit = &unit;
  result.hedges.assign(hedges.begin(), hedges.end());
  return result;
}

const Decimal kFivePercent(5, -2);
const Decimal kTenPercent(1, -1);
const Decimal kNothing(0);

}  // namespace

TEST_CASE("a printed number is as exact as its last place and as round as its last digit", "[quantity]") {
  struct Example {
    const char* printed;
    Quantity quantity;
    const char* exact;
    const char* round;
  };
  const Example examples[] = {
      {"5조4600억 원", quantity(Decimal(54600, 8), kWon), "[5459950000000, 5460050000000]",
       "[5455000000000, 5465000000000]"},
      {"100MW", quantity(Decimal(100), kMegawatt), "[99.5, 100.5]", "[50, 150]"},
      {"103MW", quantity(Decimal(103), kMegawatt), "[102.5, 103.5]", "[102.5, 103.5]"},
      {"1.50%", quantity(decimal("1.50"), kPercent), "[1.495, 1.505]", "[1.45, 1.55]"},
      {"-3.5%", quantity(decimal("-3.5"), kPercent), "[-3.55, -3.45]", "[-3.55, -3.45]"},
      {"7000000원", quantity(Decimal(7000000), kWon), "[6999999.5, 7000000.5]", "[6500000, 7500000]"},
      {"15명", quantity(Decimal(15), kPerson), "[15, 15]", "[14.5, 15.5]"},
      {"2000명", quantity(Decimal(2000), kPerson), "[2000, 2000]", "[1500, 2500]"},
      {"15만 명", quantity(Decimal(15, 4), kPerson), "[145000, 155000]", "[145000, 155000]"},
      {"0원", quantity(Decimal(0), kWon), "[-0.5, 0.5]", "[-0.5, 0.5]"}};
  for (const Example& example : examples) {
    INFO(example.printed);
    CHECK(text_of(exact_interval(example.quantity)) == example.exact);
    CHECK(text_of(round_interval(example.quantity)) == example.round);
    CHECK(text_of(hedged_interval(example.quantity)) == example.round);
  }
}

TEST_CASE("ranges, bands and fractions in words are as wide as they say", "[quantity]") {
  Quantity range = quantity(Decimal(2), kMegawatt);
  range.upper = Decimal(3);
  CHECK(text_of(exact_interval(range)) == "[2, 3]");
  CHECK(text_of(round_interval(range)) == "[2, 3]");
  CHECK(range.is_range());
  CHECK_FALSE(exact_value(range).has_value());

  Quantity band = quantity(Decimal(3), kPercent);
  band.upper = Decimal(4);
  band.half_open = true;
  CHECK(text_of(exact_interval(band)) == "[3, 4)");

  Quantity third;
  third.value = Decimal(1);
  third.divisor = Decimal(3);
  CHECK(text_of(exact_interval(third)) == "[1/3, 1/3]");
  CHECK(text_of(round_interval(third)) == "[1/3, 1/3]");
  CHECK(*exact_value(third) == Rational(1, 3));
}

TEST_CASE("hedges widen or move what a number allows", "[quantity]") {
  struct Example {
    const char* printed;
    Quantity quantity;
    const char* hedged;
    const char* from_exact;
  };
  const Decimal ten_thousand_six(6, 4);
  const Example examples[] = {
      {"6만여장", quantity(ten_thousand_six, kPerson, {{Hedge::over, &kNothing}}), "(60000, 70000)", "(60000, 70000)"},
      {"600 초과", quantity(Decimal(600), kWon, {{Hedge::over}}), "(600, ∞)", "(600, ∞)"},
      {"600 이상", quantity(Decimal(600), kWon, {{Hedge::at_least}}), "[600, ∞)", "[600, ∞)"},
      {"600 미만", quantity(Decimal(600), kWon, {{Hedge::under}}), "(-∞, 600)", "(-∞, 600)"},
      {"600 이하", quantity(Decimal(600), kWon, {{Hedge::at_most}}), "(-∞, 600]", "(-∞, 600]"},
      {"600 육박", quantity(Decimal(600), kWon, {{Hedge::under, &kTenPercent}}), "[540, 600)", "[540, 600)"},
      {"약 100", quantity(Decimal(100), kWon, {{Hedge::approx, &kFivePercent}}), "[50, 150]", "[95, 105]"},
      {"약 103", quantity(Decimal(103), kWon, {{Hedge::approx, &kFivePercent}}), "[97.85, 108.15]", "[97.85, 108.15]"},
      {"100MW급", quantity(Decimal(100), kMegawatt, {{Hedge::class_of, &kFivePercent}}), "[50, 150]", "[95, 105]"},
      {"약 -100", quantity(Decimal(-100), kWon, {{Hedge::approx, &kFivePercent}}), "[-150, -50]", "[-105, -95]"},
      {"안팎 without a reach", quantity(Decimal(300), kWon, {{Hedge::approx}}), "[200, 400]", "[200, 400]"},
      {"약 10여", quantity(Decimal(10), kWon, {{Hedge::approx, &kFivePercent}, {Hedge::over, &kNothing}}), "(10, 20)",
       "(10, 20)"}};
  for (const Example& example : examples) {
    INFO(example.printed);
    CHECK(text_of(hedged_interval(example.quantity)) == example.hedged);
    CHECK(text_of(hedged_interval(example.quantity, exact_interval(example.quantity))) == example.from_exact);
  }
}

TEST_CASE("a vague number allows what its range says", "[quantity]") {
  Quantity thousands = quantity(Decimal(1, 3), kPerson, {{Hedge::vague}});
  thousands.upper = Decimal(10, 3);
  CHECK(text_of(hedged_interval(thousands)) == "[1000, 10000]");
  Quantity from_two = quantity(Decimal(2), kPerson, {{Hedge::at_least}});
  from_two.upper = Decimal(3);
  CHECK(text_of(hedged_interval(from_two)) == "[2, ∞)");
}

TEST_CASE("values go to base units exactly", "[quantity]") {
  const Quantity power = quantity(Decimal(100), kMegawatt);
  CHECK(to_base(power, Rational(100)) == 100000000);
  CHECK(text_of(to_base(power, exact_interval(power))) == "[99500000, 100500000]");
  CHECK(to_base(quantity(Decimal(121), kPyeong), Rational(121)) == 400);
  CHECK(to_base(quantity(Decimal(1), kPyeong), Rational(1)) == Rational(400, 121));
  CHECK(to_base(Quantity(), Rational(7)) == 7);
}

TEST_CASE("temperatures move by their offset, not only by their factor", "[quantity]") {
  Unit fahrenheit = make_unit("degF", "temperature", Dimension::base("temperature"), Rational(5, 9), "degC");
  fahrenheit.offset = Rational(-160, 9);
  const Quantity warm = quantity(Decimal(59), fahrenheit);
  CHECK(to_base(warm, Rational(59)) == 15);
  CHECK(to_base(warm, Rational(-40)) == -40);
  CHECK(text_of(to_base(warm, interval("[50, 68]"))) == "[10, 20]");
}

TEST_CASE("units that vary by use spread the interval", "[quantity]") {
  Unit geun = make_unit("근", "mass", Dimension::base("mass"), Rational(3, 5), "kg");
  geun.spread = Rational(2, 5);
  const Quantity ten = quantity(Decimal(10), geun);
  CHECK(to_base(ten, Rational(10)) == 6);
  CHECK(text_of(to_base(ten, Interval::point(10))) == "[3.6, 8.4]");
  CHECK(text_of(to_base(ten, interval("[10, ∞)"))) == "[3.6, ∞)");
}

TEST_CASE("rates name both units and divide by the second", "[quantity]") {
  Quantity price = quantity(Decimal(2900, 4), kWon);
  CHECK(unit_symbol(price) == "KRW");
  price.per = &kSquareMetre;
  CHECK(unit_symbol(price) == "KRW/m2");
  price.per_count = decimal("3.3");
  CHECK(unit_symbol(price) == "KRW/3.3m2");
  CHECK(base_unit_symbol(price) == "KRW/m2");
  CHECK(kind_of(price) == "money/area");
  CHECK(dimension_of(price) == Dimension({{"money:KRW", 1}, {"length", -2}}));
  CHECK(to_base(price, Rational(33000000)) == 10000000);

  price.per = &kPyeong;
  price.per_count = Decimal(1);
  CHECK(unit_symbol(price) == "KRW/평");
  CHECK(base_unit_symbol(price) == "KRW/m2");
  CHECK(to_base(price, Rational(400)) == 121);
}

TEST_CASE("a bare number has no unit and counts as itself", "[quantity]") {
  Quantity bare;
  bare.value = decimal("3021.84");
  CHECK(unit_symbol(bare).empty());
  CHECK(base_unit_symbol(bare).empty());
  CHECK(kind_of(bare) == "number");
  CHECK(dimension_of(bare).is_number());
  CHECK(text_of(exact_interval(bare)) == "[3021.835, 3021.845]");
}
