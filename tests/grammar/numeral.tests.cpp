#include "grammar/numeral.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <vector>

#include "grammar/numeral_printer.hpp"

using namespace geomsan;

namespace {

struct Example {
  std::size_t line = 0;
  std::string text;
  std::string expected;
};

std::vector<Example> examples() {
  std::ifstream file(GEOMSAN_ROOT "/tests/grammar/numerals.tsv");
  std::vector<Example> result;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const auto tab = line.find('\t');
    if (tab != std::string::npos && line.front() != '#')
      result.push_back({number, line.substr(0, tab), line.substr(tab + 1)});
  }
  return result;
}

std::optional<NumeralMatch> parse(std::string_view text) {
  const bool digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return digit ? parse_digit_numeral(text) : parse_hangul_numeral(text);
}

std::string value_of(const Numeral& numeral) {
  std::string text = numeral.value.to_string();
  if (numeral.upper) text += ".." + numeral.upper->to_string();
  if (numeral.divisor != Decimal(1)) text += "/" + numeral.divisor.to_string();
  if (numeral.malformed) text += " malformed";
  return text;
}

Numeral numeral_in(std::string_view text) {
  const auto match = parse(text);
  REQUIRE(match.has_value());
  return match->numeral;
}

}  // namespace

TEST_CASE("numerals are read as numerals.tsv says", "[grammar]") {
  const std::vector<Example> all = examples();
  REQUIRE(all.size() >= 80);
  for (const Example& example : all) {
    const auto bar = example.text.find('|');
    std::string text = example.text;
    if (bar != std::string::npos) text.erase(bar, 1);
    const auto match = parse(text);
    INFO("numerals.tsv:" << example.line << ": " << text);
    CHECK((match ? value_of(match->numeral) : "-") == example.expected);
    if (match) CHECK(text.substr(0, match->size) == example.text.substr(0, bar));
  }
}

TEST_CASE("in running text the same Hangul numerals are read", "[grammar]") {
  for (const Example& example : examples()) {
    const std::string text = example.text.substr(0, example.text.find('|'));
    const bool digit = text.front() >= '0' && text.front() <= '9';
    if (digit || example.expected == "-") continue;
    const auto match = parse_hangul_numeral(text, false);
    INFO("numerals.tsv:" << example.line << ": " << text);
    CHECK((match ? value_of(match->numeral) : "-") == example.expected);
  }
}

TEST_CASE("seventy is a native numeral in running text, too", "[grammar]") {
  CHECK(parse_hangul_numeral("일흔일곱", true).has_value());
  CHECK(parse_hangul_numeral("일흔일곱", false).has_value());
}

TEST_CASE("a single Sino-Korean digit is a numeral only when it stands alone", "[grammar]") {
  for (const char* text : {"이번", "사업", "일본", "삼성", "오늘", "구미", "육군", "칠레", "팔순"}) {
    INFO(text);
    CHECK(parse_hangul_numeral(text, true).has_value());
    CHECK_FALSE(parse_hangul_numeral(text, false).has_value());
  }
}

TEST_CASE("a numeral keeps how it was written", "[grammar]") {
  CHECK(numeral_in("8조").scale == 12);
  CHECK(numeral_in("1.5조").scale == 12);
  CHECK(numeral_in("5조4600억").scale == 0);
  CHECK(numeral_in("4천2백").scale == 0);
  CHECK(numeral_in("3천만").scale == 0);
  CHECK(numeral_in("100").scale == 0);

  CHECK(numeral_in("8조").scaled);
  CHECK(numeral_in("4천2백").scaled);
  CHECK_FALSE(numeral_in("8000").scaled);

  CHECK(numeral_in("3,021.84").grouped);
  CHECK(numeral_in("3,021.84").decimals == 2);
  CHECK(numeral_in("3,021.84").digit_count == 4);
  CHECK_FALSE(numeral_in("3021.84").grouped);
  CHECK(numeral_in("452억").digit_count == 3);

  CHECK(numeral_in("두").native);
  CHECK(numeral_in("두").hangul);
  CHECK(numeral_in("이천").hangul);
  CHECK_FALSE(numeral_in("이천").native);
  CHECK_FALSE(numeral_in("2천").hangul);

  CHECK(numeral_in("수천").vague);
  CHECK(numeral_in("몇").vague);
  CHECK_FALSE(numeral_in("두세").vague);
  CHECK(numeral_in("수").bare_several);
  CHECK_FALSE(numeral_in("수십").bare_several);
  CHECK_FALSE(numeral_in("몇").bare_several);
}

TEST_CASE("a numeral's value knows the last place that was written", "[grammar]") {
  const std::pair<const char*, int> places[] = {{"5조4600억", 8},  {"6만", 4},    {"4만210", 0},  {"1458.20", -2},
                                                {"1.5조", 11},     {"452억", 8},  {"4천2백", 2},  {"2500만", 4},
                                                {"이천오백만", 6}, {"열다섯", 0}, {"1만 5000", 0}};
  for (const auto& [text, place] : places) {
    INFO(text);
    CHECK(numeral_in(text).value.exponent() == place);
  }
}

TEST_CASE("digit runs of sixty digits are read, longer ones are no numeral", "[grammar]") {
  CHECK(parse_digit_numeral(std::string(60, '1')).has_value());
  CHECK_FALSE(parse_digit_numeral(std::string(61, '1')).has_value());
  CHECK_FALSE(parse_digit_numeral(std::string(100000, '1')).has_value());
}

TEST_CASE("what is printed in Korean is read back as the same number", "[grammar]") {
  std::mt19937_64 random(31);
  for (int round = 0; round < 3000; ++round) {
    Decimal value(static_cast<std::int64_t>(random() % 1000000000000ULL));
    if (round % 3 == 0) value = value * Decimal(static_cast<std::int64_t>(random() % 10000000000ULL));
    if (round % 3 == 1) value = rounded_to(value.to_rational(), static_cast<int>(random() % 12));
    const std::string printed = print_korean(value);
    CAPTURE(value.to_string(), printed);
    const auto match = parse_digit_numeral(printed);
    REQUIRE(match.has_value());
    REQUIRE(match->size == printed.size());
    REQUIRE(match->numeral.value == value);
    REQUIRE_FALSE(match->numeral.malformed);
  }
}

TEST_CASE("a comma that groups other than three digits is malformed", "[grammar][!shouldfail]") {
  CHECK(value_of(numeral_in("1,00.5")).find("malformed") != std::string::npos);
}

TEST_CASE("a scale word that is written twice is malformed", "[grammar][!shouldfail]") {
  const auto match = parse_digit_numeral("9조9000조");
  REQUIRE(match.has_value());
  CHECK(match->numeral.malformed);
}
