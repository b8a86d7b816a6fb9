#include "check/source_index.hpp"

#include <catch2/catch.hpp>

#include "check/cross_value.hpp"
#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// Numbers near one another, far apart, one slip apart, rounded, hedged, in other units, as ranges and fractions.
constexpr const char* kNumbers =
    "매출은 1234억원, 1243억원, 1234억5000만원, 약 1200억원, 1200억여원, 1000억원대, 1234만원, 1조2345억원, "
    "1조2300억원, 1234억달러, "
    "12억원, 21억원, 120억원, 100억~200억원, 1000억원 이상, 1.5배, 1.6배, 15배, 비율은 30%, 30%p, 3%, -30%, 3.0%, "
    "3.04%, 33.3%, 3분의 1, "
    "절반, 50%, 면적은 100㎡, 30.25평, 30평, 3만명, 3만2000명, 수만명, 30명, 32곳, 33곳, 32개, 0.05%, 0.50%, "
    "3억550원, 3만550원, 8조667억원, 0원이었다.";

}  // namespace

TEST_CASE("what a sketch rules out no exact comparison would have found", "[check]") {
  const ReadDocument read = read_document(article(kNumbers), shipped_rules());
  const SourceIndex index(read);
  REQUIRE(index.numbers.size() == read.claims.size());
  REQUIRE(read.claims.size() > 35);
  std::size_t told = 0;
  std::size_t slips = 0;
  std::size_t ruled_out = 0;
  for (std::size_t a = 0; a < read.claims.size(); ++a) {
    for (std::size_t b = 0; b < read.claims.size(); ++b) {
      const Mention& first = read.mentions[read.claims[a].mention];
      const Mention& second = read.mentions[read.claims[b].mention];
      INFO(slice(read.document.body, first.span) << " and " << slice(read.document.body, second.span));
      const bool may_tell = index.numbers[a].may_tell(index.numbers[b]);
      const bool may_slip = index.numbers[a].may_slip(index.numbers[b]);
      const Verdict verdict = compare_across(printed(read, first), printed(read, second), shipped_rules());
      if (holds(verdict)) {
        ++told;
        CHECK(may_tell);
      }
      if (verdict == Verdict::conflict &&
          !slip_across(printed(read, first), printed(read, second), shipped_rules()).empty()) {
        ++slips;
        CHECK(may_slip);
      }
      ruled_out += may_tell || may_slip ? 0 : 1;
    }
  }
  CHECK(told > read.claims.size());
  CHECK(slips > 10);
  CHECK(ruled_out > read.claims.size() * read.claims.size() / 2);
}
