#include "report/digit_difference.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace geomsan;

namespace {

/// The number with its differing parts in brackets.
std::string marked(std::string_view printed, std::string_view other) {
  std::string result;
  std::size_t at = 0;
  for (const Span part : differing_parts(printed, other)) {
    result.append(printed, at, part.begin - at).append("[").append(slice(printed, part)).append("]");
    at = part.end;
  }
  return result.append(printed, at);
}

}  // namespace

TEST_CASE("differing digits are marked") {
  struct Case {
    const char* printed;
    const char* other;
    const char* marked;
  };
  const Case cases[] = {
      {"462억원", "452억원", "4[6]2억원"},
      {"2453.96", "2,453.95", "2453.9[6]"},
      {"103", "130", "1[03]"},
      {"1조444억원", "1조4444억원", "1조444억원"},
      {"1조4444억원", "1조444억원", "1조[4]444억원"},
      {"4500억원", "4500원", "4500[억]원"},
      {"20%포인트", "20%", "20%[포인트]"},
      {"14453.60원", "1453.6원", "1[4]453.6[0]원"},
      {"103㎿", "100메가와트", "10[3]㎿"},
      {"1,000명", "1000명", "1,000명"},
      // So little in common that marks would say nothing.
      {"15%", "92.3%", "15%"},
      {"", "1", ""},
      {"1", "", "1"},
  };
  for (const Case& each : cases) {
    INFO(each.printed << " beside " << each.other);
    CHECK(marked(each.printed, each.other) == each.marked);
  }
}

TEST_CASE("numbers of absurd length are not compared") {
  CHECK(differing_parts(std::string(100'000, '1'), std::string(100'000, '2')).empty());
}
