#include "check/pattern_matcher.hpp"

#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// `slot=number …` for each match, joined by `; `.
std::string matches(std::string_view pattern, const std::string& text) {
  const auto mentions = find_mentions(text, Field::body, shipped_rules().lexicon);
  SentenceView view{text, {0, static_cast<std::uint32_t>(text.size())}, &mentions};
  for (std::size_t i = 0; i < mentions.size(); ++i) view.inside.push_back(i);
  view.starts = starts_in(view);
  auto parsed = parse_pattern(pattern);
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  rules->forms.number_words(std::get<Pattern>(parsed).items);
  std::string found;
  for (const PatternMatch& match : match_pattern(std::get<Pattern>(parsed), view, *rules)) {
    found += found.empty() ? "" : "; ";
    for (const SlotMatch& slot : match.slots) {
      found += (found.empty() || found.ends_with(' ') ? "" : " ") + slot.name + "=";
      for (std::size_t i = 0; i < slot.mentions.size(); ++i) {
        found += (i ? "+" : "") + std::string(slice(text, mentions[slot.mentions[i]].span));
      }
    }
  }
  return found;
}

struct Example {
  const char* why;
  const char* pattern;
  const char* text;
  const char* matches;
};

void check_all(std::initializer_list<Example> examples) {
  for (const Example& example : examples) {
    INFO(example.why << ": " << example.pattern << " in " << example.text);
    CHECK(matches(example.pattern, example.text) == example.matches);
  }
}

constexpr const char* kIncrease = "{가}에서 {나} [증액된|늘어난] {다}";

}  // namespace

TEST_CASE("slots take the numbers between the words", "[check]") {
  check_all(
      {{"as written", kIncrease, "기존 370억원에서 82억원 증액된 452억원", "가=370억원 나=82억원 다=452억원"},
       {"another form of the verb", kIncrease, "370억원에서 82억원 늘면서 452억원", "가=370억원 나=82억원 다=452억원"},
       {"another ending", kIncrease, "370억원에서 82억원 증액해 452억원", "가=370억원 나=82억원 다=452억원"},
       {"a particle more", kIncrease, "1200명에서 300명이 늘어난 1500명", "가=1200명 나=300명 다=1500명"},
       {"no space", "{가}에서 {나} 늘어난 {다}", "1200명에서 300명늘어난 1500명", "가=1200명 나=300명 다=1500명"},
       {"hedges around the numbers", kIncrease, "약 370억원에서 82억원가량 늘어난 452억원",
        "가=370억원 나=82억원 다=452억원"},
       {"another verb", kIncrease, "370억원에서 82억원 줄어든 288억원", ""},
       {"a word between", kIncrease, "370억원에서 모두 82억원 늘어난 452억원", ""},
       {"one number missing", kIncrease, "370억원에서 82억원 늘어났다", ""},
       {"twice in a sentence", "{가}에서 {나}", "1명에서 2명, 3명에서 4명", "가=1명 나=2명; 가=3명 나=4명"}});
}

TEST_CASE("typed slots take only numbers of their kind", "[check]") {
  check_all(
      {{"money", "{가:money}({나:money})", "40억 달러(5조원)", "가=40억 달러 나=5조원"},
       {"no money", "{가:money}({나:money})", "40억 명(5조원)", ""},
       {"one currency", "{가:money(!KRW)}({나:money(KRW)})", "40억 달러(5조원)", "가=40억 달러 나=5조원"},
       {"the wrong currency", "{가:money(!KRW)}({나:money(KRW)})", "5조원(40억 달러)", ""},
       {"percent", "{가:percent} {나:percent}", "3% 4%", "가=3% 나=4%"},
       {"points are no percent", "{가:percent} {나:percent}", "3%p 4%p", ""},
       {"count", "{가:count(명)} {나:count(명)}", "3명 4명", "가=3명 나=4명"},
       {"another counter", "{가:count(명)} {나:count(명)}", "3명 4개", ""},
       {"age", "{가:age} {나:count}", "15세 4명", "가=15세 나=4명"},
       {"date", "{가:date}까지 {나}", "2027년까지 5만장", "가=2027년 나=5만장"},
       {"ordinal", "{가:ordinal}에 {나}", "1위에 5만장", "가=1위 나=5만장"},
       {"a date is no quantity", "{가}까지 {나}", "2027년까지 5만장", ""},
       {"unit in brackets", "{가}({단위:unit}, {나})", "1엑사플롭스(EF, 초당 100경번)", "가=1엑사플롭스 나=100경번"}});
}

TEST_CASE("choices, gaps and spaces bend the pattern", "[check]") {
  check_all({{"one of", "{가}[에서|보다] {나}", "1명보다 2명", "가=1명 나=2명"},
             {"none of", "{가}[에서|보다] {나}", "1명까지 2명", ""},
             {"optional there", "{가} 포함해 [총|] {나}", "1명을 포함해 총 2명", "가=1명 나=2명"},
             {"optional missing", "{가} 포함해 [총|] {나}", "1명을 포함해 2명", "가=1명 나=2명"},
             {"gap", "{가} ... 포함해 {나}", "30억원 투자 유치를 포함해 50억원", "가=30억원 나=50억원"},
             {"gap of nothing", "{가} ... 포함해 {나}", "30억원 포함해 50억원", "가=30억원 나=50억원"},
             {"a number in the gap", "{가} ... 포함해 {나}", "30억원과 사람 5명 등을 포함해 50명", "가=5명 나=50명"},
             {"comma for a space", "{가} {나}", "1명, 2명", "가=1명 나=2명"}});
}

TEST_CASE("a gap reaches 120 bytes and stays in its sentence", "[check]") {
  const std::string near = "30억원 " + std::string(100, '-') + " 포함해 50억원";
  const std::string far = "30억원 " + std::string(130, '-') + " 포함해 50억원";
  CHECK(matches("{가} ... 포함해 {나}", near) == "가=30억원 나=50억원");
  CHECK(matches("{가} ... 포함해 {나}", far).empty());
}

TEST_CASE("a list takes two or more like numbers with labels between them", "[check]") {
  check_all(
      {{"two", "{합}({부분…})", "79억원(감리비 30억원, 건축공사비 49억원)", "합=79억원 부분=30억원+49억원"},
       {"three", "{합}({부분…})", "300억원(국비 150억원, 도비 60억원, 시비 90억원)",
        "합=300억원 부분=150억원+60억원+90억원"},
       {"labels with other numbers", "{합}({부분…})", "1만㎡(1층 7000㎡, 2층 3000㎡)", "합=1만㎡ 부분=7000㎡+3000㎡"},
       {"one is no list", "{합}({부분…})", "79억원(감리비 30억원)", ""},
       {"a change is no list", "{합}({부분…})", "79억원(30억원→49억원)", ""},
       {"a bracket inside", "{합}({부분…})", "79억원(감리비 30억원(추정), 공사비 49억원)", ""}});
}

TEST_CASE("a long sentence has a bounded cost", "[check]") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "1명 포함해 ";
  CHECK_NOTHROW(matches("{가} ... {나} ... {다} ... 없는말 {라}", text));
  CHECK(matches("{가} ... {나} ... {다} ... 없는말 {라}", text).empty());
  CHECK_NOTHROW(matches("[[[가|]|나]|[다|]] ... ... ... {가} {나} 없는말", text));
}
