#include "report/report_words.hpp"

#include <catch2/catch.hpp>

#include "grammar/numeral_printer.hpp"
#include "sample_report.hpp"

using namespace geomsan;

TEST_CASE("digits are grouped before the point only") {
  CHECK(group_digits("5460000000000") == "5,460,000,000,000");
  CHECK(group_digits("-1234.56789") == "-1,234.56789");
  CHECK(group_digits("100") == "100");
  CHECK(group_digits("1000/3") == "1,000/3");
  CHECK(group_digits(std::size_t{12345}) == "12,345");
}

TEST_CASE("a number is shown with its unit") {
  CHECK(with_unit("103", "MW") == "103 MW");
  CHECK(with_unit("93", "%") == "93%");
  CHECK(with_unit("0.93", "1") == "0.93");
  CHECK(with_unit("3021.84", "") == "3,021.84");
  CHECK(with_unit("", "KRW") == "");
}

TEST_CASE("an interval may be open on either side") {
  Evidence evidence;
  evidence.base_unit = "KRW";
  CHECK(interval_text(evidence) == "");
  evidence.low = "1000";
  CHECK(interval_text(evidence) == "1,000 KRW부터");
  evidence.high = "2000";
  CHECK(interval_text(evidence) == "1,000 ~ 2,000 KRW");
  evidence.low.clear();
  CHECK(interval_text(evidence) == "2,000 KRW까지");
}

TEST_CASE("a slip without a word keeps its name") {
  CHECK(word_for_slip("power-of-ten") == "자릿수가 다름");
  CHECK(word_for_slip("moon-phase") == "moon-phase");
}

TEST_CASE("independent sources are counted between articles only") {
  const Report report = testing::sample_report();
  CHECK(witnesses_of(report.findings[0]) == 0);
  CHECK(witnesses_of(report.findings[2]) == 2);
}

TEST_CASE("a report names the days of its articles") {
  Report report = testing::sample_report();
  CHECK(dates_of(report) == "2025-06-20 ~ 2025-06-21 · 날짜 없는 기사 1건");
  report.documents.erase(report.documents.begin() + 1, report.documents.end());
  CHECK(dates_of(report) == "2025-06-20");
  CHECK(dates_of(Report{}) == "");
}

TEST_CASE("formats are known by name") {
  for (const std::string& name : format_names()) CHECK(make_renderer(name) != nullptr);
  CHECK(make_renderer("pdf") == nullptr);
}
