#include "grammar/date_grammar.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace geomsan;

namespace {

/// `2025-6-20|rest`, or nothing.
std::string date_in(std::string_view text) {
  const auto date = parse_date(text);
  if (!date) return "";
  return std::to_string(date->year) + "-" + std::to_string(date->month) + "-" + std::to_string(date->day) + "|" +
         std::string(text.substr(date->size));
}

}  // namespace

TEST_CASE("dates in figures are read in the ways newspapers print them", "[grammar]") {
  struct Example {
    const char* text;
    const char* date;
  };
  const Example examples[] = {{"2025.06.20", "2025-6-20|"},
                              {"2025-06-20", "2025-6-20|"},
                              {"2025/6/20", "2025-6-20|"},
                              {"2025.6.2.", "2025-6-2|."},
                              {"2025. 6. 20.", "2025-6-20|."},
                              {"2025.06.20. 오전", "2025-6-20|. 오전"},
                              {"2025-06-20T09:00", "2025-6-20|T09:00"},
                              {"1900.1.1", "1900-1-1|"},
                              {"2100.12.31", "2100-12-31|"},
                              {"2025.02.30", "2025-2-30|"}};
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(date_in(example.text) == example.date);
  }
}

TEST_CASE("prices, versions and halves of dates are no dates", "[grammar]") {
  for (const char* text :
       {"",           "2025",       "2025.06",    "2025.13.01",   "2025.00.01",      "2025.06.32", "2025.06.00",
        "1899.06.20", "2101.01.01", "2025.06-20", "2025-06/20",   "2025.06.201",     "2025.123.4", "202.06.20",
        "20250.6.20", "3021.84.12", "25.06.20",   "2025.  6. 20", "2025년 6월 20일", ".06.20"}) {
    INFO(text);
    CHECK(date_in(text).empty());
  }
}
