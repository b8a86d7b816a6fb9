#include "grammar/numeral.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <vector>

#include "grammar/numeral_printer.hpp"
#include "numeral_spellings.hpp"

using namespace geomsan;

namespace {

struct Example {
  std::size_t line = 0;
  std::string text;
  std::string expected;
};

std::vector<Example> examples(const char* name) {
  std::ifstream file(std::string(GEOMSAN_ROOT "/tests/grammar/") + name);
  std::vector<Example> result;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const auto tab = line.find('\t');
    if (tab != std::string::npos && line.front() != '#')
      result.push_back({number, line.substr(0, tab), line.substr(tab + 1)});
  }
  return result;
}

NumeralOptions expression() {
  NumeralOptions options;
  options.expression = true;
  return options;
}

std::string value_of(const Numeral& numeral) {
  std::string text = numeral.value.to_string();
  if (numeral.upper) text += ".." + numeral.upper->to_string();
  if (numeral.divisor != Decimal(1)) text += "/" + numeral.divisor.to_string();
  if (numeral.malformed) text += " malformed";
  return text;
}

Numeral numeral_in(std::string_view text) {
  const auto match = parse_numeral(text);
  REQUIRE(match.has_value());
  return match->numeral;
}

}  // namespace

TEST_CASE("numerals are read as the tables say", "[grammar]") {
  const bool alone = GENERATE(false, true);
  const char* name = alone ? "numerals-alone.tsv" : "numerals.tsv";
  const std::vector<Example> all = examples(name);
  REQUIRE(all.size() >= 35);
  for (const Example& example : all) {
    const auto bar = example.text.find('|');
    std::string text = example.text;
    if (bar != std::string::npos) text.erase(bar, 1);
    const auto match = parse_numeral(text, alone ? expression() : NumeralOptions());
    INFO(name << ":" << example.line << ": " << text);
    CHECK((match ? value_of(match->numeral) : "-") == example.expected);
    if (match) CHECK(text.substr(0, match->size) == example.text.substr(0, bar));
  }
}

TEST_CASE("every numeral in words passes the look at its first two syllables", "[grammar]") {
  for (const Example& example : examples("numerals.tsv")) {
    std::string text = example.text;
    if (const auto bar = text.find('|'); bar != std::string::npos) text.erase(bar, 1);
    const auto match = parse_numeral(text);
    if (!match || !match->numeral.hangul || match->size <= 3) continue;
    INFO("numerals.tsv:" << example.line << ": " << text);
    CHECK((text[3] == ' ' || numeral_opening(text) == NumeralOpening::certain));
  }
}

TEST_CASE("words that begin like a numeral are turned away by their second syllable", "[grammar]") {
  for (const char* text :
       {"이번", "사업", "일본", "삼성", "오늘", "구미", "육군", "칠레", "팔순", "대통령", "여의도"}) {
    INFO(text);
    CHECK(numeral_opening(text) == NumeralOpening::none);
  }
}

TEST_CASE("a syllable that may stand alone is told from the beginning of a longer numeral", "[grammar]") {
  for (const char* text : {"한국", "수출", "만든", "두 명", "세계"}) {
    INFO(text);
    CHECK(numeral_opening(text) == NumeralOpening::single);
  }
  for (const char* text : {"한두", "수백", "만이천", "천250", "백점오"}) {
    INFO(text);
    CHECK(numeral_opening(text) == NumeralOpening::certain);
  }
}

TEST_CASE("an open-ended numeral is read without its last syllables on demand", "[grammar]") {
  NumeralOptions short_only;
  short_only.tail = false;
  const std::tuple<const char*, const char*, std::size_t> examples[] = {
      {"이천이", "2000", 6}, {"백세", "100", 3}, {"백점오", "100", 3}};
  for (const auto& [text, value, size] : examples) {
    INFO(text);
    CHECK(numeral_in(text).open_ended);
    const auto match = parse_numeral(text, short_only);
    REQUIRE(match.has_value());
    CHECK(match->numeral.value.to_string() == value);
    CHECK(match->size == size);
  }
  CHECK_FALSE(numeral_in("이천오백").open_ended);
  CHECK_FALSE(numeral_in("스물다섯").open_ended);
}

TEST_CASE("a numeral keeps how it was written", "[grammar]") {
  CHECK(numeral_in("8조").scale == 12);
  CHECK(numeral_in("1.5조").scale == 12);
  CHECK(numeral_in("5조4600억").scale == 0);
  CHECK(numeral_in("4천2백").scale == 0);
  CHECK(numeral_in("3천만").scale == 7);
  CHECK(numeral_in("3천만").big_scale == 4);
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
  CHECK(parse_numeral(std::string(60, '1')).has_value());
  CHECK_FALSE(parse_numeral(std::string(61, '1')).has_value());
  CHECK_FALSE(parse_numeral(std::string(100000, '1')).has_value());
}

namespace {

using Spell = std::string (*)(const Decimal&);

/// Every way of writing a number that must give it back, with the values it can write.
struct Spelling {
  const char* name;
  Spell spell;
  bool fractions;
  bool alone;
};

const Spelling kSpellings[] = {{"print", print_korean, true, false},
                               {"grouped", spell_grouped, true, false},
                               {"spaced scales", spell_spaced, false, true},
                               {"words", spell_words, true, false},
                               {"spaced words", spell_spaced_words, false, true},
                               {"small scales", spell_small_scales, false, false},
                               {"Chinese", spell_chinese, false, false},
                               {"power of ten", spell_power, true, true}};

Decimal random_value(std::mt19937_64& random, bool fractions) {
  Decimal value(static_cast<std::int64_t>(random() % 1000000000000ULL));
  switch (random() % 4) {
    case 0:
      value = value * Decimal(static_cast<std::int64_t>(random() % 10000000000ULL));
      break;
    case 1:
      value = rounded_to(value.to_rational(), static_cast<int>(random() % 12));
      break;
    case 2:
      value = Decimal(static_cast<std::int64_t>(random() % 100000));
      break;
    default:
      break;
  }
  return fractions && random() % 3 == 0 ? value.scaled(-static_cast<int>(random() % 5)) : value;
}

}  // namespace

TEST_CASE("a number in any spelling is read back as the same number", "[grammar]") {
  std::mt19937_64 random(31);
  for (const Spelling& spelling : kSpellings) {
    for (int round = 0; round < 2000; ++round) {
      const Decimal value = random_value(random, spelling.fractions);
      if (value.is_zero()) continue;
      const std::string text = spelling.spell(value);
      CAPTURE(spelling.name, value.to_string(), text);
      const auto match = parse_numeral(text, spelling.alone ? expression() : NumeralOptions());
      REQUIRE(match.has_value());
      REQUIRE(match->size == text.size());
      REQUIRE(match->numeral.value == value);
      REQUIRE_FALSE(match->numeral.malformed);
    }
  }
}

TEST_CASE("every native numeral up to ninety-nine is read back", "[grammar]") {
  for (int value = 1; value < 100; ++value) {
    const std::string text = spell_native(value);
    CAPTURE(value, text);
    const auto match = parse_numeral(text);
    REQUIRE(match.has_value());
    CHECK(match->size == text.size());
    CHECK(match->numeral.value == Decimal(value));
    CHECK(match->numeral.native);
  }
}
