#include <catch2/catch.hpp>
#include <functional>
#include <random>

#include "scratch_folder.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// The names a test may use beside those of the interface.
ReadOptions options() {
  ReadOptions result;
  result.fields.title.emplace_back("제목");
  result.fields.body.emplace_back("본문");
  result.fields.date.emplace_back("일자");
  result.fields.source.emplace_back("언론사");
  result.fields.excluded.emplace_back("제외 여부");
  return result;
}

Reading read_table(const std::string& bytes, const std::string& name = "a.csv") {
  return read_memory(bytes, name, options());
}

}  // namespace

TEST_CASE("columns are found by their names", "[corpus]") {
  const Reading reading =
      read_table("id,언론사,일자,제목,본문,url\nA-1,한빛일보, 2025 0620 ,\"둘, 셋\",7조 원,https://a/1\n");
  REQUIRE(reading.documents.size() == 1);
  const Document& document = reading.documents[0];
  CHECK(document.id == "A-1");
  CHECK(document.source == "한빛일보");
  CHECK(document.date == Day{2025, 6, 20});
  CHECK(document.date_origin == DateOrigin::record);
  CHECK(document.title == "둘, 셋");
  CHECK(document.body == "7조 원");
  CHECK(document.url == "https://a/1");
  CHECK(document.line == 2);
  CHECK_FALSE(document.truncated);
  CHECK(reading.result.diagnostics.empty());
}

TEST_CASE("rows are found in every layout", "[corpus]") {
  struct Example {
    const char* why;
    std::string csv;
    const char* summary;
  };
  const Example examples[] = {
      {"commas", "id,본문\na,1\nb,2\n", "a@2 b@3 |"},
      {"tabs", "id\t본문\na\t1,5\nb\t2\n", "a@2 b@3 |"},
      {"semicolons", "id;본문\na;1,5\nb;2", "a@2 b@3 |"},
      {"all in quotes", "\"id\",\"본문\"\n\"a\",\"1\"\n", "a@2 |"},
      {"CRLF and blank lines", "\r\nid,본문\r\n\r\na,1\r\n \r\nb,2\r\n\r\n", "a@4 b@6 |"},
      {"byte order mark", "\xEF\xBB\xBFid,본문\na,1\n", "a@2 |"},
      {"newlines in quotes", "id,본문\na,\"1\n\n2\"\nb,\"3\"\n", "a@2 b@5 |"},
      {"quotes in quotes", "id,본문\na,\"\"\"1\"\" 원\"\nb,2\n", "a@2 b@3 |"},
      {"quotes inside a cell", "id,본문\na,그는 \"1원\"이라 했다\nb,2\n", "a@2 b@3 |"},
      {"no ids", "본문,제목\n1,\n2,\n", "a.csv#1@2 a.csv#2@3 |"},
      {"rows of nothing", "id,본문\n,\na,1\n,,,\n", "a@3 |"},
      {"only a body", "본문\n7조\n8조\n", "a.csv#1@2 a.csv#2@3 |"},
      {"a row too short, its body there", "본문,id,url\n1,a\n2,b,u\n", "a@2 b@3 | 2:0w"},
      {"a row too short for its body", "id,본문\na\nb,2\n", "b@3 | 2:0w 2:0"},
      {"a row too long", "id,본문\na,1,x\nb,2,\n", "b@3 | 2:0"},
      {"a row without a body", "id,제목,본문\na,,\nb,,2\nc,3,\n", "b@3 c@4 | 2:0 4:0w"},
      {"a date that is none", "본문,일자\n1,어제\n", "a.csv#1@2 | 2:0w"},
      {"a quote that stays open", "id,본문\na,1\nb,\"2\nc,3\n", "a@2 | 3:0"},
      {"NUL", std::string("id,본문\na,1\0\nb,2\n", 19), "b@3 | 2:0"},
      {"broken UTF-8", "id,본문\na,1\nb,\xFF\nc,3\n", "a@2 c@4 | 3:0"},
      {"rows marked as left out", "id,본문,제외 여부\na,1,예외\nb,2, \nc,3,중복\n", "b@3 | 0:0w"},
      {"no body in the header", "id,글\na,1\n", "| 0:0"},
      {"a header and nothing else", "id,본문\n", "| 0:0"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(summary(read_table(example.csv)) == example.summary);
  }
}

TEST_CASE("cells keep what is written in them", "[corpus]") {
  const Reading reading = read_table("제목,본문\n\"첫 \"\"줄\"\"\",\"7조\r\n\r\n8조\"\n");
  CHECK(reading.documents.at(0).title == "첫 \"줄\"");
  CHECK(reading.documents.at(0).body == "7조\r\n\r\n8조");
}

TEST_CASE("a row that is too short is taken for cut off", "[corpus]") {
  CHECK(read_table("본문,url\n1\n2,u\n").documents.at(0).truncated);
}

TEST_CASE("a table is known by its header, whatever the file is called", "[corpus]") {
  CHECK(read_table("id,본문\na,1\n", "a.txt").documents.at(0).body == "1");
  CHECK(read_table("제목\t본문\n가\t1\n", "-").documents.at(0).title == "가");
  const char* texts[] = {"본문, 그리고 제목\n7조", "본문\n7조", "울산, 100MW\n본문,제목\n", "제목,글\n7조"};
  for (const char* text : texts) {
    INFO(text);
    CHECK(read_table(text, "a.txt").documents.at(0).body == text);
  }
}

TEST_CASE("a table in CP949 is read", "[corpus]") {
  const Reading reading = read_table("id,body\na,\xBF\xEF\xBB\xEA\xBF\xA1 100MW\n");
  CHECK(reading.documents.at(0).body == "울산에 100MW");
  CHECK(reading.documents.at(0).encoding == "CP949");
}

TEST_CASE("rows are found however the bytes come", "[corpus]") {
  const ScratchFolder folder;
  const std::string padding(150000, 'x');
  std::string csv = "id,본문\n";
  for (int i = 0; i < 30; ++i) csv += std::to_string(i) + ",\"가" + padding + "\n나\"\n";
  const Reading whole = read_table(csv);
  const Reading parts = read_paths({folder.write("a.csv", csv)}, options());
  REQUIRE(parts.documents.size() == 30);
  for (std::size_t i = 0; i < 30; ++i) {
    CHECK(parts.documents[i].body == "가" + padding + "\n나");
    CHECK(parts.documents[i].line == 2 + 2 * i);
    CHECK(whole.documents.at(i).body == parts.documents[i].body);
  }
}

// A quote nobody closes must not fill the memory, nor a line without end.
TEST_CASE("what never ends is given up at the size of an article", "[corpus][large]") {
  const std::string filler(kMaxArticleBytes + (std::size_t{1} << 20), 'x');
  CHECK(summary(read_table("id,본문\na,1\nb,\"" + filler)) == "a@2 | 3:0");
  CHECK(summary(read_table("id,본문\na,1\nb," + filler + "\nc,3\n")) == "a@2 c@4 | 3:0");
  std::string cells;
  while (cells.size() < filler.size()) cells += "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,";
  CHECK(summary(read_table("id,본문\n" + cells + "\nc,3\n")) == "c@3 | 2:0");
}

TEST_CASE("bodies that all end at one length are beginnings", "[corpus]") {
  const auto table = [](std::size_t rows, const std::function<std::string(std::size_t)>& body) {
    std::string csv = "id,본문\n";
    for (std::size_t i = 0; i < rows; ++i) csv += std::to_string(i) + ",\"" + body(i) + "\"\n";
    std::string result;
    for (const Document& document : read_table(csv).documents) result += document.truncated ? 'x' : '-';
    return result;
  };
  const auto long_text = [](std::size_t characters) {
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) text += "가";
    return text;
  };
  CHECK(table(4, [&](std::size_t) { return long_text(200); }) == "xxxx");
  CHECK(table(4, [&](std::size_t i) { return long_text(200 - i); }) == "xxxx");
  CHECK(table(6, [&](std::size_t i) {
          return i == 2 ? "짧다." : i == 4 ? long_text(199) + "." : long_text(200);
        }) == "xx-xxx");
  CHECK(table(4, [&](std::size_t) { return long_text(199) + "."; }) == "----");
  CHECK(table(4, [&](std::size_t i) { return long_text(200 + 40 * i); }) == "----");
  CHECK(table(4, [&](std::size_t) { return long_text(900); }) == "----");
  CHECK(table(1, [&](std::size_t) { return long_text(200); }) == "x");
  CHECK(table(300, [&](std::size_t i) { return i < 250 ? long_text(200) : long_text(i % 100); }) ==
        std::string(250, 'x') + std::string(50, '-'));
}

TEST_CASE("damaged tables never stop the reader", "[corpus]") {
  const std::string whole = "id,일자,제목,본문\na,20250620,\"둘, \"\"셋\"\"\",1원\n\nb,,\"가\n나\",\"2\"\n";
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> place(0, whole.size() - 1);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole.substr(0, round % 3 == 0 ? place(random) : whole.size());
    for (int i = 0; i < round % 4 && !bytes.empty(); ++i)
      bytes[place(random) % bytes.size()] = static_cast<char>(byte(random));
    CAPTURE(bytes);
    ReadOptions forced = options();
    forced.format = InputFormat::csv;
    const Reading reading = read_memory(bytes, "a.csv", forced);
    REQUIRE(reading.documents.size() + reading.result.diagnostics.size() > 0);
    for (const Document& document : reading.documents) {
      REQUIRE_FALSE(first_invalid_utf8(document.id + document.title + document.body + document.source).has_value());
    }
  }
}
