#include "quantity/hedge.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "quantity/quantity.hpp"

using namespace geomsan;

TEST_CASE("hedges are named as the machine interface names them", "[quantity]") {
  for (const char* name : {"none", "approx", "over", "under", "at_least", "at_most", "class", "vague"}) {
    INFO(name);
    const auto hedge = hedge_named(name);
    REQUIRE(hedge.has_value());
    CHECK(std::string(name_of(*hedge)) == name);
  }
  CHECK_FALSE(hedge_named("").has_value());
  CHECK_FALSE(hedge_named("class_of").has_value());
}

TEST_CASE("a word that tells the direction is stronger than one that only loosens", "[quantity]") {
  for (const Hedge loose : {Hedge::none, Hedge::vague, Hedge::class_of, Hedge::approx}) {
    for (const Hedge directed : {Hedge::under, Hedge::over, Hedge::at_most, Hedge::at_least}) {
      CHECK(stronger(directed, loose));
      CHECK_FALSE(stronger(loose, directed));
    }
  }
  Quantity about_ten_odd;
  about_ten_odd.hedges = {{Hedge::approx}, {Hedge::over}};
  CHECK(about_ten_odd.strongest_hedge() == Hedge::over);
  CHECK(Quantity().strongest_hedge() == Hedge::none);
}
