#include "ruleset/word_forms.hpp"

#include <catch2/catch.hpp>

#include "rule_folder.hpp"

using namespace geomsan;

namespace {

WordForms& forms() {
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  return rules->forms;
}

/// Bytes of `text` that stand for the pattern's word.
std::size_t match_word(WordForms& forms, const std::string& word, std::string_view text) {
  std::vector<PatternItem> items(1);
  items.front().kind = PatternItem::Kind::literal;
  items.front().text = word;
  forms.number_words(items);
  return forms.match_word(items.front().word, text);
}

/// The part of `text` that stands for the pattern's word.
std::string matched(const std::string& word, std::string_view text) {
  return std::string(text.substr(0, match_word(forms(), word, text)));
}

}  // namespace

TEST_CASE("a verb in a pattern stands for all its forms", "[ruleset]") {
  struct Example {
    const char* word;
    const char* text;
    const char* matched;
  };
  const Example examples[] = {{"늘어난", "늘어난 452억원", "늘어난"},
                              {"늘어난", "늘었다", "늘었다"},
                              {"늘어난", "늘면서 452억원", "늘면서"},
                              {"늘어난", "늘어나 452억원", "늘어나"},
                              {"늘어난", "늘린 452억원", "늘린"},
                              {"늘었다", "늘어난 452억원", ""},
                              {"오른", "올랐다", "올랐다"},
                              {"오른", "올라 4000원", "올라"},
                              {"줄어든", "줄였지만", "줄였지만"},
                              {"떨어진", "떨어져 3만원", "떨어져"},
                              {"더한", "더해", "더해"},
                              {"증액된", "증액된 452억원", "증액된"},
                              {"증액된", "증액한 452억원", "증액한"},
                              {"증액된", "증액해 452억원", "증액해"},
                              {"증액된", "증액됐다", "증액됐다"},
                              {"증액된", "증액할", "증액할"},
                              {"증가한", "증가했으며", "증가했으며"},
                              {"포함해", "포함한 50곳", "포함한"},
                              {"에서", "에서 82억원", "에서"},
                              {"총", "총 7조원", "총"}};
  for (const Example& example : examples) {
    CAPTURE(example.word, example.text);
    CHECK(matched(example.word, example.text) == example.matched);
  }
}

TEST_CASE("other words do not match", "[ruleset]") {
  const std::pair<const char*, const char*> examples[] = {
      {"늘어난", "줄어든"}, {"늘어난", "어난"},   {"증액된", "증액 뒤"}, {"증액된", "증액"},
      {"증액된", "감액된"}, {"오른", "내린"},     {"에서", "에게"},      {"총", "모두"},
      {"늘어난", ""},       {"증액된", "증액분"}, {"포함해", "포장해"},  {"더한", "곱한 3만원"}};
  for (const auto& [word, text] : examples) {
    CAPTURE(word, text);
    CHECK(matched(word, text).empty());
  }
}

TEST_CASE("a particle is no form of the verb it looks like", "[ruleset]") {
  CHECK(matched("늘어난", "는 20대로 바꿨다").empty());
}

TEST_CASE("messages take the particle that the last sound asks for", "[ruleset]") {
  struct Example {
    const char* message;
    const char* filled;
  };
  const Example examples[] = {{"452억원(으)로 적혔다", "452억원으로 적혔다"},
                              {"4만210평(이)가", "4만210평이"},
                              {"3만5000대(을)를", "3만5000대를"},
                              {"2조(은)는", "2조는"},
                              {"서울(으)로", "서울로"},
                              {"서울(은)는", "서울은"},
                              {"3(으)로", "3으로"},
                              {"7(으)로", "7로"},
                              {"10(이)가", "10이"},
                              {"2(이)가", "2가"},
                              {"100MW(으)로", "100MW로"},
                              {"100MW(을)를", "100MW를"},
                              {"5㎞(은)는", "5㎞는"},
                              {"20㎏(을)를", "20㎏을"},
                              {"3%(이)가", "3%가"},
                              {"40억 달러(약 5조4600억 원)(은)는", "40억 달러(약 5조4600억 원)는"},
                              {"‘1급지’(으)로", "‘1급지’로"},
                              {"452억원(과)와 370억원(은)는", "452억원과 370억원은"},
                              {"값(이)", "값이"},
                              {"아무것도 없다", "아무것도 없다"},
                              {"", ""}};
  for (const Example& example : examples) {
    INFO(example.message);
    CHECK(forms().with_particles(example.message) == example.filled);
  }
}

TEST_CASE("without forms a word stands only for itself", "[ruleset]") {
  WordForms none;
  CHECK(match_word(none, "늘어난", "늘어난 값") == std::string("늘어난").size());
  CHECK(match_word(none, "늘어난", "늘었다") == 0);
  CHECK(none.with_particles("값(이)가") == "값(이)가");
}
