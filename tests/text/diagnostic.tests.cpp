#include "text/diagnostic.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "text/message.hpp"
#include "text/unicode.hpp"

using namespace geomsan;

namespace {

Span span_of(const std::string& content, const std::string& part) {
  const auto at = static_cast<std::uint32_t>(content.find(part));
  return {at, at + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

TEST_CASE("the caret stands below what is meant, also behind and below wide letters", "[text]") {
  const std::string content = "id: topic.a\ndimension: 통하\n";
  const Diagnostic diagnostic =
      diagnose("규칙.yaml", content, span_of(content, "통하"), "모르는 차원 '통하'", "혹시 '통화'?");
  CHECK(render(diagnostic, false) ==
        "규칙.yaml:2:12: 오류: 모르는 차원 '통하'\n"
        " 2 | dimension: 통하\n"
        "   |            ^^^^\n"
        "   = 혹시 '통화'?\n");

  const std::string korean = "처음\n합계가 100억원이다";
  Diagnostic warning = diagnose("a", korean, span_of(korean, "100억원"), "다른 수");
  warning.warning = true;
  CHECK(render(warning, false) ==
        "a:2:5: 경고: 다른 수\n"
        " 2 | 합계가 100억원이다\n"
        "   |        ^^^^^^^\n");
}

TEST_CASE("a diagnostic without a place is one line", "[text]") {
  Diagnostic diagnostic;
  diagnostic.file = "기사";
  diagnostic.text = "없습니다";
  CHECK(render(diagnostic, false) == "기사: 오류: 없습니다\n");
  diagnostic.line = 3;
  diagnostic.hint = "이렇게";
  CHECK(render(diagnostic, false) == "기사:3: 오류: 없습니다\n   = 이렇게\n");
  diagnostic.file.clear();
  diagnostic.line = 0;
  diagnostic.hint.clear();
  CHECK(render(diagnostic, false) == "오류: 없습니다\n");
}

TEST_CASE("labels follow the language", "[text]") {
  Diagnostic diagnostic;
  diagnostic.file = "a";
  diagnostic.text = "gone";
  set_language(Language::english);
  CHECK(render(diagnostic, false) == "a: error: gone\n");
  set_language(Language::korean);
}

TEST_CASE("of a long line only the part around the place is shown", "[text]") {
  std::string content = "앞\n";
  for (int i = 0; i < 100000; ++i) content += "가나";
  content += "여기";
  for (int i = 0; i < 100000; ++i) content += "다라";
  const Diagnostic diagnostic = diagnose("a", content, span_of(content, "여기"), "글");
  CHECK(diagnostic.line == 2);
  CHECK(diagnostic.column == 200001);
  CHECK(count_code_points(diagnostic.source_line) < 200);
  const std::string text = render(diagnostic, false);
  CHECK(text.starts_with("a:2:200001: 오류: 글\n 2 | …가나"));
  const std::string source = text.substr(text.find("…"), text.find("여기") - text.find("…"));
  CHECK(text.find("\n   | " + std::string(display_width(source), ' ') + "^^^^\n") != std::string::npos);
}

TEST_CASE("a place at the end, at a newline or outside is still shown", "[text]") {
  CHECK(render(diagnose("a", "가나", {6, 6}, "끝"), false) == "a:1:3: 오류: 끝\n 1 | 가나\n   |     ^\n");
  CHECK(render(diagnose("a", "가나\r\n다", {7, 8}, "줄"), false) == "a:1:4: 오류: 줄\n 1 | 가나\n   |     ^\n");
  CHECK(render(diagnose("a", "가나", {90, 95}, "밖"), false) == "a:1:3: 오류: 밖\n 1 | 가나\n   |     ^\n");
  CHECK(render(diagnose("a", "", {0, 0}, "빔"), false) == "a:1:1: 오류: 빔\n");
}

TEST_CASE("input cannot steer the terminal", "[text]") {
  const std::string content = "\x1B[2J\t값\u202E\r";
  const std::string text = render(diagnose("\x1B]0;\xFF", content, span_of(content, "값"), "글\n둘째 줄\x07"), false);
  CHECK(text ==
        "\uFFFD]0;\\xFF:1:6: 오류: 글 둘째 줄\uFFFD\n"
        " 1 | \uFFFD[2J 값\uFFFD \n"
        "   |      ^^\n");
  CHECK(render(diagnose("a", "\xB0\xA1 not UTF-8", {0, 1}, "글"), false) == "a:1:1: 오류: 글\n");
}

TEST_CASE("colours are only used when asked for", "[text]") {
  Diagnostic diagnostic = diagnose("a", "값", {0, 3}, "글");
  CHECK(render(diagnostic, false).find('\033') == std::string::npos);
  CHECK(render(diagnostic, true).find("\033[1;31m오류:\033[0m") != std::string::npos);
  diagnostic.warning = true;
  CHECK(render(diagnostic, true).find("\033[1;33m경고:\033[0m") != std::string::npos);
}

TEST_CASE("the nearest name is suggested, a far one is not", "[text]") {
  const std::vector<std::string> names = {"tolerance", "dimension", "통화", "전력", "kind", "id", "MW"};
  CHECK(did_you_mean("tolerence", names) == "tolerance");
  CHECK(did_you_mean("TOLERANCE", names) == "tolerance");
  CHECK(did_you_mean("통하", names) == "통화");
  CHECK(did_you_mean("전략", names) == "전력");
  CHECK(did_you_mean("kimd", names) == "kind");
  CHECK(did_you_mean("knid", names) == "kind");
  CHECK(did_you_mean("mw", names) == "MW");
  CHECK(did_you_mean("면적", names).empty());
  CHECK(did_you_mean("subject", names).empty());
  CHECK(did_you_mean("", names).empty());
  CHECK(did_you_mean("kind", {}).empty());
}
