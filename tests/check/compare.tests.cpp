#include "check/compare.hpp"

#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

struct Example {
  const char* a;
  const char* b;
  const char* verdict;
};

Spread spread(std::string_view expression) { return spread_of(quantity_in(expression)); }

}  // namespace

TEST_CASE("two printed numbers agree, agree by rounding or hedge, or conflict", "[check]") {
  const Example examples[] = {{"103MW", "103㎿", "agree"},
                              {"1GW", "1000MW", "agree"},
                              {"100MW", "103MW", "rounding"},
                              {"100MW급", "103MW", "hedged"},
                              {"약 100MW", "104MW", "hedged"},
                              {"103MW", "130MW", "conflict"},
                              {"41MW", "103MW", "conflict"},
                              {"100MW", "130MW", "undetermined"},
                              {"100MW급", "1GW급", "conflict"},
                              {"5조4600억 원", "5조4612억 원", "rounding"},
                              {"5조4600억 원", "5조4700억 원", "conflict"},
                              {"170만 명", "172만 5000명", "rounding"},
                              {"2조2000억 원", "2조1987억 원", "rounding"},
                              {"43%", "43.4%", "agree"},
                              {"43%", "43.9%", "rounding"},
                              {"370억 원", "376억 원", "rounding"},
                              {"370억 원", "382억 원", "conflict"},
                              {"10석", "11석", "conflict"},
                              {"10석", "10석", "agree"},
                              {"1000명", "1040명", "rounding"},
                              {"1000명", "1400명", "undetermined"},
                              {"6만여장", "6만8000장", "hedged"},
                              {"6만여장", "7만2000장", "conflict"},
                              {"10명 이상", "15명", "hedged"},
                              {"10명 이상", "9명", "conflict"},
                              {"600달러 미만", "450달러", "hedged"},
                              {"600달러 미만", "720달러", "conflict"},
                              {"3%대", "3.5%", "agree"},
                              {"3%대", "5.2%", "conflict"},
                              {"3분의 1", "33%", "agree"},
                              {"2~3시간", "150분", "agree"},
                              {"2~3시간", "197분", "conflict"},
                              {"0원", "0원", "agree"},
                              {"영하 3도", "3도", "conflict"}};
  for (const Example& example : examples) {
    CAPTURE(example.a, example.b);
    CHECK(name_of(compare_equal(spread(example.a), spread(example.b))) == example.verdict);
    CHECK(name_of(compare_equal(spread(example.b), spread(example.a))) == example.verdict);
  }
}

TEST_CASE("numbers that differ by one in the last place do not agree", "[check]") {
  CHECK(compare_equal(spread("103MW"), spread("104MW")) != Verdict::agree);
  CHECK(compare_equal(spread("452억 원"), spread("453억 원")) != Verdict::agree);
}

TEST_CASE("a part is at most its whole", "[check]") {
  const Example examples[] = {{"60억 원", "129억 원", "agree"},     {"129억 원", "129억 원", "agree"},
                              {"160억 원", "129억 원", "conflict"}, {"약 130억 원", "125억 원", "hedged"},
                              {"100명", "96명", "rounding"},        {"100명", "40명", "conflict"},
                              {"12대", "5대", "conflict"},          {"70억 원 이상", "5억 원", "conflict"}};
  for (const Example& example : examples) {
    CAPTURE(example.a, example.b);
    CHECK(name_of(compare_at_most(spread(example.a), spread(example.b))) == example.verdict);
  }
}

TEST_CASE("less than is not the same as at most", "[check]") {
  const Spread ten = spread_of(Rational(10));
  CHECK(compare_at_most(ten, ten) == Verdict::agree);
  CHECK(compare_below(ten, ten) == Verdict::conflict);
  CHECK(compare_below(ten, spread_of(Rational(11))) == Verdict::agree);
  CHECK(compare_below(spread("129억 원"), spread("160억 원")) == Verdict::agree);
  CHECK(compare_below(spread("160억 원"), spread("129억 원")) == Verdict::conflict);
  CHECK(compare_below(spread("약 130억 원"), spread("125억 원")) == Verdict::hedged);
}

TEST_CASE("a part far above its whole does not fit by rounding", "[check]") {
  CHECK(compare_at_most(spread("100명"), spread("60명")) != Verdict::rounding);
}

TEST_CASE("a definition allows no rounding", "[check]") {
  CHECK(compare_definition(spread("1GW"), spread("1000MW")) == Verdict::agree);
  CHECK(compare_definition(spread("1GW"), spread("1001MW")) == Verdict::conflict);
  CHECK(compare_definition(spread("약 1GW"), spread("1001MW")) == Verdict::conflict);
}

TEST_CASE("conversions are held against the reference rate in three steps", "[check]") {
  const Example examples[] = {{"100", "100", "agree"},      {"100", "103", "agree"},     {"100", "97", "agree"},
                              {"100", "103.1", "hedged"},   {"100", "105", "hedged"},    {"100", "95", "hedged"},
                              {"100", "105.1", "conflict"}, {"100", "94.9", "conflict"}, {"100", "1000", "conflict"},
                              {"0", "100", "undetermined"}, {"100", "0", "undetermined"}};
  for (const Example& example : examples) {
    CAPTURE(example.a, example.b);
    const Spread converted = spread_of(Decimal::parse(example.a)->to_rational());
    const Spread printed = spread_of(Decimal::parse(example.b)->to_rational());
    CHECK(name_of(compare_conversion(converted, printed)) == example.verdict);
  }
  const Spread converted = spread_of(Rational(66000000000));
  CHECK(compare_conversion(converted, spread("700억 원")) == Verdict::rounding);
  CHECK(compare_conversion(converted, spread("701억 원")) == Verdict::conflict);
}

TEST_CASE("a sum is as loose as its terms", "[check]") {
  const Spread sum = spread("370억 원") + spread("82억 원");
  CHECK(sum.value == Rational(45200000000));
  CHECK(compare_equal(sum, spread("452억 원")) == Verdict::agree);
  CHECK(compare_equal(sum, spread("462억 원")) == Verdict::conflict);
  CHECK((spread("약 370억 원") + spread("82억 원")).has_hedge);
  CHECK((spread("452억 원") - spread("82억 원")).value == Rational(37000000000));
  CHECK((spread("3명") * spread_of(Rational(2))).value == 6);
  CHECK(divide(spread("6명"), spread_of(Rational(2)))->value == 3);
  CHECK_FALSE(divide(spread("6명"), spread_of(Rational(0))).has_value());
  CHECK(relative_gap(110, 100) == Rational(1, 10));
  CHECK(relative_gap(90, 100) == Rational(1, 10));
}

TEST_CASE("as a term of a sum a number is no rounder than the finest one beside it", "[check]") {
  const Quantity round = quantity_in("300억 원");
  CHECK(spread_of(round).round.contains(Rational(34000000000)));
  CHECK_FALSE(spread_of(round, 8).round.contains(Rational(34000000000)));
  CHECK(spread_of(round, 8).round.contains(Rational(30040000000)));
}
