#include <catch2/catch.hpp>

#include "align/align.hpp"

using namespace geomsan;

namespace {

/// A document that is bound to `topics` in turn; null for a claim of no topic.
ReadDocument bound_to(std::initializer_list<const TopicRule*> topics) {
  ReadDocument read;
  for (const TopicRule* topic : topics) {
    Claim claim;
    if (topic) claim.topic = TopicBinding{topic, {}, 0, false};
    read.claims.push_back(claim);
  }
  return read;
}

/// `id: document.claim …` for each group.
std::string text_of(const std::vector<ClaimGroup>& groups) {
  std::string text;
  for (const ClaimGroup& group : groups) {
    text += group.topic->id + ":";
    for (const ClaimRef& ref : group.claims)
      text += " " + std::to_string(ref.document) + "." + std::to_string(ref.claim);
    text += "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("claims of one topic form one group, in the order of the rules", "[align]") {
  std::vector<TopicRule> topics(3);
  topics[0].id = "a";
  topics[1].id = "b";
  topics[2].id = "c";
  const TopicRule* a = &topics[0];
  const TopicRule* b = &topics[1];
  const TopicRule* c = &topics[2];
  CHECK(text_of(group_by_topic({bound_to({b, nullptr, a}), bound_to({a, b, c})}, topics)) ==
        "a: 0.2 1.0; b: 0.0 1.1; ");
  CHECK(text_of(group_by_topic({bound_to({c, c})}, topics)) == "c: 0.0 0.1; ");
}

TEST_CASE("a topic of one claim has nothing to compare", "[align]") {
  std::vector<TopicRule> topics(1);
  CHECK(group_by_topic({bound_to({&topics[0]}), bound_to({nullptr})}, topics).empty());
  CHECK(group_by_topic({}, topics).empty());
  CHECK(group_by_topic({bound_to({nullptr, nullptr})}, {}).empty());
}
