#include <catch2/catch.hpp>

#include "claim_text.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// For every number: how many sentences behind the topic's name it stands (`a` when a word of the attribute is in its
/// sentence), or `-` when it belongs to no topic.
std::string topics_of(const std::string& body) {
  return claims_of(article(body), [](const Claim& claim) {
    if (!claim.topic) return std::string("-");
    return std::to_string(claim.topic->distance) + (claim.topic->attribute ? "a" : "");
  });
}

}  // namespace

TEST_CASE("a number belongs to the topic that is named with it and measured like it", "[claim]") {
  struct Example {
    const char* why;
    const char* text;
    const char* topics;
  };
  const Example examples[] = {
      {"in the sentence", "울산 AI 데이터센터의 용량은 103MW다.", "103MW: 0a"},
      {"without the attribute", "울산 AI 데이터센터는 103MW로 지어진다.", "103MW: 0"},
      {"spaces left out", "울산AI데이터센터의 용량은 103MW다.", "103MW: 0a"},
      {"some spaces left out", "울산 AI데이터센터의 용량은 103MW다.", "103MW: 0a"},
      {"another alias", "울산에 들어서는 AI 데이터센터는 103MW 규모다.", "103MW: 0a"},
      {"behind an attribute with two particles", "울산 AI 데이터센터 규모에는 103MW가 알맞다.", "103MW: 0a"},
      {"behind a verb that ends like a topic", "울산 AI 데이터센터 용량은 2029년까지 완성하는 계획에 따라 103MW다.",
       "103MW: 0a"},
      {"in a list before the name", "100MW 풍력 발전소와 300MW 원자로, 울산 AI 데이터센터를 짓는다.",
       "100MW: - | 300MW: -"},
      {"of what stands beside it", "울산 AI 데이터센터 옆 발전소는 300MW다.", "300MW: -"},
      {"another measure", "울산 AI 데이터센터에는 7조원이 든다.", "7조원: -"},
      {"both measures", "울산 AI 데이터센터에는 7조원이 들고 용량은 103MW다.", "7조원: - | 103MW: 0a"},
      {"a sentence later", "울산 AI 데이터센터가 문을 연다. 규모는 103MW다.", "103MW: 1a"},
      {"of the name behind it", "103MW 규모로 민관 합작 ‘울산 AI 데이터센터’를 짓는다.", "103MW: 0a"},
      {"before the name", "용량은 103MW다. 울산 AI 데이터센터가 문을 연다.", "103MW: -"},
      {"no name", "부산 데이터센터의 용량은 103MW다.", "103MW: -"},
      {"a part of the name", "울산 데이터센터의 용량은 103MW다.", "103MW: -"},
      {"energy is not power", "울산 AI 데이터센터는 한 해 103MWh를 쓴다.", "103MWh: -"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(topics_of(example.text) == example.topics);
  }
}

TEST_CASE("a name reaches six sentences far", "[claim]") {
  std::string text = "울산 AI 데이터센터가 문을 연다. ";
  for (int i = 0; i < 5; ++i) text += "업계는 반겼다. ";
  CHECK(topics_of(text + "용량은 103MW다.") == "103MW: 6a");
  CHECK(topics_of(text + "업계는 반겼다. 용량은 103MW다.") == "103MW: -");
}

TEST_CASE("a number of another plant named nearer does not belong to the topic", "[claim]") {
  CHECK(topics_of("울산 AI 데이터센터는 103MW, 부산 데이터센터는 40MW다.") == "103MW: 0 | 40MW: -");
}

TEST_CASE("the title names topics for the title only", "[claim]") {
  Document document = article("용량은 103MW다.");
  document.title = "울산 AI 데이터센터 100MW로";
  CHECK(claims_of(document, [](const Claim& claim) { return std::string(claim.topic ? "topic" : "-"); }) ==
        "100MW: topic | 103MW: -");
}

TEST_CASE("the subject of a bound number is the topic's first name", "[claim]") {
  CHECK(claims_of(article("울산AI데이터센터의 용량은 103MW다."),
                  [](const Claim& claim) { return joined(claim.subject); }) == "103MW: 울산 AI 데이터센터");
}
