#include "text/line_index.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "text/unicode.hpp"

using namespace geomsan;

namespace {

std::string random_korean(std::mt19937& random, std::size_t code_points) {
  const std::string_view pieces[] = {"가", "힣", "조", "원",         "5",  "0",    " ",
                                     ".",  "㎿", "©",  "\U0001F4C8", "\n", "\r\n", "a"};
  std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
  std::string text;
  while (code_points-- > 0) text += pieces[pick(random)];
  return text;
}

}  // namespace

TEST_CASE("lines and columns count from one, in code points and in UTF-16", "[text]") {
  const std::string text = "첫 줄\r\n둘\U0001F4C8째 100MW\n\n끝";
  const LineIndex index(text);
  struct Example {
    const char* at;
    Position position;
  };
  const Example examples[] = {{"첫", {1, 1, 1}}, {"줄", {1, 3, 3}},  {"\r", {1, 4, 4}}, {"둘", {2, 1, 1}},
                              {"째", {2, 3, 4}}, {"100", {2, 5, 6}}, {"끝", {4, 1, 1}}};
  for (const Example& example : examples) {
    INFO(example.at);
    const Position position = index.position(text.find(example.at));
    CHECK(position.line == example.position.line);
    CHECK(position.column == example.position.column);
    CHECK(position.utf16_column == example.position.utf16_column);
  }
  CHECK(index.line_count() == 4);
  CHECK(slice(text, index.line_span(1)) == "첫 줄");
  CHECK(slice(text, index.line_span(2)) == "둘\U0001F4C8째 100MW");
  CHECK(slice(text, index.line_span(3)).empty());
  CHECK(slice(text, index.line_span(4)) == "끝");
}

TEST_CASE("places outside the text are clamped", "[text]") {
  const std::string text = "가나\n다";
  const LineIndex index(text);
  CHECK(index.position(1000).line == 2);
  CHECK(index.position(1000).column == 2);
  CHECK(index.byte_at(0, 0) == 0);
  CHECK(index.byte_at(1, 99) == 6);
  CHECK(index.byte_at(99, 1) == text.size());
  CHECK(index.position(1).column == 1);
  CHECK(index.code_point(4) == 1);

  const LineIndex empty("");
  CHECK(empty.line_count() == 1);
  CHECK(empty.position(0).column == 1);
  CHECK(empty.byte_at(1, 1) == 0);
}

TEST_CASE("byte to place and back is the identity", "[text]") {
  std::mt19937 random(2025);
  for (const std::size_t size : {0U, 1U, 7U, 300U, 341U, 342U, 1024U, 5000U}) {
    const std::string text = random_korean(random, size);
    const LineIndex index(text);
    std::size_t code_point = 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t at = 0; at < text.size(); ++code_point) {
      CAPTURE(size, at);
      const Position position = index.position(at);
      REQUIRE(position.line == line);
      REQUIRE(position.column == column);
      REQUIRE(index.code_point(at) == code_point);
      const bool newline = text[at] == '\n';
      // Behind a \r there is only the line's end; both bytes of it stand for that end.
      if (!newline || at == 0 || text[at - 1] != '\r') REQUIRE(index.byte_at(line, column) == at);
      line += newline ? 1 : 0;
      column = newline ? 1 : column + 1;
      at += code_point_size(static_cast<unsigned char>(text[at]));
    }
    REQUIRE(index.line_count() == line);
    REQUIRE(index.code_point(text.size()) == code_point);
  }
}

TEST_CASE("a line of many megabytes is looked up in short steps", "[text]") {
  std::string text;
  while (text.size() < (8U << 20)) text += "100만 원 ";
  const LineIndex index(text);
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size(); at += 121)
    sum += index.byte_at(1, index.position(at).column) == at ? 1 : 0;
  CHECK(sum == (text.size() + 120) / 121);
}
