#include "grammar/numeral_repair.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace geomsan;

TEST_CASE("a malformed number is repaired by what one slip explains", "[grammar]") {
  struct Example {
    const char* printed;
    std::vector<std::string> repairs;
    bool extra_zero;
  };
  const std::vector<Example> examples{
      {"4조8400조", {"4조8400억"}, false},
      {"1조 3333조 원", {"1조 3333억 원"}, false},
      {"8억 2,750억 달러", {"8억 2,750만 달러", "8조 2,750억 달러"}, false},
      {"1억550억 달러", {"1억550만 달러", "1조550억 달러", "1550억 달러"}, false},
      {"9조6000천억원", {"9조6000억원"}, false},
      {"11조8000원", {"11조8000억원"}, false},
      {"21억9000명", {"21억9000만명", "21만9000명"}, false},
      {"$5조9900", {"$5조9900억"}, false},
      {"12조10000억원", {"12조1000억원"}, true},
      {"124억78000만원", {"124억7800만원"}, true},
  };
  for (const Example& example : examples) {
    INFO(example.printed);
    const NumeralRepairs repairs = repair_numeral(example.printed);
    CHECK(repairs.texts == example.repairs);
    CHECK(repairs.extra_zero == example.extra_zero);
  }
}

TEST_CASE("what is well formed, or wrong in several places, is not repaired", "[grammar]") {
  for (const char* printed : {"5조4600억원", "1,00.5", "원", "", "1,234,56명"}) {
    INFO(printed);
    CHECK(repair_numeral(printed).texts.empty());
  }
}

TEST_CASE("numbers are told apart by one scale word only where all their digits are the same", "[grammar]") {
  struct Example {
    const char* a;
    const char* b;
    bool differ;
  };
  const std::vector<Example> examples{
      {"8조667조원", "8조667억원", true},
      {"3억550원", "3만550원", true},
      {"4억4882.13", "4만4882.13", true},
      {"8조 3천293억", "8조3,293조원", true},
      {"35조달러", "35억달러", true},
      {"8조667억원", "8조667억원", false},
      {"8조667조원", "8조668억원", false},
      {"8조667억", "9조667조", false},
      {"5000억", "5000", false},
      {"3분의 1조", "5분의 1억", false},
      {"1억1억1억1억1억1억1억", "1억1억1억1억1억1억1만", false},
      {"1조2000억원", "1억2000만원", false},
      {"원", "8조667억원", false},
      {"", "", false},
  };
  for (const Example& example : examples) {
    INFO(example.a << ", " << example.b);
    CHECK(differ_in_scale_word(example.a, example.b) == example.differ);
    CHECK(differ_in_scale_word(example.b, example.a) == example.differ);
  }
}
