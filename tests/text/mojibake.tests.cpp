#include "text/mojibake.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace geomsan;

namespace {

/// The damaged passages, joined by `|`.
std::string passages(std::string_view text) {
  std::string found;
  for (const Span span : find_mojibake(text)) found += (found.empty() ? "" : "|") + std::string(slice(text, span));
  return found;
}

}  // namespace

TEST_CASE("text read in the wrong encoding is found where it stands", "[text]") {
  // 안녕하세요 as UTF-8 read in Windows-1252; its bytes 95 and 98 are punctuation there, others are controls.
  CHECK(passages("머리 ì•ˆë…•í•˜ 꼬리") == "ì•ˆë…•í•˜");
  // 안녕하세 as CP949 read in Windows-1252.
  CHECK(passages("머리 ¾È³çÇÏ¼¼ 꼬리") == "¾È³çÇÏ¼¼");
  // 기자 as UTF-8 read in CP949, twice, and U+FFFD the same way.
  CHECK(passages("머리 湲곗옄 湲곗옄 꼬리") == "湲곗옄 湲곗옄");
  CHECK(passages("머리 占쏙옙占쏙옙 꼬리") == "占쏙옙占쏙옙");
  CHECK(passages("머리\n湲곗옄\n湲곗옄 꼬리") == "湲곗옄|湲곗옄");
  CHECK(passages("제어\u0093문자") == "제어\u0093문자");
  // Single quotation marks (E2 80 98, E2 80 99) read in Windows-1252.
  CHECK(passages("He said â€˜noâ€™") == "â€˜noâ€™");
}

TEST_CASE("foreign letters, hanja and decoration are sound", "[text]") {
  for (const char* text :
       {"", "울산 100MW", "Beyoncé, Côte d’Ivoire, São Paulo, Ærø, Þórður", "結果 發表 美 上院 日本企業",
        "李明博 前 大統領과 盧武鉉 前 大統領", "····· ±±± °°°° ©®™ «인용» “말” ‘말’ …… —— ×÷",
        "大韓民國 憲法 第一條 寃痛한 일 援助", "\u0085줄", "한 번 나온 湲곗옄", "ÀÁÂÃ", "😀𠮷野家"}) {
    INFO(text);
    CHECK(passages(text) == "");
  }
}
