#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "scratch_folder.hpp"

using namespace geomsan;
using geomsan::testing::read_memory;
using geomsan::testing::read_paths;
using geomsan::testing::Reading;
using geomsan::testing::ScratchFolder;
using geomsan::testing::summary;

TEST_CASE("every key of a record is taken over", "[corpus]") {
  const auto reading = read_memory(
      R"({"id":"A-1","source":"신문","date":"2025-06-20","title":"제목\n 둘","body":"첫 문단\n\n7조 원","url":"https://a/1","tags":[{"body":"x"}]})");
  REQUIRE(reading.documents.size() == 1);
  const Document& document = reading.documents[0];
  CHECK(document.id == "A-1");
  CHECK(document.source == "신문");
  CHECK(document.date == Day{2025, 6, 20});
  CHECK(document.title == "제목\n 둘");
  CHECK(document.body == "첫 문단\n\n7조 원");
  CHECK(document.url == "https://a/1");
  CHECK(document.text(Field::title) == document.title);
  CHECK(document.text(Field::body) == document.body);
  CHECK(reading.result.diagnostics.empty());
}

TEST_CASE("records are found in every layout", "[corpus]") {
  struct Example {
    const char* why;
    const char* json;
    const char* summary;
  };
  const Example examples[] = {
      {"lines", "{\"id\":\"a\",\"body\":\"1\"}\n{\"id\":\"b\",\"body\":\"2\"}\n", "a@1 b@2 |"},
      {"blank lines, CRLF, spaces", "\r\n {\"id\":\"a\",\"body\":\"1\"} \r\n\r\n\t{\"id\":\"b\",\"body\":\"2\"}",
       "a@2 b@4 |"},
      {"one printed object", "{\n  \"id\": \"a\",\n  \"body\": \"1\"\n}\n", "a@1 |"},
      {"an object that begins on the first line", "{\"id\": \"a\",\n \"body\": \"1\"}", "a@1 |"},
      {"printed objects one after the other", "{\n\"id\":\"a\",\"body\":\"1\"\n}\n{\n\"id\":\"b\",\"body\":\"2\"\n}",
       "a@1 b@4 |"},
      {"array", "[\n  {\"id\":\"a\",\"body\":\"1\"},\n  {\n\"id\":\"b\",\"body\":\"[}{,\\\"]\"}\n]", "a@2 b@3 |"},
      {"array on one line", "[{\"id\":\"a\",\"body\":\"1\"},{\"id\":\"b\",\"body\":\"2\"}]", "a@1 b@1 |"},
      {"no ids", "{\"body\":\"1\"}\n{\"body\":\"2\",\"id\":null}\n{\"body\":\"3\",\"id\":\"\"}", "a#1@1 a#2@2 a#3@3 |"},
      {"numeric ids",
       "{\"body\":\"1\",\"id\":17}\n{\"body\":\"2\",\"id\":-3}\n{\"body\":\"3\",\"id\":12345678901234567890123}",
       "17@1 -3@2 12345678901234567890123@3 |"},
      {"byte order mark inside", "{\"body\":\"1\"}\n\xEF\xBB\xBF{\"body\":\"2\"}", "a#1@1 a#2@2 |"},
      {"empty body", "{\"id\":\"a\",\"title\":\"7조\",\"body\":\"\"}", "a@1 |"},
      {"surrogate pair", "{\"id\":\"a\",\"body\":\"\\ud83d\\udcc8\"}", "a@1 |"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(summary(read_memory(example.json)) == example.summary);
  }
}

TEST_CASE("a record that cannot be used costs only itself", "[corpus]") {
  struct Example {
    const char* why;
    std::string record;
    const char* text;
  };
  const Example examples[] = {
      {"no body", R"({"id":"x"})", "body 항목이 없어 이 기록을 읽지 않았습니다"},
      {"null body", R"({"body":null})", "body 항목이 없어 이 기록을 읽지 않았습니다"},
      {"number body", R"({"body":3})", "body 항목이 문자열이 아니어서 이 기록을 읽지 않았습니다"},
      {"nested body", R"({"body":{"body":"x"}})", "body 항목이 문자열이 아니어서 이 기록을 읽지 않았습니다"},
      {"list body", R"({"body":["x"]})", "body 항목이 문자열이 아니어서 이 기록을 읽지 않았습니다"},
      {"only a nested body", R"({"a":{"body":"x"}})", "body 항목이 없어 이 기록을 읽지 않았습니다"},
      {"not an object", "3", "기사 기록({\"body\": …})이 아니어서 읽지 않았습니다"},
      {"array in lines", R"([{"body":"x"}])", "기사 기록({\"body\": …})이 아니어서 읽지 않았습니다"},
      {"syntax", R"({"body":"x",})", "JSON 문법에 어긋나 이 기록을 읽지 않았습니다"},
      {"two values", R"({"body":"x"} {"body":"y"})", "JSON 문법에 어긋나 이 기록을 읽지 않았습니다"},
      {"bad escape", R"({"body":"\x"})", "JSON 문법에 어긋나 이 기록을 읽지 않았습니다"},
      {"cut in a string", R"({"body":"x)", "JSON 기록이 중간에 끊겨 읽지 않았습니다"},
      {"cut between tokens", R"({"body":"x")", "JSON 기록이 중간에 끊겨 읽지 않았습니다"},
      {"lone surrogate", R"({"body":"\ud83d 원"})",
       "짝이 없는 서로게이트(\\uD800~\\uDFFF)가 있어 이 기록을 읽지 않았습니다"},
      {"lone low surrogate", R"({"title":"\udcc8","body":"x"})",
       "짝이 없는 서로게이트(\\uD800~\\uDFFF)가 있어 이 기록을 읽지 않았습니다"},
      {"tab in a string", "{\"body\":\"a\tb\"}",
       "JSON 문자열 안의 제어 문자가 \\n, \\t처럼 적혀 있지 않아 이 기록을 읽지 않았습니다"},
      {"words of the parser in the text", R"({"body":"invalid string: surrogate control character",})",
       "JSON 문법에 어긋나 이 기록을 읽지 않았습니다"},
      {"NUL", R"({"body":"a\u0000b"})", "제목이나 본문에 NUL 문자(\\u0000)가 있어 이 기록을 읽지 않았습니다"},
      {"broken UTF-8", "{\"body\":\"원\xFF\"}", "UTF-8이 아닌 바이트가 있습니다(0부터 세어 37번째 바이트)"},
      {"CP949 between UTF-8", "{\"body\":\"\xBF\xEF\xBB\xEA\"}",
       "UTF-8이 아닌 바이트가 있습니다(0부터 세어 34번째 바이트, CP949(EUC-KR) 인코딩으로 보입니다)"}};
  for (const Example& example : examples) {
    INFO(example.why);
    const std::string before = "{\"id\":\"a\",\"body\":\"1원\"}\n";
    REQUIRE(before.size() == 25);
    const auto reading = read_memory(before + example.record + "\n{\"id\":\"b\",\"body\":\"2\"}\n", "기사.jsonl");
    REQUIRE(reading.documents.size() == 2);
    CHECK(reading.documents[1].id == "b");
    CHECK(reading.documents[1].line == 3);
    REQUIRE(reading.result.diagnostics.size() == 1);
    CHECK(reading.result.diagnostics[0].text == example.text);
    CHECK(reading.result.diagnostics[0].line == 2);
    CHECK(reading.result.diagnostics[0].file == "기사.jsonl");
    CHECK_FALSE(reading.result.diagnostics[0].warning);
  }
}

TEST_CASE("damage is placed", "[corpus]") {
  struct Example {
    const char* why;
    const char* json;
    const char* summary;
  };
  const Example examples[] = {
      {"first line of lines is cut", "{\"body\":\"1\n{\"body\":\"2\"}", "a#2@2 | 1:11"},
      {"first line of lines is cut between tokens", "{\"body\":\"1\",\n{\"body\":\"2\"}", "a#2@2 | 1:13"},
      {"printed object is cut", "{\n\"body\":\"1\",\n", "| 2:12"},
      {"bad value in a printed object", "{\n \"body\": 원\n}", "| 2:10"},
      {"element of an array", "[{\"body\":\"1\"},\n {\"id\":\"x\"}, 3,\n {\"body\":\"4\"}]", "a#1@1 a#4@3 | 2:2 2:14"},
      {"lone surrogate in an array", "[{\"body\":\"\\ud800\"},\n{\"body\":\"2\"}]", "a#2@2 | 1:17"},
      {"array that does not end", "[{\"body\":\"1\"},", "a#1@1 | 1:15"},
      {"comma at the end", "[{\"body\":\"1\"},]", "a#1@1 | 1:15"},
      {"comma missing", "[{\"body\":\"1\"}\n{\"body\":\"2\"}]", "a#1@1 | 2:1"},
      {"something behind the array", "[{\"body\":\"1\"}]\nx", "a#1@1 | 2:1"},
      {"empty array", "[]", "| 0:0"},
      {"text where JSON is promised", "울산\n{\"body\":\"2\"}", "a.jsonl#2@2 | 1:1"}};
  for (const Example& example : examples) {
    INFO(example.why);
    const bool promised = std::string(example.why).find("promised") != std::string::npos;
    CHECK(summary(read_memory(example.json, promised ? "a.jsonl" : "a")) == example.summary);
  }
}

TEST_CASE("keys of the wrong kind are left empty with a warning", "[corpus]") {
  const auto reading = read_memory(
      "{\"id\":[1],\"source\":1,\"title\":{},\"url\":true,\"date\":\"어제\",\"body\":\"b\"}\n"
      "{\"id\":\"z\",\"date\":20250620,\"body\":\"b\"}\n{\"id\":\"y\",\"date\":\"\",\"title\":null,\"body\":\"b\"}");
  CHECK(summary(reading) == "a#1@1 z@2 y@3 | 1:1w 1:1w 1:1w 1:1w 1:1w");
  CHECK(reading.documents.at(0).title.empty());
  CHECK_FALSE(reading.documents.at(0).date.has_value());
  CHECK(reading.documents.at(1).date == Day{2025, 6, 20});
  CHECK(reading.result.diagnostics.at(0).text == "id 항목이 문자열이 아니어서 비워 두었습니다");
  CHECK(reading.result.diagnostics.at(3).text == "날짜로 읽을 수 없는 date 항목 '어제'");
}

TEST_CASE("a file of records in another encoding is read", "[corpus]") {
  const auto reading = read_memory("{\"body\":\"\xBF\xEF\xBB\xEA\xBF\xA1 100MW\"}\n", "a.jsonl");
  CHECK(reading.result.diagnostics.empty());
  CHECK(reading.documents.at(0).body == "울산에 100MW");
  CHECK(reading.documents.at(0).encoding == "CP949");
}

TEST_CASE("a flood of problems is cut short, but not forgotten", "[corpus]") {
  std::string bytes;
  for (int i = 0; i < 250; ++i) bytes += "{\"id\":\"x\"}\n";
  const auto reading = read_memory(bytes + "{\"body\":\"b\"}");
  CHECK(reading.documents.size() == 1);
  REQUIRE(reading.result.diagnostics.size() == 101);
  CHECK(reading.result.diagnostics.back().text == "이 파일에 알릴 것이 150건 더 있습니다");
  CHECK_FALSE(reading.result.diagnostics.back().warning);
}

TEST_CASE("any string survives the way through JSON Lines", "[corpus]") {
  const std::string_view pieces[] = {"가", "\"", "\\",     "\n",         "\t", "{",  "}",   "[",
                                     "]",  ",",  "\u2028", "\U0001F4C8", "5",  "\r", "\x01"};
  std::mt19937 random(3);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
  for (int round = 0; round < 200; ++round) {
    nlohmann::json array = nlohmann::json::array();
    std::string lines;
    for (int record = 0; record < 4; ++record) {
      std::string body;
      for (int i = 0; i < 20; ++i) body += pieces[pick(random)];
      array.push_back({{"id", std::to_string(record)}, {"title", body + "t"}, {"body", body}});
      lines += array.back().dump() + "\n";
    }
    for (const std::string& file : {lines, array.dump(), array.dump(2), array[0].dump(2)}) {
      const auto reading = read_memory(file);
      CAPTURE(file);
      REQUIRE(reading.result.diagnostics.empty());
      REQUIRE(reading.documents.size() == (file == array[0].dump(2) ? 1U : 4U));
      for (std::size_t i = 0; i < reading.documents.size(); ++i) {
        REQUIRE(reading.documents[i].body == array[i]["body"].get<std::string>());
        REQUIRE(reading.documents[i].title == array[i]["title"].get<std::string>());
      }
    }
  }
}

TEST_CASE("damaged JSON never stops the reader", "[corpus]") {
  const std::string whole =
      "{\"id\":\"a\",\"date\":\"2025-06-20\",\"body\":\"1원 \\ud83d\\udcc8\"}\n[{\"body\":\"2\"}]\n{\n\"body\":\"3\"}";
  std::mt19937 random(5);
  std::uniform_int_distribution<std::size_t> place(0, whole.size() - 1);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole.substr(0, round % 3 == 0 ? place(random) : whole.size());
    for (int i = 0; i < round % 4 && !bytes.empty(); ++i)
      bytes[place(random) % bytes.size()] = static_cast<char>(byte(random));
    CAPTURE(bytes);
    const auto reading = read_memory(bytes);
    REQUIRE(reading.documents.size() + reading.result.diagnostics.size() > 0);
    for (const Document& document : reading.documents) REQUIRE_FALSE(first_invalid_utf8(document.body).has_value());
    for (const Diagnostic& diagnostic : reading.result.diagnostics) {
      REQUIRE_FALSE(first_invalid_utf8(render(diagnostic, true)).has_value());
    }
  }
}

// Quadratic work would run into the time limit that CTest sets for every test; no test measures time itself.
TEST_CASE("big and deep files are read to the end", "[corpus]") {
  const std::string body(8U << 20, 'x');
  std::string one_line = "[";
  for (int i = 0; i < 100000; ++i) one_line += "{\"id\":\"" + std::to_string(i) + "\",\"body\":\"100만 원\"},";
  one_line.back() = ']';
  CHECK(read_memory("{\"body\":\"" + body + "\"}").documents.at(0).body.size() == body.size());
  CHECK(read_memory(one_line).documents.size() == 100000);
  CHECK(read_memory("{\"a\":" + std::string(4U << 20, '[')).documents.empty());
  CHECK(read_memory("[{" + std::string(4U << 20, '{')).documents.empty());
  CHECK(read_memory("{\"body\":\"b\",\"a\":" + std::string(1U << 20, '[') + std::string(1U << 20, ']') + "}")
            .documents.size() == 1);
  std::string openings = "{\"body\":\"b\"}\n";
  while (openings.size() < (4U << 20)) openings += "{\"a\":[\n";
  CHECK(read_memory(openings).documents.size() == 1);
}

TEST_CASE("records are found however the bytes come", "[corpus]") {
  const ScratchFolder folder;
  // Longer than the parts a file is read in, so that records, lines and characters lie across their ends.
  const std::string padding(300000, 'x');
  std::string lines;
  std::string array = "[";
  for (int i = 0; i < 40; ++i) {
    const std::string record = "{\"id\":\"" + std::to_string(i) + "\",\"body\":\"7조 \\\"원" + padding + "가\"}";
    lines += record + "\n";
    array += (i == 0 ? "" : ", ") + record;
  }
  for (const std::string& bytes : {lines, array + "]", array + ",\n {\"id\": 3}, 원]"}) {
    const Reading whole = read_memory(bytes);
    const Reading parts = read_paths({folder.write("a.json", bytes)});
    REQUIRE(parts.documents.size() == 40);
    for (std::size_t i = 0; i < 40; ++i) {
      CHECK(parts.documents[i].body == whole.documents.at(i).body);
      CHECK(parts.documents[i].line == whole.documents.at(i).line);
    }
    REQUIRE(parts.result.diagnostics.size() == whole.result.diagnostics.size());
    for (std::size_t i = 0; i < parts.result.diagnostics.size(); ++i) {
      CHECK(parts.result.diagnostics[i].line == whole.result.diagnostics[i].line);
      CHECK(parts.result.diagnostics[i].column == whole.result.diagnostics[i].column);
    }
  }
}

TEST_CASE("columns are right far out in a line", "[corpus]") {
  const ScratchFolder folder;
  std::string bytes = "[";
  for (int i = 0; i < 30000; ++i)
    bytes += "{\"body\":\"가나다라마바사아자차카타파하 " + std::to_string(10000 + i) + "\"},";
  const std::size_t record = count_code_points("{\"body\":\"가나다라마바사아자차카타파하 10000\"},");
  const Reading reading = read_paths({folder.write("a.json", bytes + "{}]")});
  CHECK(reading.documents.size() == 30000);
  REQUIRE(reading.result.diagnostics.size() == 1);
  CHECK(reading.result.diagnostics[0].line == 1);
  CHECK(reading.result.diagnostics[0].column == 2 + 30000 * record);
}

TEST_CASE("a record longer than any article costs only itself", "[corpus][large]") {
  const ScratchFolder folder;
  const std::string long_text(kMaxArticleBytes * 4 + 100, 'x');
  const std::string good = "{\"body\":\"1원\"}";
  const std::string lines = good + "\n{\"a\":\"" + long_text + "\"}\n" + good + "\n";
  const std::string array = "[" + good + ",\n{\"a\":\"" + long_text + "]\"},\n" + good + "]";
  for (const std::string* bytes : {&lines, &array}) {
    const Reading reading = read_paths({folder.write("a.json", *bytes)});
    CHECK(reading.documents.size() == 2);
    REQUIRE(reading.result.diagnostics.size() == 1);
    CHECK(reading.result.diagnostics[0].text == "256MiB보다 긴 기록이라 읽지 않았습니다");
    CHECK(reading.result.diagnostics[0].line == 2);
    CHECK(reading.documents.at(1).line == 3);
  }
}

TEST_CASE("the first name that a record has counts", "[corpus]") {
  struct Example {
    const char* why;
    const char* json;
    const char* title;
    const char* body;
  };
  const Example examples[] = {
      {"names of the rules", R"({"headline":"a","content":"b"})", "a", "b"},
      {"the interface's names come first", R"({"content":"x","body":"b","headline":"x","title":"a"})", "a", "b"},
      {"whatever their order", R"({"body":"b","content":"x","title":"a","headline":"x"})", "a", "b"},
      {"null is not there", R"({"body":null,"content":"b","title":null})", "", "b"},
      {"null behind it", R"({"content":"b","body":null})", "", "b"},
      {"case and spaces", R"({"Head Line":"a","CONTENT":"b"})", "a", "b"},
      {"keys inside keys", R"({"article":{"content":"b","headline":"x"},"title":"a"})", "a", "b"},
      {"a dot in a key", R"({"article.content":"b"})", "", "b"},
      {"no keys inside lists", R"({"article":[{"content":"x"}],"content":"b"})", "", "b"},
      {"deeper keys of the same name", R"({"meta":{"body":"x","article":{"content":"x"}},"content":"b"})", "", "b"}};
  ReadOptions options;
  options.fields.title.emplace_back("headline");
  options.fields.body.insert(options.fields.body.end(), {"content", "article.content"});
  for (const Example& example : examples) {
    INFO(example.why);
    const Reading reading = read_memory(example.json, "a", options);
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.documents[0].title == example.title);
    CHECK(reading.documents[0].body == example.body);
    CHECK(reading.result.diagnostics.empty());
  }
}

TEST_CASE("an archive without a known name of bodies is told how to name them", "[corpus]") {
  const Reading reading = read_memory(R"({"story":"7조"})");
  CHECK(reading.result.diagnostics.at(0).hint == "본문이 든 항목은 --fields body=이름으로 정할 수 있습니다");
}
