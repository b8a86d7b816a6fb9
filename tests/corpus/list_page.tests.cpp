#include "corpus/list_page.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "scratch_folder.hpp"

using namespace geomsan;
using geomsan::testing::read_memory;

namespace {

/// A paragraph that begins with `beginning` and is long enough to be an article's.
std::string paragraph(const std::string& beginning) {
  return beginning +
         " 시는 올해 안에 설계를 마치고 내년 봄에 첫 삽을 뜬다고 밝혔다. 공사가 끝나면 가까운 마을 주민이 먼저 쓰게 "
         "되고 "
         "나머지 시설은 차례로 문을 연다. 담당 과장은 일정이 늦어지지 않게 챙기겠다고 말했다.";
}

std::string item(const std::string& bullet, const std::string& title, const std::string& body, bool repeated = true) {
  return bullet + title + "\n\n" + (repeated ? "    " + title + "\n\n" : "") + "    " + body + "\n";
}

}  // namespace

TEST_CASE("a copied list is read as its articles", "[corpus]") {
  const std::string menu =
      "검색\n최근 검색\n  • 도서관\n    2025-12-24\n    지우기\n  • 수영장\n    2025-12-24\n    지우기\n41\n";
  const std::string text =
      menu + item("  • ", "가나 도서관 내년에 문 연다", paragraph("가나시에 370억원을 들인 도서관이 선다.")) +
      item("  • ", "다라 수영장 다시 열어", paragraph("다라 수영장이 82억원을 들여 새로 문을 연다."), false) +
      item("  • ", "마바 공원 넓힌다", paragraph("마바 공원이 두 배로 넓어진다.")) +
      item("  • ", "사아 다리 놓는다", paragraph("사아천에 다리가 놓인다.")) + "맨 위로\n";
  const auto reading = read_memory(text, "list.txt");
  REQUIRE(reading.documents.size() == 4);
  CHECK(reading.documents[0].id == "list.txt#1");
  CHECK(reading.documents[0].title == "가나 도서관 내년에 문 연다");
  CHECK(reading.documents[0].body == paragraph("가나시에 370억원을 들인 도서관이 선다."));
  CHECK(reading.documents[0].line == 10);
  CHECK(reading.documents[1].title == "다라 수영장 다시 열어");
  CHECK(reading.documents[1].body == paragraph("다라 수영장이 82억원을 들여 새로 문을 연다."));
  CHECK(reading.documents[1].line == 15);
  CHECK(reading.documents[3].id == "list.txt#4");
  CHECK(reading.documents[3].body == paragraph("사아천에 다리가 놓인다."));
  REQUIRE(reading.result.diagnostics.size() == 1);
  CHECK(reading.result.diagnostics[0].warning);
  CHECK(reading.result.diagnostics[0].text ==
        "기사 목록이어서 기사 4건으로 나누었습니다(어느 기사에도 들지 않는 10줄은 읽지 않았습니다)");
}

TEST_CASE("a date of its own line beside the body is the article's", "[corpus]") {
  std::string text;
  for (const char* title : {"가나 도서관 연다", "다라 수영장 연다", "마바 공원 연다"})
    text += item("- ", title, paragraph("첫 문단이다.") + "\n    끝 문단은 짧다.\n    2025.06.20 10:30\n    가나일보");
  const auto page = split_list_page(text);
  REQUIRE(page);
  REQUIRE(page->items.size() == 3);
  CHECK(page->items[2].date == Day{2025, 6, 20});
  CHECK(page->items[2].body == paragraph("첫 문단이다.") + "\n    끝 문단은 짧다.");
  CHECK(page->lines_left_out == 6);

  const std::string before = "1. 가나 도서관 연다\n가나 도서관 연다\n2025-06-20\n" + paragraph("첫 문단이다.") + "\n";
  const std::string thrice = before + before + before;
  const auto numbered = split_list_page(thrice);
  REQUIRE(numbered);
  REQUIRE(numbered->items.size() == 3);
  CHECK(numbered->items[0].date == Day{2025, 6, 20});
  CHECK(numbered->items[0].body == paragraph("첫 문단이다."));
}

TEST_CASE("bullets inside an article of a list stay in its body", "[corpus]") {
  std::string text;
  for (const char* title : {"가나 도서관 연다", "다라 수영장 연다", "마바 공원 연다"})
    text += item("  • ", title,
                 paragraph("첫 문단이다.") + "\n    • 열람실 300석\n    • 주차 40대\n    " + paragraph("끝 문단이다."));
  const auto page = split_list_page(text);
  REQUIRE(page);
  REQUIRE(page->items.size() == 3);
  CHECK(page->items[0].body ==
        paragraph("첫 문단이다.") + "\n    • 열람실 300석\n    • 주차 40대\n    " + paragraph("끝 문단이다."));
  CHECK(page->lines_left_out == 0);
}

TEST_CASE("an article that only looks a little like a list stays one", "[corpus]") {
  const std::string repeated = item("• ", "가나 도서관 연다", paragraph("첫 문단이다."));
  const std::vector<std::pair<const char*, std::string>> examples = {
      {"a list of prices",
       "장바구니 물가\n• 배추 한 포기 4500원\n• 무 한 개 2300원\n• 대파 한 단 3100원\n" + paragraph("물가가 올랐다.")},
      {"an interview", "- 언제 문을 여나.\n" + paragraph("내년이다.") + "\n- 누가 쓰나.\n" + paragraph("주민이다.") +
                           "\n- 얼마가 드나.\n" + paragraph("370억원이다.") + "\n- 더 할 말은.\n" + paragraph("없다.")},
      {"two repeated titles", repeated + repeated},
      {"repeated lines without a paragraph", "• 배추\n배추\n4500원\n• 무\n무\n2300원\n• 대파\n대파\n3100원\n"},
      {"bullets in different columns", repeated + "  " + repeated + "    " + repeated},
      {"mostly titles given once", repeated + repeated + repeated + item("• ", "하나", paragraph("첫째."), false) +
                                       item("• ", "둘", paragraph("둘째."), false) +
                                       item("• ", "셋", paragraph("셋째."), false) +
                                       item("• ", "넷", paragraph("넷째."), false)},
      {"nothing", ""}};
  for (const auto& [why, text] : examples) {
    INFO(why);
    CHECK_FALSE(split_list_page(text));
  }
}
