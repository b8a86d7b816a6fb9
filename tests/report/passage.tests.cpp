#include "report/passage.hpp"

#include <catch2/catch.hpp>

#include "sample_report.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string joined(const Passage& passage) {
  std::string text;
  for (const Piece& piece : passage) text += piece.number ? "[" + piece.text + "]" : piece.text;
  return text;
}

Span all(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

Span span_of(std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(text.find(part));
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

TEST_CASE("a passage that fits is shown whole") {
  const std::string_view text = "합계 370억원이다.";
  CHECK(joined(cut_passage(text, all(text), {span_of(text, "370억원")}, 40)) == "합계 [370억원]이다.");
}

TEST_CASE("a passage is cut between words and never wider than asked") {
  const std::string_view text = "가나다 라마바 사아자 차카타 370억원 파하가 나다라 마바사 아자차";
  for (std::size_t columns = 12; columns < 70; ++columns) {
    const Passage passage = cut_passage(text, all(text), {span_of(text, "370억원")}, columns);
    std::size_t width = 0;
    for (const Piece& piece : passage) width += display_width(piece.text);
    CHECK(width <= columns);
    CHECK(joined(passage).find("[370억원]") != std::string::npos);
  }
  CHECK(joined(cut_passage(text, all(text), {span_of(text, "370억원")}, 30)) == "…차카타 [370억원] 파하가…");
}

TEST_CASE("the number itself is never cut") {
  const std::string_view text = "가나다 123456789012 라마바";
  CHECK(joined(cut_passage(text, all(text), {span_of(text, "123456789012")}, 4)) == "…[123456789012]…");
}

TEST_CASE("room that one side does not need goes to the other") {
  const std::string_view text = "370억원 가나다 라마바 사아자 차카타";
  CHECK(joined(cut_passage(text, all(text), {span_of(text, "370억원")}, 24)) == "[370억원] 가나다 라마바…");
}

TEST_CASE("a cut leaves no vowel without its consonant") {
  // 각 in decomposed form, over and over.
  std::string text;
  for (int i = 0; i < 20; ++i) text += "\u1100\u1161\u11A8";
  text += "7";
  for (std::size_t columns = 3; columns < 20; ++columns) {
    const std::string shown = joined(cut_passage(text, all(text), {span_of(text, "7")}, columns));
    CHECK((shown.starts_with("…\u1100") || shown == "…[7]"));
  }
}

TEST_CASE("two roles of one number make one mark") {
  const std::string_view text = "전체 370억원";
  const Span number = span_of(text, "370억원");
  CHECK(joined(cut_passage(text, all(text), {number, span_of(text, "370억"), number}, 40)) == "전체 [370억원]");
}

TEST_CASE("numbers of one sentence share a passage when they fit") {
  const Report report = sample_report();
  CHECK(quotes_of(report, report.findings[0], 96).size() == 1);
  const std::vector<Quote> narrow = quotes_of(report, report.findings[0], 20);
  CHECK(narrow.size() == 2);
  CHECK(joined(narrow[1].passage) == "…[462억원]으로…");
  CHECK(quotes_of(report, report.findings[2], 96).size() == 2);
}

TEST_CASE("a number without a sentence is shown in its line") {
  const Report report = sample_report();
  Evidence evidence = evidence_for(report, 0, "82억원");
  evidence.sentence = {};
  CHECK(excerpt_of(report, evidence, 100) == "건립비는 기존 370억원에서 82억원 증액된 462억원으로 늘었다.");
}

TEST_CASE("printable text stays on its line and steers nothing") {
  CHECK(printable("a\tb\r\nc\x1b[0m") == "a b  c\uFFFD[0m");
  CHECK(printable("x\u202Ey\u2028z") == "x\uFFFDy z");
  CHECK(printable("\xff가") == "\\xFF가");
}

TEST_CASE("places count code points of the field") {
  const Report report = sample_report();
  Places places(report);
  const Place place = places.of(report.findings[0].evidence[0]);
  CHECK(place.start == 21);
  CHECK(place.end == 26);
  CHECK(places.name_of(report.findings[0].evidence[0]) == "budget:2:9");
}
