#include "ruleset/reference_rates.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "rule_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

const std::string kStore =
    "# Source: European Central Bank\n"
    "Date,USD,JPY,KRW\n"
    "2025-06-20,1.25,160,1500\n"
    "2025-06-19,1.20,N/A,1440\n"
    "2025-06-13,1.10,150,1430\n";

const ReferenceRates& shipped() {
  static const ReferenceRates rates(GEOMSAN_ROOT "/rules/reference/ecb-eurofxref.csv");
  return rates;
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// `rate day`, or `-`.
std::string found(const ReferenceRates& rates, const char* from, const char* to, const char* day, int max_age = 7) {
  const auto rate = rates.find(from, to, day, max_age);
  return rate ? to_plain_string(rate->rate) + " " + rate->day : "-";
}

/// What importing `content` makes of the store.
struct Imported {
  RatesImport result;
  std::string store;
};

Imported import(const std::string& content, const std::string& store = kStore) {
  const ScratchFolder folder;
  const std::string path = folder.write("store.csv", store);
  Imported imported;
  imported.result = import_rates(folder.write("new.csv", content), path);
  imported.store = content_of(path);
  return imported;
}

}  // namespace

TEST_CASE("cross rates are computed from the published euro rates", "[ruleset]") {
  const auto rate = shipped().find("USD", "KRW", "2025-06-20");
  REQUIRE(rate.has_value());
  CHECK(rounded_to(rate->rate, -2).to_string() == "1366.74");
  CHECK(rate->day == "2025-06-20");
  CHECK(rate->source == "ECB");
  const auto back = shipped().find("KRW", "USD", "2025-06-20");
  REQUIRE(back.has_value());
  CHECK(back->rate * rate->rate == 1);
}

TEST_CASE("a day without a fixing takes the last one before it", "[ruleset]") {
  CHECK(shipped().find("USD", "KRW", "2025-06-21")->day == "2025-06-20");
  CHECK(shipped().find("USD", "KRW", "2025-06-22")->day == "2025-06-20");
  CHECK(shipped().find("USD", "KRW", "2025-06-23")->day == "2025-06-23");
}

TEST_CASE("rates are exact, and older than seven days there is none", "[ruleset]") {
  const ScratchFolder folder;
  const ReferenceRates rates(folder.write("rates.csv", kStore));
  struct Example {
    const char* from;
    const char* to;
    const char* day;
    const char* found;
  };
  const Example examples[] = {{"USD", "KRW", "2025-06-20", "1200 2025-06-20"},
                              {"EUR", "KRW", "2025-06-20", "1500 2025-06-20"},
                              {"KRW", "EUR", "2025-06-20", "1/1500 2025-06-20"},
                              {"USD", "USD", "2025-06-20", "1 2025-06-20"},
                              {"JPY", "KRW", "2025-06-19", "143/15 2025-06-13"},
                              {"USD", "KRW", "2025-06-27", "1200 2025-06-20"},
                              {"USD", "KRW", "2025-06-28", "-"},
                              {"USD", "KRW", "2025-06-12", "-"},
                              {"USD", "XAU", "2025-06-20", "-"},
                              {"XAU", "KRW", "2025-06-20", "-"},
                              {"USD", "KRW", "2025-06-31", "-"},
                              {"USD", "KRW", "20250620", "-"},
                              {"USD", "KRW", "", "-"}};
  for (const Example& example : examples) {
    CAPTURE(example.from, example.to, example.day);
    CHECK(found(rates, example.from, example.to, example.day) == example.found);
  }
  CHECK(found(rates, "JPY", "KRW", "2025-06-19", 3) == "-");
  CHECK(found(rates, "USD", "KRW", "2025-06-28", 30) == "1200 2025-06-20");
  CHECK(found(ReferenceRates(folder / "missing.csv"), "USD", "KRW", "2025-06-20") == "-");
}

TEST_CASE("an import adds the days that are not there yet and keeps the rest as it is", "[ruleset]") {
  const Imported imported = import(
      "Date,KRW,USD,XXX\r\n"
      "2025-06-24,1520,1.26,9\r\n"
      "2025-06-23,1510,1.255,9\r\n"
      "2025-06-20,9999,9.99,9\r\n");
  CHECK_FALSE(imported.result.error.has_value());
  CHECK(imported.result.added == 2);
  CHECK(imported.result.newest == "2025-06-24");
  CHECK(imported.store ==
        "# Source: European Central Bank\n"
        "Date,USD,JPY,KRW\n"
        "2025-06-24,1.26,N/A,1520\n"
        "2025-06-23,1.255,N/A,1510\n"
        "2025-06-20,1.25,160,1500\n"
        "2025-06-19,1.20,N/A,1440\n"
        "2025-06-13,1.10,150,1430\n");
}

TEST_CASE("an import without a new day changes nothing", "[ruleset]") {
  const Imported imported = import("Date,USD\n2025-06-20,9.99\n");
  CHECK(imported.result.added == 0);
  CHECK(imported.result.newest == "2025-06-20");
  CHECK(imported.store == kStore);
}

TEST_CASE("what is no CSV of the ECB is refused and the store stays untouched", "[ruleset]") {
  for (const char* content :
       {"", "\n\n", "<html>\n<body>2025-06-24</body>", "Currency,USD\n2025-06-24,1.26\n", "Date\n",
        "Date,USD\n2025-06-24,1.26\n24 June 2025,1.26\n", "Date,USD\n2025-13-24,1.26\n", "{\"USD\": 1.26}"}) {
    INFO(content);
    const Imported imported = import(content);
    CHECK(imported.result.error.has_value());
    CHECK(imported.result.added == 0);
    CHECK(imported.store == kStore);
  }
  const ScratchFolder folder;
  CHECK(import_rates(folder / "missing.csv", folder.write("store.csv", kStore)).error.has_value());
  CHECK(import_rates(folder.write("new.csv", kStore), folder / "missing.csv").error.has_value());
}
