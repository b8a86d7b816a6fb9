#include "quantity/interval.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "notation.hpp"

using namespace geomsan;
using geomsan::testing::interval;
using geomsan::testing::text_of;

namespace {

enum class Ends { closed, any };

Interval random_interval(std::mt19937& random, Ends ends = Ends::any) {
  const auto end = [&] { return Rational(static_cast<int>(random() % 13) - 6, static_cast<int>(random() % 2) + 1); };
  Rational low = end();
  Rational high = end();
  if (high < low) std::swap(low, high);
  Interval result{low, high, random() % 2 == 0, random() % 2 == 0};
  if (low == high || ends == Ends::closed) result.low_open = result.high_open = false;
  if (random() % 8 == 0) result.low.reset(), result.low_open = false;
  if (random() % 8 == 0) result.high.reset(), result.high_open = false;
  return result;
}

/// A value of the interval, often one of its ends.
Rational value_in(const Interval& interval, std::mt19937& random) {
  const Rational low = interval.low ? *interval.low : interval.high ? Rational(*interval.high - 9) : Rational(-9);
  const Rational high = interval.high ? *interval.high : Rational(low + 9);
  const auto pick = random() % 4;
  if (pick == 0 && interval.contains(low)) return low;
  if (pick == 1 && interval.contains(high)) return high;
  return low + (high - low) * Rational(static_cast<int>(random() % 9) + 1, 10);
}

}  // namespace

TEST_CASE("intervals meet when they share a value", "[quantity]") {
  struct Example {
    const char* a;
    const char* b;
    bool meet;
  };
  const Example examples[] = {
      {"[1, 2]", "[2, 3]", true},      {"[1, 2)", "[2, 3]", false},     {"[1, 2]", "(2, 3]", false},
      {"[1, 2]", "[3, 4]", false},     {"[1, 4]", "[2, 3]", true},      {"[1, 3)", "(2, 4]", true},
      {"(-∞, 2]", "[2, ∞)", true},     {"(-∞, 2)", "[2, ∞)", false},    {"(-∞, ∞)", "[5, 5]", true},
      {"(60, 70)", "[60, 60]", false}, {"(60, 70)", "[70, 71]", false}, {"(60, 70)", "[69.5, 70.5]", true},
      {"[3, 4)", "[4, 4]", false},     {"(-∞, -1]", "[1, ∞)", false}};
  for (const Example& example : examples) {
    CAPTURE(example.a, example.b);
    CHECK(interval(example.a).meets(interval(example.b)) == example.meet);
    CHECK(interval(example.b).meets(interval(example.a)) == example.meet);
  }
}

TEST_CASE("an open end does not belong to the interval", "[quantity]") {
  CHECK(interval("[3, 4)").contains(3));
  CHECK_FALSE(interval("[3, 4)").contains(4));
  CHECK_FALSE(interval("(600, ∞)").contains(600));
  CHECK(interval("(600, ∞)").contains(601));
  CHECK(interval("(-∞, 600)").contains(-601));
  CHECK_FALSE(interval("(-∞, 600)").contains(600));
}

TEST_CASE("interval arithmetic moves both ends and their openness", "[quantity]") {
  CHECK(text_of(Interval::around(100, Rational(1, 2))) == "[99.5, 100.5]");
  CHECK(text_of(interval("[1, 2)") + interval("[10, 20]")) == "[11, 22)");
  CHECK(text_of(interval("(1, 2]") - interval("[10, 20)")) == "(-19, -8]");
  CHECK(text_of(interval("[1, ∞)") + interval("[1, 2]")) == "[2, ∞)");
  CHECK(text_of(interval("[1, 2]") - interval("[1, ∞)")) == "(-∞, 1]");
  CHECK(text_of(interval("[2, 3]") * interval("[4, 5]")) == "[8, 15]");
  CHECK(text_of(interval("[-2, 3]") * interval("[4, 5]")) == "[-10, 15]");
  CHECK(text_of(interval("[1, ∞)") * interval("[4, 5]")) == "(-∞, ∞)");
  CHECK(text_of(*divide(interval("[10, 20]"), interval("[2, 5]"))) == "[2, 10]");
  CHECK(text_of(scaled(interval("[1, 2)"), -3)) == "(-6, -3]");
  CHECK(text_of(scaled(interval("[1, ∞)"), -1)) == "(-∞, -1]");
  CHECK_FALSE(divide(interval("[1, 2]"), interval("[-1, 1]")).has_value());
  CHECK_FALSE(divide(interval("[1, 2]"), interval("[0, 1]")).has_value());
  CHECK_FALSE(divide(interval("[1, 2]"), interval("[1, ∞)")).has_value());
}

TEST_CASE("every sum, difference and multiple of contained values is contained", "[quantity]") {
  std::mt19937 random(21);
  for (int round = 0; round < 5000; ++round) {
    const Interval a = random_interval(random);
    const Interval b = random_interval(random);
    const Rational x = value_in(a, random);
    const Rational y = value_in(b, random);
    const Rational factor(static_cast<int>(random() % 7) - 3, 2);
    CAPTURE(text_of(a), text_of(b), x, y, factor);
    REQUIRE(a.contains(x));
    REQUIRE(b.contains(y));
    REQUIRE((a + b).contains(x + y));
    REQUIRE((a - b).contains(x - y));
    if (factor != 0) REQUIRE(scaled(a, factor).contains(x * factor));
  }
}

TEST_CASE("every product and quotient of contained values is contained", "[quantity]") {
  std::mt19937 random(22);
  for (int round = 0; round < 5000; ++round) {
    const Interval a = random_interval(random, Ends::closed);
    const Interval b = random_interval(random, Ends::closed);
    const Rational x = value_in(a, random);
    const Rational y = value_in(b, random);
    CAPTURE(text_of(a), text_of(b), x, y);
    REQUIRE((a * b).contains(x * y));
    if (const auto quotient = divide(a, b)) REQUIRE(quotient->contains(x / y));
  }
}

TEST_CASE("an open end does not open the end that a closed corner reaches", "[quantity]") {
  CHECK((interval("[0, 0]") * interval("(-2, 4)")).contains(0));
  CHECK((interval("[-2, 1)") * interval("[-3, 1]")).contains(6));
}

TEST_CASE("dividing by an interval that ends before zero does not fail", "[quantity]") {
  CHECK_NOTHROW((void)divide(interval("[1, 2]"), interval("(0, 4]")));
  CHECK_NOTHROW((void)divide(interval("[1, 2]"), interval("[-1, 0)")));
}
