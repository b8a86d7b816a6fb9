#include "text/normalized.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "text/unicode.hpp"

using namespace geomsan;

namespace {

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  return result;
}

/// The original text behind `part` of the normalised one.
std::string original_of(const std::string& original, const std::string& part) {
  const NormalizedText text(original);
  const std::size_t at = text.view().find(part);
  REQUIRE(at != std::string::npos);
  const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
  return std::string(slice(original, text.to_original(span)));
}

}  // namespace

TEST_CASE("ordinary text is read in place", "[text]") {
  const std::vector<std::string> texts = {"",
                                          "울산에 100MW급 센터",
                                          "“5조4600억 원” · 10²㎞ 3½배 ①2조…",
                                          "3～5%",
                                          "年 3％p~",
                                          "\U0001F4C8 A\uFE0F",
                                          "㎿ ㎡ ㈜ Ⅳ"};
  for (const std::string& text : texts) {
    INFO(text);
    const NormalizedText normalized(text);
    if (text.find("％") == std::string::npos) {
      CHECK_FALSE(normalized.changed());
      CHECK(normalized.view().data() == text.data());
      CHECK(normalized.to_original({0, 1}) == Span{0, 1});
    }
  }
}

TEST_CASE("odd spellings are brought to the usual one", "[text]") {
  struct Example {
    const char* given;
    const char* normalized;
  };
  const Example examples[] = {{"１００ＭＷ（약）", "100MW(약)"},
                              {"３％", "3%"},
                              {"３～５％", "3～5%"},
                              {"5조\u00A04600억\u2009원\u3000", "5조 4600억 원 "},
                              {"1\u200B00\uFEFF만\u00AD원", "100만원"},
                              {"\u1103\u1166\u110B\u1175\u1110\u1165", "데이터"},
                              {"cafe\u0301 5\u212B", "café 5Å"},
                              {"\uF98E 1\u20DD", "年 1\u20DD"},
                              {"\u200B\u200D", ""},
                              {"10²㎞ １", "10²㎞ 1"}};
  for (const Example& example : examples) {
    INFO(example.given);
    const NormalizedText text(example.given);
    CHECK(text.changed());
    CHECK(text.view() == example.normalized);
  }
}

TEST_CASE("spans lead back to what was printed", "[text]") {
  CHECK(original_of("용량은 １００ＭＷ다", "100MW") == "１００ＭＷ");
  CHECK(original_of("용량은 １００MW다", "MW다") == "MW다");
  CHECK(original_of("5조\u00A04600억 원", "5조 4600억 원") == "5조\u00A04600억 원");
  CHECK(original_of(decomposed("울산에 100만 원"), "100만 원") == decomposed("100만 원"));
  CHECK(original_of(decomposed("울산에 100만 원"), "산") == decomposed("산"));
}

TEST_CASE("dropped characters belong to a span only when they stand inside it", "[text]") {
  const std::string original = "값\u200B1\u200B00\u200B원";
  CHECK(original_of(original, "100") == "1\u200B00");
  CHECK(original_of(original, "값") == "값");
  CHECK(original_of(original, "원") == "원");
  CHECK(original_of(original, "값100원") == original);
}

TEST_CASE("an empty span stays where it is", "[text]") {
  const std::string original = "１０\u200B";
  const NormalizedText text(original);
  CHECK(text.to_original({0, 0}) == Span{0, 0});
  CHECK(text.to_original({1, 1}) == Span{3, 3});
  CHECK(text.to_original({2, 2}) == Span{6, 6});
  const NormalizedText nothing("\u200B");
  CHECK(nothing.to_original({0, 0}) == Span{0, 0});
}

TEST_CASE("every span of a decomposed text leads back to whole characters that normalise to it", "[text]") {
  const std::string_view pieces[] = {"가",     "힣", "조",      "5",  " ", "\u00A0",    "１",
                                     "\u200B", "～", "e\u0301", "㎿", "“", "\U0001F4C8"};
  std::mt19937 random(11);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
  for (int round = 0; round < 300; ++round) {
    std::string composed;
    for (int i = 0; i < 30; ++i) composed += pieces[pick(random)];
    const std::string original = round % 2 == 0 ? composed : decomposed(composed);
    const NormalizedText text(original);
    const std::string view(text.view());
    std::vector<std::uint32_t> bounds;
    for (std::size_t at = 0; at < view.size(); at += code_point_size(static_cast<unsigned char>(view[at]))) {
      bounds.push_back(static_cast<std::uint32_t>(at));
    }
    bounds.push_back(static_cast<std::uint32_t>(view.size()));
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(bounds.size(), i + 5); ++j) {
        const Span span{bounds[i], bounds[j]};
        const std::string back(slice(original, text.to_original(span)));
        CAPTURE(original, view, span.begin, span.end);
        REQUIRE_FALSE(first_invalid_utf8(back).has_value());
        REQUIRE(NormalizedText(back).view() == slice(view, span));
      }
    }
  }
}

TEST_CASE("endless combining marks do not stall", "[text]") {
  std::string text = "a";
  while (text.size() < (2U << 20)) text += "\u0301\u0323";
  CHECK(NormalizedText(text).changed());
}

TEST_CASE("every place of the original has one in the normalised text", "[text]") {
  for (const std::string& original :
       {decomposed("울산에 100MW급 센터"), std::string("１２\u200B3\u00A0MW"), std::string("가나")}) {
    const NormalizedText text(original);
    CHECK(text.from_original(0) == 0);
    CHECK(text.from_original(static_cast<std::uint32_t>(original.size())) == text.view().size());
    for (std::uint32_t at = 0; at < text.view().size(); ++at) {
      if (is_continuation(text.view()[at])) continue;
      CHECK(text.from_original(text.to_original({at, at + 1}).begin) == at);
    }
  }
}
