#include "text/message.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "text/unicode.hpp"

using namespace geomsan;

namespace {

struct Entry {
  const char* id;
  std::string korean;
  std::string english;
};

const std::vector<Entry>& entries() {
  static const std::vector<Entry> table = {
#define GEOMSAN_MESSAGE(id, korean, english) {#id, korean, english},
#include "text/message_table.def"
#undef GEOMSAN_MESSAGE
  };
  return table;
}

/// The places of a template: 0, 1, … for {} {} and {0} {1} alike; a broken template throws.
std::set<std::size_t> places(const std::string& text) {
  std::set<std::size_t> result;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '}' && text.compare(at, 2, "}}") != 0) throw std::invalid_argument(text);
    if (text[at] != '{' && text[at] != '}') continue;
    if (text.compare(at, 2, "{{") == 0 || text.compare(at, 2, "}}") == 0) {
      ++at;
      continue;
    }
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) throw std::invalid_argument(text);
    const std::string inside = text.substr(at + 1, text.find_first_of(":}", at) - at - 1);
    result.insert(inside.empty() ? next++ : std::stoul(inside));
    at = end;
  }
  return result;
}

struct InEnglish {
  InEnglish() { set_language(Language::english); }
  ~InEnglish() { set_language(Language::korean); }
};

}  // namespace

TEST_CASE("every message stands in both languages with the same places", "[text]") {
  for (const Entry& entry : entries()) {
    INFO(entry.id);
    CHECK_FALSE(entry.korean.empty());
    CHECK_FALSE(entry.english.empty());
    CHECK_FALSE(first_invalid_utf8(entry.korean).has_value());
    CHECK_FALSE(first_invalid_utf8(entry.english).has_value());
    CHECK(places(entry.korean) == places(entry.english));
  }
}

TEST_CASE("messages are Korean until the user asks for English", "[text]") {
  CHECK(language() == Language::korean);
  CHECK(message(MessageId::diagnostic_error) == "오류");
  CHECK(message(MessageId::input_unreadable, "이유") == "읽을 수 없습니다: 이유");
  const InEnglish scope;
  CHECK(message(MessageId::diagnostic_error) == "error");
  CHECK(message(MessageId::input_not_utf8_guess, 12, "CP949") == "not UTF-8 at byte offset 12; this looks like CP949");
}
