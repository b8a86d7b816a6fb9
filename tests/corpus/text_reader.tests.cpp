#include <catch2/catch.hpp>

#include "scratch_folder.hpp"

using namespace geomsan;
using geomsan::testing::read_memory;

TEST_CASE("a text file is one article, kept byte by byte", "[corpus]") {
  const std::vector<std::string> texts = {"[the300]\n울산에 100MW\r\n센터\n",
                                          "[단독] 7조 원",
                                          "{데이터} 센터",
                                          "[1]\n본문",
                                          "[",
                                          "{",
                                          "본문",
                                          " \n앞뒤 공백\n ",
                                          "1１\u200B\u1103\u1166"};
  for (const std::string& text : texts) {
    INFO(text);
    const auto reading = read_memory(text, "기사.txt");
    CHECK(reading.result.diagnostics.empty());
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.result.documents == 1);
    const Document& document = reading.documents[0];
    CHECK(document.id == "기사.txt");
    CHECK(document.path == "기사.txt");
    CHECK(document.title.empty());
    CHECK(document.given(Field::body) == text);
    CHECK(document.line == 1);
    CHECK_FALSE(document.date.has_value());
  }
}

TEST_CASE("decomposed and full-width text is normalised, and every place in it leads back", "[corpus]") {
  const auto reading = read_memory("\u1103\u1166\uFF11００\u200BMW 짜리");
  const Document& document = reading.documents.at(0);
  CHECK(document.body == "데100MW 짜리");
  const std::uint32_t begin = 3;
  const Span span = document.given_span(Field::body, {begin, begin + 5});
  CHECK(slice(document.given(Field::body), span) == "\uFF11００\u200BMW");
  CHECK(read_memory("데100MW").documents.at(0).given_body == nullptr);
}

TEST_CASE("a byte order mark is no part of the text", "[corpus]") {
  const auto reading = read_memory("\xEF\xBB\xBF본문");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].body == "본문");
  CHECK(read_memory("\xEF\xBB\xBF{\"body\":\"본문\"}").documents.at(0).body == "본문");
}

TEST_CASE("a text file that cannot be read is reported with the reason", "[corpus]") {
  using namespace std::string_literals;
  struct Example {
    const char* why;
    std::string bytes;
    std::size_t line;
    const char* text;
    const char* hint;
  };
  const Example examples[] = {
      {"empty", "", 0, "내용이 없습니다", ""},
      {"blank", " \n\t\r\n", 0, "내용이 없습니다", ""},
      {"only a byte order mark", "\xEF\xBB\xBF", 0, "내용이 없습니다", ""},
      {"NUL", "본\0문"s, 0, "NUL 바이트가 있어 텍스트 파일로 볼 수 없습니다(0부터 세어 3번째 바이트)", ""},
      {"broken UTF-8", "본문\n100\xFF", 2, "UTF-8이 아닌 바이트가 있습니다(0부터 세어 10번째 바이트)",
       "인코딩은 --encoding으로 정할 수 있습니다(utf-8, cp949, utf-16 등)"},
      {"half a UTF-16 character", "\xFF\xFE\xB8\xC6\xB0", 0,
       "UTF-16LE 인코딩에 없는 바이트 \\xB0이(가) 있어 여기서 멈췄습니다(0부터 세어 4번째 바이트)",
       "인코딩은 --encoding으로 정할 수 있습니다(utf-8, cp949, utf-16 등)"},
      {"PNG", "\x89PNG\r\n\x1A\n", 0, "PNG 파일이라 기사로 읽지 않았습니다", ""}};
  for (const Example& example : examples) {
    INFO(example.why);
    const auto reading = read_memory(example.bytes, "it's 기사.txt");
    CHECK(reading.documents.empty());
    REQUIRE(reading.result.diagnostics.size() == 1);
    const Diagnostic& diagnostic = reading.result.diagnostics[0];
    CHECK(diagnostic.file == "it's 기사.txt");
    CHECK(diagnostic.line == example.line);
    CHECK(diagnostic.text == example.text);
    CHECK(diagnostic.hint == example.hint);
    CHECK_FALSE(diagnostic.warning);
  }
}

TEST_CASE("the reader can be forced", "[corpus]") {
  const auto as_text = read_memory("{\"body\":\"본문\"}", "a", {.format = InputFormat::text});
  REQUIRE(as_text.documents.size() == 1);
  CHECK(as_text.documents[0].body == "{\"body\":\"본문\"}");
  const auto as_json = read_memory("본문", "a", {.format = InputFormat::jsonl});
  CHECK(as_json.documents.empty());
  REQUIRE(as_json.result.diagnostics.size() == 1);
}
