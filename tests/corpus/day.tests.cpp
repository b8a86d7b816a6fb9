#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "corpus/corpus.hpp"

using namespace geomsan;

TEST_CASE("days are read in the ways feeds write them", "[corpus]") {
  const std::vector<std::string> spellings = {"2025-06-20",
                                              "2025.06.20",
                                              "2025/06/20",
                                              "20250620",
                                              "2025-06-20T09:30:00+09:00",
                                              "2025-06-20 09:30",
                                              "2025.06.20. 오전 9:30",
                                              "2025.6.20",
                                              "2025. 6. 20.",
                                              "202506200930",
                                              "20250620093000",
                                              " 2025-06-20 "};
  for (const std::string& spelling : spellings) {
    INFO(spelling);
    CHECK(parse_day(spelling) == Day{2025, 6, 20});
  }
}

TEST_CASE("what is not a real day is no day", "[corpus]") {
  const std::vector<std::string> texts = {
      "",         "2025",     "2025-06",     "2025-13-01", "2025-02-29",      "2025-00-10", "20250631", "2025.06-20",
      "2025-06-", "6월 20일", "2025-06-201", "1718841600", "2025년 6월 20일", "99999999",   "--",       "2025-6"};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK_FALSE(parse_day(text).has_value());
  }
}

TEST_CASE("days are written, ordered and counted", "[corpus]") {
  CHECK(to_string(Day{2025, 6, 2}) == "2025-06-02");
  CHECK(day_number(Day{1970, 1, 1}) == 0);
  CHECK(day_number(Day{2000, 3, 1}) == 11017);
  CHECK(day_number(Day{1969, 12, 31}) == -1);
  CHECK(Day{2024, 12, 31} < Day{2025, 1, 1});
  CHECK(day_number(*parse_day("2024-03-01")) - day_number(*parse_day("2024-02-28")) == 2);
}
