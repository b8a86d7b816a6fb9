#include <catch2/catch.hpp>

#include "corpus/boilerplate.hpp"
#include "corpus/corpus.hpp"
#include "corpus/repeated_lead.hpp"
#include "ruleset/ruleset.hpp"

using namespace geomsan;

namespace {

const Ruleset& shipped_rules() {
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  return *rules;
}

Document inspected(std::string body) {
  Document document;
  document.body = std::move(body);
  inspect(document, shipped_rules());
  return document;
}

/// `zone: text` for each zone, joined by ` | `.
std::string zones_of(const Document& document) {
  std::string text;
  for (const ZoneSpan& zone : document.zones) {
    text += (text.empty() ? "" : " | ") + std::string(name_of(zone.zone)) + ": " +
            std::string(slice(document.text(zone.field), zone.span));
  }
  return text;
}

std::string zones_of(std::string body) { return zones_of(inspected(std::move(body))); }

}  // namespace

TEST_CASE("the rules that ship load without a complaint", "[zones]") {
  CHECK_FALSE(shipped_rules().boilerplate.empty());
  CHECK_FALSE(shipped_rules().damaged());
}

TEST_CASE("a byline in front covers only itself", "[zones]") {
  CHECK(zones_of("(서울=가나통신) 홍길동 기자 = 시는 기금 30억원을 쓴다고 20일 밝혔다.") ==
        "byline: (서울=가나통신) 홍길동 기자 =");
}

TEST_CASE("a credit that is built like a dateline is a caption", "[zones]") {
  CHECK(zones_of("값은 3만원이라고 20일 밝혔다. (사진=연합뉴스)") == "caption: (사진=연합뉴스)");
}

TEST_CASE("an article without boilerplate has no zones", "[zones]") {
  CHECK(zones_of("시는 기금 30억원을 쓴다고 20일 밝혔다.\n이 가운데 3억원은 도서관 몫이다.") == "");
  CHECK(zones_of("") == "");
  CHECK(zones_of("\n \n") == "");
}

TEST_CASE("decomposed and full-width text is zoned where it stands", "[zones]") {
  const std::string decomposed = "\u1109\u1175\u1102\u1173\u11AB 3명.";  // 시는
  CHECK(zones_of(decomposed + " ＜ⓒ 가나일보, 무단전재 및 재배포 금지＞") ==
        "menu: ⓒ 가나일보, 무단전재 및 재배포 금지");
}

TEST_CASE("what a reader marked stays, and rules fill in around it", "[zones]") {
  Document document;
  document.body = "예산은 3조원이라고 말했다. 홍길동 기자 hong@example.com";
  const auto begin = static_cast<std::uint32_t>(document.body.find("홍길동"));
  const auto end = static_cast<std::uint32_t>(document.body.find(" hong"));
  document.title = "예산 3조원";
  document.zones = {{Field::title, {0, 3}, Zone::menu}, {Field::body, {begin, end}, Zone::deck}};
  inspect(document, shipped_rules());
  CHECK(zones_of(document) == "menu: 예 | deck: 홍길동 기자 | byline:  hong@example.com");
  const auto once = document.zones.size();
  inspect(document, shipped_rules());
  CHECK(document.zones.size() == once);
}

TEST_CASE("the date of a byline is better than that of a caption, both than none", "[zones]") {
  const Document caption =
      inspected("시민들이 보고 있다. 2025.06.19. photo@example.com\n값은 3만원이라고 20일 밝혔다.");
  CHECK(caption.date == Day{2025, 6, 19});
  CHECK(caption.date_origin == DateOrigin::caption);
  const Document both = inspected(
      "입력 2025.06.20. 10:00\n시민들이 보고 있다. 2025.06.19. photo@example.com\n값은 3만원이라고 20일 밝혔다.");
  CHECK(both.date == Day{2025, 6, 20});
  CHECK(both.date_origin == DateOrigin::byline);
  const Document none = inspected("값은 3만원이라고 20일 밝혔다.");
  CHECK_FALSE(none.date.has_value());
  CHECK(none.date_origin == DateOrigin::none);
}

TEST_CASE("of several pictures the newest dates the article", "[zones]") {
  const Document document = inspected(
      "탑이 서 있다. 2019.01.13. photo@example.com\n값은 3만원이라고 20일 밝혔다.\n"
      "시민들이 보고 있다. 2025.06.19. photo@example.com\n강이 흐르고 있다. 2020.3.1/뉴스1");
  CHECK(document.date == Day{2025, 6, 19});
}

TEST_CASE("the record's own date is kept", "[zones]") {
  Document document;
  document.body = "입력 2025.06.20. 10:00\n값은 3만원이라고 20일 밝혔다.";
  document.date = Day{2024, 1, 1};
  document.date_origin = DateOrigin::record;
  inspect(document, shipped_rules());
  CHECK(document.date == Day{2024, 1, 1});
  CHECK(document.date_origin == DateOrigin::record);
}

TEST_CASE("a date that is no day dates nothing", "[zones]") {
  CHECK_FALSE(inspected("입력 2025.02.31. 10:00\n값은 3만원이라고 밝혔다.").date.has_value());
}

TEST_CASE("headlines behind the copyright line belong to other stories", "[zones]") {
  const std::string article = "시는 기금 30억원을 쓴다고 20일 밝혔다.\n";
  const std::string copyright = "ⓒ 가나일보, 무단전재 및 재배포 금지";
  CHECK(zones_of(article + copyright + "\n- 코스피 3021 마감\n- 값 50% 올라") ==
        "menu: " + copyright + " | related: \n- 코스피 3021 마감\n- 값 50% 올라");
  SECTION("but not when sentences follow: the line stood in a caption") {
    CHECK(zones_of(copyright + "\n" + article) == "menu: " + copyright);
    CHECK(zones_of(article + copyright + "\n" + article) == "menu: " + copyright);
  }
  SECTION("nor when the article has no sentence of its own") {
    CHECK(zones_of("가나 3만원\n" + copyright + "\n다라 5만원") == "menu: " + copyright);
  }
}

TEST_CASE("a photo with nothing but its caption is an article", "[zones]") {
  CHECK(zones_of("시민 3만명이 20일 광장에 모여 있다. 2025.06.20. photo@example.com") ==
        "caption: 2025.06.20. photo@example.com");
}

TEST_CASE("headlines glued in front of a caption are not its sentence", "[zones]") {
  const std::string caption = "시민들이 20일 광장을 보고 있다. 2025.06.20. photo@example.com";
  CHECK(zones_of("매출 30% 늘었지만 걱정 커져" + caption + "시는 3만명이 왔다고 밝혔다.") ==
        "caption: 2025.06.20. photo@example.com");
  CHECK(zones_of("시는 3만명이 왔다고 밝혔다. " + caption + "\n값은 3만원이다.") == "caption: " + caption);
}

TEST_CASE("a paragraph that stands twice is the article's once", "[zones]") {
  const std::string lead = "시는 기금 30억원을 들여 도서관 세 곳을 짓는다고 20일 밝혔다. 내년 3월에 문을 연다.";
  CHECK(find_repeated_leads(lead + "\n\n" + lead + "\n값은 3만원이다.") ==
        std::vector<Span>{{0, static_cast<std::uint32_t>(lead.size())}});
  SECTION("a summary is cut off") {
    const std::string cut = lead.substr(0, lead.find(" 내년")) + " 내년…";
    CHECK(find_repeated_leads(cut + "\n" + lead).size() == 1);
    CHECK(find_repeated_leads(lead + "\n" + cut).empty());
  }
  SECTION("white space does not matter, figures do") {
    std::string wide = lead;
    wide.insert(wide.find(" 기금"), "  ");
    CHECK(find_repeated_leads(wide + "\n" + lead).size() == 1);
    std::string other = lead;
    other.replace(other.find("30"), 2, "31");
    CHECK(find_repeated_leads(other + "\n" + lead).empty());
  }
  SECTION("short lines may be said twice") { CHECK(find_repeated_leads("값은 3만원이다.\n값은 3만원이다.").empty()); }
}

TEST_CASE("own words are cut where zones begin and end", "[zones]") {
  Document document;
  document.body = "0123456789";
  document.zones = {
      {Field::body, {2, 4}, Zone::byline}, {Field::body, {5, 6}, Zone::deck}, {Field::body, {8, 10}, Zone::menu}};
  CHECK(own_words(document, Field::body, {{0, 3}, {3, 7}, {7, 10}}) == std::vector<Span>{{0, 2}, {4, 7}, {7, 8}});
  CHECK(own_words(document, Field::title, {{0, 3}}) == std::vector<Span>{{0, 3}});
}

TEST_CASE("hostile bodies take time in proportion to their length", "[zones]") {
  const auto times = [](const std::string& piece) {
    std::string body;
    while (body.size() < 400'000) body += piece;
    return body;
  };
  for (const char* piece :
       {"홍길동 기자 hong@", "▶", "ⓒ", "(사진=", "2025.06.20. ", "있다. 2025.06.20. a@b.co", "홍길동·", "@", "((((",
        "무단전재 ", "입력 2025.06.20 ", "[가나=다라", "\n가나다라", "기자 ", "▶가 ⓒ 금지"}) {
    const Document document = inspected(times(piece));
    std::uint32_t last = 0;
    for (const ZoneSpan& zone : document.zones) {
      REQUIRE(zone.span.begin >= last);
      REQUIRE(zone.span.end > zone.span.begin);
      last = zone.span.end;
    }
    CHECK(last <= document.body.size());
  }
}
