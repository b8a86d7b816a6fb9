#include "grammar/numeral_printer.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;

TEST_CASE("numbers are printed as Korean newspapers print them", "[grammar]") {
  struct Example {
    const char* plain;
    const char* printed;
  };
  const Example examples[] = {{"0", "0"},
                              {"7", "7"},
                              {"9999", "9999"},
                              {"10000", "1만"},
                              {"15000", "1만5000"},
                              {"40210", "4만210"},
                              {"45200000000", "452억"},
                              {"5460000000000", "5조4600억"},
                              {"1234567890123", "1조2345억6789만123"},
                              {"1000000000001", "1조1"},
                              {"1102000000000000000", "110경2000조"},
                              {"200000000000000000000", "2해"},
                              {"3021.84", "3021.84"},
                              {"0.5", "0.5"},
                              {"38487.9", "3만8487.9"},
                              {"-15000", "-1만5000"}};
  for (const Example& example : examples) {
    INFO(example.plain);
    CHECK(print_korean(*Decimal::parse(example.plain)) == example.printed);
  }
}

TEST_CASE("what does not end is rounded at the place that is asked for", "[grammar]") {
  CHECK(print_korean(Rational(1, 3), -2) == "0.33");
  CHECK(print_korean(Rational(50000, 3), 0) == "1만6667");
  CHECK(print_korean(Rational(5466960000000), 8) == "5조4670억");
  CHECK(print_korean(Rational(5466960000000), 10) == "5조4700억");
  CHECK(print_korean(Rational(99999999), 4) == "1억");
  CHECK(print_korean(Rational(4), 6) == "0");
}
