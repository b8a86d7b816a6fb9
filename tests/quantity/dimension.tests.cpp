#include "quantity/dimension.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;

TEST_CASE("dimensions multiply and cancel like the units they stand for", "[quantity]") {
  const Dimension length = Dimension::base("length");
  const Dimension time = Dimension::base("time");
  const Dimension energy({{"mass", 1}, {"length", 2}, {"time", -2}});
  const Dimension power({{"mass", 1}, {"length", 2}, {"time", -3}});
  CHECK(power * time == energy);
  CHECK(energy / time == power);
  CHECK(length * length / length == length);
  CHECK(length / length == Dimension());
  CHECK((length / length).exponents().empty());
  CHECK(Dimension({{"length", 0}}) == Dimension());
  CHECK((length / time).exponents().at("time") == -1);
}

TEST_CASE("currencies and counters are dimensions of their own", "[quantity]") {
  const Dimension won = Dimension::base("money:KRW");
  const Dimension dollar = Dimension::base("money:USD");
  const Dimension people = Dimension::base("counter:명");
  CHECK_FALSE(won == dollar);
  CHECK(won.is_money());
  CHECK(dollar.is_money());
  CHECK_FALSE(people.is_money());
  CHECK_FALSE((won / people).is_money());
  CHECK_FALSE((won * won).is_money());
  CHECK_FALSE((won * dollar / won == won));
  CHECK(won * dollar / won == dollar);
}

TEST_CASE("a share, a change of a share and a multiple are three dimensions", "[quantity]") {
  CHECK(Dimension().is_number());
  CHECK_FALSE(Dimension::base("pp").is_number());
  CHECK_FALSE(Dimension::base("times").is_number());
  CHECK_FALSE(Dimension::base("pp") == Dimension::base("times"));
}
