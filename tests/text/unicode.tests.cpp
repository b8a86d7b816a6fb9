#include "text/unicode.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace geomsan;

TEST_CASE("well-formed UTF-8 is accepted", "[text]") {
  const std::vector<std::string> texts = {"",
                                          "plain ASCII, long enough for whole words",
                                          "5조4600억 원",
                                          "103㎿급 “데이터센터”",
                                          "\U0001F4C8 상승",
                                          "\xC2\x80",
                                          "\xDF\xBF",
                                          "\xE0\xA0\x80",
                                          "\xED\x9F\xBF",
                                          "\xEE\x80\x80",
                                          "\xF0\x90\x80\x80",
                                          "\xF4\x8F\xBF\xBF",
                                          std::string("a\0b", 3)};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK_FALSE(first_invalid_utf8(text).has_value());
  }
}

TEST_CASE("the first wrong byte is named", "[text]") {
  struct Example {
    const char* why;
    std::string bytes;
    std::size_t offset;
  };
  const std::vector<Example> examples = {
      {"overlong two bytes", "\xC0\xAF", 0},          {"overlong three bytes", "값\xE0\x80\xAF", 3},
      {"overlong four bytes", "\xF0\x80\x80\x80", 0}, {"surrogate", "12345678\xED\xA0\x80", 8},
      {"above U+10FFFF", "\xF4\x90\x80\x80", 0},      {"lone continuation", "abc\x80", 3},
      {"cut in the middle", "원\xEC\x9B", 3},         {"cut after the lead", "\xEC", 0},
      {"second byte is ASCII", "\xEC(", 0},           {"third byte is ASCII", "\xEC\x9B(", 0},
      {"never a lead", "1234567890123456\xFF", 16},   {"CP949", "\xB0\xCB\xBB\xEA", 0}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(first_invalid_utf8(example.bytes) == example.offset);
  }
}

TEST_CASE("bytes that are not UTF-8 are shown as numbers", "[text]") {
  CHECK(escape_invalid_utf8("기사.txt") == "기사.txt");
  CHECK(escape_invalid_utf8("\xB1\xE2.txt") == "\\xB1\\xE2.txt");
  CHECK(escape_invalid_utf8("기\xFF사\xEC") == "기\\xFF사\\xEC");
}

TEST_CASE("encodings that are not UTF-8 are recognised", "[text]") {
  using namespace std::string_literals;
  // 울산에 100MW 데이터센터가 들어선다
  const std::string cp949 =
      "\xBF\xEF\xBB\xEA\xBF\xA1 100MW \xB5\xA5\xC0\xCC\xC5\xCD\xBC\xBE\xC5\xCD\xB0\xA1 "
      "\xB5\xE9\xBE\xEE\xBC\xB1\xB4\xD9";
  const std::string utf16_le =
      "\xB8\xC6\xB0\xC0 \0"
      "1\0"
      "0\0"
      "0\0"s;
  const std::string utf16_be =
      "\xC6\xB8\xC0\xB0\0 \0"
      "1\0"
      "0\0"
      "0"s;
  CHECK(guess_encoding(cp949) == EncodingGuess::cp949);
  CHECK(guess_encoding(cp949.substr(0, cp949.size() - 1)) == EncodingGuess::cp949);
  CHECK(guess_encoding(utf16_le) == EncodingGuess::utf16_le);
  CHECK(guess_encoding(utf16_be) == EncodingGuess::utf16_be);
  CHECK(guess_encoding("1\0"
                       "0\0"
                       "0\0"s) == EncodingGuess::utf16_le);
  CHECK(guess_encoding("\xFF\xFE\xB8\xC6") == EncodingGuess::utf16_le);
  CHECK(guess_encoding("\xFE\xFF\xC6\xB8") == EncodingGuess::utf16_be);
}

TEST_CASE("damaged UTF-8 and binary data are not taken for another encoding", "[text]") {
  using namespace std::string_literals;
  const std::string text = "울산 AI 데이터센터는 100MW 규모로 지어지며 “7조 원”이 든다.";
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string damaged = text;
    damaged[at] = '\xFF';
    INFO(at);
    CHECK(guess_encoding(damaged) == EncodingGuess::unknown);
    CHECK(guess_encoding(text.substr(0, at)) == EncodingGuess::unknown);
  }
  CHECK(guess_encoding(text) == EncodingGuess::unknown);
  CHECK(guess_encoding("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0"s + std::string(64, '\xA5')) == EncodingGuess::unknown);
  CHECK(guess_encoding("울산에\0 100MW"s) == EncodingGuess::unknown);
  CHECK(guess_encoding("caf\xE9") == EncodingGuess::unknown);
  CHECK(guess_encoding("") == EncodingGuess::unknown);
}

TEST_CASE("code points are read forwards and backwards", "[text]") {
  const std::u32string points = U"a©원㎿\U0001F4C8힣";
  const std::string text = "a©원㎿\U0001F4C8힣";
  CHECK(count_code_points(text) == points.size());
  std::size_t at = 0;
  for (const char32_t point : points) {
    CHECK(code_point_at(text, at) == point);
    at += code_point_size(static_cast<unsigned char>(text[at]));
    CHECK(code_point_before(text, at) == point);
  }
  CHECK(at == text.size());
  CHECK(code_point_before(text, 0) == 0);
}

TEST_CASE("display width is that of a terminal", "[text]") {
  const std::vector<std::pair<std::string, std::size_t>> examples = {{"", 0},
                                                                     {"abc", 3},
                                                                     {"울산", 4},
                                                                     {"103㎿", 5},
                                                                     {"１００", 6},
                                                                     {"年", 2},
                                                                     {"\t", 1},
                                                                     {"e\u0301", 1},
                                                                     {"\u200B", 0},
                                                                     {"ㄱ", 2},
                                                                     {"\u1100\u1161\u11AB", 2},
                                                                     {"\U0001F4C8", 2},
                                                                     {"·…“”", 4},
                                                                     {"\x1B", 0}};
  for (const auto& [text, width] : examples) {
    INFO(text);
    CHECK(display_width(text) == width);
  }
}

TEST_CASE("distance counts Hangul letters, not syllables", "[text]") {
  struct Example {
    const char* a;
    const char* b;
    std::size_t distance;
  };
  const std::vector<Example> examples = {
      {"", "", 0},         {"늘", "늘", 0},           {"통하", "통화", 1}, {"늘다", "늘었다", 3},
      {"전력", "전략", 1}, {"간", "가", 1},           {"abc", "", 3},      {"tolerence", "tolerance", 1},
      {"kind", "knid", 2}, {"subject", "subjects", 1}};
  for (const Example& example : examples) {
    INFO(example.a << " / " << example.b);
    CHECK(edit_distance(example.a, example.b, 10) == example.distance);
    CHECK(edit_distance(example.b, example.a, 10) == example.distance);
  }
}

TEST_CASE("distance stops at its limit and agrees with the full table below it", "[text]") {
  CHECK(edit_distance("abcdef", "ghijkl", 2) == 3);
  CHECK(edit_distance("가나다라마바사", "가", 3) == 4);
  CHECK(edit_distance("명", "명", 0) == 0);
  CHECK(edit_distance("명", "병", 0) == 1);
  CHECK(edit_distance("\xFF\xEC", "\xFF", 3) == 1);

  std::mt19937 random(1);
  std::uniform_int_distribution<int> letter('a', 'c');
  std::uniform_int_distribution<int> size(0, 9);
  for (int round = 0; round < 2000; ++round) {
    std::string a(static_cast<std::size_t>(size(random)), ' ');
    std::string b(static_cast<std::size_t>(size(random)), ' ');
    for (char& c : a) c = static_cast<char>(letter(random));
    for (char& c : b) c = static_cast<char>(letter(random));
    const std::size_t full = edit_distance(a, b, 100);
    for (std::size_t limit = 0; limit < 10; ++limit) {
      CAPTURE(a, b, limit);
      CHECK(edit_distance(a, b, limit) == std::min(full, limit + 1));
    }
  }
}
