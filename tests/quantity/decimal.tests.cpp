#include "quantity/decimal.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "notation.hpp"

using namespace geomsan;
using geomsan::testing::decimal;

namespace {

/// A number built twice: as a Decimal from its digits, and as a ratio of big integers beside it.
struct Number {
  std::string text;
  Decimal decimal;
  Rational rational;
};

Number random_number(std::mt19937& random) {
  const int digits = std::uniform_int_distribution<int>(1, 45)(random);
  const int places = std::uniform_int_distribution<int>(0, std::min(digits - 1, 12))(random);
  const bool negative = random() % 2 == 0;
  Number number;
  BigInteger significand = 0;
  BigInteger scale = 1;
  for (int i = 0; i < digits; ++i) {
    // Many zeros, so that places and trailing zeros are met often.
    const int digit = random() % 3 == 0 ? 0 : static_cast<int>(random() % 10);
    if (i == digits - places) number.text += '.';
    number.text += static_cast<char>('0' + digit);
    significand = significand * 10 + digit;
    if (i >= digits - places) scale *= 10;
  }
  if (negative) number.text.insert(0, "-");
  number.decimal = decimal(number.text);
  number.rational = Rational(negative ? BigInteger(-significand) : significand, scale);
  return number;
}

}  // namespace

TEST_CASE("a decimal is printed plainly and keeps the place it was written to", "[quantity]") {
  struct Example {
    const char* text;
    const char* printed;
    int exponent;
  };
  const Example examples[] = {
      {"0", "0", 0},
      {"-0", "0", 0},
      {"0.00", "0", -2},
      {"7", "7", 0},
      {"007", "7", 0},
      {"1458.20", "1458.2", -2},
      {"-1234.50", "-1234.5", -2},
      {"0.25", "0.25", -2},
      {"-4.06", "-4.06", -2},
      {"0.000001", "0.000001", -6},
      {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999", 0},
      {"170141183460469231731687303715884105727", "170141183460469231731687303715884105727", 0},
      {"170141183460469231731687303715884105728", "170141183460469231731687303715884105728", 0},
      {"-170141183460469231731687303715884105729", "-170141183460469231731687303715884105729", 0},
      {"123456789012345678901234567890123456789012345678.900", "123456789012345678901234567890123456789012345678.9",
       -3},
  };
  for (const Example& example : examples) {
    INFO(example.text);
    const auto value = Decimal::parse(example.text);
    REQUIRE(value.has_value());
    CHECK(value->to_string() == example.printed);
    CHECK(value->exponent() == example.exponent);
  }
}

TEST_CASE("what is no plain decimal is not read", "[quantity]") {
  for (const char* text : {"", "-", ".", "-.", "1.2.3", "1,000", "1e5", " 1", "1 ", "--1", "1-", "１", "이", "0x10",
                           "1_000", "123456789012345678901234567890123456789012345x"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text).has_value());
  }
}

TEST_CASE("a decimal moved by powers of ten prints its zeros", "[quantity]") {
  CHECK(Decimal(6, 4).to_string() == "60000");
  CHECK(Decimal(54600, 8).to_string() == "5460000000000");
  CHECK(Decimal(5, -3).to_string() == "0.005");
  CHECK(Decimal(-1500, -3).to_string() == "-1.5");
  CHECK(Decimal(0, 12).to_string() == "0");
  CHECK(Decimal::power_of_ten(20).to_string() == "100000000000000000000");
  CHECK(decimal("1.50").scaled(12).to_string() == "1500000000000");
  CHECK(decimal("1.50").scaled(12).exponent() == 10);
}

TEST_CASE("sums keep the finer place, products add the places", "[quantity]") {
  const Decimal sum = Decimal(5, 12) + Decimal(4600, 8);
  CHECK(sum.to_string() == "5460000000000");
  CHECK(sum.exponent() == 8);
  CHECK((decimal("1.5") - decimal("0.25")).exponent() == -2);
  CHECK((decimal("1.5") * decimal("0.20")).exponent() == -3);
  CHECK((decimal("1.5") * decimal("0.20")).to_string() == "0.3");
}

TEST_CASE("decimals are compared by value, however they are written", "[quantity]") {
  CHECK(decimal("1.0") == Decimal(1));
  CHECK(Decimal(6, 4) == Decimal(60000));
  CHECK(decimal("-0.0") == Decimal(0));
  CHECK(Decimal(1, 60) > Decimal(1));
  CHECK(Decimal(-1, 60) < Decimal(1));
  CHECK(Decimal(1, -60) > Decimal(0));
  CHECK(Decimal(1, 38) > decimal("99999999999999999999999999999999999999"));
  CHECK(Decimal(1, 38) == decimal("100000000000000000000000000000000000000"));
  CHECK(Decimal(1, 40) == decimal("10000000000000000000000000000000000000000"));
}

TEST_CASE("results that outgrow 64 and 128 bits stay exact", "[quantity]") {
  const Decimal largest = decimal("170141183460469231731687303715884105727");
  CHECK((largest + Decimal(1)).to_string() == "170141183460469231731687303715884105728");
  CHECK((-largest - Decimal(2)).to_string() == "-170141183460469231731687303715884105729");
  CHECK((largest * largest).to_string() ==
        "28948022309329048855892746252171976962977213799489202546401021394546514198529");
  CHECK(largest + Decimal(1) - Decimal(1) == largest);
  CHECK((Decimal(1, 50) + Decimal(1, -10)).to_string() ==
        "100000000000000000000000000000000000000000000000000.0000000001");
}

TEST_CASE("a decimal beyond 64 bits is copied, moved and dropped like any other", "[quantity]") {
  const Decimal edge = decimal("9223372036854775807");
  CHECK((edge + Decimal(1)).to_string() == "9223372036854775808");
  CHECK((edge * edge).to_string() == "85070591730234615847396907784232501249");
  CHECK((-(-edge - Decimal(1))).to_string() == "9223372036854775808");
  CHECK(edge < edge + Decimal(1));
  CHECK(edge + Decimal(1) - Decimal(1) == edge);
  Decimal wide = edge * edge;
  Decimal copy = wide;
  copy = copy + Decimal(1);
  CHECK(copy > wide);
  const Decimal moved = std::move(copy);
  wide = moved;
  CHECK(wide == moved);
  wide = Decimal(7);
  CHECK(wide == Decimal(7));
  CHECK_FALSE(wide.to_int(6).has_value());
}

TEST_CASE("the first place that is not zero tells how large a number is", "[quantity]") {
  CHECK(leading_place(Rational(5400)) == 3);
  CHECK(leading_place(Rational(1)) == 0);
  CHECK(leading_place(Rational(-1, 20)) == -2);
  CHECK(leading_place(Rational(0)) == 0);
}

TEST_CASE("the last place that is not zero tells how round a number is", "[quantity]") {
  CHECK(Decimal(5400).last_nonzero_place() == 2);
  CHECK(Decimal(100).last_nonzero_place() == 2);
  CHECK(Decimal(103).last_nonzero_place() == 0);
  CHECK(Decimal(54600, 8).last_nonzero_place() == 10);
  CHECK(decimal("0.50").last_nonzero_place() == -1);
  CHECK(decimal("-3021.84").last_nonzero_place() == -2);
  CHECK(Decimal(0).last_nonzero_place() == 0);
  CHECK(decimal("0.00").last_nonzero_place() == -2);
  CHECK(decimal("1234567890123456789012345678901234567890000000").last_nonzero_place() == 7);
}

TEST_CASE("ratios are printed as decimals where they end, else in lowest terms", "[quantity]") {
  CHECK(to_plain_string(Rational(1, 4)) == "0.25");
  CHECK(to_plain_string(Rational(10, 4)) == "2.5");
  CHECK(to_plain_string(Rational(-7, 2)) == "-3.5");
  CHECK(to_plain_string(Rational(12, 3)) == "4");
  CHECK(to_plain_string(Rational(2, 6)) == "1/3");
  CHECK(to_plain_string(Rational(-400, 121)) == "-400/121");
  CHECK(to_plain_string(ten_to(-6)) == "0.000001");
  CHECK(to_plain_string(ten_to(12)) == "1000000000000");
  CHECK_FALSE(to_decimal(Rational(1, 3)).has_value());
  CHECK_FALSE(to_decimal(Rational(1, 70)).has_value());
  CHECK(to_decimal(Rational(1, 1024))->to_string() == "0.0009765625");
}

TEST_CASE("rounding goes to the nearest, from the middle away from zero", "[quantity]") {
  struct Example {
    Rational value;
    int place;
    const char* printed;
  };
  const Example examples[] = {{Rational(5, 2), 0, "3"},
                              {Rational(-5, 2), 0, "-3"},
                              {Rational(12, 5), 0, "2"},
                              {Rational(-12, 5), 0, "-2"},
                              {Rational(-2, 5), 0, "0"},
                              {Rational(12345), 2, "12300"},
                              {Rational(12350), 2, "12400"},
                              {Rational(49), 2, "0"},
                              {Rational(50), 2, "100"},
                              {Rational(1, 3), -4, "0.3333"},
                              {Rational(136673500, 100000), -2, "1366.74"},
                              {Rational(2, 3), -1, "0.7"},
                              {Rational(99995, 10), 0, "10000"}};
  for (const Example& example : examples) {
    CAPTURE(example.value, example.place);
    const Decimal rounded = rounded_to(example.value, example.place);
    CHECK(rounded.to_string() == example.printed);
    CHECK(rounded.exponent() == example.place);
  }
}

TEST_CASE("arithmetic agrees with ratios of big integers", "[quantity]") {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const Number a = random_number(random);
    const Number b = random_number(random);
    CAPTURE(a.text, b.text);
    REQUIRE(a.decimal.to_rational() == a.rational);
    REQUIRE((a.decimal + b.decimal).to_rational() == Rational(a.rational + b.rational));
    REQUIRE((a.decimal - b.decimal).to_rational() == Rational(a.rational - b.rational));
    REQUIRE((a.decimal * b.decimal).to_rational() == Rational(a.rational * b.rational));
    REQUIRE((-a.decimal).to_rational() == Rational(-a.rational));
    REQUIRE((a.decimal < b.decimal) == (a.rational < b.rational));
    REQUIRE((a.decimal == b.decimal) == (a.rational == b.rational));
    REQUIRE(a.decimal.is_zero() == (a.rational == 0));
    REQUIRE(a.decimal.is_negative() == (a.rational < 0));
  }
}

TEST_CASE("printing and reading give the number back", "[quantity]") {
  std::mt19937 random(12);
  for (int round = 0; round < 2000; ++round) {
    const Number number = random_number(random);
    CAPTURE(number.text);
    REQUIRE(decimal(number.decimal.to_string()) == number.decimal);
    REQUIRE(decimal(to_plain_string(number.rational)) == number.decimal);
    const int place = static_cast<int>(random() % 30) - 15;
    const Rational rounded = rounded_to(number.rational, place).to_rational();
    REQUIRE(abs(Rational(rounded - number.rational)) * 2 <= ten_to(place));
    REQUIRE(denominator(Rational(rounded / ten_to(place))) == 1);
  }
}
